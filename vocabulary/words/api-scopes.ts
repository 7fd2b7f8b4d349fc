/** What a program may be let read: each scope is the tag of operations, never one of the wing of warning. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogues/index.ts'
import type { Role } from './roles.ts'

export const apiScopes = {
  id: 'api-scopes',
  ...firstEdition,
  entries: [
    {
      code: 'commitments',
      es: 'Compromisos y cumplimiento',
      fr: 'Engagements et suivi',
      en: 'Commitments and compliance',
    },
    {
      code: 'meetings',
      es: 'Calendario y reuniones',
      fr: 'Calendrier et réunions',
      en: 'Calendar and meetings',
    },
    {
      code: 'committee',
      es: 'Sesiones y decisiones del comité',
      fr: 'Séances et décisions du comité',
      en: 'Sessions and decisions of the committee',
    },
    {
      code: 'bodies',
      es: 'Instancias y sus puestos',
      fr: 'Organes et leurs sièges',
      en: 'Bodies and their seats',
    },
    {
      code: 'workshops',
      es: 'Talleres y sus acuerdos',
      fr: 'Ateliers et leurs accords',
      en: 'Workshops and their agreements',
    },
    {
      code: 'training',
      es: 'Capacitaciones y sus informes',
      fr: 'Formations et leurs rapports',
      en: 'Trainings and their reports',
    },
    {
      code: 'pact',
      es: 'Pacto: texto y preceptos',
      fr: 'Pacte : texte et préceptes',
      en: 'Pact: its text and precepts',
    },
    {
      code: 'programme',
      es: 'Proyectos y quién hace qué dónde',
      fr: 'Projets et qui fait quoi où',
      en: 'Projects, and who does what where',
    },
    {
      code: 'organizations',
      es: 'Instituciones y organizaciones',
      fr: 'Institutions et organisations',
      en: 'Institutions and organisations',
    },
    {
      code: 'directory',
      es: 'Directorio de contactos',
      fr: 'Annuaire des contacts',
      en: 'Directory of contacts',
    },
    { code: 'places', es: 'Lugares', fr: 'Lieux', en: 'Places' },
    {
      code: 'publication',
      es: 'Cifras publicadas',
      fr: 'Chiffres publiés',
      en: 'Published figures',
    },
  ],
} as const satisfies Catalogue

export type ApiScope = CodeOf<typeof apiScopes>

/** For whom a token may stand: nobody who may read a signal, a referral or what is restricted. */
export const tokenRoles = [
  'project-team',
  'steering-member',
  'trainer',
  'donor',
  'administrator',
  'data-officer',
] as const satisfies readonly Role[]

/** Whether these roles, all of them, may have a token. */
export const mayHoldToken = (roles: readonly string[]): boolean =>
  roles.length > 0 && roles.every((role) => (tokenRoles as readonly string[]).includes(role))

export const longestTokenDays = 365
export const mostTokens = 10
