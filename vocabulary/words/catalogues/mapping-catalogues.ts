/** What a community says of its own places: kinds, reasons and times, never a point, an address or a name. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

export const mapRiskReasons = {
  id: 'map-risk-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'offers-made',
      es: 'Allí ofrecen trabajo o viajes',
      fr: 'On y propose du travail ou des voyages',
      en: 'Work or journeys are offered there',
    },
    {
      code: 'young-people-at-night',
      es: 'Hay menores solos de noche',
      fr: 'Des mineurs y sont seuls la nuit',
      en: 'Minors are alone there at night',
    },
    {
      code: 'alcohol-and-drugs',
      es: 'Venta de alcohol o drogas',
      fr: 'Vente d’alcool ou de drogues',
      en: 'Alcohol or drugs are sold',
    },
    {
      code: 'strangers-pass',
      es: 'Pasa mucha gente de fuera',
      fr: 'Beaucoup de gens de passage',
      en: 'Many strangers pass',
    },
    { code: 'no-light', es: 'Falta luz', fr: 'Manque de lumière', en: 'No light' },
    {
      code: 'no-adults',
      es: 'No hay adultos de confianza cerca',
      fr: 'Pas d’adultes de confiance à proximité',
      en: 'No trusted adults near',
    },
    {
      code: 'controlled-by-group',
      es: 'Un grupo controla el lugar',
      fr: 'Un groupe contrôle le lieu',
      en: 'A group controls the place',
    },
    {
      code: 'minors-work',
      es: 'Trabajan menores de edad',
      fr: 'Des mineurs y travaillent',
      en: 'Minors work there',
    },
    {
      code: 'closed-lodging',
      es: 'La gente vive donde trabaja y no sale',
      fr: 'On vit où l’on travaille sans sortir',
      en: 'People live where they work and do not go out',
    },
    {
      code: 'free-internet',
      es: 'Internet libre, sin cuidado',
      fr: 'Internet libre, sans surveillance',
      en: 'Free internet without care',
    },
  ],
} as const satisfies Catalogue

export const mapSafeReasons = {
  id: 'map-safe-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'trusted-adults',
      es: 'Hay adultos de confianza',
      fr: 'Il y a des adultes de confiance',
      en: 'There are trusted adults',
    },
    { code: 'open-to-all', es: 'Recibe a cualquiera', fr: 'Accueille tout le monde', en: 'Receives anybody' },
    {
      code: 'people-around',
      es: 'Siempre hay gente',
      fr: 'Il y a toujours du monde',
      en: 'There are always people',
    },
    {
      code: 'asks-nothing',
      es: 'Nadie pregunta de más',
      fr: 'Personne ne pose trop de questions',
      en: 'Nobody asks too much',
    },
    {
      code: 'near-services',
      es: 'Está cerca de un servicio',
      fr: 'Proche d’un service',
      en: 'Near a service',
    },
    {
      code: 'light-and-phone',
      es: 'Tiene luz y teléfono',
      fr: 'Il y a de la lumière et un téléphone',
      en: 'Has light and a telephone',
    },
    {
      code: 'organised-community',
      es: 'La comunidad está organizada',
      fr: 'La communauté est organisée',
      en: 'The community is organised',
    },
  ],
} as const satisfies Catalogue

/** At which times a place is as it is. */
export const mapTimes = {
  id: 'map-times',
  ...firstEdition,
  entries: [
    { code: 'always', es: 'A toda hora', fr: 'À toute heure', en: 'At all hours' },
    {
      code: 'school-way',
      es: 'Camino a la escuela',
      fr: 'Sur le chemin de l’école',
      en: 'On the way to school',
    },
    { code: 'daytime', es: 'De día', fr: 'De jour', en: 'By day' },
    { code: 'evening', es: 'Al atardecer', fr: 'En soirée', en: 'In the evening' },
    { code: 'night', es: 'De noche', fr: 'La nuit', en: 'At night' },
    { code: 'weekend', es: 'Fin de semana', fr: 'Fin de semaine', en: 'At the weekend' },
    {
      code: 'market-days',
      es: 'Días de mercado o pago',
      fr: 'Jours de marché ou de paie',
      en: 'Market days or paydays',
    },
  ],
} as const satisfies Catalogue

/** How many of a kind there are around: never where, never exactly. */
export const mapAmounts = {
  id: 'map-amounts',
  ...firstEdition,
  entries: [
    { code: 'some', es: 'Alguno', fr: 'Un ou deux', en: 'One or two' },
    { code: 'several', es: 'Varios', fr: 'Plusieurs', en: 'Several' },
    { code: 'many', es: 'Muchos', fr: 'Beaucoup', en: 'Many' },
  ],
} as const satisfies Catalogue

export type MapAmount = CodeOf<typeof mapAmounts>

/** How a service stands with the people who would use it. */
export const serviceStandings = {
  id: 'service-standings',
  ...firstEdition,
  entries: [
    {
      code: 'works',
      es: 'Funciona y se confía',
      fr: 'Fonctionne, on lui fait confiance',
      en: 'Works and is trusted',
    },
    {
      code: 'far',
      es: 'Queda lejos o cuesta llegar',
      fr: 'Loin ou difficile d’accès',
      en: 'Far or hard to reach',
    },
    { code: 'not-trusted', es: 'Se le tiene miedo', fr: 'On en a peur', en: 'People fear it' },
    { code: 'not-working', es: 'No funciona', fr: 'Ne fonctionne pas', en: 'Does not work' },
    { code: 'missing', es: 'No existe aquí', fr: 'N’existe pas ici', en: 'Does not exist here' },
  ],
} as const satisfies Catalogue

/** To whom people turn, by what they do and never by name. */
export const trustedRoles = {
  id: 'trusted-roles',
  ...firstEdition,
  entries: [
    { code: 'teacher', es: 'Docente', fr: 'Enseignante ou enseignant', en: 'Teacher' },
    { code: 'nurse', es: 'Enfermería', fr: 'Infirmière ou infirmier', en: 'Nurse' },
    { code: 'midwife', es: 'Partera', fr: 'Sage-femme', en: 'Midwife' },
    { code: 'church', es: 'Iglesia', fr: 'Église', en: 'Church' },
    {
      code: 'health-volunteer',
      es: 'Voluntariado de salud',
      fr: 'Bénévole de santé',
      en: 'Health volunteer',
    },
    { code: 'women-group', es: 'Grupo de mujeres', fr: 'Groupe de femmes', en: 'Women’s group' },
    { code: 'youth-leader', es: 'Liderazgo juvenil', fr: 'Leader de jeunes', en: 'Youth leader' },
    { code: 'elder', es: 'Persona mayor respetada', fr: 'Personne âgée respectée', en: 'Respected elder' },
    {
      code: 'traditional-authority',
      es: 'Autoridad tradicional',
      fr: 'Autorité traditionnelle',
      en: 'Traditional authority',
    },
    {
      code: 'water-board',
      es: 'Junta de agua o patronato',
      fr: 'Comité de l’eau ou de quartier',
      en: 'Water or neighbourhood board',
    },
    {
      code: 'municipal-office',
      es: 'Oficina municipal de la mujer o la niñez',
      fr: 'Bureau municipal des femmes ou de l’enfance',
      en: 'Municipal office for women or children',
    },
    { code: 'shopkeeper', es: 'Quien atiende la tienda', fr: 'Qui tient la boutique', en: 'Shopkeeper' },
    {
      code: 'grandmother',
      es: 'Abuelas y madrinas',
      fr: 'Grands-mères et marraines',
      en: 'Grandmothers and godmothers',
    },
  ],
} as const satisfies Catalogue
