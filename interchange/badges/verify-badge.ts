import { compactVerify, importJWK, type JWK } from 'jose'
import { badgeAlgorithm, issuerOf } from './badge-key.ts'
import { type BadgeState, readState } from './status-list.ts'

/** The published keys of an issuer, kept with the day on which they were fetched. */
export interface BadgeKeySet {
  readonly keys: readonly JWK[]
}

export type BadgeRefusal =
  | 'unreadable'
  | 'other-algorithm'
  | 'wrong-issuer'
  | 'tampered'
  | 'not-yet-valid'
  | 'expired'
  | 'suspended'
  | 'revoked'
  | 'replaced'
  | 'list-unusable'

/** What a good credential says. */
export interface BadgeFacts {
  readonly code: string
  readonly name: string
  readonly issuer: string
  readonly assessorRole: string
  readonly evidence: string
  readonly subject: string
  readonly validFrom: string
  readonly validUntil: string
}

export interface BadgeVerdict {
  readonly refusal: BadgeRefusal | null
  /** Null where the signature did not hold: nothing that it says is repeated. */
  readonly facts: BadgeFacts | null
  /** Of which moment the list of states is; null where none was given, and then nobody knows whether it was revoked. */
  readonly listFrom: string | null
}

interface Given {
  readonly token: string
  readonly keys: BadgeKeySet
  readonly statusList?: string | undefined
  readonly now: Date
}

/** Whether a credential holds, with nothing but what was kept: the keys, the list of states and the clock. */
export async function verifyBadge(given: Given): Promise<BadgeVerdict> {
  const opened = await openToken(given.token.trim(), given.keys)
  if (typeof opened === 'string') return { refusal: opened, facts: null, listFrom: null }
  const badge = readBadge(opened.payload)
  if (badge === null || opened.payload.iss !== opened.issuer)
    return { refusal: badge === null ? 'unreadable' : 'wrong-issuer', facts: null, listFrom: null }
  const { facts, index, from, until } = badge
  const list = await readList(given, index)
  const refusal = list.refusal ?? clockRefusal({ from, until, now: given.now })
  return { refusal, facts, listFrom: list.from }
}

function clockRefusal(at: { from: number; until: number; now: Date }): BadgeRefusal | null {
  const now = at.now.getTime() / 1000
  if (now < at.from) return 'not-yet-valid'
  return now >= at.until ? 'expired' : null
}

type Opened = { readonly payload: Record<string, unknown>; readonly issuer: string }

/** The signature first; a token that names no algorithm, another, or a key of its own is not looked into. */
async function openToken(token: string, { keys }: BadgeKeySet): Promise<Opened | BadgeRefusal> {
  const header = headerOf(token)
  if (header === null) return 'unreadable'
  if (header.alg !== badgeAlgorithm || 'jwk' in header || 'x5c' in header || 'crit' in header)
    return 'other-algorithm'
  const jwk = keys.find(({ kid }) => kid !== undefined && kid === header.kid)
  if (jwk?.kid === undefined) return 'wrong-issuer'
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256') return 'other-algorithm'
  try {
    const key = await importJWK(jwk, badgeAlgorithm)
    const { payload } = await compactVerify(token, key, { algorithms: [badgeAlgorithm] })
    const read: unknown = JSON.parse(new TextDecoder().decode(payload))
    return isRecord(read) ? { payload: read, issuer: issuerOf(jwk.kid) } : 'unreadable'
  } catch {
    return 'tampered'
  }
}

function headerOf(token: string): Record<string, unknown> | null {
  if (!/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(token) || token.length > 200_000) return null
  try {
    const [head = ''] = token.split('.')
    const read: unknown = JSON.parse(atob(head.replaceAll('-', '+').replaceAll('_', '/')))
    return isRecord(read) ? read : null
  } catch {
    return null
  }
}

function readBadge(payload: Record<string, unknown>) {
  const { nbf, exp, issuer, credentialSubject, credentialStatus, evidence, validFrom, validUntil } = payload
  const achievement = at(credentialSubject, 'achievement')
  const code = at(achievement, 'humanCode')
  const index = Number(at(credentialStatus, 'statusListIndex'))
  const shown = Array.isArray(evidence) ? evidence[0] : undefined
  if (typeof nbf !== 'number' || typeof exp !== 'number' || typeof code !== 'string') return null
  if (!Number.isInteger(index) || typeof validFrom !== 'string' || typeof validUntil !== 'string') return null
  return {
    from: nbf,
    until: exp,
    index,
    facts: {
      code,
      name: textOf(at(achievement, 'name')),
      issuer: textOf(at(issuer, 'name')),
      assessorRole: textOf(at(shown, 'name')),
      evidence: textOf(at(shown, 'genre')),
      subject: textOf(at(credentialSubject, 'id')),
      validFrom,
      validUntil,
    },
  }
}

const refusalOf: Readonly<Record<BadgeState, BadgeRefusal | null>> = {
  valid: null,
  suspended: 'suspended',
  revoked: 'revoked',
  replaced: 'replaced',
}

/** A list that is not the issuer's own, or cannot be read, is no list: a credential is not believed because of it. */
async function readList(
  { statusList, keys }: Given,
  index: number,
): Promise<{ refusal: BadgeRefusal | null; from: string | null }> {
  if (statusList === undefined) return { refusal: null, from: null }
  const opened = await openToken(statusList.trim(), keys)
  if (typeof opened === 'string' || opened.payload.iss !== opened.issuer)
    return { refusal: 'list-unusable', from: null }
  const { credentialSubject, iat } = opened.payload
  const encoded = at(credentialSubject, 'encodedList')
  if (typeof encoded !== 'string' || typeof iat !== 'number') return { refusal: 'list-unusable', from: null }
  const from = new Date(iat * 1000).toISOString()
  const state = stateAt(encoded, index)
  return state === null ? { refusal: 'list-unusable', from } : { refusal: refusalOf[state], from }
}

function stateAt(encoded: string, index: number): BadgeState | null {
  try {
    return readState(encoded, index)
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const at = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
