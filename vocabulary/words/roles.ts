/** The people of the process, what they are called, and which classes of data each may ever see. */

/** P0 public aggregate · P1 internal · P2 signal content without persons · P3 referral data · P4 life-critical. */
export type DataClass = 'P0' | 'P1' | 'P2' | 'P3' | 'P4'

type RoleEntry = {
  readonly es: string
  readonly fr: string
  readonly en: string
  /** The widest reach of the role; territory, desk, compartment and assignment narrow it further. */
  readonly sees: readonly DataClass[]
  /** Local roles never list, count, search or infer a signal that carries the authority flag. */
  readonly local: boolean
}

export const roles = {
  'focal-point': { es: 'Punto focal', fr: 'Point focal', en: 'Focal point', sees: ['P0'], local: true },
  'local-coordinator': {
    es: 'Coordinación local',
    fr: 'Coordination locale',
    en: 'Local coordinator',
    sees: ['P0', 'P1', 'P2'],
    local: true,
  },
  'local-member': {
    es: 'Integrante del comité local',
    fr: 'Membre du comité local',
    en: 'Local committee member',
    sees: ['P0', 'P1'],
    local: true,
  },
  'triage-operator': {
    es: 'Operación de clasificación',
    fr: 'Opérateur du tri',
    en: 'Triage operator',
    sees: ['P0', 'P1', 'P2'],
    local: false,
  },
  analyst: { es: 'Analista', fr: 'Analyste', en: 'Analyst', sees: ['P0', 'P1', 'P2'], local: false },
  approver: {
    es: 'Segunda firma',
    fr: 'Second signataire',
    en: 'Second signatory',
    sees: ['P0', 'P1'],
    local: false,
  },
  'case-worker': {
    es: 'Atención de casos (ERI)',
    fr: 'Intervenant (équipe d’intervention immédiate)',
    en: 'Case worker (immediate response team)',
    sees: ['P0', 'P1', 'P3'],
    local: false,
  },
  liaison: {
    es: 'Enlace institucional',
    fr: 'Correspondant institutionnel',
    en: 'Institution liaison',
    sees: ['P0', 'P1', 'P3'],
    local: false,
  },
  ombudsman: {
    es: 'Defensoría de derechos humanos',
    fr: 'Défenseur des droits',
    en: 'Ombudsman',
    sees: ['P0', 'P1', 'P2'],
    local: false,
  },
  'steering-member': {
    es: 'Integrante del comité directivo',
    fr: 'Membre du comité de pilotage',
    en: 'Steering committee member',
    sees: ['P0', 'P1'],
    local: false,
  },
  'project-team': {
    es: 'Equipo del proyecto',
    fr: 'Équipe du projet',
    en: 'Project team',
    sees: ['P0', 'P1'],
    local: false,
  },
  trainer: { es: 'Formación', fr: 'Formateur', en: 'Trainer', sees: ['P0'], local: false },
  donor: { es: 'Donante', fr: 'Bailleur', en: 'Donor', sees: ['P0'], local: false },
  administrator: {
    es: 'Administración',
    fr: 'Administrateur',
    en: 'Administrator',
    sees: ['P0'],
    local: false,
  },
  'data-officer': {
    es: 'Protección de datos',
    fr: 'Protection des données',
    en: 'Data-protection officer',
    sees: ['P0', 'P1'],
    local: false,
  },
  supervisor: {
    es: 'Supervisión',
    fr: 'Superviseur',
    en: 'Supervisor',
    sees: ['P0', 'P1', 'P2', 'P3'],
    local: false,
  },
  'organization-member': {
    es: 'Organización de la sociedad civil',
    fr: 'Organisation de la société civile',
    en: 'Civil-society organisation',
    sees: ['P0', 'P1'],
    local: false,
  },
} as const satisfies Record<string, RoleEntry>

export type Role = keyof typeof roles

export const roleIds = Object.keys(roles) as readonly Role[]

export const isRole = (value: string): value is Role => Object.hasOwn(roles, value)

/** Whether the role may ever see the class; a yes here is necessary, never sufficient. */
export function mayEverSee(role: Role, dataClass: DataClass): boolean {
  const sees: readonly DataClass[] = roles[role].sees
  return sees.includes(dataClass)
}

export const isLocalRole = (role: Role): boolean => roles[role].local
