import { modalities } from './catalogues/index.ts'

/** What is counted for anybody, and in which categories: declared beforehand, with a version, and nothing else leaves. */

interface Words {
  readonly es: string
  readonly fr: string
  readonly en: string
}

export interface PublishedMeasure extends Words {
  /** Raised with whatever changes below, or with what is counted. */
  readonly version: number
  /** The finest place: departments, or the whole country. */
  readonly places: 'departments' | 'country'
  /** Sums over places are formed first, or those over categories. The others tell only what is shown. */
  readonly sums: 'places-first' | 'categories-first'
  readonly categories: readonly (Words & { readonly code: string })[]
  /** What a count of it is, in a sentence. */
  readonly means: Words
}

const department = { places: 'departments', sums: 'places-first' } as const

export const publishedMeasures = {
  signals: {
    ...department,
    version: 2,
    es: 'Señales válidas',
    fr: 'Signaux valables',
    en: 'Valid signals',
    categories: [],
    means: {
      es: 'Señales que la mesa encontró válidas, por el departamento del que hablan. Las que pueden tocar a una autoridad no se cuentan.',
      fr: 'Signaux que le comité a jugés valables, par département dont ils parlent. Ceux qui peuvent toucher une autorité ne sont pas comptés.',
      en: 'Signals that the desk found valid, by the department they are about. Those that may involve an authority are not counted.',
    },
  },
  situations: {
    ...department,
    version: 1,
    es: 'Situaciones abiertas',
    fr: 'Situations ouvertes',
    en: 'Situations opened',
    categories: modalities.entries,
    means: {
      es: 'Situaciones que se abrieron en el trimestre, por departamento y forma de trata.',
      fr: 'Situations ouvertes pendant le trimestre, par département et forme de traite.',
      en: 'Situations opened in the quarter, by department and form of trafficking.',
    },
  },
  referrals: {
    version: 1,
    places: 'country',
    sums: 'categories-first',
    es: 'Remisiones respondidas',
    fr: 'Orientations qui ont reçu une réponse',
    en: 'Referrals answered',
    categories: [
      { code: 'accepted', es: 'Aceptadas', fr: 'Acceptées', en: 'Accepted' },
      { code: 'declined', es: 'No aceptadas', fr: 'Refusées', en: 'Declined' },
      { code: 'no-answer', es: 'Sin respuesta', fr: 'Sans réponse', en: 'No answer' },
    ],
    means: {
      es: 'Lo que respondieron los servicios a las personas remitidas, en todo el país.',
      fr: 'Ce que les services ont répondu aux personnes orientées, dans tout le pays.',
      en: 'What services answered to people who were referred, in the whole country.',
    },
  },
  answered: {
    version: 1,
    places: 'country',
    sums: 'categories-first',
    es: 'Personas que reportaron y recibieron respuesta',
    fr: 'Personnes qui ont signalé et reçu une réponse',
    en: 'Reporters who were answered',
    categories: [
      { code: 'in-time', es: 'En siete días o menos', fr: 'En sept jours ou moins', en: 'Within seven days' },
      { code: 'later', es: 'Más tarde', fr: 'Plus tard', en: 'Later' },
    ],
    means: {
      es: 'Señales cuya primera respuesta a quien reportó se dio en el trimestre.',
      fr: 'Signaux dont la première réponse à qui a signalé date du trimestre.',
      en: 'Signals whose reporter was first answered in the quarter.',
    },
  },
  trained: {
    ...department,
    version: 1,
    es: 'Personas capacitadas',
    fr: 'Personnes formées',
    en: 'People trained',
    categories: [
      { code: 'woman', es: 'Mujeres', fr: 'Femmes', en: 'Women' },
      { code: 'man', es: 'Hombres', fr: 'Hommes', en: 'Men' },
      { code: 'other', es: 'Otro', fr: 'Autre', en: 'Other' },
      { code: 'not-told', es: 'No se dijo', fr: 'Non précisé', en: 'Not told' },
    ],
    means: {
      es: 'Quienes asistieron a capacitaciones que se completaron en el trimestre, por el departamento donde fueron.',
      fr: 'Participants aux formations achevées pendant le trimestre, par département où elles ont eu lieu.',
      en: 'Who came to trainings that were completed in the quarter, by the department where they were held.',
    },
  },
  certified: {
    ...department,
    version: 1,
    es: 'Personas certificadas',
    fr: 'Personnes certifiées',
    en: 'People certified',
    categories: [],
    means: {
      es: 'Quienes recibieron su primer certificado en el trimestre, por departamento. Quien trabaja para todo el país no se cuenta.',
      fr: 'Qui a reçu son premier certificat pendant le trimestre, par département. Qui travaille pour tout le pays n’est pas compté.',
      en: 'Who was first certified in the quarter, by department. Those who work for the whole country are not counted.',
    },
  },
} as const satisfies Record<string, PublishedMeasure>

export type MeasureName = keyof typeof publishedMeasures

export const measureNames = Object.keys(publishedMeasures) as readonly MeasureName[]

export const isMeasure = (name: string): name is MeasureName => Object.hasOwn(publishedMeasures, name)

/** The declared table of a measure. */
export const measureOf = (name: MeasureName): PublishedMeasure => publishedMeasures[name]
