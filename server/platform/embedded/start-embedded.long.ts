import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { accountFor, canReach, identity } from './account.ts'
import { type Embedded, EmbeddedBusyError, EmbeddedError, startEmbedded } from './index.ts'
import { socketPath } from './place.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

type Held = Pick<Embedded, 'dataDir' | 'socketDir' | 'stateDir' | 'reattached'>

const asRoot = process.getuid?.() === 0
const noRoot = asRoot ? '' : ' (skipped: needs root)'
const cleaners: (() => unknown)[] = []

afterEach(async () => {
  for (const clean of cleaners.splice(0).reverse()) await clean()
})

/** A folder that the account of the server can reach, removed after the test. */
function aHome(...below: string[]): string {
  const top = mkdtempSync(join(tmpdir(), 'vigia-embedded-'))
  cleaners.push(() => rmSync(top, { recursive: true, force: true }))
  chmodSync(top, 0o755)
  const home = join(top, 'home', ...below)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  return home
}

/** Whatever the test did, its server ends and its folders go. */
function cleanUp(held: Held): void {
  cleaners.push(async () => {
    await stopPostmaster(held.dataDir)
    rmSync(held.stateDir, { recursive: true, force: true })
    rmSync(held.socketDir, { recursive: true, force: true })
  })
}

async function start(home: string, log: string[] = []): Promise<Embedded> {
  const embedded = await startEmbedded({ home, log: (line) => log.push(line) })
  cleanUp(embedded)
  cleaners.push(() => embedded.stop())
  return embedded
}

/** The same in a process of its own, for killing. */
async function startHolder(home: string, account = {}): Promise<Held & { child: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'holder.fixture.ts'), home], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...account,
  })
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => ['{}'])])
  const held = JSON.parse(String(line)) as Held
  cleanUp(held)
  cleaners.push(() => kill(child))
  return { ...held, child }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function ask(held: Held, text: string): Promise<unknown[]> {
  const session = new pg.Client({ host: held.socketDir, port: 5432, user: 'postgres', database: 'postgres' })
  session.on('error', () => undefined)
  await session.connect()
  try {
    return (await session.query<unknown[]>({ text, rowMode: 'array' })).rows.flat()
  } finally {
    await session.end()
  }
}

test('a new cluster is on the socket only, flushed, checksummed and in Spanish order, and its log is mute', async () => {
  const embedded = await start(aHome())
  expect(
    await ask(
      embedded,
      `select current_setting('listen_addresses'), current_setting('fsync'), current_setting('data_checksums'),
              current_setting('server_encoding'), datlocprovider, datlocale, current_setting('log_min_messages')
         from pg_database where datname = current_database()`,
    ),
  ).toEqual(['', 'on', 'on', 'UTF8', 'i', 'es', 'log'])
  const ordered = `select string_agg(x, '' order by x) from unnest('{o,ñ,n,b,á}'::text[]) x`
  expect(await ask(embedded, ordered)).toEqual(['ábnño'])
  expect(statSync(embedded.socketDir).mode & 0o777).toBe(0o700)
  expect(embedded.connection('vigia', 'app')).toEqual({
    host: embedded.socketDir,
    port: 5432,
    user: 'app',
    database: 'vigia',
  })
  // The message of a failed query may quote a value, so it is not in the log.
  await expect(ask(embedded, `select 'a-secret-value'::uuid`)).rejects.toThrow('a-secret-value')
  await embedded.stop()
  const log = readFileSync(join(embedded.stateDir, 'server.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('a-secret-value')
})

test('after a kill the server left running is held again, a second Vigía is refused, and nothing is lost', async () => {
  const home = aHome()
  const killed = await startHolder(home)
  await ask(killed, 'create table kept as select 7 as n')
  const server = findPostmaster(killed.dataDir)?.pid
  await expect(startEmbedded({ home, log: () => undefined })).rejects.toBeInstanceOf(EmbeddedBusyError)
  await kill(killed.child)

  const embedded = await start(home)
  expect(embedded.reattached).toBe(true)
  expect(findPostmaster(embedded.dataDir)?.pid).toBe(server)
  expect(await ask(embedded, 'select n from kept')).toEqual([7])
  await embedded.stop()
  expect(findPostmaster(embedded.dataDir)).toBeUndefined()
})

test('after a kill of Vigía and of the server, with a query under way, the next start recovers every row', async () => {
  const home = aHome()
  const killed = await startHolder(home)
  await ask(killed, 'create table kept as select 7 as n')
  // A session that is busy in the processor keeps the shared memory a while longer than its server lives.
  const busy = ask(killed, 'select count(*) from generate_series(1, 12000000)').catch(() => undefined)
  await sleep(150)
  process.kill(findPostmaster(killed.dataDir)?.pid ?? 0, 'SIGKILL')
  await kill(killed.child)

  const log: string[] = []
  const embedded = await start(home, log)
  expect(embedded.reattached).toBe(false)
  expect(log.join('\n')).toContain('Waiting until the memory')
  expect(await ask(embedded, 'select n from kept')).toEqual([7])
  await busy
})

test('a server that dies under a running Vigía is brought back and held', async () => {
  const home = aHome()
  const embedded = await start(home)
  await ask(embedded, 'create table kept as select 7 as n')
  process.kill(findPostmaster(embedded.dataDir)?.pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => ask(embedded, 'select n from kept').catch(() => []), { timeout: 15_000 })
    .toEqual([7])
  await sleep(300)
  await expect(startEmbedded({ home, log: () => undefined })).rejects.toBeInstanceOf(EmbeddedBusyError)
})

test('lock files whose number now belongs to another process do not hinder the start; another version does', async () => {
  const home = aHome()
  const { dataDir, socketDir, stop } = await start(home)
  await stop()
  const { uid, gid } = statSync(dataDir)
  const other = spawn('sleep', ['60'], { cwd: '/', ...identity(accountFor({ uid, gid })) })
  cleaners.push(() => other.kill())
  for (const path of [join(dataDir, 'postmaster.pid'), `${socketPath(socketDir)}.lock`]) {
    writeFileSync(path, [other.pid, dataDir, 1, 5432, socketDir, '', ''].join('\n'), { mode: 0o600 })
    if (asRoot) chownSync(path, uid, gid)
  }
  const again = await start(home)
  expect(await ask(again, 'select 1')).toEqual([1])
  await again.stop()
  writeFileSync(join(dataDir, 'PG_VERSION'), '17\n')
  await expect(startEmbedded({ home, log: () => undefined })).rejects.toMatchObject({ fault: 'version' })
})

test('a server left running with other settings is started anew', async () => {
  const home = aHome()
  const held = await start(home)
  await held.stop()
  const program = readdirSync(held.stateDir).find((name) => name.startsWith('postgresql-')) ?? ''
  const older = spawn(
    join(held.stateDir, program, 'bin', 'postgres'),
    ['-D', held.dataDir, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${held.socketDir}`],
    {
      cwd: held.dataDir,
      stdio: 'ignore',
      detached: true,
      ...identity(accountFor(statSync(held.dataDir))),
    },
  )
  await expect.poll(() => ask(held, 'select 1').catch(() => []), { timeout: 10_000 }).toEqual([1])
  const log: string[] = []
  const embedded = await start(home, log)
  expect(log.join('\n')).toContain('of another release')
  expect(findPostmaster(embedded.dataDir)?.pid).not.toBe(older.pid)
  expect(await ask(embedded, `select current_setting('log_min_messages')`)).toEqual(['log'])
})

test('where the path of the socket would be too long, the socket lies in a short closed folder, and the cluster stays', async () => {
  const home = aHome('a-long-name-'.repeat(10))
  const embedded = await start(home)
  expect(Buffer.byteLength(socketPath(embedded.socketDir))).toBeLessThanOrEqual(103)
  expect(statSync(embedded.socketDir).mode & 0o777).toBe(0o700)
  expect(await ask(embedded, 'select 1')).toEqual([1])
  await embedded.stop()
  if (!asRoot) return
  // The cluster lies in the home; closing the way to it must not make an empty one appear elsewhere.
  chmodSync(join(home, '..'), 0o700)
  const refused = startEmbedded({ home, log: () => undefined })
  await expect(refused).rejects.toBeInstanceOf(EmbeddedError)
  await expect(refused).rejects.toMatchObject({ fault: 'unreachable' })
  expect(existsSync(embedded.dataDir)).toBe(true)
})

test.runIf(asRoot)(`root's cluster of a closed folder lies elsewhere, and stays there${noRoot}`, async () => {
  const home = aHome('inner')
  chmodSync(join(home, '..'), 0o700)
  const embedded = await start(home)
  expect(embedded.stateDir).toMatch(/^\/var\/lib\/vigia\/[0-9a-f]{16}$/)
  await ask(embedded, 'create table kept as select 7 as n')
  await embedded.stop()
  chmodSync(join(home, '..'), 0o755)
  const again = await start(home)
  expect(again.stateDir).toBe(embedded.stateDir)
  expect(await ask(again, 'select n from kept')).toEqual([7])
})

test.runIf(asRoot)(
  `a user who is not root runs the server under the own account${noRoot}`,
  async (context) => {
    const nobody = accountFor(undefined)
    context.skip(!canReach(nobody, import.meta.dirname), 'this checkout is closed to other accounts')
    const home = aHome()
    chownSync(home, nobody.uid, nobody.gid)
    const held = await startHolder(home, identity(nobody))
    expect(held.stateDir).toBe(join(home, 'postgresql'))
    expect(statSync(held.dataDir).uid).toBe(nobody.uid)
    expect(await ask(held, 'select 1')).toEqual([1])
  },
)
