import { setTimeout as sleep } from 'node:timers/promises'
import type { Configuration } from './configuration.ts'
import { logOf, type OpenSite, openSite, type SiteParts } from './open-site.ts'
import { startBeat } from './platform/beat.ts'
import { RolesMissingError, UnboundRoleError } from './platform/database/index.ts'
import { KeyFileError } from './platform/keys/index.ts'
import { errorFacts } from './platform/log.ts'
import { openFrontDoor, plainSite, SiteError } from './platform/sites/index.ts'

/** A database that does not answer is waited for so long before the others are opened. */
const patienceMs = 20_000
const againEveryMs = 15_000

interface Held {
  readonly configuration: Configuration
  readonly name: string
  open: OpenSite | null
  /** The attempt to open it that is under way. */
  trying: Promise<void> | null
}

export interface KeptSites {
  readonly address: string
  stop(): Promise<void>
}

type KeepParts = Omit<SiteParts, 'pool'>

/**
 * Opens several sites one after another behind one door. A site whose database does not answer is closed (503), is tried
 * again four times a minute, and holds up no other.
 *
 * @throws SiteError, RolesMissingError, UnboundRoleError, KeyFileError where a site must never be opened as it stands;
 *   what the plain site says when none can be opened
 */
export async function keepSites(
  configurations: readonly Configuration[],
  parts: KeepParts,
): Promise<KeptSites> {
  const sites = configurations.map(
    (configuration): Held => ({
      configuration,
      name: configuration.site?.name ?? plainSite,
      open: null,
      trying: null,
    }),
  )
  const ends: (() => Promise<void>)[] = [() => stopAll(sites)]
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    await openAll(sites, parts)
    const door = openDoor(sites, parts)
    ends.push(() => door.close())
    const [first] = configurations
    const address = await door.listen({ host: first?.host ?? '', port: first?.port ?? 0 })
    const begin = (site: Held) => beginSite(site, address, parts)
    for (const site of sites) await begin(site)
    const again = startBeat({
      act: () => tryAgain(sites, parts, begin),
      failed: () => undefined,
      everyMs: againEveryMs,
    })
    ends.push(() => again.stop())
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function openAll(sites: readonly Held[], parts: KeepParts): Promise<void> {
  const failures: unknown[] = []
  for (const site of sites) {
    parts.signal?.throwIfAborted()
    const attempt = tryOpen(site, sites, parts).catch((error: unknown) => {
      if (isRefusal(error)) throw error
      failures.push(error)
      logOf(site.configuration, parts.clock).error('site.failed', errorFacts(error))
      parts.say(`Site ${site.name} cannot be opened now and is tried again; it answers 503 until then.`)
    })
    await Promise.race([attempt, sleep(patienceMs, undefined, { ref: false })])
  }
  if (failures.length === sites.length) throw failures[0]
}

/** What no patience mends. */
const isRefusal = (error: unknown): boolean =>
  error instanceof SiteError ||
  error instanceof RolesMissingError ||
  error instanceof UnboundRoleError ||
  error instanceof KeyFileError

async function tryOpen(site: Held, sites: readonly Held[], parts: KeepParts): Promise<void> {
  const opening = async () => {
    const pool = poolOf(sites.length)
    const opened = await openSite(site.configuration, { ...parts, pool })
    await opened.server.http.ready()
    const twin = sites.find(({ open }) => open?.place === opened.place)
    if (twin !== undefined) {
      await opened.stop()
      throw new SiteError(`site ${site.name}: its database is that of site ${twin.name}`)
    }
    site.open = opened
  }
  site.trying = opening().finally(() => {
    site.trying = null
  })
  await site.trying
}

async function tryAgain(
  sites: readonly Held[],
  parts: KeepParts,
  begin: (site: Held) => Promise<void>,
): Promise<void> {
  for (const site of sites) {
    if (site.open !== null || site.trying !== null) continue
    try {
      await tryOpen(site, sites, parts)
      await begin(site)
    } catch (error) {
      logOf(site.configuration, parts.clock).error('site.failed', errorFacts(error))
    }
  }
}

async function beginSite({ open, name, configuration }: Held, door: string, parts: KeepParts): Promise<void> {
  if (open === null) return
  const address = addressOf(configuration, door)
  parts.say(`Site ${name}: ${address}`)
  await open
    .begin(address)
    .catch((error: unknown) =>
      logOf(configuration, parts.clock).error('site.begin-failed', errorFacts(error)),
    )
}

/** How a person reaches the site: by its first name, through the proxy or at our own port. */
function addressOf({ site, secure, tls }: Configuration, door: string): string {
  const host = site?.hosts[0]
  if (host === undefined) return door
  if (host.endsWith('.onion')) return `http://${host}`
  if (secure && tls === null) return `https://${host}`
  const url = new URL(door)
  return `${url.protocol}//${host}:${url.port}`
}

function openDoor(sites: readonly Held[], parts: KeepParts) {
  const byHost = new Map(
    sites.flatMap(({ name, configuration }) =>
      (configuration.site?.hosts ?? []).map((host) => [host, name] as const),
    ),
  )
  return openFrontDoor({
    https: parts.https,
    siteOf: (host) => byHost.get(host),
    handlerOf: (name) => {
      const open = sites.find((site) => site.name === name)?.open
      return open ? (request, response) => open.server.http.routing(request, response) : null
    },
  })
}

/** Together below the hundred connections of the database inside; four more of each site are for signing in. */
function poolOf(sites: number): { app: number; job: number } {
  return { app: Math.min(10, Math.floor(32 / sites)), job: Math.min(6, Math.floor(20 / sites)) }
}

/** An attempt that hangs is not waited for: the process ends. */
async function stopAll(sites: readonly Held[]): Promise<void> {
  for (const site of sites) {
    await Promise.race([site.trying?.catch(() => undefined), sleep(2_000, undefined, { ref: false })])
    await site.open?.stop()
  }
}
