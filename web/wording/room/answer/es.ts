/** An addressee without an account answers a recommendation. */
export const answerEs = {
  title: 'Responder una recomendación',
  loading: 'Cargando',
  again: 'Intentar de nuevo',
  lead: (body: string, addressee: string) =>
    `${body} pide esto a: ${addressee}. Puede responder aquí, una sola vez.`,
  verb: 'Se le pide',
  finding: 'Hallazgo',
  basis: 'Se apoya en',
  due: 'Para cuándo',
  noDate: 'La fecha que usted prometa',
  evidence: 'Se comprobará con',
  answerBy: 'Se espera su respuesta hasta',
  outcome: 'Su respuesta',
  outcomes: { accepted: 'Aceptamos', declined: 'No aceptamos' },
  promised: 'Para cuándo lo prometen',
  reason: 'Razón para no aceptar',
  choose: 'Elija una',
  words: 'En sus palabras',
  wordsHint: 'Opcional. Sin nombres de personas.',
  send: 'Enviar la respuesta',
  sending: 'Enviando',
  once: 'La respuesta no se cambia después con este enlace.',
  sent: 'Su respuesta quedó registrada',
  sentLead: 'El comité ya la ve. Puede cerrar esta página.',
  notSent: 'No quedó registrada. Lo que escribió sigue aquí.',
  states: { answered: 'Ya se respondió con este enlace', over: 'Este enlace ya no sirve' },
  faults: {
    unknown: 'Este enlace no abre nada',
    refused: 'No se pudo registrar',
    'too-many': 'Hubo muchos intentos',
    'no-connection': 'No hay conexión con el servidor',
  },
  faultLeads: {
    unknown:
      'Abra otra vez el enlace que recibió. Si tampoco abre, pida uno nuevo a la secretaría del comité.',
    refused: 'Revise lo que escribió, o pida un enlace nuevo.',
    'too-many': 'Espere unos minutos.',
    'no-connection': 'Intente de nuevo en un momento.',
  },
}
export type AnswerWords = typeof answerEs
