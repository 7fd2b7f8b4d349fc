import { mkdir } from 'node:fs/promises'
import { type Configuration, siteConfigurations } from './configuration.ts'
import { keepSites } from './keep-sites.ts'
import { openSite } from './open-site.ts'
import { openCluster } from './open-store.ts'
import { readSites, type SiteEntry } from './platform/sites/index.ts'
import { type Clock, systemClock } from './platform/time.ts'
import { openTls } from './platform/tls/index.ts'

/** A running Vigía. */
export interface Vigia {
  readonly address: string
  stop(): Promise<void>
}

export interface StartParts {
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void
  readonly clock?: Clock
  /** Ends a start that is under way: it rejects at the next safe place, after stopping what it had started. */
  readonly signal?: AbortSignal
}

/**
 * Reads the configuration, builds everything, starts; `stop` ends whatever it started, in reverse order, and so
 * does a start that fails half-way. This is the only place that constructs.
 */
export async function startVigia(configuration: Configuration, parts: StartParts): Promise<Vigia> {
  const ends: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    const later = (end: () => Promise<void>) => {
      ends.push(end)
      parts.signal?.throwIfAborted()
    }
    const address = await startInOrder(configuration, { clock: systemClock, ...parts }, later)
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Starting = StartParts & { readonly clock: Clock }

async function startInOrder(
  configuration: Configuration,
  parts: Starting,
  later: (end: () => Promise<void>) => void,
): Promise<string> {
  await mkdir(configuration.home, { recursive: true, mode: 0o700 })
  const { say, clock, signal } = parts
  const entries = configuration.demo ? [] : await readSites(configuration.home)
  const cluster = await openCluster(configuration, { say, onLost: giveUp(say) })
  later(() => cluster.stop())
  const https = await certificatesOf(configuration, parts, entries)
  const common = { cluster, clock, say, signal, https }
  if (entries.length > 0) {
    const sites = await keepSites(siteConfigurations(configuration, entries), common)
    later(() => sites.stop())
    return sites.address
  }
  const site = await openSite(configuration, { ...common, pool: { app: 10, job: 6 } })
  later(() => site.stop())
  const address = await site.server.http.listen({ host: configuration.host, port: configuration.port })
  await site.begin(address)
  return address
}

/** What this process speaks TLS with; null where it does not. */
async function certificatesOf(
  configuration: Configuration,
  { say, clock }: Starting,
  entries: readonly SiteEntry[],
) {
  if (configuration.tls === null) return null
  const { https, authority } = await openTls({
    ...configuration.tls,
    home: configuration.home,
    clock,
    hosts: entries.flatMap(({ hosts }) => hosts),
  })
  if (authority) {
    say(`This machine's own authority: ${authority.file}`)
    say(`Its SHA-256 fingerprint, to compare on each device: ${authority.fingerprint}`)
  }
  return https
}

/** Without its database nothing can be kept: better a process that ends, and is seen to, than one that pretends. */
const giveUp = (say: (line: string) => void) => (error: Error) => {
  say(`The database is lost and could not be started again: ${error.message}`)
  process.exit(1)
}
