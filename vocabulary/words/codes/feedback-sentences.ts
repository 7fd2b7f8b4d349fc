/** What the reporter reads with the receipt: no place, no person, no promise that cannot be kept. */
type Sentence = { readonly es: string; readonly fr: string; readonly en: string }

export const feedbackVersion = '2026.1'

export const feedbackSentences = {
  received: {
    es: 'Su aviso llegó. Una persona lo va a leer.',
    fr: 'Votre signal est arrivé. Une personne va le lire.',
    en: 'Your report arrived. A person will read it.',
  },
  'being-checked': {
    es: 'Leímos su aviso. Lo estamos revisando con cuidado.',
    fr: 'Nous avons lu votre signal. Nous le vérifions avec soin.',
    en: 'We have read your report. We are checking it with care.',
  },
  'handed-off': {
    es: 'Pasamos su aviso a quienes pueden ayudar ya. Si el peligro sigue, llame al número de emergencia.',
    fr: 'Nous avons transmis votre signal à ceux qui peuvent aider tout de suite. Si le danger dure, appelez les secours.',
    en: 'We passed your report to those who can help now. If the danger goes on, call the emergency number.',
  },
  'action-taken': {
    es: 'Su aviso sirvió. Ya se está actuando para proteger a la gente.',
    fr: 'Votre signal a servi. On agit déjà pour protéger les gens.',
    en: 'Your report helped. Action is being taken to protect people.',
  },
  'alert-issued': {
    es: 'Su aviso ayudó a dar una alerta. Las instituciones tienen que responder.',
    fr: 'Votre signal a aidé à donner une alerte. Les institutions doivent répondre.',
    en: 'Your report helped to give a warning. The institutions must answer.',
  },
  watching: {
    es: 'Por ahora vigilamos el lugar. Si ve algo más, avise otra vez.',
    fr: 'Pour l’instant, nous restons attentifs. Si vous voyez autre chose, signalez-le encore.',
    en: 'For now we keep watch. If you see anything more, tell us again.',
  },
  'not-possible-to-confirm': {
    es: 'No pudimos confirmarlo. Eso no quiere decir que no sea verdad. Gracias por avisar.',
    fr: 'Nous n’avons pas pu le confirmer. Cela ne veut pas dire que c’est faux. Merci d’avoir prévenu.',
    en: 'We could not confirm it. That does not mean it is not true. Thank you for telling us.',
  },
  'already-known': {
    es: 'Ya sabíamos de esto y lo estamos atendiendo. Su aviso nos ayuda.',
    fr: 'Nous le savions déjà et nous nous en occupons. Votre signal nous aide.',
    en: 'We knew of this already and are dealing with it. Your report helps us.',
  },
  'other-service': {
    es: 'Este aviso es de otro servicio. Le decimos abajo a quién puede acudir.',
    fr: 'Ce signal relève d’un autre service. Nous disons plus bas à qui vous adresser.',
    en: 'This report belongs to another service. See below whom you can turn to.',
  },
  'not-enough': {
    es: 'Nos falta saber más. Si es seguro, conteste la pregunta de abajo. No se ponga en riesgo.',
    fr: 'Il nous manque des éléments. Si c’est sûr, répondez à la question plus bas. Ne prenez pas de risque.',
    en: 'We need to know more. If it is safe, answer the question below. Do not put yourself at risk.',
  },
  'people-safe': {
    es: 'Gracias a avisos como el suyo, el peligro bajó.',
    fr: 'Grâce à des signaux comme le vôtre, le danger a diminué.',
    en: 'Thanks to reports like yours, the danger is lower.',
  },
  withdrawn: {
    es: 'Usted retiró su aviso. Lo vamos a borrar.',
    fr: 'Vous avez retiré votre signal. Nous allons l’effacer.',
    en: 'You withdrew your report. We will delete it.',
  },
} as const satisfies Record<string, Sentence>

export type Feedback = keyof typeof feedbackSentences

export const isFeedback = (value: string): value is Feedback => Object.hasOwn(feedbackSentences, value)
