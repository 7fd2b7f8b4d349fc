import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type OpenServer, openServer } from '../server/open-server.ts'
import { systemChance } from '../server/platform/chance.ts'
import { type Connections, migrate, provision } from '../server/platform/database/index.ts'
import { startEmbedded } from '../server/platform/embedded/index.ts'
import { type Keyring, openKeyring } from '../server/platform/keys/index.ts'
import { createLog } from '../server/platform/log.ts'
import { systemClock } from '../server/platform/time.ts'
import { type PersonKey, personId, rolesOf, seedCountry } from '../server/testing/test-country.ts'

const migrations = fileURLToPath(new URL('../server/migrations/', import.meta.url))

/** The product on the embedded PostgreSQL in a folder of this run, listening on the loopback. */
export interface World {
  readonly connections: Connections
  readonly server: OpenServer
  /** @returns the status and the text of the reply over HTTP, on connections that stay open */
  ask(asked: Asked): Promise<{ readonly status: number; readonly text: string }>
  leave(): Promise<void>
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly person?: PersonKey
}

export async function openWorld(): Promise<World> {
  const home = await mkdtemp(join(tmpdir(), 'vigia-benchmark-'))
  const embedded = await startEmbedded({ home, log: () => undefined })
  const connections = await makeDatabase((name) => embedded.connection(name))
  const server = await serve(connections, await openKeyring(home))
  await server.settle()
  await server.http.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.http.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    connections,
    server,
    ask: (asked) => send(asked, { agent, port }),
    async leave() {
      agent.destroy()
      await server.close()
      await embedded.stop()
      await rm(home, { recursive: true, force: true })
      await rm(embedded.stateDir, { recursive: true, force: true })
    },
  }
}

async function makeDatabase(connection: (name: string) => pg.PoolConfig): Promise<Connections> {
  const maker = new pg.Client(connection('postgres'))
  await maker.connect()
  await maker.query('create database benchmark')
  await maker.end()
  const connections = await provision(connection('benchmark'), { secret: randomBytes(32), named: {} })
  const owner = new pg.Client(connections.owner)
  await owner.connect()
  await migrate(owner, migrations, () => new Date())
  await owner.end()
  await seedCountry(connections.owner, new Date(Date.now() - 86_400_000))
  return connections
}

const serve = (connections: Connections, keyring: Keyring): Promise<OpenServer> =>
  openServer({
    connections,
    keyring,
    deliveries: [],
    clock: systemClock,
    chance: systemChance,
    log: createLog(
      (line) => process.stderr.write(line),
      () => new Date(),
    ),
    version: 'benchmark',
    secure: false,
    demo: false,
    proofBits: 0,
    cap: { sender: 'vigia@localhost.localdomain', zone: 'UTC' },
    messaging: null,
    pool: { app: 10, job: 4 },
    // Signing in is not what is measured: a header names the person.
    identify: (access) => async (asked) => {
      const key = asked.headers['x-person'] as PersonKey | undefined
      if (key === undefined) return await access.identify(asked)
      return { actor: { kind: 'person', personId: personId(key) } as const, roles: rolesOf(key) }
    },
  })

function send(
  { method, path, body, person }: Asked,
  { agent, port }: { readonly agent: Agent; readonly port: number },
): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json', ...(person ? { 'x-person': person } : {}) }
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (chunk: string) => (text += chunk))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
