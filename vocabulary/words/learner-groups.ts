import type { Role } from './roles.ts'

type LearnerGroupEntry = {
  readonly es: string
  readonly fr: string
  readonly en: string
  /** Whoever holds one of these roles belongs to the group. */
  readonly roles: readonly Role[]
}

/** Those of whom the framework of competencies asks a level: its columns, each with the roles that it stands for. */
export const learnerGroups = {
  'focal-points': { es: 'Puntos focales', fr: 'Points focaux', en: 'Focal points', roles: ['focal-point'] },
  'local-committees': {
    es: 'Comités locales',
    fr: 'Comités locaux',
    en: 'Local committees',
    roles: ['local-coordinator', 'local-member'],
  },
  triage: {
    es: 'Clasificación inicial',
    fr: 'Tri',
    en: 'Triage',
    roles: ['triage-operator', 'supervisor'],
  },
  analysis: {
    es: 'Análisis y segunda firma',
    fr: 'Analyse et seconde signature',
    en: 'Analysis and second signature',
    roles: ['analyst', 'approver'],
  },
  'immediate-response': {
    es: 'Equipo de Respuesta Inmediata',
    fr: 'Équipe d’intervention immédiate',
    en: 'Immediate response team',
    roles: ['case-worker'],
  },
  institutions: {
    es: 'Instituciones',
    fr: 'Institutions',
    en: 'Institutions',
    roles: ['liaison', 'ombudsman'],
  },
  'steering-committee': {
    es: 'Comité directivo',
    fr: 'Comité de pilotage',
    en: 'Steering committee',
    roles: ['steering-member'],
  },
  trainers: { es: 'Equipo de formación', fr: 'Formateurs', en: 'Trainers', roles: ['trainer'] },
  'data-protection': {
    es: 'Protección de datos',
    fr: 'Protection des données',
    en: 'Data protection',
    roles: ['data-officer'],
  },
} as const satisfies Record<string, LearnerGroupEntry>

export type LearnerGroup = keyof typeof learnerGroups

export const learnerGroupIds = Object.keys(learnerGroups) as readonly LearnerGroup[]

/** The group whose levels a role needs; null for a role of which the framework asks nothing. */
export const learnerGroupOf = (role: string): LearnerGroup | null =>
  learnerGroupIds.find((group) => (learnerGroups[group].roles as readonly string[]).includes(role)) ?? null

/** The groups of somebody who holds these roles, in the order of the framework. */
export const learnerGroupsOf = (roles: readonly string[]): readonly LearnerGroup[] =>
  learnerGroupIds.filter((group) => roles.some((role) => learnerGroupOf(role) === group))

/** What a level means, whatever the competency. */
export const competencyLevels = [
  { level: 0, es: 'Nada', fr: 'Rien', en: 'None' },
  { level: 1, es: 'Conoce', fr: 'Connaît', en: 'Knows' },
  { level: 2, es: 'Aplica con ayuda', fr: 'Applique avec de l’aide', en: 'Applies with help' },
  { level: 3, es: 'Aplica sin ayuda', fr: 'Applique sans aide', en: 'Applies alone' },
  { level: 4, es: 'Enseña', fr: 'Enseigne', en: 'Teaches' },
] as const
export type CompetencyLevel = (typeof competencyLevels)[number]['level']
