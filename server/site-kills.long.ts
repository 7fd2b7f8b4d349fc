import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEmbedded } from './platform/embedded/index.ts'
import { preparePlace } from './platform/embedded/place.ts'
import { findPostmaster } from './platform/embedded/postmaster.ts'
import { siteEntry, writeSites } from './platform/sites/index.ts'
import { aSignal, askHost } from './testing/index.ts'
import { seedCountry } from './testing/test-country.ts'

const rounds = 4
const program = fileURLToPath(new URL('./cli/vigia.ts', import.meta.url))
const hosts = ['localhost', 'north.example.org'] as const
type Host = (typeof hosts)[number]

let home: string
let place: Awaited<ReturnType<typeof preparePlace>>
let vigia: ChildProcess
let port = 0

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-site-kills-'))
  place = await preparePlace(home)
  await writeSites(home, [siteEntry.parse({ name: 'north', hosts: [hosts[1]] })])
  await start()
  const connection = await findEmbedded(home)
  if (!connection) throw new Error('the embedded server is not to be found')
  for (const database of ['vigia', 'vigia_north'])
    await seedCountry(connection(database), new Date(Date.now() - 86_400_000))
})
afterAll(async () => {
  vigia.kill('SIGTERM')
  await ended(vigia)
  await rm(home, { recursive: true, force: true })
  await rm(place.stateDir, { recursive: true, force: true })
})

async function start(): Promise<void> {
  const { DATABASE_URL: _, ...rest } = process.env
  vigia = spawn(process.execPath, [program, 'serve'], {
    env: { ...rest, VIGIA_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [vigia.stdout, vigia.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        port = Number(/Vigía is ready: \S+:(\d+)/.exec(said)?.[1] ?? 0)
        if (port > 0) resolve()
      })
    vigia.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)))
  })
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))

const post = async (host: Host, path: string, body: object): Promise<number> =>
  await askHost({ port, host }, path, { method: 'POST', body }).then(
    ({ status }) => status,
    () => 0,
  )

/** Sends dangers to one site until told to stop; returns what it acknowledged. */
async function sendUntil(host: Host, stopped: () => boolean): Promise<string[]> {
  const acknowledged: string[] = []
  while (!stopped()) {
    const signal = aSignal({ dangerNow: true })
    if ((await post(host, '/api/v1/signals', signal)) === 201) acknowledged.push(signal.find)
    else await new Promise((resolve) => setTimeout(resolve, 40))
  }
  return acknowledged
}

test(`nothing that either of two sites acknowledged is lost in ${rounds} kills, nor found on the other`, async () => {
  const acknowledged: Record<Host, string[]> = { localhost: [], 'north.example.org': [] }
  for (let round = 0; round < rounds; round++) {
    let stop = false
    const sending = hosts.map((host) => sendUntil(host, () => stop))
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 500))
    const running = findPostmaster(place.dataDir)
    if (round % 2 === 1 && running) process.kill(running.pid, 'SIGKILL')
    vigia.kill('SIGKILL')
    await ended(vigia)
    stop = true
    const lists = await Promise.all(sending)
    for (const [at, host] of hosts.entries()) acknowledged[host].push(...(lists[at] ?? []))
    await start()
  }
  const [here, there] = hosts
  for (const host of hosts) {
    expect(acknowledged[host].length).toBeGreaterThan(rounds)
    const other = host === here ? there : here
    for (const find of acknowledged[host]) {
      expect([host, await post(host, '/api/v1/receipts/open', { find })]).toEqual([host, 200])
      expect([other, await post(other, '/api/v1/receipts/open', { find })]).toEqual([other, 404])
    }
  }
})
