import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSignal } from '../../testing/a-signal.ts'
import { startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

async function send(change: Partial<ReturnType<typeof aSignal>> = {}) {
  const signal = aSignal(change)
  const reply = await server.public.post('/api/v1/signals', signal)
  expect(reply.status, reply.text).toBe(201)
  return signal
}

describe('a signal', () => {
  test('is received without an account, and its receipt finds it', async () => {
    const { find } = await send()
    const receipt = await server.public.post('/api/v1/receipts/open', { find })
    expect(receipt.body).toMatchObject({ stage: 'received', canWithdraw: true })
  })

  test('sent twice is one signal', async () => {
    const signal = await send()
    const before = await server.as('alba').get<{ items: unknown[] }>('/api/v1/signals?limit=100')
    const again = await server.public.post('/api/v1/signals', signal)
    expect(again.status).toBe(201)
    const after = await server.as('alba').get<{ items: unknown[] }>('/api/v1/signals?limit=100')
    expect(after.body.items.length).toBe(before.body.items.length)
  })

  test('with the identifier of somebody else’s signal is refused', async () => {
    const { clientUuid } = await send()
    const reply = await server.public.post('/api/v1/signals', aSignal({ clientUuid }))
    expect(reply.status).toBe(409)
  })

  test('with an unknown code is refused, naming the field', async () => {
    const reply = await server.public.post('/api/v1/signals', aSignal({ codes: ['CAP1', 'XYZ9'] }))
    expect(reply.status).toBe(400)
    expect(reply.body).toMatchObject({ code: 'invalid-input', fields: [{ field: '/codes/1' }] })
  })

  test('an unknown receipt is not found', async () => {
    const reply = await server.public.post('/api/v1/receipts/open', {
      find: randomBytes(32).toString('base64url'),
    })
    expect(reply.status).toBe(404)
  })

  test('the queue puts danger first, then a child and still happening, then age', async () => {
    await send({ childrenInvolved: 'yes', codes: ['CAP1'] })
    await send({ dangerNow: true })
    const queue = await server
      .as('alba')
      .get<{ items: { dangerNow: boolean }[]; order: string }>('/api/v1/signals?view=triage')
    expect(queue.body.items[0]?.dangerNow).toBe(true)
    expect(queue.body.order).toBe('danger-child-ongoing-age')
  })

  test('the queue is paged without loss or repetition', async () => {
    for (let n = 0; n < 4; n++) await send()
    const all = await server.as('alba').get<{ items: { id: string }[] }>('/api/v1/signals?limit=100')
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await server
        .as('alba')
        .get(`/api/v1/signals?limit=3${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...page.body.items.map((item) => item.id))
      cursor = page.body.nextCursor
    }
    expect(seen).toEqual(all.body.items.map((item) => item.id))
  })

  test('an authority flag keeps it from the local table', async () => {
    const list = async () => (await server.as('elsa').get('/api/v1/signals?view=all')).text
    const before = await list()
    await send({ codes: ['INS1'], territoryId: '0101' })
    expect(await list()).toBe(before)
  })
})

describe('triage', () => {
  test('decides with one reason and starts the clock of verification', async () => {
    const { clientUuid } = await send()
    expect(clientUuid).toMatch(/-/)
    const queue = await server
      .as('alba')
      .get<{ items: { id: string; dangerNow: boolean }[] }>('/api/v1/signals?limit=100')
    const id = queue.body.items.at(-1)?.id ?? randomUUID()
    const triaged = await server
      .as('alba')
      .post(`/api/v1/signals/${id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
    expect(triaged.status, triaged.text).toBe(200)
    const detail = await server.as('alba').get(`/api/v1/signals/${id}`)
    expect(detail.body).toMatchObject({
      state: 'triaged',
      triageOutcome: 'valid',
      moves: expect.arrayContaining(['in-verification']),
    })
  })

  test('is refused to people without the role', async () => {
    const queue = await server.as('alba').get<{ items: { id: string }[] }>('/api/v1/signals')
    const id = queue.body.items[0]?.id
    for (const [who, status] of [
      ['public', 401],
      ['flor', 403],
      ['lola', 403],
    ] as const) {
      const asker = who === 'public' ? server.public : server.as(who)
      expect(
        (
          await asker.post(`/api/v1/signals/${id}/triage`, {
            outcome: 'valid',
            reason: 'plausible-indicators',
          })
        ).status,
      ).toBe(status)
    }
  })
})
