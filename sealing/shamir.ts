import { type Bytes, joinBytes, utf8 } from './bytes.ts'
import { add, inverse, multiply } from './field-256.ts'
import type { RandomBytes } from './key-pair.ts'
import { SealError } from './seal.ts'

/** Of how many shares a secret is made, and how many of them open it. */
export interface Scheme {
  readonly threshold: number
  readonly shares: number
}

export const mostShares = 20
const leastThreshold = 2
export const longestSecret = 64 * 1024

const version = 1
/** The version, the threshold and the index stand in front of each share. */
const headBytes = 3
const checkKeyBytes = 32
const checkBytes = 32

/**
 * Splits a secret so that any `threshold` of the shares give it and fewer tell nothing (Shamir 1979, over 256 elements,
 * each byte by itself). What is split is a fresh key, a check of the secret under that key, and the secret: the check lies
 * inside what is shared, so that no digest of the secret stands anywhere, and shares that do not belong together are
 * recognised when they are put together.
 *
 * @throws RangeError for a scheme or a secret that is out of bounds
 */
export async function splitSecret(
  secret: Bytes,
  scheme: Scheme,
  randomBytes: RandomBytes,
): Promise<readonly Bytes[]> {
  requireScheme(scheme)
  if (secret.length < 1 || secret.length > longestSecret) throw new RangeError('a secret of 1 byte to 64 KiB')
  const checkKey = new Uint8Array(randomBytes(checkKeyBytes))
  const check = await checkOf(checkKey, secret, scheme.threshold)
  const shared = joinBytes([checkKey, check, secret])
  // The secret is what the polynomial of each byte is at 0. Every coefficient is drawn from all 256 values, 0 among them:
  // were the highest never 0, fewer shares would tell something.
  const coefficients = Array.from({ length: scheme.threshold - 1 }, () => randomBytes(shared.length))
  return Array.from({ length: scheme.shares }, (_, at) => {
    const head = Uint8Array.of(version, scheme.threshold, at + 1)
    return joinBytes([head, valuesAt(at + 1, [shared, ...coefficients])])
  })
}

/**
 * The secret that these shares are of.
 *
 * @throws SealError when there are too few of them, one stands there twice, one is of another secret, or a byte was
 *   changed; of more than are needed every one must be right
 */
export async function combineShares(shares: readonly Bytes[]): Promise<Bytes> {
  const read = shares.map(readShare)
  const [first] = read
  if (first === undefined || read.length < first.threshold) throw new SealError()
  const isOfOne = read.every(
    ({ threshold, values }) => threshold === first.threshold && values.length === first.values.length,
  )
  const indices = read.map(({ index }) => index)
  if (!isOfOne || new Set(indices).size < indices.length) throw new SealError()
  const shared = valuesAtZero(read)
  const secret = shared.slice(checkKeyBytes + checkBytes)
  const check = await checkOf(shared.slice(0, checkKeyBytes), secret, first.threshold)
  if (!isSame(check, shared.subarray(checkKeyBytes, checkKeyBytes + checkBytes))) throw new SealError()
  return secret
}

/** How many sets of shares are tried at most. */
const mostTries = 500

/**
 * The secret, where some of the shares may be wrong: of all together first, then of one set after the other.
 *
 * @throws SealError when no set that was tried gives it
 */
export async function combineAny(shares: readonly Bytes[]): Promise<Bytes> {
  const threshold = shares[0]?.[1] ?? 0
  let tries = 0
  for (const chosen of [shares, ...(threshold < leastThreshold ? [] : choices(shares, threshold))]) {
    if (tries >= mostTries) break
    tries += 1
    try {
      return await combineShares(chosen)
    } catch (error) {
      if (!(error instanceof SealError)) throw error
    }
  }
  throw new SealError()
}

function* choices<T>(list: readonly T[], amount: number): Generator<readonly T[]> {
  if (amount === 0) yield []
  else
    for (const [at, one] of list.entries())
      for (const rest of choices(list.slice(at + 1), amount - 1)) yield [one, ...rest]
}

interface Share {
  readonly threshold: number
  readonly index: number
  readonly values: Bytes
}

function readShare(share: Bytes): Share {
  const [written = 0, threshold = 0, index = 0] = share
  const isKnown = written === version && share.length > headBytes + checkKeyBytes + checkBytes
  if (!isKnown || threshold < leastThreshold || threshold > mostShares || index < 1 || index > mostShares)
    throw new SealError()
  return { threshold, index, values: share.slice(headBytes) }
}

function requireScheme({ threshold, shares }: Scheme): void {
  const isWhole = Number.isInteger(threshold) && Number.isInteger(shares)
  if (!isWhole || threshold < leastThreshold || threshold > shares || shares > mostShares)
    throw new RangeError('2 to n of at most 20')
}

/** What the polynomial of each byte is at `x`; the lowest coefficient comes first. */
function valuesAt(x: number, coefficients: readonly Uint8Array[]): Bytes {
  const [lowest = new Uint8Array(0)] = coefficients
  return new Uint8Array(
    lowest.map((_, at) => coefficients.reduceRight((sum, { [at]: c = 0 }) => add(multiply(sum, x), c), 0)),
  )
}

/** What the polynomial of each byte, the one of lowest degree through all shares, is at 0 (Lagrange). */
function valuesAtZero(shares: readonly Share[]): Bytes {
  const weights = shares.map(({ index: own }) =>
    shares
      .filter(({ index }) => index !== own)
      .reduce((product, { index }) => multiply(product, multiply(index, inverse(add(index, own)))), 1),
  )
  const [first] = shares
  return new Uint8Array(
    (first?.values ?? new Uint8Array(0)).map((_, at) =>
      shares.reduce((sum, { values }, which) => add(sum, multiply(values[at] ?? 0, weights[which] ?? 0)), 0),
    ),
  )
}

/** HMAC-SHA256 of the threshold and the secret, under a key that is shared with it. */
async function checkOf(key: Bytes, secret: Bytes, threshold: number): Promise<Bytes> {
  const { subtle } = globalThis.crypto
  const hmac = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const content = joinBytes([utf8('vigia share 1'), Uint8Array.of(threshold), secret])
  return new Uint8Array(await subtle.sign('HMAC', hmac, content))
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.reduce((difference, byte, at) => difference | (byte ^ (b[at] ?? -1)), a.length ^ b.length) === 0
