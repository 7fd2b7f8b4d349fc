import { setTimeout as sleep } from 'node:timers/promises'
import { ensureCluster, superuser } from './cluster.ts'
import { EmbeddedBusyError } from './embedded-error.ts'
import { type Hold, type HoldParts, holdServer } from './hold.ts'
import { port, preparePlace } from './place.ts'
import { stopPostmaster } from './postmaster.ts'
import { findProgramSource, installProgram, removeOtherPrograms } from './program.ts'

/** What node-postgres needs to reach a database of the embedded server. */
export interface EmbeddedConnection {
  /** The folder of the socket. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** The embedded PostgreSQL, running and held by this process alone. */
export interface Embedded {
  readonly socketDir: string
  readonly port: number
  readonly superuser: string
  readonly dataDir: string
  /** Everything of this cluster: program, data, log; inside `home` or elsewhere. */
  readonly stateDir: string
  /** The server was found running, left by a Vigía that was killed. */
  readonly reattached: boolean
  connection(database: string, user?: string): EmbeddedConnection
  /** Cuts the sessions, writes everything, and waits until the server has ended. */
  stop(): Promise<void>
}

export interface EmbeddedParts {
  /** The folder of this Vigía (`VIGIA_HOME`), absolute; made when it is missing. */
  readonly home: string
  /** Told of each step, one line for a person. */
  readonly log: (line: string) => void
  /** Told once when the server ended under us and cannot be had again. */
  readonly onLost?: (error: Error) => void
  /** For starting and recovering; shared memory of a server that crashed is waited for within it. */
  readonly patienceMs?: number
  /** Databases of tests alone: no write waits for the disk. */
  readonly thrownAway?: true
}

/**
 * Starts PostgreSQL on `home`, or attaches to the one left running there, and keeps it: should the server
 * die, it is started again and recovers from its write-ahead log.
 *
 * @throws EmbeddedBusyError when another Vigía uses `home`; EmbeddedError with its fault otherwise.
 */
export async function startEmbedded(given: EmbeddedParts): Promise<Embedded> {
  const { thrownAway } = given
  const place = { ...(await preparePlace(given.home)), ...(thrownAway && { thrownAway }) }
  const program = await installProgram(place.stateDir, await findProgramSource())
  const made = (await ensureCluster(place, program)) === 'made'
  const parts: HoldParts = { place, program, log: given.log, patienceMs: given.patienceMs ?? 30_000 }
  const hold = await holdServer(parts)
  await removeOtherPrograms(place.stateDir, program)
  given.log(
    hold.reattached
      ? 'Attached to the database server that was left running.'
      : `PostgreSQL ${program.version} runs on ${place.dataDir}${made ? ' (new)' : ''}.`,
  )
  const keeper = keep(hold, parts, given.onLost ?? (() => undefined))
  return {
    socketDir: hold.socketDir,
    port,
    superuser,
    dataDir: place.dataDir,
    stateDir: place.stateDir,
    reattached: hold.reattached,
    connection: (database, user = superuser) => ({ host: hold.socketDir, port, user, database }),
    async stop() {
      await keeper.release(() => stopPostmaster(place.dataDir))
    },
  }
}

/** Together about half a minute of pauses, beside what each start takes. */
const recoveryAttempts = 10

/** Holds the server again whenever its session breaks, until it is released. */
function keep(first: Hold, parts: HoldParts, onLost: (error: Error) => void) {
  let released = false
  let recovery: Promise<Hold | undefined> = Promise.resolve(first)
  void watchOver(first)

  async function watchOver(hold: Hold): Promise<void> {
    await hold.ended
    if (released) return
    parts.log('The database server ended unexpectedly; bringing it back.')
    recovery = recover()
    const again = await recovery
    if (again !== undefined) await watchOver(again)
  }

  // A server that is killed again while it comes up is started again: one failed start is not the end.
  async function recover(): Promise<Hold | undefined> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await holdServer(parts)
      } catch (error) {
        if (released) return undefined
        if (attempt === recoveryAttempts || error instanceof EmbeddedBusyError) {
          onLost(error instanceof Error ? error : new Error(String(error)))
          return undefined
        }
        await sleep(attempt * 500)
      }
    }
  }

  return {
    async release(stop: () => Promise<void>): Promise<void> {
      released = true
      // A start that is under way at this moment ends first, so that nothing is left running behind us.
      const hold = await recovery
      if (hold === undefined) return
      await stop()
      await hold.ended
    },
  }
}
