import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { socketPath } from './place.ts'

/** A server process that runs on our data folder, read from its `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly socketDir: string
}

/**
 * The server that runs on `dataDir`, if one does. The number in the file may be dead, a zombie, or by now
 * belong to somebody else's process; only a live server that works in this very folder counts.
 */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const lines = readLines(join(dataDir, 'postmaster.pid'))
  if (lines === undefined) return undefined
  const pid = Number(lines[0])
  return Number.isSafeInteger(pid) && pid > 1 && isPostmasterOf(pid, dataDir)
    ? { pid, socketDir: lines[4] ?? '' }
    : undefined
}

/**
 * Removes lock files whose number now belongs to another live process (after a reboot, or in a container
 * where numbers repeat): PostgreSQL would take that process for its own and refuse. Whether memory
 * of a crashed server is still in use, the new server finds out by itself; that is never forced.
 */
export function removeForeignLocks(dataDir: string, socketDir: string): void {
  for (const path of [join(dataDir, 'postmaster.pid'), `${socketPath(socketDir)}.lock`]) {
    const pid = Number(readLines(path)?.[0])
    if (!Number.isSafeInteger(pid) || !isAlive(pid) || isPostmasterOf(pid, dataDir)) continue
    rmSync(path, { force: true })
  }
}

/**
 * Ends the server: fast first (sessions are cut, everything is written), and if that takes longer than
 * `patienceMs`, immediately, which the write-ahead log makes good at the next start.
 */
export async function stopPostmaster(dataDir: string, patienceMs = 60_000): Promise<void> {
  const running = findPostmaster(dataDir)
  if (running === undefined) return
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (findPostmaster(dataDir)?.pid !== running.pid) return
    process.kill(running.pid, signal)
    if (await hasEnded(running.pid, dataDir, signal === 'SIGINT' ? patienceMs : 10_000)) return
  }
}

async function hasEnded(pid: number, dataDir: string, withinMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += 20) {
    if (!isPostmasterOf(pid, dataDir)) return true
    await sleep(20)
  }
  return false
}

function readLines(path: string): string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A server works in its data folder. Where the system does not show that, its name must do. */
function isPostmasterOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir)
    } catch {
      return false
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes('postgres')
}
