import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Chance } from '../../platform/chance.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Identity } from '../../platform/http/index.ts'
import type { Clock } from '../../platform/time.ts'
import { findAsker } from '../person/index.ts'
import { findByToken } from '../token/index.ts'
import { findSession, type Session } from './find-session.ts'
import { type Auth, openAuth } from './open-auth.ts'
import { SignInLimit } from './sign-in-limit.ts'
import { SpentCodes } from './spent-codes.ts'

export interface AccessParts {
  /** The connection of the app's login. */
  readonly connection: pg.PoolConfig
  readonly app: Database
  readonly clock: Clock
  readonly chance: Chance
  /** `signInSecret` of the keyring. */
  readonly secret: string
  /** `limitKey` of the keyring. */
  readonly limitKey: Uint8Array
  readonly secure: boolean
  readonly demo: boolean
}

/** Sign-in: who asks, and the parts that the routes of this folder work with. */
export interface Access {
  readonly auth: Auth
  readonly limit: SignInLimit
  readonly spent: SpentCodes
  readonly demo: boolean
  /** For the web server: the person of the token or session and the roles in force; the public when there is none. */
  identify(request: FastifyRequest): Promise<Identity>
  findSession(request: FastifyRequest): Promise<Session | null>
  close(): Promise<void>
}

const nobody: Identity = { actor: { kind: 'public' }, roles: [] }

export function openAccess(parts: AccessParts): Access {
  const { auth, close } = openAuth(parts)
  const find = (request: FastifyRequest) =>
    findSession({ auth, clock: parts.clock, demo: parts.demo }, request)
  return {
    auth,
    limit: new SignInLimit(parts.limitKey, parts.clock),
    spent: new SpentCodes(parts.limitKey, parts.clock),
    demo: parts.demo,
    async identify(request) {
      const token = bearerOf(request)
      if (token !== null) return await identifyByToken(parts.app, token)
      const session = await find(request)
      if (session === null) return nobody
      const actor = { kind: 'person', personId: session.personId } as const
      const asker = await parts.app.transact(actor, findAsker)
      if (asker === null) return nobody
      const roles = rolesIn(asker)
      return session.secondFactor === 'in-force'
        ? { actor, roles }
        : { actor, roles, withheld: 'second-factor-needed' }
    },
    findSession: find,
    close,
  }
}

const rolesIn = ({ roles }: { readonly roles: readonly { readonly role: string }[] }): string[] => [
  ...new Set(roles.map(({ role }) => role)),
]

/** What stands behind `Bearer`; null for another scheme, which a proxy in front may ask for. */
function bearerOf({ headers }: FastifyRequest): string | null {
  const [scheme = '', token = ''] = (headers.authorization ?? '').split(' ')
  return scheme.toLowerCase() === 'bearer' ? token : null
}

/** A token says by itself who asks: a cookie beside it is not looked at, and one that opens nothing is nobody's. */
async function identifyByToken(app: Database, token: string): Promise<Identity> {
  const holder = await app.transact(nobody.actor, (work) => findByToken(work, token))
  if (holder === null) return nobody
  const actor = { kind: 'person', personId: holder.personId } as const
  const asker = await app.transact(actor, findAsker)
  return asker === null ? nobody : { actor, roles: rolesIn(asker), scopes: holder.scopes }
}
