import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { MessagingSettings } from '../channels/messaging/index.ts'
import { type OpenServer, openServer } from '../open-server.ts'
import type { Access } from '../parties/access/index.ts'
import { type AuditReport, verifyAudit } from '../parties/audit/index.ts'
import { FakeDelivery } from '../parties/duty/index.ts'
import { seededChance } from '../platform/chance.ts'
import type { Database } from '../platform/database/index.ts'
import type { AuditKey, BadgeKeys, SealKeys } from '../platform/keys/index.ts'
import { createLog } from '../platform/log.ts'
import { SettableClock } from '../platform/time.ts'
import { openJudgingThread } from '../warning/detection/index.ts'
import { anAuditKey } from './an-audit-key.ts'
import { testBadgeKeys } from './test-badge-keys.ts'
import { makeTestDatabase, type TestDatabase } from './test-cluster.ts'
import { type PersonKey, personId, rolesOf, seedCountry } from './test-country.ts'
import { testMessaging } from './test-messaging.ts'
import { testSealKeys } from './test-seal-keys.ts'

export interface Reply<T = unknown> {
  readonly status: number
  readonly body: T
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly text: string
}

/** Somebody who asks over HTTP: a person of the test country, or the public. */
export interface Asker {
  get<T = unknown>(url: string): Promise<Reply<T>>
  post<T = unknown>(url: string, body?: unknown): Promise<Reply<T>>
  put<T = unknown>(url: string, body?: unknown): Promise<Reply<T>>
  delete<T = unknown>(url: string): Promise<Reply<T>>
}

export interface TestServer {
  readonly http: FastifyInstance
  readonly access: Access
  readonly clock: SettableClock
  readonly public: Asker
  as(person: PersonKey): Asker
  /** Lets the stages catch up, as the server does by itself after writes. */
  settle(): Promise<void>
  /** Does what the clock has woken by now, as every beat does. */
  sweep(): Promise<void>
  /** Does the long work that was asked for. */
  judge(): Promise<void>
  /** Makes the files of reports that somebody asked for. */
  make(): Promise<void>
  readonly app: Database
  readonly job: Database
  readonly database: TestDatabase
  readonly logged: string[]
  readonly seals: SealKeys
  /** What would have been sent. */
  readonly mail: FakeDelivery
  readonly push: FakeDelivery
  /** Holds every row against the chain, then stops. A test that wrote behind the product's back says so: `forged`. */
  stop(test?: { readonly forged: true }): Promise<void>
}

const header = 'x-test-person'
/** One for all servers of a worker: to start a thread takes longer than to judge a test's week. */
const judging = openJudgingThread()
const testWebhookKey = Buffer.alloc(32, 'the key of test webhooks')
const verifier = { kind: 'job', name: 'test' } as const

/** Names a person of the test country in a header; without it the session of the request decides. */
const identify = (access: Access) => async (request: FastifyRequest) => {
  const key = request.headers[header] as PersonKey | undefined
  if (key === undefined) return await access.identify(request)
  return { actor: { kind: 'person', personId: personId(key) } as const, roles: rolesOf(key) }
}

/** The product on a database of its own at a clock that stands still: 2 March 2026, 09:00 in Tegucigalpa. */
export async function startTestServer(
  start = new Date('2026-03-02T15:00:00Z'),
  options: {
    readonly demo?: boolean
    readonly empty?: boolean
    readonly database?: TestDatabase
    /** Of the puzzle before a signal in calm; none is asked otherwise. */
    readonly proofBits?: number
    /** Reached over TLS, and by an onion service. */
    readonly secure?: boolean
    readonly onion?: string
    readonly seals?: SealKeys
    /** Who holds no certificate; everybody else may do what their role is there for. */
    readonly uncertified?: readonly PersonKey[]
    /** Null: no service is set up. */
    readonly messaging?: MessagingSettings | null
  } = {},
): Promise<TestServer> {
  const database = options.database ?? (await makeTestDatabase())
  if (!options.empty && !options.database)
    await seedCountry(database.connections.owner, new Date(start.getTime() - 86_400_000), options.uncertified)
  const clock = new SettableClock(start)
  const outside = {
    // Heads that an earlier server signed are of its own key.
    auditKey: anAuditKey(options.database ? 'later' : 'test'),
    seals: options.seals ?? (await testSealKeys()),
    badges: await testBadgeKeys(),
    logged: [] as string[],
    mail: new FakeDelivery('mail'),
    push: new FakeDelivery('push'),
  }
  const server = await openOn(database, { ...options, clock, ...outside })
  return {
    http: server.http,
    access: server.access,
    clock,
    public: askerOf(server.http, {}),
    as: (person) => askerOf(server.http, { [header]: person }),
    settle: () => server.settle(),
    sweep: () => server.sweep(),
    judge: () => server.sweep(['judge']),
    make: () => server.sweep(['make']),
    app: server.app,
    job: server.job,
    database,
    ...outside,
    async stop(test) {
      const fault = test?.forged ? null : await faultOf(server.job, outside.auditKey)
      await server.close()
      await database.drop()
      if (fault !== null) throw new Error(`the chain and the rows differ: ${JSON.stringify(fault)}`)
    },
  }
}

interface Outside {
  readonly clock: SettableClock
  readonly auditKey: AuditKey
  readonly seals: SealKeys
  readonly badges: BadgeKeys
  readonly logged: string[]
  readonly mail: FakeDelivery
  readonly push: FakeDelivery
  readonly demo?: boolean
  readonly proofBits?: number
  readonly secure?: boolean
  readonly onion?: string
  readonly messaging?: MessagingSettings | null
  /** Given when an earlier server wrote its rows. */
  readonly database?: TestDatabase
}

async function openOn(database: TestDatabase, outside: Outside): Promise<OpenServer> {
  const { clock, auditKey, logged, mail, push } = outside
  // On rows that an earlier server wrote, the same chance would draw their ids again.
  const chance = seededChance(outside.database ? 'test, later' : 'test')
  return await openServer({
    connections: database.connections,
    keyring: {
      signInSecret: 'the secret of test cookies, which is long enough',
      limitKey: chance.bytes(32),
      webhookKey: testWebhookKey,
      seals: outside.seals,
      badges: outside.badges,
      push: { publicKey: 'the public key of test notices' },
      auditKey,
    },
    deliveries: [mail, push],
    clock,
    chance,
    log: createLog(
      (line) => logged.push(line),
      () => clock.now(),
    ),
    version: 'test',
    secure: outside.secure ?? false,
    onion: outside.onion ?? null,
    demo: outside.demo ?? false,
    proofBits: outside.proofBits ?? 0,
    cap: { sender: 'vigia@zelandia.example', zone: 'America/Tegucigalpa' },
    messaging: outside.messaging === undefined ? testMessaging : outside.messaging,
    pool: { app: 4, job: 2 },
    judging,
    identify,
  })
}

/** The first row that says something else than the chain. */
async function faultOf(job: Database, key: AuditKey): Promise<AuditReport['fault']> {
  const parts = { publicKey: key.publicKey, keyId: key.id }
  return (await job.transact(verifier, (work) => verifyAudit(work, parts))).fault
}

function askerOf(http: FastifyInstance, headers: Record<string, string>): Asker {
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'DELETE') =>
    async <T>(url: string, body?: unknown): Promise<Reply<T>> => {
      const payload = body === undefined ? {} : { payload: body as object }
      const reply = await http.inject({ method, url, headers, ...payload })
      const isJson = String(reply.headers['content-type']).includes('json')
      return {
        status: reply.statusCode,
        body: (isJson ? reply.json() : null) as T,
        headers: reply.headers,
        text: reply.body,
      }
    }
  return { get: send('GET'), post: send('POST'), put: send('PUT'), delete: send('DELETE') }
}
