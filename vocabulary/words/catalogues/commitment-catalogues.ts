import { type Catalogue, type CodeOf, type Entry, findEntry, firstEdition } from './catalogue.ts'

/** The two lines along which everything that is owed is read: that it does not happen, and that whoever suffers it is safe. */
export const commitmentLines = {
  id: 'commitment-lines',
  ...firstEdition,
  entries: [
    { code: 'prevention', es: 'Prevención', fr: 'Prévention', en: 'Prevention' },
    { code: 'protection', es: 'Protección', fr: 'Protection', en: 'Protection' },
  ],
} as const satisfies Catalogue

export type CommitmentLine = CodeOf<typeof commitmentLines>

/** Each recommendation has exactly one verb. */
export const recommendationVerbs = {
  id: 'recommendation-verbs',
  ...firstEdition,
  entries: [
    { code: 'verify', line: 'prevention', es: 'Verificar', fr: 'Vérifier', en: 'Verify' },
    { code: 'protect', line: 'protection', es: 'Proteger', fr: 'Protéger', en: 'Protect' },
    { code: 'patrol', line: 'prevention', es: 'Patrullar', fr: 'Patrouiller', en: 'Patrol' },
    { code: 'inspect', line: 'prevention', es: 'Inspeccionar', fr: 'Inspecter', en: 'Inspect' },
    { code: 'investigate', line: 'protection', es: 'Investigar', fr: 'Enquêter', en: 'Investigate' },
    { code: 'assist', line: 'protection', es: 'Asistir', fr: 'Assister', en: 'Assist' },
    { code: 'refer', line: 'protection', es: 'Remitir', fr: 'Orienter', en: 'Refer' },
    { code: 'inform', line: 'prevention', es: 'Informar', fr: 'Informer', en: 'Inform' },
    { code: 'train', line: 'prevention', es: 'Capacitar', fr: 'Former', en: 'Train' },
    { code: 'convene', line: 'prevention', es: 'Convocar', fr: 'Convoquer', en: 'Convene' },
    {
      code: 'open-service',
      line: 'protection',
      es: 'Abrir un servicio',
      fr: 'Ouvrir un service',
      en: 'Open a service',
    },
    {
      code: 'restore-service',
      line: 'protection',
      es: 'Restablecer un servicio',
      fr: 'Rétablir un service',
      en: 'Restore a service',
    },
    {
      code: 'allocate',
      line: 'prevention',
      es: 'Asignar recursos',
      fr: 'Allouer des moyens',
      en: 'Allocate means',
    },
    { code: 'supervise', line: 'prevention', es: 'Supervisar', fr: 'Superviser', en: 'Supervise' },
    {
      code: 'adopt',
      line: 'prevention',
      es: 'Adoptar una norma',
      fr: 'Adopter une règle',
      en: 'Adopt a rule',
    },
    { code: 'report-back', line: 'prevention', es: 'Rendir cuentas', fr: 'Rendre compte', en: 'Report back' },
  ],
} as const satisfies Catalogue<string, Entry & { readonly line: CommitmentLine }>

export type RecommendationVerb = CodeOf<typeof recommendationVerbs>

/** Along which line an institution is asked; null for a verb that is not of the catalogue. */
export const lineOfVerb = (verb: string | null): CommitmentLine | null =>
  verb === null ? null : (findEntry(recommendationVerbs, verb)?.line ?? null)
