import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { mailDelivery } from './channels/mail/index.ts'
import { pushDelivery } from './channels/push/index.ts'
import type { Configuration } from './configuration.ts'
import { type OpenServer, openServer } from './open-server.ts'
import { openStore } from './open-store.ts'
import { servePages } from './pages.ts'
import { offerSetUp } from './parties/entrance/index.ts'
import { callHeartbeat, freeBytesOf, startWatchman } from './parties/incident/index.ts'
import { systemChance } from './platform/chance.ts'
import { openKeyring } from './platform/keys/index.ts'
import { createLog, errorFacts } from './platform/log.ts'
import { type Clock, systemClock } from './platform/time.ts'
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
}

/**
 * Reads the configuration, builds everything, starts; `stop` ends whatever it started, in reverse order.
 * This is the only place that constructs.
 */
export async function startVigia(
  configuration: Configuration,
  { say, clock = systemClock }: StartParts,
): Promise<Vigia> {
  await mkdir(configuration.home, { recursive: true, mode: 0o700 })
  const log = createLog(
    (line) => process.stderr.write(line),
    () => clock.now(),
  )
  const keyring = await openKeyring(configuration.home)
  const store = await openStore(configuration, {
    roleSecret: keyring.roleSecret,
    clock,
    say,
    onLost: giveUp(say),
  })
  const deliveries = [
    mailDelivery({ url: configuration.smtpUrl, from: configuration.mailFrom }),
    pushDelivery({ ...keyring.push, contact: `mailto:${configuration.mailFrom}` }),
  ]
  const server = await openServer({
    connections: store.connections,
    deliveries,
    keyring,
    clock,
    chance: systemChance,
    log,
    version,
    secure: configuration.secure,
    demo: configuration.demo,
    proofBits,
    pool: { app: 10, job: 4 },
  })
  await servePages(server.http, pages)
  const watchman = startWatchman({
    job: server.job,
    clock,
    chance: systemChance,
    log,
    deliveries,
    stages: server.stages,
    home: configuration.home,
    freeBytes: () => freeBytesOf(configuration.home),
    heartbeat: configuration.heartbeatUrl === null ? null : callHeartbeat(configuration.heartbeatUrl),
  })
  const beat = startBeat(
    () => server.sweep(),
    (error) => log.error('beat.failed', errorFacts(error)),
  )
  const address = await server.http.listen({ host: configuration.host, port: configuration.port })
  if (!configuration.demo) await offerEntrance(server, address, say)
  return {
    address,
    async stop() {
      await beat.stop()
      await watchman.stop()
      await server.close()
      await store.stop()
    },
  }
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

/** Runs `act` again and again, never twice at once, and lets the last run end before it stops. */
function startBeat(act: () => Promise<void>, failed: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const next = () => {
    timer = setTimeout(() => {
      running = act()
        .catch(failed)
        .finally(() => {
          if (!stopped) next()
        })
    }, beatMs)
  }
  next()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
