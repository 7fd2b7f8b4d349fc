/** What another program may be told of. The list is closed: nothing of signals, situations, referrals or people is in it. */
export const webhookEvents = {
  'commitment.issued': {
    es: 'Un compromiso se pidió',
    fr: 'Un engagement est demandé',
    en: 'A commitment was asked for',
  },
  'commitment.accepted': {
    es: 'Un compromiso se aceptó',
    fr: 'Un engagement est accepté',
    en: 'A commitment was accepted',
  },
  'commitment.declined': {
    es: 'Un compromiso se rechazó',
    fr: 'Un engagement est refusé',
    en: 'A commitment was declined',
  },
  'commitment.reported-done': {
    es: 'Un compromiso se informó como cumplido',
    fr: 'Un engagement est déclaré tenu',
    en: 'A commitment was reported as done',
  },
  'commitment.verified': {
    es: 'Un compromiso se verificó',
    fr: 'Un engagement est vérifié',
    en: 'A commitment was verified',
  },
  'commitment.not-verified': {
    es: 'Un compromiso no se pudo verificar',
    fr: 'Un engagement n’a pas pu être vérifié',
    en: 'A commitment could not be verified',
  },
  'commitment.unanswered': {
    es: 'Un compromiso quedó sin respuesta',
    fr: 'Un engagement est resté sans réponse',
    en: 'A commitment was left unanswered',
  },
  'commitment.overdue': {
    es: 'Un compromiso pasó de su fecha',
    fr: 'Un engagement a dépassé sa date',
    en: 'A commitment passed its date',
  },
  'alert.issued': { es: 'Una alerta se emitió', fr: 'Une alerte est émise', en: 'An alert was issued' },
  'alert.extended': {
    es: 'Una alerta se prolongó',
    fr: 'Une alerte est prolongée',
    en: 'An alert was extended',
  },
  'alert.lifted': { es: 'Una alerta se levantó', fr: 'Une alerte est levée', en: 'An alert was lifted' },
  'alert.annulled': {
    es: 'Una alerta se anuló',
    fr: 'Une alerte est annulée',
    en: 'An alert was annulled',
  },
  'meeting.planned': {
    es: 'Una reunión se planeó',
    fr: 'Une réunion est prévue',
    en: 'A meeting was planned',
  },
  'meeting.open': { es: 'Una reunión empezó', fr: 'Une réunion a commencé', en: 'A meeting began' },
  'meeting.held': { es: 'Una reunión terminó', fr: 'Une réunion s’est tenue', en: 'A meeting was held' },
  'meeting.cancelled': {
    es: 'Una reunión se canceló',
    fr: 'Une réunion est annulée',
    en: 'A meeting was cancelled',
  },
  'workshop.closed': {
    es: 'Un taller se cerró con sus acuerdos',
    fr: 'Un atelier est clos avec ses accords',
    en: 'A workshop was closed with its agreements',
  },
  'minutes.published': {
    es: 'Un acta se publicó',
    fr: 'Un procès-verbal est publié',
    en: 'Minutes were published',
  },
  'signing.published': {
    es: 'Una firma del pacto se publicó',
    fr: 'Une signature du pacte est publiée',
    en: 'A signing of the pact was published',
  },
  'territory.moved': {
    es: 'Un territorio cambió de estado',
    fr: 'Un territoire a changé d’état',
    en: 'A territory changed its state',
  },
  'publication.published': {
    es: 'Las cifras de un trimestre se publicaron',
    fr: 'Les chiffres d’un trimestre sont publiés',
    en: 'The figures of a quarter were published',
  },
} as const satisfies Record<string, { readonly es: string; readonly fr: string; readonly en: string }>

export type WebhookEvent = keyof typeof webhookEvents

export const webhookEventNames = Object.keys(webhookEvents) as readonly WebhookEvent[]

export const isWebhookEvent = (name: string): name is WebhookEvent => Object.hasOwn(webhookEvents, name)
