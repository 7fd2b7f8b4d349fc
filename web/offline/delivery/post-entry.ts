import { toBase64url } from '../../../sealing/index.ts'
import type { SignalReceived } from '../../../vocabulary/wire/signal.ts'
import type { OutboxEntry } from '../outbox/index.ts'
import type { DeliveryProblem } from '../retry/index.ts'

export interface PostParts {
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>
  readonly solve: (challenge: string, bits: number) => Promise<string>
}

export type Posted =
  | { readonly kind: 'taken'; readonly received: SignalReceived }
  | { readonly kind: 'failed'; readonly problem: DeliveryProblem }

export type Sealed = Pick<OutboxEntry, 'format' | 'keyId' | 'sealed'>

interface Proof {
  readonly challenge: string
  readonly nonce: string
}

/** On the slowest network that is worth waiting for. */
const patienceMs = 40_000

const options: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }

/**
 * Hands one entry to the server. It goes without a puzzle first: the telephone cannot read whether there is danger,
 * and a danger is taken at once. Only when the server asks for it is the puzzle solved, and the entry sent again.
 * Whoever knows that there is no danger saves the first of these ways with `puzzleFirst`.
 */
export async function postEntry(entry: Sealed, parts: PostParts, puzzleFirst = false): Promise<Posted> {
  const first = puzzleFirst ? 'puzzle' : await post(entry, { ...parts, proof: null })
  if (first !== 'puzzle') return first
  try {
    const proof = await solveChallenge(parts)
    const second = await post(entry, { ...parts, proof })
    return second === 'puzzle' ? failed('busy') : second
  } catch (error) {
    return failed(error instanceof Unanswered ? error.problem : 'busy')
  }
}

const failed = (problem: DeliveryProblem): Posted => ({ kind: 'failed', problem })

async function post(
  { format, keyId, sealed }: Sealed,
  parts: PostParts & { readonly proof: Proof | null },
): Promise<Posted | 'puzzle'> {
  const body = JSON.stringify({ format, keyId, sealed: toBase64url(sealed), proof: parts.proof })
  try {
    const reply = await ask('/api/v1/intake/sealed', parts, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (isReceived(reply.body) && reply.ok) return { kind: 'taken', received: reply.body }
    return reply.ok ? failed('broken') : problemOf(reply)
  } catch (error) {
    return failed(error instanceof Unanswered ? error.problem : 'offline')
  }
}

async function solveChallenge(parts: PostParts): Promise<Proof> {
  const { ok, body } = await ask('/api/v1/intake/challenge', parts, {})
  const { challenge, bits } = (body ?? {}) as { challenge?: unknown; bits?: unknown }
  if (!ok || typeof challenge !== 'string' || typeof bits !== 'number') throw new Unanswered('broken')
  return { challenge, nonce: await parts.solve(challenge, bits) }
}

interface Answer {
  readonly ok: boolean
  readonly status: number
  /** Null when it is no JSON: then it is not our server that speaks. */
  readonly body: unknown
}

/** There was no answer to read. */
class Unanswered extends Error {
  readonly problem: 'offline' | 'timeout' | 'broken'

  constructor(problem: Unanswered['problem']) {
    super(problem)
    this.problem = problem
  }
}

async function ask(url: string, parts: PostParts, request: RequestInit): Promise<Answer> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patienceMs)
  try {
    const reply = await parts.fetch(url, { ...options, ...request, signal: stop.signal })
    const body: unknown = await reply.json().catch(() => null)
    if (stop.signal.aborted) throw new Unanswered('timeout')
    return { ok: reply.ok, status: reply.status, body }
  } catch (error) {
    if (error instanceof Unanswered) throw error
    throw new Unanswered(stop.signal.aborted ? 'timeout' : 'offline')
  } finally {
    clearTimeout(timer)
  }
}

const isReceived = (body: unknown): body is SignalReceived =>
  typeof body === 'object' && body !== null && 'received' in body && body.received === true

/** Only our own server's words end an entry: a hotel's login page or a proxy's 404 never does. */
function problemOf({ status, body }: Answer): Posted | 'puzzle' {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null
  switch (code) {
    case 'proof-of-work-needed':
      return 'puzzle'
    case 'intake-paused':
    case 'contacts-unconfirmed':
    case 'pathway-missing':
      return failed('closed')
    case 'invalid-input':
    case 'conflict':
    case 'idempotency-mismatch':
    case 'seal-unopened':
      return failed('refused')
    default:
      return failed(status === 429 ? 'busy' : 'broken')
  }
}
