import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RetentionCheck, RetentionProof } from '../../../vocabulary/wire/retention.ts'
import { type PersonKey, people, sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
})
afterAll(async () => {
  await owner.end()
  await server.stop({ forged: true })
})

const proofs = async (of = '') =>
  (await server.as('karla').get<{ items: RetentionProof[] }>(`/api/v1/retention/proofs${of}`)).body.items
const check = async () => (await server.as('karla').post<RetentionCheck>('/api/v1/retention/check')).body

async function withdrawn(): Promise<string> {
  const { id, find } = await sendSignal(server)
  expect((await server.public.post('/api/v1/receipts/withdraw', { find })).status).toBeLessThan(300)
  return id
}

describe('a sweep of retention', () => {
  test('proves what it deleted: how many, until when, and a digest of which', async () => {
    const ids = [await withdrawn(), await withdrawn(), await withdrawn()]
    await server.sweep()
    expect(await proofs()).toEqual([])
    server.clock.advance({ days: 2 })
    await server.sweep()
    const [proof] = await proofs('?class=withdrawn-signal')
    expect(proof).toMatchObject({
      rows: 3,
      dueBefore: 3,
      dueAfter: 0,
      idsHash: createHash('sha256').update(ids.sort().join('\n')).digest('hex'),
    })
    const links = await server.as('karla').get('/api/v1/audit/links?limit=100')
    expect(links.text).toContain(`"subjectId":"${proof?.id}"`)
    await server.sweep()
    expect(await proofs('?class=withdrawn-signal')).toHaveLength(1)
  })

  test('keeps no digest over receipts: who reads proofs learns not which signals nobody came back to', async () => {
    await sendSignal(server)
    server.clock.advance({ days: 91 })
    await server.sweep()
    expect((await proofs('?class=receipt'))[0]).toMatchObject({ idsHash: null })
  })
})

describe('the check', () => {
  test('is made each day, and finds nothing where sweeps run', async () => {
    const { body } = await server.as('karla').get<RetentionCheck>('/api/v1/retention/check')
    expect([body.clean, body.byJob, body.classes.length]).toEqual([true, true, 11])
  })

  test('finds what a sweep left, by a rule that no sweep uses, and tells the data officer', async () => {
    const id = await withdrawn()
    await server.settle()
    // As after a week in which no sweep ran.
    await owner.query(
      `update warning.signal set state_since = state_since - interval '9 days' where id = $1`,
      [id],
    )
    const found = await check()
    expect(found.clean).toBe(false)
    expect(found.classes.find((one) => one.class === 'withdrawn-signal')).toMatchObject({ overdue: 1 })
    const { body } = await server.as('karla').get<{ items: { kind: string }[] }>('/api/v1/attention')
    expect(body.items.map(({ kind }) => kind)).toContain('retention-overdue')
    await server.sweep()
    server.clock.advance({ minutes: 1 })
    expect((await check()).clean).toBe(true)
  })

  test('is the data officer’s alone, as the proofs are; the database shows them to nobody else', async () => {
    const wrong: string[] = []
    for (const who of Object.keys(people) as PersonKey[]) {
      if (who === 'karla') continue
      const asked = [
        (await server.as(who).get('/api/v1/retention/proofs')).status,
        (await server.as(who).post('/api/v1/retention/check')).status,
      ]
      if (asked.some((status) => status !== 403)) wrong.push(`${who} ${asked.join(' ')}`)
    }
    expect(wrong).toEqual([])
  })
})
