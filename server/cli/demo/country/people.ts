import type { Role } from '../../../../vocabulary/words/index.ts'

/** Institutions and organisations of the invented country. */
export const organizations = {
  childhood: { name: 'Consejo Tamarelo de la Niñez', kind: 'institution', sector: 'child-protection' },
  labour: { name: 'Inspección Tamarela del Trabajo', kind: 'institution', sector: 'labour' },
  police: { name: 'Guardia Civil de Tamarela', kind: 'institution', sector: 'security' },
  prosecution: { name: 'Fiscalía General de Tamarela', kind: 'institution', sector: 'justice' },
  school: { name: 'Dirección Tamarela de Escuelas', kind: 'institution', sector: 'education' },
  border: { name: 'Servicio de Fronteras de Tamarela', kind: 'institution', sector: 'migration' },
  shelter: { name: 'Casa de Acogida Vientos de Orén', kind: 'institution', sector: 'social-development' },
  weavers: { name: 'Red de Tejedoras de Almara', kind: 'civil-society', sector: 'civil-society' },
  youth: { name: 'Colectivo Juvenil Faro de Celdera', kind: 'civil-society', sector: 'civil-society' },
  ombuds: { name: 'Defensoría Tamarela de Derechos', kind: 'ombudsman', sector: 'human-rights' },
  commission: { name: 'Comisión Tamarela contra la Trata', kind: 'institution', sector: 'human-rights' },
  programme: { name: 'Programa Vigía de Tamarela', kind: 'programme', sector: 'cooperation' },
  donor: { name: 'Fondo Boreal de Cooperación', kind: 'donor', sector: 'cooperation' },
} as const

export type OrganizationKey = keyof typeof organizations

interface Cast {
  readonly name: string
  readonly role: Role
  readonly place: string
  readonly organization?: OrganizationKey
}

/** One person a role, and others where a rule needs two. Their names were made up, like the rest. */
export const people = {
  lola: { name: 'Lola Bermindo', role: 'administrator', place: 'XT' },
  alba: { name: 'Alba Merindo', role: 'triage-operator', place: 'XT' },
  quena: { name: 'Quena Orvil', role: 'triage-operator', place: 'XT' },
  bruno: { name: 'Bruno Talvira', role: 'triage-operator', place: 'XT' },
  dalia: { name: 'Dalia Norvete', role: 'triage-operator', place: 'XT' },
  berta: { name: 'Berta Olcuño', role: 'supervisor', place: 'XT' },
  ciro: { name: 'Ciro Valtea', role: 'supervisor', place: 'XT' },
  carla: { name: 'Carla Sembreo', role: 'analyst', place: 'XT' },
  olga: { name: 'Olga Dunarte', role: 'analyst', place: 'XT' },
  delia: { name: 'Delia Urquendo', role: 'approver', place: 'XT' },
  fabio: { name: 'Fabio Lentor', role: 'approver', place: 'XT' },
  elsa: { name: 'Elsa Trumara', role: 'local-coordinator', place: 'XT-0103' },
  petra: { name: 'Petra Galvedo', role: 'local-coordinator', place: 'XT-0404' },
  noel: { name: 'Noel Aruvio', role: 'local-coordinator', place: 'XT-0202' },
  simon: { name: 'Simón Ardueso', role: 'local-member', place: 'XT-0103', organization: 'childhood' },
  tania: { name: 'Tania Rocume', role: 'focal-point', place: 'XT-0103' },
  flor: { name: 'Flor Enzana', role: 'liaison', place: 'XT', organization: 'childhood' },
  gilda: { name: 'Gilda Porvera', role: 'liaison', place: 'XT', organization: 'labour' },
  hugo: { name: 'Hugo Marteño', role: 'liaison', place: 'XT', organization: 'police' },
  irma: { name: 'Irma Solquera', role: 'liaison', place: 'XT', organization: 'prosecution' },
  julio: { name: 'Julio Cantreda', role: 'liaison', place: 'XT', organization: 'school' },
  kira: { name: 'Kira Belvado', role: 'liaison', place: 'XT', organization: 'border' },
  luz: { name: 'Luz Tamariego', role: 'liaison', place: 'XT', organization: 'shelter' },
  remedios: { name: 'Remedios Altuvar', role: 'liaison', place: 'XT', organization: 'commission' },
  ines: { name: 'Inés Corvanta', role: 'case-worker', place: 'XT', organization: 'shelter' },
  hilda: { name: 'Hilda Ransero', role: 'ombudsman', place: 'XT', organization: 'ombuds' },
  mara: { name: 'Mara Velduque', role: 'steering-member', place: 'XT' },
  ofelia: { name: 'Ofelia Zamburo', role: 'steering-member', place: 'XT' },
  damaso: { name: 'Dámaso Querimbe', role: 'steering-member', place: 'XT' },
  yesenia: { name: 'Yesenia Paltiel', role: 'steering-member', place: 'XT' },
  brunilda: { name: 'Brunilda Esteval', role: 'steering-member', place: 'XT' },
  celestina: { name: 'Celestina Orbay', role: 'steering-member', place: 'XT' },
  ixel: { name: 'Ixel Tamundo', role: 'steering-member', place: 'XT' },
  nora: { name: 'Nora Quintel', role: 'project-team', place: 'XT', organization: 'programme' },
  vera: { name: 'Vera Almuzo', role: 'trainer', place: 'XT', organization: 'programme' },
  uma: { name: 'Uma Estraldo', role: 'donor', place: 'XT', organization: 'donor' },
  karla: { name: 'Karla Fontrea', role: 'data-officer', place: 'XT' },
  juana: { name: 'Juana Lirmeño', role: 'organization-member', place: 'XT-01', organization: 'weavers' },
  zoe: { name: 'Zoe Parvindo', role: 'organization-member', place: 'XT-01', organization: 'youth' },
} as const satisfies Record<string, Cast>

export type PersonKey = keyof typeof people

export const personKeys = Object.keys(people) as readonly PersonKey[]

/** Who answers for an institution. */
export const liaisonOf = {
  childhood: 'flor',
  labour: 'gilda',
  police: 'hugo',
  prosecution: 'irma',
  school: 'julio',
  border: 'kira',
  shelter: 'luz',
} as const satisfies Partial<Record<OrganizationKey, PersonKey>>

export type InstitutionKey = keyof typeof liaisonOf

/** Who sits together: the commission, two local committees, the steering committee. */
export type BodyKey = 'commission' | 'celdera' | 'iruel' | 'steering'
