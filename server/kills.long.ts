import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEmbedded } from './platform/embedded/index.ts'
import { preparePlace } from './platform/embedded/place.ts'
import { findPostmaster } from './platform/embedded/postmaster.ts'
import { aSignal } from './testing/a-signal.ts'
import { seedCountry } from './testing/test-country.ts'

const rounds = 24
const program = fileURLToPath(new URL('./cli/vigia.ts', import.meta.url))
const port = 8900 + (process.pid % 90)
const address = `http://127.0.0.1:${port}`

let home: string
let dataDir: string
let stateDir: string
let vigia: ChildProcess
/** What the product printed, for the message of a failure. */
let said = ''

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-kills-'))
  ;({ dataDir, stateDir } = await preparePlace(home))
  vigia = await start()
  const connection = await findEmbedded(home)
  if (!connection) throw new Error('the embedded server is not to be found')
  await seedCountry(connection('vigia'), new Date(Date.now() - 86_400_000))
})

afterAll(async () => {
  if (vigia.exitCode === null && vigia.signalCode === null) {
    vigia.kill('SIGTERM')
    await ended(vigia)
  }
  await rm(home, { recursive: true, force: true })
  await rm(stateDir, { recursive: true, force: true })
})

/** Starts the product as `npm start` does and waits for its address. */
async function start(): Promise<ChildProcess> {
  const { DATABASE_URL: _, ...rest } = process.env
  const env = { ...rest, VIGIA_HOME: home, PORT: String(port) }
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(address)) resolve()
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it was ready: ${said}`)))
  })
  return child
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))

/** Sends dangers one after the other until told to stop; returns what the server acknowledged with 201. */
function sendUntil(stopped: () => boolean): Promise<string[]> {
  const places = ['0101', '0102', '0201', '0202']
  async function oneSender(): Promise<string[]> {
    const acknowledged: string[] = []
    while (!stopped()) {
      const signal = aSignal({ dangerNow: true, territoryId: places[acknowledged.length % 4] ?? '0101' })
      const reply = await post('/api/v1/signals', signal)
      if (reply?.status === 201) acknowledged.push(signal.find)
      else await wait(40)
    }
    return acknowledged
  }
  return Promise.all([oneSender(), oneSender(), oneSender()]).then((lists) => lists.flat())
}

async function post(path: string, body: unknown): Promise<{ status: number } | null> {
  try {
    const reply = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    await reply.arrayBuffer()
    return { status: reply.status }
  } catch {
    // The connection was cut: the sender does not know, so nothing was acknowledged.
    return null
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function killDatabase(): void {
  const running = findPostmaster(dataDir)
  if (running) process.kill(running.pid, 'SIGKILL')
}

/** Deaths of every kind; which comes when is drawn by chance and printed, so that a failure can be told. */
const deaths = {
  server: async () => {
    vigia.kill('SIGKILL')
    await ended(vigia)
    vigia = await start()
  },
  database: async () => {
    killDatabase()
    await recovered()
  },
  both: async () => {
    killDatabase()
    vigia.kill('SIGKILL')
    await ended(vigia)
    vigia = await start()
  },
} as const

async function recovered(): Promise<void> {
  let last: number | undefined
  for (const end = Date.now() + 40_000; Date.now() < end; await wait(100)) {
    const reply = await post('/api/v1/signals', aSignal({ dangerNow: true }))
    if (reply?.status === 201) return
    last = reply?.status
  }
  throw new Error(`not back within forty seconds; last reply ${last}; it said: ${said.slice(-2000)}`)
}

test(`every acknowledged signal survives ${rounds} random kills of server and database`, async () => {
  const acknowledged: string[] = []
  const kinds = Object.keys(deaths) as (keyof typeof deaths)[]
  const drawn: string[] = []
  for (let round = 0; round < rounds; round++) {
    let stop = false
    const sending = sendUntil(() => stop)
    await wait(150 + Math.random() * 600)
    // The first rounds go through all kinds, so that each is met whatever chance says.
    const kind = kinds[round] ?? kinds[Math.floor(Math.random() * kinds.length)] ?? 'server'
    drawn.push(kind)
    const death = deaths[kind]()
    await wait(100)
    stop = true
    acknowledged.push(...(await sending))
    await death
  }
  process.stdout.write(`kills: ${drawn.join(' ')}; ${acknowledged.length} signals acknowledged\n`)
  expect(acknowledged.length).toBeGreaterThan(rounds * 2)
  const lost: string[] = []
  for (const find of acknowledged) {
    const reply = await post('/api/v1/receipts/open', { find })
    if (reply?.status !== 200) lost.push(`${find} ${reply?.status ?? 'no reply'}`)
  }
  expect(lost).toEqual([])
})

test('the audit chain is whole after the kills, and every event was handled by every stage', async () => {
  const verified = await run(['audit', 'verify', '--json'])
  expect(verified.code, verified.text).toBe(0)
  const connection = await findEmbedded(home)
  const client = new pg.Client(connection?.('vigia'))
  await client.connect()
  try {
    for (const end = Date.now() + 30_000; ; await wait(500)) {
      const behind = await client.query(
        `select stage from audit.cursor where position < (select position from audit.head)`,
      )
      if (behind.rowCount === 0) break
      if (Date.now() > end) expect(behind.rows).toEqual([])
    }
    // One danger, one call of the person on duty: woken exactly once each, whatever died in between.
    const uneven = await client.query(`
      select s.id from warning.signal s where s.danger_now and (
        select count(*) from audit.link l where l.kind = 'signal.received' and l.subject_id = s.id::text) <> 1`)
    expect(uneven.rows).toEqual([])
  } finally {
    await client.end()
  }
})

function run(words: string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, VIGIA_HOME: home, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text })))
}
