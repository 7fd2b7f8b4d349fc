/** What institutions are asked to do, and the reasons on the way. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

export const sectors = {
  id: 'sectors',
  ...firstEdition,
  entries: [
    { code: 'security', es: 'Seguridad', fr: 'Sécurité', en: 'Security' },
    { code: 'justice', es: 'Justicia', fr: 'Justice', en: 'Justice' },
    {
      code: 'child-protection',
      es: 'Protección de la niñez',
      fr: 'Protection de l’enfance',
      en: 'Child protection',
    },
    { code: 'women', es: 'Mujer', fr: 'Femmes', en: 'Women’s affairs' },
    { code: 'health', es: 'Salud', fr: 'Santé', en: 'Health' },
    { code: 'education', es: 'Educación', fr: 'Éducation', en: 'Education' },
    { code: 'labour', es: 'Trabajo', fr: 'Travail', en: 'Labour' },
    { code: 'migration', es: 'Migración', fr: 'Migration', en: 'Migration' },
    {
      code: 'social-development',
      es: 'Desarrollo social',
      fr: 'Développement social',
      en: 'Social development',
    },
    { code: 'local-government', es: 'Gobierno local', fr: 'Gouvernement local', en: 'Local government' },
    { code: 'human-rights', es: 'Derechos humanos', fr: 'Droits humains', en: 'Human rights' },
    {
      code: 'tourism-transport',
      es: 'Turismo y transporte',
      fr: 'Tourisme et transport',
      en: 'Tourism and transport',
    },
    {
      code: 'fisheries-agriculture',
      es: 'Pesca y agricultura',
      fr: 'Pêche et agriculture',
      en: 'Fisheries and agriculture',
    },
    {
      code: 'telecommunications',
      es: 'Telecomunicaciones',
      fr: 'Télécommunications',
      en: 'Telecommunications',
    },
    { code: 'civil-society', es: 'Sociedad civil', fr: 'Société civile', en: 'Civil society' },
    { code: 'faith-community', es: 'Comunidades de fe', fr: 'Communautés de foi', en: 'Faith communities' },
    { code: 'private-sector', es: 'Empresa privada', fr: 'Secteur privé', en: 'Private sector' },
    {
      code: 'cooperation',
      es: 'Cooperación internacional',
      fr: 'Coopération internationale',
      en: 'International cooperation',
    },
  ],
} as const satisfies Catalogue

export type Sector = CodeOf<typeof sectors>

export const recommendationDeclineReasons = {
  id: 'recommendation-decline-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'not-competent',
      es: 'No es de nuestra competencia',
      fr: 'Hors de notre compétence',
      en: 'Not within our mandate',
    },
    { code: 'no-resources', es: 'No hay recursos', fr: 'Pas de moyens', en: 'No means' },
    { code: 'already-done', es: 'Ya se hizo', fr: 'Déjà fait', en: 'Already done' },
    {
      code: 'other-institution',
      es: 'Le toca a otra institución',
      fr: 'Relève d’une autre institution',
      en: 'Belongs to another institution',
    },
    {
      code: 'unsafe',
      es: 'Pondría a alguien en riesgo',
      fr: 'Mettrait quelqu’un en danger',
      en: 'It would put somebody at risk',
    },
    {
      code: 'legal-obstacle',
      es: 'La ley no lo permite',
      fr: 'La loi ne le permet pas',
      en: 'The law does not allow it',
    },
    {
      code: 'date-not-possible',
      es: 'No es posible en esa fecha',
      fr: 'Impossible à cette date',
      en: 'Not possible by that date',
    },
    {
      code: 'evidence-insufficient',
      es: 'La evidencia no alcanza',
      fr: 'Les preuves ne suffisent pas',
      en: 'The evidence is not enough',
    },
  ],
} as const satisfies Catalogue

export type RecommendationDeclineReason = CodeOf<typeof recommendationDeclineReasons>

export const notVerifiedReasons = {
  id: 'not-verified-reasons',
  ...firstEdition,
  entries: [
    { code: 'no-evidence', es: 'No hay evidencia', fr: 'Aucune preuve', en: 'There is no evidence' },
    {
      code: 'evidence-does-not-show',
      es: 'La evidencia no lo demuestra',
      fr: 'La preuve ne le montre pas',
      en: 'The evidence does not show it',
    },
    { code: 'partly-done', es: 'Se hizo en parte', fr: 'Fait en partie', en: 'Partly done' },
    {
      code: 'other-place-or-time',
      es: 'Es de otro lugar o fecha',
      fr: 'Autre lieu ou autre date',
      en: 'It is of another place or time',
    },
  ],
} as const satisfies Catalogue

export type NotVerifiedReason = CodeOf<typeof notVerifiedReasons>

export const proposalDeclineReasons = {
  id: 'proposal-decline-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'evidence-insufficient',
      es: 'La evidencia no alcanza',
      fr: 'Les preuves ne suffisent pas',
      en: 'The evidence is not enough',
    },
    {
      code: 'already-alerted',
      es: 'Ya existe una alerta',
      fr: 'Une alerte existe déjà',
      en: 'An alert exists already',
    },
    {
      code: 'no-addressee',
      es: 'Nadie tiene esa competencia',
      fr: 'Personne n’a cette compétence',
      en: 'No one has that mandate',
    },
    { code: 'other-matter', es: 'Es otro asunto', fr: 'C’est un autre sujet', en: 'It is another matter' },
    {
      code: 'would-endanger',
      es: 'Pondría a alguien en riesgo',
      fr: 'Mettrait quelqu’un en danger',
      en: 'It would put somebody at risk',
    },
    {
      code: 'under-embargo',
      es: 'Hay una reserva fiscal vigente',
      fr: 'Un embargo du parquet est en cours',
      en: 'A prosecutor’s embargo is in force',
    },
  ],
} as const satisfies Catalogue

export type ProposalDeclineReason = CodeOf<typeof proposalDeclineReasons>

export const appealGrounds = {
  id: 'appeal-grounds',
  ...firstEdition,
  entries: [
    {
      code: 'no-answer-in-time',
      es: 'No hubo respuesta a tiempo',
      fr: 'Pas de réponse dans les délais',
      en: 'No answer in time',
    },
    {
      code: 'reason-not-grounded',
      es: 'La razón no tiene fundamento',
      fr: 'La raison n’est pas fondée',
      en: 'The reason is not grounded',
    },
    { code: 'new-evidence', es: 'Hay evidencia nueva', fr: 'Nouvelles preuves', en: 'There is new evidence' },
    {
      code: 'conflict-of-interest',
      es: 'Conflicto de interés',
      fr: 'Conflit d’intérêts',
      en: 'Conflict of interest',
    },
  ],
} as const satisfies Catalogue

export type AppealGround = CodeOf<typeof appealGrounds>

export const appealOutcomeReasons = {
  id: 'appeal-outcome-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'grounded',
      es: 'El reclamo tiene fundamento',
      fr: 'La réclamation est fondée',
      en: 'The complaint is grounded',
    },
    {
      code: 'not-grounded',
      es: 'El reclamo no tiene fundamento',
      fr: 'La réclamation n’est pas fondée',
      en: 'The complaint is not grounded',
    },
    {
      code: 'not-competent',
      es: 'No es competencia de la defensoría',
      fr: 'Hors de la compétence du défenseur',
      en: 'Outside the ombudsman’s mandate',
    },
    { code: 'already-resolved', es: 'Ya se resolvió', fr: 'Déjà résolu', en: 'Already resolved' },
  ],
} as const satisfies Catalogue

export type AppealOutcomeReason = CodeOf<typeof appealOutcomeReasons>

export const blockedReasons = {
  id: 'blocked-reasons',
  ...firstEdition,
  entries: [
    { code: 'no-vehicle', es: 'No hay vehículo', fr: 'Pas de véhicule', en: 'No vehicle' },
    { code: 'no-budget', es: 'No hay presupuesto', fr: 'Pas de budget', en: 'No budget' },
    {
      code: 'insecurity',
      es: 'El lugar no es seguro',
      fr: 'Le lieu n’est pas sûr',
      en: 'The place is not safe',
    },
    {
      code: 'waiting-order',
      es: 'Se espera una orden',
      fr: 'En attente d’un ordre',
      en: 'Waiting for an order',
    },
    {
      code: 'waiting-institution',
      es: 'Se espera a otra institución',
      fr: 'En attente d’une autre institution',
      en: 'Waiting for another institution',
    },
    { code: 'no-staff', es: 'No hay personal', fr: 'Pas de personnel', en: 'No staff' },
    {
      code: 'weather-road',
      es: 'Clima o camino cortado',
      fr: 'Météo ou route coupée',
      en: 'Weather or road cut',
    },
  ],
} as const satisfies Catalogue

export type BlockedReason = CodeOf<typeof blockedReasons>
