import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Account, accountFor, identity } from '../platform/embedded/account.ts'
import { roomyFolder } from './roomy-folder.ts'

const oldest = 15
const root = '/usr/lib/postgresql'

/** A PostgreSQL of somebody else's making, started for a test on a socket in a folder of its own. */
export interface SecondCluster {
  readonly version: number
  /** The address of a database of this cluster for a login that needs no password. */
  url(database: string, login?: string): string
  stop(): Promise<void>
}

/**
 * The programs of the newest PostgreSQL ≥ 15 that the system's packages brought. On a machine for continuous
 * integration, where we are root, it is installed when there is none.
 */
export function findPrograms(): { readonly version: number; readonly folder: string } | null {
  const found = newest()
  if (found || process.getuid?.() !== 0 || !process.env.CI || !existsSync('/usr/bin/apt-get')) return found
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { env, stdio: 'inherit', timeout: 240_000 })
  spawnSync('apt-get', ['install', '-y', 'postgresql'], { env, stdio: 'inherit', timeout: 600_000 })
  return newest()
}

function newest() {
  const versions = existsSync(root) ? readdirSync(root).map(Number) : []
  const version = Math.max(...versions.filter((one) => one >= oldest))
  const folder = join(root, String(version), 'bin')
  return existsSync(join(folder, 'initdb')) ? { version, folder } : null
}

export async function startSecondCluster(programs: {
  readonly version: number
  readonly folder: string
}): Promise<SecondCluster> {
  const account = accountFor(undefined)
  const home = await mkdtemp(join(await roomyFolder(), 'vigia-second-'))
  await chmod(home, 0o755)
  chownSync(home, account.uid, account.gid)
  const url = (database: string, login = 'postgres') =>
    `postgres://${login}@localhost:5432/${database}?host=${encodeURIComponent(home)}`
  const stopServer = launch(programs.folder, home, account)
  await untilReady(url('postgres'))
  return {
    version: programs.version,
    url,
    async stop() {
      await stopServer()
      await rm(home, { recursive: true, force: true })
    },
  }
}

function launch(folder: string, home: string, account: Account): () => Promise<void> {
  const as = { cwd: '/', ...identity(account) }
  const data = join(home, 'data')
  const form = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(folder, 'initdb'), ['-D', data, ...form], { ...as, stdio: 'ignore' })
  const settings = [
    `unix_socket_directories=${home}`,
    'listen_addresses=',
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=200',
  ]
  const server = spawn(join(folder, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...as,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return async () => {
    // An immediate shutdown: nothing of this cluster is kept.
    server.kill('SIGQUIT')
    await ended
  }
}

async function untilReady(connectionString: string): Promise<void> {
  for (const end = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const client = new pg.Client({ connectionString })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > end) throw error
    }
  }
}
