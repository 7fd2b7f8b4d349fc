import type { FastifyInstance } from 'fastify'
import { buildServer } from '../build-server.ts'
import { type Access, openAccess } from '../parties/access/index.ts'
import { sealMovesWith } from '../parties/audit/index.ts'
import { seededChance } from '../platform/chance.ts'
import { type Database, openDatabase } from '../platform/database/index.ts'
import { createLog } from '../platform/log.ts'
import { SettableClock } from '../platform/time.ts'
import { makeTestDatabase, type TestDatabase } from './test-cluster.ts'
import { type PersonKey, personId, rolesOf, seedCountry } from './test-country.ts'

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
  readonly app: Database
  readonly job: Database
  readonly database: TestDatabase
  readonly logged: string[]
  stop(): Promise<void>
}

const header = 'x-test-person'

/** The product on a database of its own at a clock that stands still: 2 March 2026, 09:00 in Tegucigalpa. */
export async function startTestServer(
  start = new Date('2026-03-02T15:00:00Z'),
  options: { readonly demo?: boolean } = {},
): Promise<TestServer> {
  const database = await makeTestDatabase()
  await seedCountry(database.connections.owner, new Date(start.getTime() - 86_400_000))
  const clock = new SettableClock(start)
  const chance = seededChance('test')
  const logged: string[] = []
  const seal = sealMovesWith(chance)
  const app = openDatabase({ connection: { ...database.connections.app, max: 4 }, clock, seal })
  const job = openDatabase({ connection: { ...database.connections.job, max: 2 }, clock, seal })
  const access = openAccess({
    connection: database.connections.app,
    app,
    clock,
    chance,
    secret: 'the secret of test cookies, which is long enough',
    limitKey: chance.bytes(32),
    secure: false,
    demo: options.demo ?? false,
  })
  const server = await buildServer({
    access,
    app,
    job,
    clock,
    chance,
    log: createLog(
      (line) => logged.push(line),
      () => clock.now(),
    ),
    identify: async (request) => {
      const key = request.headers[header] as PersonKey | undefined
      if (key === undefined) return await access.identify(request)
      return { actor: { kind: 'person', personId: personId(key) }, roles: rolesOf(key) }
    },
    version: 'test',
    secure: false,
    proofBits: 0,
  })
  const ask = (who: Record<string, string>): Asker => {
    const send =
      (method: 'GET' | 'POST' | 'PUT' | 'DELETE') =>
      async <T>(url: string, body?: unknown): Promise<Reply<T>> => {
        const reply = await server.http.inject({
          method,
          url,
          headers: who,
          ...(body === undefined ? {} : { payload: body as object }),
        })
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
  return {
    http: server.http,
    access,
    clock,
    public: ask({}),
    as: (person) => ask({ [header]: person }),
    settle: () => server.settle(),
    app,
    job,
    database,
    logged,
    async stop() {
      await server.http.close()
      await access.close()
      await app.close()
      await job.close()
      await database.drop()
    },
  }
}
