/** A file that the field page needs without a network, by its address. */
export interface PageFile {
  readonly url: string
  /** SHA-256 in hexadecimal where the address does not change with the content; an update in between is noticed. */
  readonly digest?: string
}

/** One edition of the page: all its files together, or none. */
export interface Edition {
  readonly version: string
  readonly files: readonly PageFile[]
}

/** The caches of this page begin so. The names say nothing. */
const prefix = 'v-'
const factsCache = `${prefix}facts`
const cacheOf = ({ version }: Edition): string => `${prefix}${version}`

/**
 * What the form asks the server for and is the same for everybody. What somebody chose is never among it: which
 * municipality a telephone asked about would tell.
 */
const facts: readonly string[] = [
  '/api/v1/installation',
  '/api/v1/intake/emergency',
  '/api/v1/intake/places',
  '/api/v1/intake/keys',
]

export interface PageParts {
  readonly edition: Edition
  readonly caches: CacheStorage
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>
  /** Resolves after so many milliseconds. */
  readonly after: (ms: number) => Promise<void>
}

/** A fact that is on the telephone is given out when the network takes longer. */
const patienceMs = 3_000

const request: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' }

/** Brings the whole edition before it may serve anybody. @throws Error when a file is missing or of another edition */
export async function install(parts: PageParts): Promise<void> {
  const cache = await parts.caches.open(cacheOf(parts.edition))
  await Promise.all(parts.edition.files.map((file) => bring(file, cache, parts)))
  await Promise.all(facts.map((url) => refresh(url, parts).catch(() => undefined)))
}

async function bring({ url, digest }: PageFile, cache: Cache, parts: PageParts): Promise<void> {
  const reply = await parts.fetch(url, digest === undefined ? request : { ...request, cache: 'no-cache' })
  if (!reply.ok || reply.redirected) throw new Error(`no ${url}`)
  if (digest !== undefined && (await digestOf(await reply.clone().arrayBuffer())) !== digest)
    throw new Error(`another edition of ${url}`)
  await cache.put(url, reply)
}

async function digestOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Forgets earlier editions. By then no tab uses them: a worker takes over when the last tab of its forerunner is closed. */
export async function forgetEarlier({ caches, edition }: PageParts): Promise<void> {
  const names = await caches.keys()
  const earlier = names.filter(
    (name) => name.startsWith(prefix) && name !== factsCache && name !== cacheOf(edition),
  )
  await Promise.all(earlier.map((name) => caches.delete(name)))
}

/** What answers a request to this address; null leaves it to the network. */
export function answerTo(url: URL, parts: PageParts): Promise<Response> | null {
  const file = parts.edition.files.find((one) => one.url === url.pathname)
  if (file !== undefined) return fromEdition(file, parts)
  return facts.includes(url.pathname) && url.search === '' ? fromNetworkFirst(url.pathname, parts) : null
}

async function fromEdition({ url }: PageFile, parts: PageParts): Promise<Response> {
  // Never opened here: after everything was wiped the cache must not come back, not even empty.
  const kept = await parts.caches.match(url, { cacheName: cacheOf(parts.edition) })
  return kept ?? (await parts.fetch(url, request))
}

async function fromNetworkFirst(url: string, parts: PageParts): Promise<Response> {
  const fresh = refresh(url, parts)
  const quick = await Promise.race([fresh.catch(() => null), parts.after(patienceMs).then(() => null)])
  if (quick !== null) return quick
  const cache = await parts.caches.open(factsCache)
  return (await cache.match(url)) ?? (await fresh)
}

/** A refusal is passed on and never takes the place of what is known. */
async function refresh(url: string, { caches, fetch }: PageParts): Promise<Response> {
  const reply = await fetch(url, { ...request, cache: 'no-store' })
  if (reply.ok && reply.headers.get('content-type')?.startsWith('application/json')) {
    const cache = await caches.open(factsCache)
    await cache.put(url, await withoutTime(reply.clone())).catch(() => undefined)
    return reply
  }
  if (reply.status >= 500) throw new Error(`no ${url}`)
  return reply
}

/** When it was said would later pass for the present: the page sets its clock by what the server says. */
async function withoutTime(reply: Response): Promise<Response> {
  const type = reply.headers.get('content-type') ?? 'application/json'
  return new Response(await reply.text(), { headers: { 'content-type': type } })
}
