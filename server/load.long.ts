import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillSignals } from '../benchmarks/fill-signals.ts'
import { verifyAudit } from './parties/audit/index.ts'
import { actorKey } from './platform/database/index.ts'
import { aSignal, personId, startTestServer, type TestServer } from './testing/index.ts'

const total = 100_000
const [connections, eachSends] = [20, 30]
const key = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()

let server: TestServer
let address: string

beforeAll(async () => {
  server = await startTestServer()
  await server.settle()
  await fillSignals(server.database.connections.owner, total, server.clock.now())
  address = await server.http.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => await server.stop())

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Plans?: readonly Plan[]
}

/** The steps by which the app reads in the name of the operator, outermost first. */
async function planOf(query: string): Promise<Plan[]> {
  const client = new pg.Client(server.database.connections.app)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('vigia.actor', $1, true), set_config('vigia.now', $2, true)`, [
      actorKey({ kind: 'person', personId: personId('alba') }),
      server.clock.now().toISOString(),
    ])
    const explained = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${query}`)
    const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)]
    return explained.rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => flat(plan)))
  } finally {
    await client.end()
  }
}

const scanned = (plan: readonly Plan[]) =>
  plan.filter(
    (step) => step['Node Type'] === 'Seq Scan' && ['signal', 'link'].includes(step['Relation Name'] ?? ''),
  )

test.each([
  ['triage', 'signal_queue', `state = 'received' order by queue_rank, received_at, id`],
  [
    'verification',
    'signal_verifying',
    `state in ('triaged', 'in-verification') and verification_due_at is not null order by verification_due_at, received_at, id`,
  ],
  [
    'of what waits for an answer',
    'signal_feedback',
    `state in ('not-possible-to-confirm', 'discarded', 'linked') order by feedback_due_at, id`,
  ],
  ['all', 'signal_newest', 'true order by received_at desc, received_at desc, id desc'],
])('the view %s is read along its index, never through the whole table', async (_view, index, rest) => {
  const plan = await planOf(`select * from warning.signal where ${rest} limit 51`)
  expect(plan.map((step) => step['Index Name'])).toContain(index)
  expect(scanned(plan)).toEqual([])
})

test('the history of a signal is read by its key, never through the whole chain or the whole table', async () => {
  const plan = await planOf(
    `select kind, at from audit.link where subject_kind = 'signal' and subject_id = '${personId('alba')}'`,
  )
  const indexes = plan.map((step) => step['Index Name'])
  expect(indexes).toContain('link_by_subject')
  expect(indexes).toContain('signal_pkey')
  expect(scanned(plan)).toEqual([])
})

async function readQueue(): Promise<{ id: string; rank: number }[]> {
  type Page = {
    items: { id: string; dangerNow: boolean; childrenInvolved: string; stillHappening: string }[]
  }
  const reply = await server.as('alba').get<Page>('/api/v1/signals?view=triage&limit=100')
  expect(reply.status).toBe(200)
  return reply.body.items.map(({ id, dangerNow, childrenInvolved, stillHappening }) => {
    const [child, still] = [childrenInvolved === 'yes', stillHappening === 'yes']
    return { id, rank: dangerNow ? 0 : child && still ? 1 : child ? 2 : still ? 3 : 4 }
  })
}

test(`while ${connections} connections send, the queue stays right, nothing is lost and the chain is whole`, async () => {
  const sent: string[] = []
  const refused: string[] = []
  async function sender(at: number): Promise<void> {
    for (let n = 0; n < eachSends; n++) {
      const signal = aSignal({ dangerNow: n % 3 === 0, territoryId: at % 2 === 0 ? '0101' : '0202' })
      const reply = await fetch(`${address}/api/v1/signals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(signal),
      })
      if (reply.status === 201) sent.push(signal.find)
      else refused.push(`${reply.status} ${await reply.text()}`)
    }
  }
  let sending = true
  const all = Promise.all(Array.from({ length: connections }, (_, at) => sender(at))).finally(() => {
    sending = false
  })
  let read = 0
  while (sending) {
    const queue = await readQueue()
    const ranks = queue.map(({ rank }) => rank)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(new Set(queue.map(({ id }) => id)).size).toBe(100)
    read += 1
  }
  await all
  expect(refused).toEqual([])
  expect(sent).toHaveLength(connections * eachSends)
  expect(read).toBeGreaterThan(3)

  await server.settle()
  const counted = await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
    const found = await work.tx
      .withTables<{ 'warning.signal': { id: string } }>()
      .selectFrom('warning.signal')
      .select((has) => has.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return found.n
  })
  expect(counted).toBe(total + sent.length)
  for (const find of sent.filter((_, at) => at % 20 === 0)) {
    expect((await server.public.post('/api/v1/receipts/open', { find })).status).toBe(200)
  }
  const report = await server.job.transact({ kind: 'job', name: 'audit' }, (work) =>
    verifyAudit(work, { publicKey: key, keyId: 'none' }),
  )
  expect(report.fault).toBeNull()
  expect(report.links).toBeGreaterThanOrEqual(total + sent.length)
})
