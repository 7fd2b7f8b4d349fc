import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { superuser } from './cluster.ts'
import { EmbeddedBusyError, EmbeddedError } from './embedded-error.ts'
import { type Launch, launch, launchMark } from './launch.ts'
import { type Place, port } from './place.ts'
import { findPostmaster, removeForeignLocks, stopPostmaster } from './postmaster.ts'
import type { Program } from './program.ts'

/** What it takes to have the server of a place. */
export interface HoldParts {
  readonly place: Place
  readonly program: Program
  readonly log: (line: string) => void
  /** How long starting, recovering and freeing of memory may take, in milliseconds. */
  readonly patienceMs: number
}

/** A running server that is ours alone for as long as `session` is open. */
export interface Hold {
  readonly session: pg.Client
  /** Resolves when the session is over, for whatever reason. */
  readonly ended: Promise<void>
  readonly socketDir: string
  /** The server was running before: an earlier Vigía was killed. */
  readonly reattached: boolean
}

/** Any two numbers: nothing else in this database of the cluster takes advisory locks. */
const lockKey = [0x76696769, 1]

/** A killed Vigía's session ends within moments; only a living one keeps the lock longer than this. */
const lockPatienceMs = 3_000

const pauseMs = 50

/**
 * Attaches to the server that runs on this place, or starts one, and takes the lock that says "in use". The lock
 * belongs to a session, so that it is freed by the very death of whoever holds it.
 *
 * @throws EmbeddedBusyError when another Vigía holds it; EmbeddedError `failed` when no server comes up.
 */
export async function holdServer(parts: HoldParts): Promise<Hold> {
  const deadlineMs = performance.now() + parts.patienceMs
  for (;;) {
    const found = await attachOrStart(parts, deadlineMs)
    const state = await claim(found, parts)
    if (state === 'held') return found
    await found.session.end().catch(() => undefined)
    if (state === 'busy') throw new EmbeddedBusyError(parts.place.home)
    if (state === 'outdated') {
      parts.log('The database server left running is of another release; starting it anew.')
      await stopPostmaster(parts.place.dataDir)
    }
  }
}

async function claim(found: Hold, parts: HoldParts): Promise<'held' | 'busy' | 'outdated' | 'broken'> {
  try {
    if (!(await takeLock(found.session))) return 'busy'
    return !found.reattached || (await isOfThisLaunch(found.session, parts)) ? 'held' : 'outdated'
  } catch {
    // The server ended meanwhile, for instance because it was already being stopped.
    return 'broken'
  }
}

async function attachOrStart(parts: HoldParts, deadlineMs: number): Promise<Hold> {
  const { place } = parts
  let started: Launch | undefined
  let waited = false
  while (performance.now() < deadlineMs) {
    const running = findPostmaster(place.dataDir)
    if (running !== undefined) {
      const socketDir = running.socketDir || place.socketDir
      const connected = await connectTo(socketDir)
      if (connected !== undefined) return { ...connected, socketDir, reattached: started === undefined }
    } else if (started === undefined || started.state().kind === 'memory in use') {
      if (started !== undefined && !waited)
        parts.log('Waiting until the memory of the server before is free.')
      waited = started !== undefined
      removeForeignLocks(place.dataDir, place.socketDir)
      started = launch(place, parts.program)
    }
    failIfEnded(started)
    await sleep(waited ? pauseMs * 4 : pauseMs)
  }
  throw new EmbeddedError('failed', `The database server was not ready in time; see ${place.logFile}.`)
}

function failIfEnded(started: Launch | undefined): void {
  const state = started?.state()
  if (state?.kind !== 'failed') return
  throw new EmbeddedError('failed', `The database server did not start:\n${state.logTail}`)
}

/** A session, or nothing while the server starts, recovers or stops. */
async function connectTo(host: string): Promise<Pick<Hold, 'session' | 'ended'> | undefined> {
  const who = { user: superuser, database: 'postgres', application_name: 'vigia hold' }
  const session = new pg.Client({ host, port, ...who })
  const ended = new Promise<void>((resolve) => session.once('end', resolve))
  session.on('error', () => undefined)
  try {
    await session.connect()
    return { session, ended }
  } catch {
    await session.end().catch(() => undefined)
    return undefined
  }
}

async function takeLock(session: pg.Client): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < lockPatienceMs; waitedMs += pauseMs) {
    const { rows } = await session.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1, $2) as taken',
      lockKey,
    )
    if (rows[0]?.taken) return true
    await sleep(pauseMs)
  }
  return false
}

async function isOfThisLaunch(session: pg.Client, parts: HoldParts): Promise<boolean> {
  const { rows } = await session.query<{ mark: string | null; folder: string }>(
    "select current_setting('vigia.launch', true) as mark, current_setting('data_directory') as folder",
  )
  return rows[0]?.mark === launchMark(parts.place, parts.program) && rows[0].folder === parts.place.dataDir
}
