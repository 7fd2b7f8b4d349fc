import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** What people meet for. */
export const meetingKinds = {
  id: 'meeting-kinds',
  ...firstEdition,
  entries: [
    { code: 'workshop', es: 'Taller', fr: 'Atelier', en: 'Workshop' },
    { code: 'session', es: 'Sesión del comité', fr: 'Séance du comité', en: 'Committee session' },
    { code: 'training', es: 'Capacitación', fr: 'Formation', en: 'Training' },
    {
      code: 'mapping',
      es: 'Mapeo participativo',
      fr: 'Cartographie participative',
      en: 'Participatory mapping',
    },
    { code: 'signing', es: 'Firma del pacto', fr: 'Signature du pacte', en: 'Signing of the pact' },
    { code: 'drill', es: 'Simulacro', fr: 'Exercice', en: 'Drill' },
  ],
} as const satisfies Catalogue

export type MeetingKind = CodeOf<typeof meetingKinds>

export const meetingCancelReasons = {
  id: 'meeting-cancel-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'too-few',
      es: 'No alcanza la asistencia',
      fr: 'Trop peu de participants',
      en: 'Too few can come',
    },
    {
      code: 'unsafe',
      es: 'No es seguro reunirse',
      fr: 'Il n’est pas sûr de se réunir',
      en: 'It is not safe to meet',
    },
    { code: 'no-means', es: 'Faltan recursos', fr: 'Les moyens manquent', en: 'Means are lacking' },
    { code: 'weather', es: 'Clima o caminos', fr: 'Météo ou routes', en: 'Weather or roads' },
    {
      code: 'moved',
      es: 'Se hará en otra fecha',
      fr: 'Reporté à une autre date',
      en: 'Moved to another date',
    },
    { code: 'planned-in-error', es: 'Se planeó por error', fr: 'Prévu par erreur', en: 'Planned in error' },
  ],
} as const satisfies Catalogue

/** What a person declares to speak for, or a seat stands for; nobody is asked who they are. */
export const declaredSectors = {
  id: 'declared-sectors',
  ...firstEdition,
  entries: [
    { code: 'women', es: 'Mujeres', fr: 'Femmes', en: 'Women' },
    { code: 'girls-youth', es: 'Niñas y juventudes', fr: 'Filles et jeunes', en: 'Girls and youth' },
    {
      code: 'afro-descendant',
      es: 'Pueblos afrodescendientes',
      fr: 'Peuples afrodescendants',
      en: 'People of African descent',
    },
    { code: 'indigenous', es: 'Pueblos indígenas', fr: 'Peuples autochtones', en: 'Indigenous peoples' },
    { code: 'survivors', es: 'Sobrevivientes', fr: 'Survivantes et survivants', en: 'Survivors' },
    { code: 'migrants', es: 'Personas migrantes', fr: 'Personnes migrantes', en: 'Migrants' },
    { code: 'lgbtqi', es: 'Personas LGBTQI+', fr: 'Personnes LGBTQI+', en: 'LGBTQI+ people' },
    {
      code: 'disability',
      es: 'Personas con discapacidad',
      fr: 'Personnes handicapées',
      en: 'People with disabilities',
    },
    { code: 'faith', es: 'Iglesias y fe', fr: 'Églises et foi', en: 'Faith organisations' },
    { code: 'labour', es: 'Trabajo y sindicatos', fr: 'Travail et syndicats', en: 'Labour and unions' },
    { code: 'education', es: 'Educación', fr: 'Éducation', en: 'Education' },
    { code: 'health', es: 'Salud', fr: 'Santé', en: 'Health' },
    {
      code: 'justice-security',
      es: 'Justicia y seguridad',
      fr: 'Justice et sécurité',
      en: 'Justice and security',
    },
    {
      code: 'child-protection',
      es: 'Protección de la niñez',
      fr: 'Protection de l’enfance',
      en: 'Child protection',
    },
    { code: 'local-government', es: 'Gobierno local', fr: 'Collectivité locale', en: 'Local government' },
    {
      code: 'community',
      es: 'Organización comunitaria',
      fr: 'Organisation communautaire',
      en: 'Community organisation',
    },
  ],
} as const satisfies Catalogue

export type DeclaredSector = CodeOf<typeof declaredSectors>
