import type { Problem } from './problem-text.ts'

/** What is wrong with a request itself, with who asks, or with what it points at. */
export const requestProblems = {
  'invalid-input': {
    status: 400,
    es: { title: 'Hay datos que corregir', doThis: 'Corrija los campos señalados.' },
    fr: { title: 'Des données sont à corriger', doThis: 'Corrigez les champs indiqués.' },
    en: { title: 'Some details need correcting', doThis: 'Correct the fields that are marked.' },
  },
  'seal-unopened': {
    status: 400,
    es: { title: 'Ese envío no se puede abrir', doThis: 'Abra otra vez la página y vuelva a enviarlo.' },
    fr: { title: 'Cet envoi ne peut pas être ouvert', doThis: 'Rouvrez la page et renvoyez-le.' },
    en: { title: 'What was sent cannot be opened', doThis: 'Open the page again and send it anew.' },
  },
  'not-signed-in': {
    status: 401,
    es: { title: 'Hay que iniciar sesión', doThis: 'Inicie sesión y vuelva a intentarlo.' },
    fr: { title: 'Connexion nécessaire', doThis: 'Connectez-vous et réessayez.' },
    en: { title: 'Sign-in is needed', doThis: 'Sign in and try again.' },
  },
  'wrong-credentials': {
    status: 401,
    es: { title: 'Los datos de acceso no coinciden', doThis: 'Revise el nombre y la frase de acceso.' },
    fr: { title: 'Les identifiants ne correspondent pas', doThis: 'Vérifiez le nom et la phrase secrète.' },
    en: { title: 'The sign-in details do not match', doThis: 'Check the name and the passphrase.' },
  },
  'second-factor-needed': {
    status: 401,
    es: { title: 'Falta el segundo factor', doThis: 'Escriba el código de su aplicación.' },
    fr: { title: 'Le second facteur manque', doThis: 'Saisissez le code de votre application.' },
    en: { title: 'The second factor is missing', doThis: 'Enter the code from your application.' },
  },
  'not-permitted': {
    status: 403,
    es: { title: 'Su función no permite hacer esto', doThis: 'Pida a quien tiene esa función que lo haga.' },
    fr: { title: 'Votre rôle ne permet pas cette action', doThis: 'Demandez à la personne qui a ce rôle.' },
    en: { title: 'Your role does not allow this', doThis: 'Ask the person who has that role.' },
  },
  'permission-lapsed': {
    status: 403,
    es: {
      title: 'Su certificado para hacer esto falta o venció',
      doThis:
        'Pida la renovación a quien forma o supervisa. Mientras tanto puede leer, enviar señales y entregar un peligro; en una emergencia, abra un permiso de horas.',
    },
    fr: {
      title: 'Votre certificat pour cette action manque ou a expiré',
      doThis:
        'Demandez le renouvellement à qui forme ou supervise. En attendant, vous pouvez lire, envoyer des signaux et transmettre un danger ; en urgence, ouvrez un permis de quelques heures.',
    },
    en: {
      title: 'Your certificate for this is missing or has lapsed',
      doThis:
        'Ask whoever trains or supervises to renew it. Meanwhile you can read, send signals and hand off a danger; in an emergency, open a permit of a few hours.',
    },
  },
  'override-unreviewed': {
    status: 409,
    es: {
      title: 'Una emergencia anterior suya espera revisión',
      doThis: 'Pida a supervisión que la revise. Ante un peligro inmediato puede abrir otra.',
    },
    fr: {
      title: 'Une urgence précédente attend son examen',
      doThis:
        'Demandez à la supervision de l’examiner. Face à un danger immédiat, vous pouvez en ouvrir une autre.',
    },
    en: {
      title: 'An earlier emergency of yours awaits its review',
      doThis: 'Ask a supervisor to review it. In immediate danger you can open another.',
    },
  },
  'founding-is-over': {
    status: 409,
    es: {
      title: 'Ya hay personas formadas para este trabajo',
      doThis: 'Los certificados fundacionales solo abren un país. Ahora se llega por la formación.',
    },
    fr: {
      title: 'Des personnes formées font déjà ce travail',
      doThis:
        'Les certificats fondateurs ne servent qu’à démarrer un pays. Il faut maintenant passer par la formation.',
    },
    en: {
      title: 'People are already trained for this work',
      doThis: 'Founding certificates only start a country. From now on training leads here.',
    },
  },
  'author-cannot-sign': {
    status: 403,
    es: { title: 'Quien redacta no firma', doThis: 'Otra persona debe firmar.' },
    fr: { title: 'L’auteur ne signe pas', doThis: 'Une autre personne doit signer.' },
    en: { title: 'The author cannot sign', doThis: 'Another person must sign.' },
  },
  'verifier-is-reporter': {
    status: 403,
    es: { title: 'Quien informó no verifica', doThis: 'Otra persona debe verificar.' },
    fr: { title: 'Qui a rendu compte ne vérifie pas', doThis: 'Une autre personne doit vérifier.' },
    en: { title: 'Whoever reported it cannot verify it', doThis: 'Another person must verify.' },
  },
  'recorder-is-witness': {
    status: 403,
    es: { title: 'Quien registra no es testigo', doThis: 'Otra persona debe dar testimonio.' },
    fr: { title: 'Qui enregistre n’est pas témoin', doThis: 'Une autre personne doit témoigner.' },
    en: { title: 'Whoever records it is not the witness', doThis: 'Another person must witness it.' },
  },
  'report-incomplete': {
    status: 422,
    es: {
      title: 'Al informe le falta algo',
      doThis: 'Vea en el informe la lista de lo que falta, complétela y vuelva a intentarlo.',
    },
    fr: {
      title: 'Il manque quelque chose au rapport',
      doThis: 'Voyez dans le rapport la liste de ce qui manque, complétez-la et recommencez.',
    },
    en: {
      title: 'Something is missing from the report',
      doThis: 'See in the report the list of what is missing, complete it and try again.',
    },
  },
  'signatory-cannot-rate': {
    status: 403,
    es: { title: 'Quien firma no se califica', doThis: 'Otra persona del comité debe calificar.' },
    fr: { title: 'Le signataire ne se note pas', doThis: 'Une autre personne du comité doit noter.' },
    en: { title: 'A signatory is not its own judge', doThis: 'Another member of the committee must rate.' },
  },
  'not-found': {
    status: 404,
    es: { title: 'No existe o no se puede ver', doThis: 'Revise el enlace.' },
    fr: { title: 'N’existe pas ou n’est pas visible', doThis: 'Vérifiez le lien.' },
    en: { title: 'It does not exist or cannot be seen', doThis: 'Check the link.' },
  },
  'receipt-unknown': {
    status: 404,
    es: {
      title: 'No encontramos ese recibo',
      doThis: 'Revise las siete palabras. Si el aviso es antiguo, ya pudo borrarse.',
    },
    fr: {
      title: 'Ce reçu est introuvable',
      doThis: 'Vérifiez les sept mots. Un ancien signal a pu être effacé.',
    },
    en: {
      title: 'We cannot find that receipt',
      doThis: 'Check the seven words. An old report may have been deleted.',
    },
  },
  'method-not-allowed': {
    status: 405,
    es: { title: 'Esa acción no existe aquí', doThis: 'Use las acciones que ofrece la pantalla.' },
    fr: { title: 'Cette action n’existe pas ici', doThis: 'Utilisez les actions proposées à l’écran.' },
    en: { title: 'That action does not exist here', doThis: 'Use the actions that the screen offers.' },
  },
  conflict: {
    status: 409,
    es: { title: 'Alguien lo cambió antes', doThis: 'Vuelva a cargar y revise el cambio.' },
    fr: { title: 'Quelqu’un l’a modifié avant vous', doThis: 'Rechargez et vérifiez le changement.' },
    en: { title: 'Somebody changed it first', doThis: 'Reload and look at the change.' },
  },
  'move-not-allowed': {
    status: 409,
    es: { title: 'Ese paso no es posible desde este estado', doThis: 'Revise en qué estado está ahora.' },
    fr: { title: 'Cette étape n’est pas possible depuis cet état', doThis: 'Vérifiez l’état actuel.' },
    en: { title: 'That step is not possible from this state', doThis: 'Check the state it is in now.' },
  },
  'already-decided': {
    status: 409,
    es: { title: 'Ya hay una decisión', doThis: 'Lea la decisión y su razón.' },
    fr: { title: 'Une décision existe déjà', doThis: 'Lisez la décision et sa raison.' },
    en: { title: 'It has been decided already', doThis: 'Read the decision and its reason.' },
  },
  'set-up-already-done': {
    status: 409,
    es: { title: 'La instalación ya se hizo', doThis: 'Inicie sesión.' },
    fr: { title: 'L’installation est déjà faite', doThis: 'Connectez-vous.' },
    en: { title: 'Set-up has been done already', doThis: 'Sign in.' },
  },
  'idempotency-mismatch': {
    status: 409,
    es: { title: 'La misma clave llegó con otros datos', doThis: 'Envíe los datos con una clave nueva.' },
    fr: {
      title: 'La même clé est arrivée avec d’autres données',
      doThis: 'Envoyez les données avec une nouvelle clé.',
    },
    en: { title: 'The same key came with other details', doThis: 'Send the details with a new key.' },
  },
  'expired-link': {
    status: 410,
    es: { title: 'El enlace venció', doThis: 'Pida un enlace nuevo.' },
    fr: { title: 'Le lien a expiré', doThis: 'Demandez un nouveau lien.' },
    en: { title: 'The link has expired', doThis: 'Ask for a new link.' },
  },
  'votes-withdrawn': {
    status: 410,
    es: {
      title: 'Estos votos se publicaron y se retiraron',
      doThis: 'Lea en la página del taller cuándo; el resultado y las huellas siguen ahí.',
    },
    fr: {
      title: 'Ces votes ont été publiés, puis retirés',
      doThis: 'Lisez sur la page de l’atelier quand ; le résultat et les empreintes y restent.',
    },
    en: {
      title: 'These votes were published and withdrawn',
      doThis: 'Read on the page of the workshop when; the result and the digests stay there.',
    },
  },
  'payload-too-large': {
    status: 413,
    es: { title: 'El envío es demasiado grande', doThis: 'Envíe menos datos o un archivo más pequeño.' },
    fr: {
      title: 'L’envoi est trop volumineux',
      doThis: 'Envoyez moins de données ou un fichier plus petit.',
    },
    en: { title: 'It is too large to send', doThis: 'Send less, or a smaller file.' },
  },
  'unsupported-media': {
    status: 415,
    es: { title: 'No aceptamos ese formato', doThis: 'Use uno de los formatos indicados.' },
    fr: { title: 'Ce format n’est pas accepté', doThis: 'Utilisez un des formats indiqués.' },
    en: { title: 'That format is not accepted', doThis: 'Use one of the formats listed.' },
  },
  'misdirected-request': {
    status: 421,
    es: { title: 'Aquí no hay ningún sitio con ese nombre', doThis: 'Revise la dirección.' },
    fr: { title: 'Aucun site de ce nom ici', doThis: 'Vérifiez l’adresse.' },
    en: { title: 'No site of that name is here', doThis: 'Check the address.' },
  },
} as const satisfies Record<string, Problem>
