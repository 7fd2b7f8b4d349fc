import { lookup } from 'node:dns/promises'
import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import { hostOf, permitResolved, type Resolved, readAddress } from './permit-address.ts'

const patienceMs = 10_000

export interface Letter {
  readonly address: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export type Posted =
  | { readonly kind: 'taken'; readonly status: number }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly status: number | null }

type Failure =
  | 'refused-address'
  | 'name-not-found'
  | 'redirected'
  | 'not-taken'
  | 'no-answer-in-time'
  | 'unreachable'

/** Finds what a name leads to; tests give their own. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }))

/**
 * Sends once. The name is looked up here and the request goes to what was found and checked, so that a name cannot lead
 * elsewhere between the two. Whoever redirects has not taken it: a redirection would lead past the check.
 */
export async function postWebhook(letter: Letter, resolve: Resolve): Promise<Posted> {
  const read = readAddress(letter.address)
  if ('fault' in read) return failed('refused-address')
  const signal = AbortSignal.timeout(patienceMs)
  try {
    const to = await within(signal, findTarget(read.url, resolve))
    if (to === 'name-not-found' || to === 'refused-address') return failed(to)
    return outcomeOf(await send(letter, { url: read.url, to, signal }))
  } catch {
    return failed(signal.aborted ? 'no-answer-in-time' : 'unreachable')
  }
}

const failed = (failure: Failure, status: number | null = null): Posted => ({
  kind: 'failed',
  failure,
  status,
})

async function findTarget(
  url: URL,
  resolve: Resolve,
): Promise<Resolved | 'name-not-found' | 'refused-address'> {
  const host = hostOf(url)
  const family = isIP(host)
  let found: readonly Resolved[]
  try {
    found = family === 4 || family === 6 ? [{ address: host, family }] : await resolve(host)
  } catch {
    return 'name-not-found'
  }
  return found.length === 0 ? 'name-not-found' : (permitResolved(url, found) ?? 'refused-address')
}

/** A look-up cannot be stopped; it is left behind when the time is over. */
async function within<T>(signal: AbortSignal, act: Promise<T>): Promise<T> {
  const over = Promise.withResolvers<never>()
  const end = () => over.reject(new Error('no answer in time'))
  signal.addEventListener('abort', end)
  try {
    return await Promise.race([act, over.promise])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

interface Target {
  readonly url: URL
  readonly to: Resolved
  readonly signal: AbortSignal
}

/** @returns the status; what stands in the reply is not read */
async function send(letter: Letter, { url, to, signal }: Target): Promise<number> {
  const request = url.protocol === 'https:' ? requestTls : requestPlain
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const outgoing = request(
    url,
    {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...letter.headers, 'content-length': Buffer.byteLength(letter.body) },
      // Where the connection goes; name and certificate stay those of the address.
      lookup: (_host, { all }, found) => {
        if (all) found(null, [{ address: to.address, family: to.family }])
        else found(null, to.address, to.family)
      },
    },
    (reply) => {
      resolve(reply.statusCode ?? 0)
      reply.destroy()
    },
  )
  outgoing.on('error', reject)
  outgoing.end(letter.body)
  return await promise
}

function outcomeOf(status: number): Posted {
  if (status >= 200 && status < 300) return { kind: 'taken', status }
  return failed(status >= 300 && status < 400 ? 'redirected' : 'not-taken', status)
}
