/** Every problem the server answers with: a code and a status on the wire (RFC 9457), words on the screen. Long because it is one list. */
type Text = { readonly title: string; readonly doThis: string }

export type Problem = {
  readonly status: number
  readonly es: Text
  readonly fr: Text
  readonly en: Text
}

export const problems = {
  'invalid-input': {
    status: 400,
    es: { title: 'Hay datos que corregir', doThis: 'Corrija los campos señalados.' },
    fr: { title: 'Des données sont à corriger', doThis: 'Corrigez les champs indiqués.' },
    en: { title: 'Some details need correcting', doThis: 'Correct the fields that are marked.' },
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
  'recommendation-incomplete': {
    status: 422,
    es: {
      title: 'Una recomendación está incompleta',
      doThis: 'Indique a quién va, qué se pide, la fecha y la evidencia.',
    },
    fr: {
      title: 'Une recommandation est incomplète',
      doThis: 'Indiquez le destinataire, le verbe, la date et la preuve.',
    },
    en: { title: 'A recommendation is incomplete', doThis: 'Give its addressee, verb, date and evidence.' },
  },
  'outcome-and-feedback-required': {
    status: 422,
    es: {
      title: 'Falta el resultado o la respuesta a quien avisó',
      doThis: 'Registre ambos antes de cerrar.',
    },
    fr: {
      title: 'Il manque le résultat ou la réponse à l’auteur',
      doThis: 'Enregistrez les deux avant de clore.',
    },
    en: {
      title: 'The outcome or the answer to the reporter is missing',
      doThis: 'Record both before closing.',
    },
  },
  'consent-required': {
    status: 422,
    es: { title: 'Falta el consentimiento o una base legal firmada', doThis: 'Regístrelo antes de enviar.' },
    fr: {
      title: 'Le consentement ou une base légale signée manque',
      doThis: 'Enregistrez-le avant l’envoi.',
    },
    en: { title: 'Consent or a signed legal basis is missing', doThis: 'Record it before sending.' },
  },
  'clock-reason-required': {
    status: 422,
    es: { title: 'El plazo pasó y falta la razón', doThis: 'Elija por qué se pasó el plazo.' },
    fr: {
      title: 'Le délai est passé et la raison manque',
      doThis: 'Choisissez pourquoi le délai est dépassé.',
    },
    en: {
      title: 'The clock was missed and the reason is missing',
      doThis: 'Choose why the clock was missed.',
    },
  },
  'reason-required': {
    status: 422,
    es: { title: 'Falta la razón', doThis: 'Elija una razón.' },
    fr: { title: 'La raison manque', doThis: 'Choisissez une raison.' },
    en: { title: 'The reason is missing', doThis: 'Choose a reason.' },
  },
  'evidence-required': {
    status: 422,
    es: { title: 'Falta la evidencia', doThis: 'Adjunte o describa la evidencia.' },
    fr: { title: 'La preuve manque', doThis: 'Joignez ou décrivez la preuve.' },
    en: { title: 'The evidence is missing', doThis: 'Attach or describe the evidence.' },
  },
  'sources-insufficient': {
    status: 422,
    es: {
      title: 'Las fuentes no alcanzan para una alerta',
      doThis: 'Hacen falta dos fuentes independientes o una institución que lo verifique.',
    },
    fr: {
      title: 'Les sources ne suffisent pas pour une alerte',
      doThis: 'Il faut deux sources indépendantes ou une institution qui vérifie.',
    },
    en: {
      title: 'The sources do not carry an alert',
      doThis: 'Two independent sources or one institution that verifies are needed.',
    },
  },
  'deviation-reason-required': {
    status: 422,
    es: { title: 'El nivel difiere del sugerido', doThis: 'Explique la diferencia.' },
    fr: { title: 'Le niveau diffère de celui suggéré', doThis: 'Justifiez l’écart.' },
    en: { title: 'The level differs from the suggested one', doThis: 'Justify the deviation.' },
  },
  'contacts-unconfirmed': {
    status: 422,
    es: {
      title: 'Hay números sin confirmar',
      doThis: 'Una persona debe confirmar cada número antes de abrir.',
    },
    fr: {
      title: 'Des numéros ne sont pas confirmés',
      doThis: 'Une personne doit confirmer chaque numéro avant l’ouverture.',
    },
    en: {
      title: 'Some numbers are not confirmed',
      doThis: 'A person must confirm each number before intake opens.',
    },
  },
  'pathway-missing': {
    status: 422,
    es: {
      title: 'Falta una ruta de atención viva',
      doThis: 'Registre la ruta, un contacto y quién cuida el plazo.',
    },
    fr: {
      title: 'Un parcours actif manque',
      doThis: 'Enregistrez le parcours, un contact et le responsable du délai.',
    },
    en: {
      title: 'A live pathway is missing',
      doThis: 'Record the pathway, a contact and the owner of the clock.',
    },
  },
  'proof-of-work-needed': {
    status: 428,
    es: {
      title: 'Falta la prueba contra envíos masivos',
      doThis: 'Vuelva a enviar: la página la calcula sola.',
    },
    fr: { title: 'La preuve contre l’envoi massif manque', doThis: 'Renvoyez : la page la calcule seule.' },
    en: {
      title: 'The proof against mass sending is missing',
      doThis: 'Send again: the page computes it by itself.',
    },
  },
  'too-many-attempts': {
    status: 429,
    es: { title: 'Demasiados intentos', doThis: 'Espere unos minutos.' },
    fr: { title: 'Trop de tentatives', doThis: 'Attendez quelques minutes.' },
    en: { title: 'Too many attempts', doThis: 'Wait a few minutes.' },
  },
  'exports-refused-until-gate': {
    status: 403,
    es: {
      title: 'Aún no se pueden exportar conteos',
      doThis: 'Falta la protección contra la identificación.',
    },
    fr: {
      title: 'L’export des décomptes est encore refusé',
      doThis: 'La protection contre l’identification manque encore.',
    },
    en: {
      title: 'Counts cannot be exported yet',
      doThis: 'The protection against identification is not in place.',
    },
  },
  'intake-paused': {
    status: 503,
    es: {
      title: 'La recepción está en pausa en este lugar',
      doThis: 'Use los números y canales que se muestran.',
    },
    fr: {
      title: 'La réception est suspendue dans ce lieu',
      doThis: 'Utilisez les numéros et canaux affichés.',
    },
    en: { title: 'Intake is paused in this place', doThis: 'Use the numbers and channels shown.' },
  },
  'set-up-needed': {
    status: 503,
    es: { title: 'Falta la instalación', doThis: 'Abra el enlace de instalación.' },
    fr: { title: 'L’installation reste à faire', doThis: 'Ouvrez le lien d’installation.' },
    en: { title: 'Set-up is still to be done', doThis: 'Open the set-up link.' },
  },
  'service-unavailable': {
    status: 503,
    es: {
      title: 'El servicio no responde ahora',
      doThis: 'Intente de nuevo en unos minutos. En peligro, llame.',
    },
    fr: {
      title: 'Le service ne répond pas',
      doThis: 'Réessayez dans quelques minutes. En cas de danger, appelez.',
    },
    en: { title: 'The service does not answer now', doThis: 'Try again in a few minutes. In danger, call.' },
  },
  'internal-error': {
    status: 500,
    es: {
      title: 'Algo falló de nuestro lado',
      doThis: 'Intente de nuevo. Si sigue, avise a la administración.',
    },
    fr: {
      title: 'Une erreur s’est produite chez nous',
      doThis: 'Réessayez. Si cela dure, prévenez l’administration.',
    },
    en: {
      title: 'Something failed on our side',
      doThis: 'Try again. If it goes on, tell the administrator.',
    },
  },
} as const satisfies Record<string, Problem>

export type ProblemCode = keyof typeof problems

export const problemCodes = Object.keys(problems) as readonly ProblemCode[]

export const isProblemCode = (value: string): value is ProblemCode => Object.hasOwn(problems, value)

export const problemStatus = (code: ProblemCode): number => problems[code].status
