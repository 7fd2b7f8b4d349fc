import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** What an organisation does at a place. */
export const activityKinds = {
  id: 'activity-kinds',
  ...firstEdition,
  entries: [
    { code: 'prevention', es: 'Prevención', fr: 'Prévention', en: 'Prevention' },
    { code: 'protection', es: 'Protección', fr: 'Protection', en: 'Protection' },
    {
      code: 'attention',
      es: 'Atención a víctimas',
      fr: 'Prise en charge des victimes',
      en: 'Care of victims',
    },
    { code: 'shelter', es: 'Acogida', fr: 'Hébergement', en: 'Shelter' },
    {
      code: 'legal-aid',
      es: 'Asistencia legal',
      fr: 'Aide juridique',
      en: 'Legal aid',
    },
    {
      code: 'prosecution',
      es: 'Investigación y persecución del delito',
      fr: 'Enquêtes et poursuites',
      en: 'Investigation and prosecution',
    },
    { code: 'training', es: 'Formación', fr: 'Formation', en: 'Training' },
    { code: 'advocacy', es: 'Incidencia', fr: 'Plaidoyer', en: 'Advocacy' },
    {
      code: 'community-watch',
      es: 'Vigilancia comunitaria',
      fr: 'Veille communautaire',
      en: 'Community watch',
    },
    {
      code: 'coordination',
      es: 'Coordinación entre instituciones',
      fr: 'Coordination entre institutions',
      en: 'Coordination between institutions',
    },
  ],
} as const satisfies Catalogue

export type ActivityKind = CodeOf<typeof activityKinds>

/** Who sits together for longer than one meeting. */
export const bodyKinds = {
  id: 'body-kinds',
  ...firstEdition,
  entries: [
    {
      code: 'commission',
      es: 'Comisión interinstitucional',
      fr: 'Commission interinstitutionnelle',
      en: 'Inter-institutional commission',
    },
    { code: 'local-committee', es: 'Comité local', fr: 'Comité local', en: 'Local committee' },
    {
      code: 'steering-committee',
      es: 'Comité directivo',
      fr: 'Comité de pilotage',
      en: 'Steering committee',
    },
  ],
} as const satisfies Catalogue

export type BodyKind = CodeOf<typeof bodyKinds>
