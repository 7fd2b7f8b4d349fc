import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { mailDelivery } from './channels/mail/index.ts'
import { type MessagingSettings, openMessagingSettings } from './channels/messaging/index.ts'
import { pushDelivery } from './channels/push/index.ts'
import type { Configuration } from './configuration.ts'
import { type OpenServer, openServer } from './open-server.ts'
import { type Cluster, openDatabaseOf, placeOf } from './open-store.ts'
import { servePages } from './pages.ts'
import { offerSetUp } from './parties/entrance/index.ts'
import { callHeartbeat, freeBytesOf, startWatchman } from './parties/incident/index.ts'
import { startBeat } from './platform/beat.ts'
import { systemChance } from './platform/chance.ts'
import { type Keyring, openKeyring } from './platform/keys/index.ts'
import { createLog, errorFacts, type Log } from './platform/log.ts'
import type { Clock } from './platform/time.ts'
import { version } from './version.ts'

const pages = fileURLToPath(new URL('../dist/', import.meta.url))
/** About 0.7 s on a telephone of ten years ago; what arrives raises it. */
const proofBits = 16
const beatMs = 2_000

export interface SiteParts {
  readonly cluster: Cluster
  readonly clock: Clock
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void
  readonly https: { readonly cert: string; readonly key: string } | null
  /** How many connections serve people, and how many the stages. */
  readonly pool: { readonly app: number; readonly job: number }
  readonly signal?: AbortSignal | undefined
}

/** One site, ready to answer: its own keys, database, sign-in, notices and log. */
export interface OpenSite {
  readonly server: OpenServer
  /** Which database it works on; two sites never share one. */
  readonly place: string
  /** Starts what is done again and again, and offers the set-up link to whoever reaches the site at `address`. */
  begin(address: string): Promise<void>
  stop(): Promise<void>
}

/** Opens one site on a running cluster. @throws SiteError, RolesMissingError, UnboundRoleError, KeyFileError */
export async function openSite(configuration: Configuration, parts: SiteParts): Promise<OpenSite> {
  const { clock, say } = parts
  await mkdir(configuration.home, { recursive: true, mode: 0o700 })
  const log = logOf(configuration, clock)
  const keyring = await openKeyring(configuration.home)
  const connections = await openDatabaseOf(configuration, parts.cluster, {
    roleSecret: keyring.roleSecret,
    clock,
    say,
  })
  if (configuration.demo) await fillDemo(configuration, { ...parts, keyring, connections, now: clock.now() })
  const deliveries = deliveriesOf(configuration, keyring)
  const server = await openServer({
    connections,
    deliveries,
    keyring,
    clock,
    chance: systemChance,
    log,
    version,
    secure: configuration.secure,
    onion: configuration.onion,
    https: parts.https,
    demo: configuration.demo,
    behindProxy: configuration.secure && configuration.tls === null,
    proofBits,
    cap: { sender: configuration.capSender, zone: configuration.zone },
    messaging: await messagingOf(configuration),
    pool: parts.pool,
  })
  const ends: (() => Promise<void>)[] = [() => server.close()]
  await servePages(server.http, pages)
  return {
    server,
    place: placeOf(connections.owner),
    async begin(address) {
      const watchman = startWatchman({ ...watchOver(configuration, server), clock, log, deliveries })
      ends.push(() => watchman.stop())
      for (const beat of startBeats(server, log)) ends.push(() => beat.stop())
      if (!configuration.demo) await offerEntrance(server, address, say)
    },
    async stop() {
      for (const end of ends.splice(0).reverse()) await end()
    },
  }
}

/** Where there are several, each line names its site and nothing else of it. */
export const logOf = ({ site }: Configuration, clock: Clock): Log =>
  createLog(
    (line) => process.stderr.write(line),
    () => clock.now(),
    site === null ? {} : { site: site.name },
  )

/** A timer for each: a danger waits neither for a slow sweep, nor for a week to be judged or the chain to be checked. */
function startBeats({ beats }: OpenServer, log: Log) {
  const failed = (error: unknown) => log.error('beat.failed', errorFacts(error))
  return [beats.wake, beats.tend, beats.judge, beats.make, beats.verify, beats.tell].map((act) =>
    startBeat({ act, failed, everyMs: beatMs }),
  )
}

/** The demonstration's country is made before anybody can look. Its code is loaded nowhere else. */
async function fillDemo(
  { home, demoDays }: Configuration,
  parts: Pick<SiteParts, 'say' | 'signal'> & {
    readonly keyring: Keyring
    readonly connections: Awaited<ReturnType<typeof openDatabaseOf>>
    readonly now: Date
  },
): Promise<void> {
  const { prepareDemo } = await import('./cli/demo/index.ts')
  await prepareDemo({ ...parts, home, version, days: demoDays })
}

const watchOver = (configuration: Configuration, server: OpenServer) => ({
  job: server.job,
  chance: systemChance,
  stages: server.stages,
  failing: server.beats.failing,
  home: configuration.home,
  freeBytes: () => freeBytesOf(configuration.home),
  heartbeat: configuration.heartbeatUrl === null ? null : callHeartbeat(configuration.heartbeatUrl),
})

const deliveriesOf = (configuration: Configuration, keyring: Keyring) => [
  mailDelivery({ url: configuration.smtpUrl, from: configuration.mailFrom }),
  pushDelivery({ ...keyring.push, contact: `mailto:${configuration.mailFrom}` }),
]

/** The services that bring messages; in the demonstration one whose secret is no secret, on this machine alone. */
async function messagingOf({ messagingFile, demo, port }: Configuration): Promise<MessagingSettings | null> {
  if (demo) return (await import('./cli/demo/index.ts')).demoMessaging(port)
  return messagingFile === null ? null : await openMessagingSettings(messagingFile)
}

/** While the site is empty, prints the link with which the first administrator sets it up. */
async function offerEntrance(
  server: OpenServer,
  address: string,
  say: (line: string) => void,
): Promise<void> {
  const token = await server.job.transact({ kind: 'job', name: 'entrance' }, (work) =>
    offerSetUp(work, systemChance),
  )
  if (token !== null) say(`Set Vigía up (this link works once, for a day): ${address}/desk/set-up/${token}`)
}
