import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../platform/problem.ts'
import { addressOf } from './credentials.ts'
import { drawQr } from './draw-qr.ts'
import type { Auth } from './open-auth.ts'
import { cookiesOf, relayCookies } from './relay.ts'
import type { SignInLimit } from './sign-in-limit.ts'
import type { SpentCodes } from './spent-codes.ts'

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Next = 'second-factor' | 'enrol-second-factor' | 'done'

/**
 * The first factor. A name that does not exist, a wrong secret and an account that has ended cost the same
 * and answer the same.
 *
 * @throws Problem wrong-credentials, too-many-attempts
 */
export async function signIn(
  parts: { readonly auth: Auth; readonly limit: SignInLimit },
  given: { readonly login: string; readonly secret: string },
  { reply }: Exchange,
): Promise<Next> {
  slowDown(parts.limit, given.login, reply)
  const answer = await parts.auth.api.signInEmail({
    body: { email: addressOf(given.login), password: given.secret },
    headers: new Headers(),
    asResponse: true,
  })
  if (!answer.ok) throw new Problem('wrong-credentials')
  parts.limit.succeed(given.login)
  relayCookies(answer, reply)
  const body: unknown = await answer.json()
  return has(body, 'twoFactorRedirect') ? 'second-factor' : 'enrol-second-factor'
}

/**
 * The second factor, by a code of the application or a recovery code; the challenge is named by a cookie that
 * the first factor set, lives ten minutes and takes five tries.
 *
 * @throws Problem wrong-credentials; too-many-attempts when the account's own tries are spent
 */
export async function giveSecondFactor(
  parts: { readonly auth: Auth; readonly spent: SpentCodes },
  code: string,
  { request, reply }: Exchange,
): Promise<Next> {
  const asked = { body: { code }, headers: cookiesOf(request), asResponse: true } as const
  const isRecovery = code.includes('-')
  const answer = isRecovery
    ? await parts.auth.api.verifyBackupCode(asked)
    : await parts.auth.api.verifyTOTP(asked)
  if (answer.status === 429) throw new Problem('too-many-attempts')
  if (!answer.ok) throw new Problem('wrong-credentials')
  const body: unknown = await answer.json()
  const opened = openedSession(body)
  if (!isRecovery && !parts.spent.spend(opened.personId, code)) {
    const { internalAdapter } = await parts.auth.$context
    await internalAdapter.deleteSession(opened.token)
    throw new Problem('wrong-credentials')
  }
  relayCookies(answer, reply)
  return 'done'
}

/**
 * Begins the enrolment of a second factor; it counts once a code was confirmed.
 *
 * @throws Problem wrong-credentials; already-decided when there is one
 */
export async function startEnrolment(auth: Auth, secret: string, { request }: Exchange) {
  const answer = await auth.api.enableTwoFactor({
    body: { password: secret, method: 'totp' },
    headers: cookiesOf(request),
    asResponse: true,
  })
  const body: unknown = await answer.json()
  if (has(body, 'code') && body.code === 'TOTP_ALREADY_ENABLED') throw new Problem('already-decided')
  if (!answer.ok || !has(body, 'totpURI') || typeof body.totpURI !== 'string')
    throw new Problem('wrong-credentials')
  return { uri: body.totpURI, qr: drawQr(body.totpURI) }
}

/** Confirms the enrolment with a code and gives the recovery codes, this once. */
export async function confirmEnrolment(
  parts: { readonly auth: Auth; readonly spent: SpentCodes },
  given: { readonly code: string; readonly personId: string },
  { request, reply }: Exchange,
): Promise<readonly string[]> {
  const answer = await parts.auth.api.verifyTOTP({
    body: { code: given.code },
    headers: cookiesOf(request),
    asResponse: true,
  })
  if (!answer.ok) throw new Problem('wrong-credentials')
  parts.spent.spend(given.personId, given.code)
  relayCookies(answer, reply)
  const { backupCodes } = await parts.auth.api.viewBackupCodes({ body: { userId: given.personId } })
  return backupCodes
}

/** Ends the session of this request, if there is one, and takes its cookie back. */
export async function signOut(auth: Auth, { request, reply }: Exchange): Promise<void> {
  relayCookies(await auth.api.signOut({ headers: cookiesOf(request), asResponse: true }), reply)
}

function slowDown(limit: SignInLimit, login: string, reply: FastifyReply): void {
  const waitSeconds = limit.attempt(login)
  if (waitSeconds === 0) return
  reply.header('retry-after', waitSeconds)
  throw new Problem('too-many-attempts')
}

function openedSession(body: unknown): { token: string; personId: string } {
  if (has(body, 'token') && has(body, 'user') && has(body.user, 'id')) {
    return { token: String(body.token), personId: String(body.user.id) }
  }
  throw new Problem('internal-error')
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && key in value
