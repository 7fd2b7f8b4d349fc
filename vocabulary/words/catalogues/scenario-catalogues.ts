/** What a scenario of risk rests on: codes, so that no person is ever described. */
import { type Catalogue, firstEdition } from './catalogue.ts'

/** What is known from before, of a place and never of a person. */
export const antecedents = {
  id: 'antecedents',
  ...firstEdition,
  entries: [
    {
      code: 'earlier-cases',
      es: 'Hubo casos conocidos en años anteriores',
      fr: 'Des cas étaient connus les années précédentes',
      en: 'Cases were known in earlier years',
    },
    {
      code: 'earlier-alerts',
      es: 'Hubo alertas tempranas antes',
      fr: 'Il y a eu des alertes auparavant',
      en: 'There were early warnings before',
    },
    {
      code: 'false-offers-before',
      es: 'Ya circularon ofertas falsas',
      fr: 'De fausses offres ont déjà circulé',
      en: 'False offers circulated before',
    },
    {
      code: 'young-people-left',
      es: 'Jóvenes se fueron y no se supo más',
      fr: 'Des jeunes sont partis sans donner de nouvelles',
      en: 'Young people left and nothing more was heard',
    },
    {
      code: 'school-drop-out',
      es: 'Muchos dejan la escuela',
      fr: 'Beaucoup quittent l’école',
      en: 'Many leave school',
    },
    {
      code: 'displacement',
      es: 'Familias tuvieron que desplazarse',
      fr: 'Des familles ont dû se déplacer',
      en: 'Families were displaced',
    },
    {
      code: 'disaster',
      es: 'Hubo un desastre natural',
      fr: 'Une catastrophe naturelle a eu lieu',
      en: 'There was a natural disaster',
    },
    {
      code: 'armed-groups',
      es: 'Hay presencia de grupos armados',
      fr: 'Des groupes armés sont présents',
      en: 'Armed groups are present',
    },
    {
      code: 'migration-route',
      es: 'El lugar es parte de una ruta migratoria',
      fr: 'Le lieu est sur une route migratoire',
      en: 'The place lies on a migration route',
    },
    {
      code: 'works-began',
      es: 'Llegó una obra o una empresa grande',
      fr: 'Un chantier ou une grande entreprise est arrivé',
      en: 'Large works or a company arrived',
    },
    {
      code: 'debts-in-work',
      es: 'Se trabaja para pagar deudas',
      fr: 'On travaille pour payer des dettes',
      en: 'People work to pay off debts',
    },
    {
      code: 'fear-of-reporting',
      es: 'La gente teme denunciar',
      fr: 'Les gens ont peur de dénoncer',
      en: 'People are afraid to report',
    },
  ],
} as const satisfies Catalogue

/** Why a risk rises in some months. */
export const seasonReasons = {
  id: 'season-reasons',
  ...firstEdition,
  entries: [
    { code: 'harvest', es: 'Cosecha', fr: 'Récolte', en: 'Harvest' },
    { code: 'patron-fair', es: 'Feria patronal', fr: 'Fête patronale', en: 'Patron saint’s fair' },
    { code: 'easter', es: 'Semana Santa', fr: 'Semaine sainte', en: 'Holy Week' },
    { code: 'year-end', es: 'Fin de año', fr: 'Fin d’année', en: 'End of the year' },
    {
      code: 'school-holidays',
      es: 'Vacaciones de la escuela',
      fr: 'Vacances scolaires',
      en: 'School holidays',
    },
    {
      code: 'fishing-season',
      es: 'Temporada de pesca o buceo',
      fr: 'Saison de pêche ou de plongée',
      en: 'Fishing or diving season',
    },
    {
      code: 'closed-season',
      es: 'Veda: no hay trabajo en el mar',
      fr: 'Fermeture de la pêche : pas de travail en mer',
      en: 'Closed season: no work at sea',
    },
    { code: 'storms', es: 'Lluvias y tormentas', fr: 'Pluies et tempêtes', en: 'Rains and storms' },
    { code: 'hunger-months', es: 'Meses de escasez', fr: 'Mois de soudure', en: 'Lean months' },
    { code: 'tourism', es: 'Temporada de turismo', fr: 'Saison touristique', en: 'Tourist season' },
    {
      code: 'migration-peak',
      es: 'Pasa más gente migrante',
      fr: 'Plus de personnes migrantes passent',
      en: 'More migrants pass',
    },
    { code: 'elections', es: 'Campaña electoral', fr: 'Campagne électorale', en: 'Election campaign' },
  ],
} as const satisfies Catalogue

/** Where what is known comes from. */
export const scenarioSources = {
  id: 'scenario-sources',
  ...firstEdition,
  entries: [
    {
      code: 'approved-assessment',
      es: 'Valoración aprobada de la mesa',
      fr: 'Évaluation approuvée de la cellule',
      en: 'Approved assessment of the desk',
    },
    {
      code: 'community-mapping',
      es: 'Mapeo participativo',
      fr: 'Cartographie participative',
      en: 'Participatory mapping',
    },
    {
      code: 'institution-report',
      es: 'Informe de una institución',
      fr: 'Rapport d’une institution',
      en: 'Report of an institution',
    },
    {
      code: 'organization-report',
      es: 'Informe de una organización',
      fr: 'Rapport d’une organisation',
      en: 'Report of an organisation',
    },
    {
      code: 'committee-knowledge',
      es: 'Lo que sabe el comité local',
      fr: 'Ce que sait le comité local',
      en: 'What the local committee knows',
    },
    {
      code: 'public-statistics',
      es: 'Estadísticas públicas',
      fr: 'Statistiques publiques',
      en: 'Public statistics',
    },
    { code: 'study', es: 'Un estudio', fr: 'Une étude', en: 'A study' },
    { code: 'press', es: 'La prensa', fr: 'La presse', en: 'The press' },
  ],
} as const satisfies Catalogue

export const scenarioRetireReasons = {
  id: 'scenario-retire-reasons',
  ...firstEdition,
  entries: [
    { code: 'no-longer-true', es: 'Ya no es así', fr: 'Ce n’est plus le cas', en: 'It is no longer so' },
    {
      code: 'not-confirmed',
      es: 'No se pudo confirmar',
      fr: 'N’a pas pu être confirmé',
      en: 'Could not be confirmed',
    },
    {
      code: 'joined-with-another',
      es: 'Está dentro de otro escenario',
      fr: 'Compris dans un autre scénario',
      en: 'Part of another scenario',
    },
    { code: 'written-in-error', es: 'Se escribió por error', fr: 'Écrit par erreur', en: 'Written in error' },
    {
      code: 'could-harm',
      es: 'Podría poner a alguien en peligro',
      fr: 'Pourrait mettre quelqu’un en danger',
      en: 'Could put somebody in danger',
    },
  ],
} as const satisfies Catalogue
