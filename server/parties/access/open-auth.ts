import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins'
import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import type { Chance } from '../../platform/chance.ts'
import { openPool } from '../../platform/database/index.ts'
import type { Clock } from '../../platform/time.ts'
import { hashSecret, verifySecret } from './hash-secret.ts'

export const sessionHours = 12
export const idleHours = 2

export interface AuthParts {
  /** The app's login; the connection runs in the name of `sign-in` (see 0010-sign-in.sql). */
  readonly connection: pg.PoolConfig
  readonly clock: Clock
  readonly chance: Chance
  /** From the keyring: signs cookies, encrypts the secrets of second factors. */
  readonly secret: string
  readonly secure: boolean
}

/** The sign-in library as Vigía uses it. Its own HTTP handler is never mounted: only `api` is called. */
export function openAuth(parts: AuthParts) {
  const pool = openPool({ max: 4, ...parts.connection })
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`select set_config('vigia.actor', 'sign-in', false)`))
      },
    }),
    plugins: [new CamelCasePlugin()],
  })
  const auth = betterAuth({
    appName: 'Vigía',
    // Needed by the library to build links, which Vigía never sends.
    baseURL: 'http://localhost',
    secret: parts.secret,
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: passphrases(parts.chance),
    session: sessions,
    advanced: {
      ...cookies(parts.secure),
      database: { generateId: () => parts.chance.uuid() },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: { session: { create: { before: async () => ({ data: beginning(parts.clock.now()) }) } } },
    plugins: [twoFactor({ issuer: 'Vigía' }), demonstration],
  })
  return { auth, close: () => db.destroy() }
}

export type Auth = ReturnType<typeof openAuth>['auth']

/** Accounts are made by the administrator alone; what is hashed is what the browser made of the passphrase. */
function passphrases(chance: Chance) {
  return {
    enabled: true,
    disableSignUp: true,
    password: {
      hash: (secret: string) => hashSecret(secret, chance),
      verify: ({ hash, password }: { hash: string; password: string }) => verifySecret(password, hash),
    },
  } as const
}

const sessions = {
  expiresIn: sessionHours * 3600,
  disableSessionRefresh: true,
  cookieCache: { enabled: false },
  additionalFields: {
    openedAt: { type: 'date', input: false, required: true },
    seenAt: { type: 'date', input: false, required: true },
    demonstration: { type: 'boolean', input: false, required: true, defaultValue: false },
  },
} as const

/** No address and no user agent is ever kept. */
const beginning = (now: Date) => ({ ipAddress: null, userAgent: null, openedAt: now, seenAt: now })

/** The cookie that carries a session, as browsers know it. */
export const sessionCookieName = (secure: boolean): string => `${prefixOf(secure)}.session_token`

/** The prefix `__Host-` binds a cookie to this host, its root path and TLS; browsers refuse it otherwise. */
const prefixOf = (secure: boolean): string => (secure ? '__Host-vigia' : 'vigia')

function cookies(secure: boolean) {
  return {
    useSecureCookies: false,
    cookiePrefix: prefixOf(secure),
    defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/', secure },
  } as const
}

/** A session without a passphrase, for the people of the demonstration. It has no path, so no request reaches it. */
const demonstration = {
  id: 'demonstration',
  endpoints: {
    openDemonstration: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.uuid() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.personId)
        if (!user) return ctx.json({ opened: false })
        const session = await internalAdapter.createSession(user.id, false, { demonstration: true }, true)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ opened: true })
      },
    ),
  },
} as const
