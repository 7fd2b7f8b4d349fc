import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { mailDelivery } from './channels/mail/index.ts'
import { type MessagingSettings, openMessagingSettings } from './channels/messaging/index.ts'
import { pushDelivery } from './channels/push/index.ts'
import type { Configuration } from './configuration.ts'
import { type OpenServer, openServer } from './open-server.ts'
import { openStore, type Store } from './open-store.ts'
import { servePages } from './pages.ts'
import { offerSetUp } from './parties/entrance/index.ts'
import { callHeartbeat, freeBytesOf, startWatchman } from './parties/incident/index.ts'
import { startBeat } from './platform/beat.ts'
import { systemChance } from './platform/chance.ts'
import { type Keyring, openKeyring } from './platform/keys/index.ts'
import { createLog, errorFacts } from './platform/log.ts'
import { type Clock, systemClock } from './platform/time.ts'
import { openTls } from './platform/tls/index.ts'
import { version } from './version.ts'

const pages = fileURLToPath(new URL('../dist/', import.meta.url))
/** About 0.7 s on a telephone of ten years ago. */
const proofBits = 16
const beatMs = 2_000

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

async function startInOrder(
  configuration: Configuration,
  { say, clock, signal }: StartParts & { readonly clock: Clock },
  later: (end: () => Promise<void>) => void,
): Promise<string> {
  await mkdir(configuration.home, { recursive: true, mode: 0o700 })
  const log = createLog(
    (line) => process.stderr.write(line),
    () => clock.now(),
  )
  const keyring = await openKeyring(configuration.home)
  const { roleSecret } = keyring
  const store = await openStore(configuration, { roleSecret, clock, say, onLost: giveUp(say) })
  later(() => store.stop())
  if (configuration.demo) await fillDemo(configuration, { keyring, store, say, signal, now: clock.now() })
  const deliveries = deliveriesOf(configuration, keyring)
  const messaging = await messagingOf(configuration)
  const server = await openServer({
    connections: store.connections,
    deliveries,
    keyring,
    clock,
    chance: systemChance,
    log,
    version,
    secure: configuration.secure,
    https: await certificatesOf(configuration, { say, clock }),
    demo: configuration.demo,
    proofBits,
    cap: { sender: configuration.capSender, zone: configuration.zone },
    messaging,
    pool: { app: 10, job: 6 },
  })
  later(() => server.close())
  await servePages(server.http, pages)
  const address = await server.http.listen({ host: configuration.host, port: configuration.port })
  const watchman = startWatchman({ ...watchOver(configuration, server), clock, log, deliveries })
  later(() => watchman.stop())
  const failed = (error: unknown) => log.error('beat.failed', errorFacts(error))
  // A timer for each: a danger waits neither for a slow sweep nor for the chain to be checked.
  for (const act of [server.beats.wake, server.beats.tend, server.beats.verify, server.beats.tell]) {
    const beat = startBeat({ act, failed, everyMs: beatMs })
    later(() => beat.stop())
  }
  if (!configuration.demo) await offerEntrance(server, address, say)
  return address
}

/** The demonstration's country is made before anybody can look. Its code is loaded nowhere else. */
async function fillDemo(
  { home, demoDays }: Configuration,
  parts: Pick<StartParts, 'say' | 'signal'> & { keyring: Keyring; store: Store; now: Date },
): Promise<void> {
  const { prepareDemo } = await import('./cli/demo/index.ts')
  await prepareDemo({ ...parts, home, version, days: demoDays, connections: parts.store.connections })
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

/** What this process speaks TLS with; null where it does not. */
async function certificatesOf(
  configuration: Configuration,
  { say, clock }: Pick<Required<StartParts>, 'say' | 'clock'>,
) {
  if (configuration.tls === null) return null
  const { https, authority } = await openTls({ ...configuration.tls, home: configuration.home, clock })
  if (authority) {
    say(`This machine's own authority: ${authority.file}`)
    say(`Its SHA-256 fingerprint, to compare on each device: ${authority.fingerprint}`)
  }
  return https
}

/** While the installation is empty, prints the link with which the first administrator sets it up. */
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

/** Without its database nothing can be kept: better a process that ends, and is seen to, than one that pretends. */
const giveUp = (say: (line: string) => void) => (error: Error) => {
  say(`The database is lost and could not be started again: ${error.message}`)
  process.exit(1)
}
