import type { CatalogueTitle } from './catalogue-title.ts'

/** Titles of catalogues of what people are counted by, of requests about data, of sharing, and of the safety of people. */
export const thirdTitles = {
  peoples: {
    isOpen: true,
    es: 'Pueblos con que alguien se identifica',
    fr: 'Peuples auxquels on s’identifie',
    en: 'Peoples with which somebody identifies',
  },
  'age-bands': { isOpen: true, es: 'Tramos de edad', fr: 'Tranches d’âge', en: 'Age bands' },
  'declared-sexes': { es: 'Sexo que se declara', fr: 'Sexe déclaré', en: 'Declared sex' },
  'data-law-grounds': {
    isOpen: true,
    es: 'Leyes en que se apoya una solicitud sobre datos',
    fr: 'Lois sur lesquelles repose une demande sur des données',
    en: 'Laws that a request about data rests on',
  },
  'data-request-ways': {
    isOpen: true,
    es: 'Cómo llega una solicitud sobre datos',
    fr: 'Comment arrive une demande sur des données',
    en: 'How a request about data comes in',
  },
  'identity-checks': {
    isOpen: true,
    es: 'Cómo se comprueba quién pide',
    fr: 'Comment l’identité est vérifiée',
    en: 'How it is made sure who asks',
  },
  'data-keep-reasons': {
    es: 'Por qué un dato debe quedar',
    fr: 'Pourquoi une donnée doit rester',
    en: 'Why data has to stay',
  },
  'data-refusal-reasons': {
    isOpen: true,
    es: 'Razones para rechazar una solicitud sobre datos',
    fr: 'Raisons de refuser une demande sur des données',
    en: 'Reasons to refuse a request about data',
  },
  'data-appeal-ways': {
    isOpen: true,
    es: 'Dónde se reclama un rechazo',
    fr: 'Où contester un refus',
    en: 'Where a refusal is appealed',
  },
  'erasure-return-reasons': {
    isOpen: true,
    es: 'Razones para devolver una supresión',
    fr: 'Raisons de renvoyer un effacement',
    en: 'Reasons to send an erasure back',
  },
  'sharing-fields': {
    isOpen: true,
    es: 'Qué se puede compartir bajo protocolo',
    fr: 'Ce qui peut être partagé sous protocole',
    en: 'What may be shared under a protocol',
  },
  'outside-bases': {
    es: 'En qué se apoya quien pide datos desde fuera',
    fr: 'Sur quoi repose une demande extérieure',
    en: 'What an outside request rests on',
  },
  'sharing-refusal-reasons': {
    es: 'Razones para no entregar datos',
    fr: 'Raisons de ne pas remettre de données',
    en: 'Reasons not to hand data over',
  },
  'sharing-end-reasons': {
    isOpen: true,
    es: 'Razones para terminar un protocolo',
    fr: 'Raisons de mettre fin à un protocole',
    en: 'Reasons to end a protocol',
  },
  'safety-measures': {
    isOpen: true,
    es: 'Medidas de un plan de seguridad',
    fr: 'Mesures d’un plan de sécurité',
    en: 'Measures of a safety plan',
  },
  'safety-callers': {
    isOpen: true,
    es: 'A quién se llama primero',
    fr: 'Qui appeler d’abord',
    en: 'Who is called first',
  },
  'person-incident-kinds': {
    isOpen: true,
    es: 'Qué le pasó a una persona voluntaria',
    fr: 'Ce qui est arrivé à une personne bénévole',
    en: 'What happened to a volunteer',
  },
  'volunteer-parts': {
    isOpen: true,
    es: 'Qué papel tiene la persona',
    fr: 'Rôle de la personne',
    en: 'Which part the person has',
  },
  'protection-measures': {
    isOpen: true,
    es: 'Medidas para proteger a una persona',
    fr: 'Mesures pour protéger une personne',
    en: 'Measures to protect a person',
  },
  'incident-close-reasons': {
    isOpen: true,
    es: 'Cómo termina un incidente',
    fr: 'Comment se termine un incident',
    en: 'How an incident ends',
  },
  'bias-concerns': {
    isOpen: true,
    es: 'Qué dice la revisión de sesgo',
    fr: 'Ce que dit l’examen des biais',
    en: 'What a review of bias says',
  },
} as const satisfies Readonly<Record<string, CatalogueTitle>>
