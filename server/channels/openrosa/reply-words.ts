type Sentence = { readonly es: string; readonly fr: string; readonly en: string }
export type ReplyLanguage = keyof Sentence

/** What a telephone shows when something arrived: whole sentences, one after the other. */
export const successWords = {
  received: {
    es: 'Su aviso llegó. Una persona lo va a leer.',
    fr: 'Votre signal est arrivé. Une personne va le lire.',
    en: 'Your report arrived. A person will read it.',
  },
  'danger-handed-on': {
    es: 'Por el peligro que marcó, ya se avisa a la persona de turno. Si puede, llame también.',
    fr: 'À cause du danger, la personne de garde est prévenue. Si vous pouvez, appelez aussi.',
    en: 'Because of the danger, the person on duty is being told. If you can, call as well.',
  },
  'note-forgotten': {
    es: 'Su nota no se guardó: todavía no hay quien pueda abrirla. Lo demás sí llegó.',
    fr: 'Votre note n’a pas été gardée : personne ne peut encore l’ouvrir. Le reste est arrivé.',
    en: 'Your note was not kept: nobody can open it yet. The rest arrived.',
  },
  'attachments-dropped': {
    es: 'Aquí no se reciben fotos ni archivos: no se guardó ninguno.',
    fr: 'On ne reçoit ici ni photos ni fichiers : aucun n’a été gardé.',
    en: 'Photos and files are not taken here: none was kept.',
  },
  'date-mended': {
    es: 'La fecha no podía ser: se anotó este mes. Revise el reloj del teléfono.',
    fr: 'La date était impossible : ce mois-ci a été noté. Vérifiez l’horloge du téléphone.',
    en: 'The date could not be: this month was noted. Check the clock of the telephone.',
  },
} as const satisfies Record<string, Sentence>

export type SuccessWord = keyof typeof successWords

/** What a telephone shows when something was refused. */
export const errorWords = {
  'no-credentials': {
    es: 'Falta la clave de este teléfono. Pida que se lo configuren otra vez.',
    fr: 'La clé de ce téléphone manque. Demandez qu’on le configure à nouveau.',
    en: 'The key of this telephone is missing. Ask to have it set up again.',
  },
  'bad-key': {
    es: 'La clave de este teléfono no vale o ya terminó. Pida que se lo configuren otra vez. Si hay peligro, llame.',
    fr: 'La clé de ce téléphone n’est pas valable ou a pris fin. Demandez qu’on le configure à nouveau. En cas de danger, appelez.',
    en: 'The key of this telephone is not valid or has ended. Ask to have it set up again. If there is danger, call.',
  },
  'not-secure': {
    es: 'Esta conexión no está protegida: aquí no se recibe nada. La dirección debe empezar con https.',
    fr: 'Cette connexion n’est pas protégée : rien n’est reçu ici. L’adresse doit commencer par https.',
    en: 'This connection is not protected: nothing is taken here. The address must begin with https.',
  },
  'not-found': {
    es: 'Aquí no hay nada con esa dirección.',
    fr: 'Il n’y a rien à cette adresse.',
    en: 'There is nothing at this address.',
  },
  'no-form': {
    es: 'El envío no trae ningún formulario que se pueda leer.',
    fr: 'L’envoi ne contient aucun formulaire lisible.',
    en: 'What was sent holds no form that can be read.',
  },
  'unreadable-form': {
    es: 'El formulario que llegó no se puede leer. Lugar del error:',
    fr: 'Le formulaire arrivé n’est pas lisible. Endroit de l’erreur :',
    en: 'The form that arrived cannot be read. Place of the error:',
  },
  'no-identity': {
    es: 'El formulario no dice cuál es ni qué envío es.',
    fr: 'Le formulaire ne dit ni lequel il est ni quel envoi c’est.',
    en: 'The form does not say which one it is, or which sending.',
  },
  'unknown-form': {
    es: 'No se conoce ese formulario o esa versión. Actualice los formularios del teléfono.',
    fr: 'Ce formulaire ou cette version est inconnu. Mettez à jour les formulaires du téléphone.',
    en: 'That form or that version is not known. Update the forms on the telephone.',
  },
  'answers-to-correct': {
    es: 'Falta una respuesta o no se entiende. Lugar:',
    fr: 'Une réponse manque ou n’est pas comprise. Endroit :',
    en: 'An answer is missing or not understood. Place:',
  },
  'changed-instance': {
    es: 'Este aviso ya llegó antes, con otras respuestas. Lo que se envió no se cambia: mande un aviso nuevo.',
    fr: 'Ce signal est déjà arrivé, avec d’autres réponses. Ce qui a été envoyé ne se change pas : envoyez un nouveau signal.',
    en: 'This report arrived before, with other answers. What was sent is not changed: send a new report.',
  },
  'no-edits': {
    es: 'Lo que se envió no se corrige por aquí: mande un aviso nuevo. Quien lo lea los pondrá juntos.',
    fr: 'Ce qui a été envoyé ne se corrige pas ici : envoyez un nouveau signal. La personne qui le lira les réunira.',
    en: 'What was sent is not corrected here: send a new report. Whoever reads it will put them together.',
  },
  closed: {
    es: 'Por ahora no se reciben avisos de ese municipio. Si hay peligro, llame al número de emergencia.',
    fr: 'Pour l’instant, on ne reçoit pas de signaux de cette commune. En cas de danger, appelez le numéro d’urgence.',
    en: 'For now no reports are taken from that municipality. If there is danger, call the emergency number.',
  },
  'too-large': {
    es: 'El envío es demasiado grande. Aquí no se reciben fotos ni archivos.',
    fr: 'L’envoi est trop volumineux. On ne reçoit ici ni photos ni fichiers.',
    en: 'What was sent is too large. Photos and files are not taken here.',
  },
  fault: {
    es: 'El servidor tuvo una falla. No es culpa suya: intente otra vez en un rato. Si hay peligro, llame.',
    fr: 'Le serveur a eu une panne. Ce n’est pas votre faute : réessayez dans un moment. En cas de danger, appelez.',
    en: 'The server had a failure. It is not your fault: try again in a while. If there is danger, call.',
  },
} as const satisfies Record<string, Sentence>

export type ErrorWord = keyof typeof errorWords

/** The first language of the header `Accept-Language` that there are words in; Spanish otherwise. */
export function replyLanguage(header: string | undefined): ReplyLanguage {
  const wanted = (header ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase())
  const found = wanted.find((one): one is ReplyLanguage => one === 'es' || one === 'fr' || one === 'en')
  return found ?? 'es'
}
