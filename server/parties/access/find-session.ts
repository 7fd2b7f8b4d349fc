import type { FastifyRequest } from 'fastify'
import type { Clock } from '../../platform/time.ts'
import { type Auth, idleHours, sessionHours } from './open-auth.ts'
import { cookiesOf } from './relay.ts'

export interface Session {
  readonly id: string
  readonly token: string
  readonly personId: string
  readonly openedAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly secondFactor: 'in-force' | 'needed'
}

const hour = 3_600_000
const seenEveryMs = 60_000

/**
 * The session that the request's cookie names, read from its row each time, so that ending it ends it at once.
 * Over after twelve hours, and after two without a request.
 */
export async function findSession(
  parts: { readonly auth: Auth; readonly clock: Clock; readonly demo: boolean },
  request: FastifyRequest,
): Promise<Session | null> {
  if (request.headers.cookie === undefined) return null
  const found = await parts.auth.api.getSession({ headers: cookiesOf(request) })
  if (found === null) return null
  const { session, user } = found
  const now = parts.clock.now().getTime()
  const expiresAt = new Date(
    Math.min(session.openedAt.getTime() + sessionHours * hour, session.seenAt.getTime() + idleHours * hour),
  )
  const { internalAdapter } = await parts.auth.$context
  if (expiresAt.getTime() <= now || (session.demonstration && !parts.demo)) {
    await internalAdapter.deleteSession(session.token)
    return null
  }
  if (now - session.seenAt.getTime() >= seenEveryMs) {
    await internalAdapter.updateSession(session.token, { seenAt: new Date(now) })
  }
  return {
    id: session.id,
    token: session.token,
    personId: session.userId,
    openedAt: session.openedAt,
    seenAt: session.seenAt,
    expiresAt: new Date(session.openedAt.getTime() + sessionHours * hour),
    // The people of the demonstration have no telephone to enrol.
    secondFactor: user.twoFactorEnabled || session.demonstration ? 'in-force' : 'needed',
  }
}
