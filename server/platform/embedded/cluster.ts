import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { identity } from './account.ts'
import { EmbeddedError } from './embedded-error.ts'
import { giveTo, type Place } from './place.ts'
import type { Program } from './program.ts'

export const superuser = 'postgres'

/**
 * Makes the cluster of this place unless it is there: page checksums, UTF-8, Spanish order by ICU, everything
 * flushed to disk. It is made beside and renamed, so that an interrupted start leaves no half cluster behind.
 *
 * Whoever reaches the socket is trusted. The socket lies in a folder that only the server's account and root can
 * enter, there is no other way in, and both of them could read the data files anyway: a password or a map
 * of system accounts would add a secret to keep and no wall.
 */
export async function ensureCluster(place: Place, program: Program): Promise<'made' | 'found'> {
  const found = await readMajor(place)
  if (found === undefined) {
    await makeCluster(place, program)
    return 'made'
  }
  if (found !== program.major) {
    throw new EmbeddedError(
      'version',
      `${place.dataDir} is of PostgreSQL ${found}, and this Vigía brings ${program.major}. Restore a backup into an empty folder.`,
    )
  }
  return 'found'
}

async function readMajor(place: Place): Promise<string | undefined> {
  try {
    const owner = await stat(place.dataDir)
    if (owner.uid !== place.account.uid) {
      throw new EmbeddedError(
        'unreachable',
        `${place.dataDir} belongs to account ${owner.uid}, and this is ${place.account.uid}. Start Vigía as the account that made it.`,
      )
    }
    return (await readFile(join(place.dataDir, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function makeCluster(place: Place, program: Program): Promise<void> {
  const fresh = `${place.dataDir}.${process.pid}.new`
  await removeLeftovers(place)
  await mkdir(fresh, { mode: 0o700 })
  await giveTo(fresh, place.account)
  try {
    await runInitdb(place, program, fresh)
    await rename(fresh, place.dataDir).catch(async (error: unknown) => {
      // Another start that was a moment quicker has made it: theirs is as good.
      if ((await readMajor(place)) === undefined) throw error
    })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Half clusters of starts that were cut off; one that a living process works on is left alone. */
async function removeLeftovers(place: Place): Promise<void> {
  for (const name of await readdir(place.stateDir)) {
    const pid = /^data\.(\d+)\.new$/.exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    await rm(join(place.stateDir, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function runInitdb(place: Place, program: Program, dataDir: string): Promise<void> {
  const options = [
    ['--pgdata', dataDir],
    ['--username', superuser],
    ['--encoding', 'UTF8'],
    // Sorting and case are ICU's; the C locale beside it exists on every system.
    ['--locale', 'C'],
    ['--locale-provider', 'icu'],
    ['--icu-locale', 'es'],
    ['--auth-local', 'trust'],
    ['--auth-host', 'reject'],
  ].flat()
  const child = spawn(program.initdb, [...options, '--data-checksums'], {
    cwd: place.stateDir,
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...identity(place.account),
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  child.on('error', reject)
  child.on('close', (code) => {
    if (code === 0) resolve()
    else reject(new EmbeddedError('failed', `The cluster could not be made in ${dataDir}:\n${complaint}`))
  })
  await promise
}
