import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contactPreferences } from '../../../vocabulary/words/index.ts'
import { aSignal, type Reply, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

/** Within the bounds of a code on the wire, and in no catalogue. */
const canary = 'Juana-vio-a-Pedro-en-la-casa-azul'

interface Refusal {
  readonly code: string
  readonly fields?: { readonly field: string; readonly code: string }[]
}
type Send = (body: object) => Promise<Reply<Refusal>>

/** Every text of a body, as a pointer. */
function textsOf(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => textsOf(below, `${at}/${key}`))
}

function withText(value: unknown, pointer: string, text: string, at = ''): unknown {
  if (at === pointer) return text
  if (typeof value !== 'object' || value === null) return value
  const below = Object.entries(value).map(([key, one]) => [key, withText(one, pointer, text, `${at}/${key}`)])
  return Array.isArray(value) ? below.map(([, one]) => one) : Object.fromEntries(below)
}

const full = () =>
  aSignal({
    receiptKey: 'B'.repeat(87),
    exposedGroups: ['women'],
    proof: { challenge: 'x', nonce: 'y' },
  })

function onPaper(): object {
  const { proof: _, ...paper } = full()
  return paper
}

async function aDetail(): Promise<object> {
  const signal = aSignal()
  await server.public.post('/api/v1/signals', signal)
  const told = { stillHappening: 'yes', childrenInvolved: 'yes', authorityInvolved: 'no', knownHow: 'saw-it' }
  return { find: signal.find, codes: ['CAP2'], ...told }
}

const doors: readonly [string, () => Promise<object>, Send, number][] = [
  ['the form', async () => full(), (body) => server.public.post('/api/v1/signals', body), 13],
  ['paper', async () => onPaper(), (body) => server.as('alba').post('/api/v1/signals/paper', body), 13],
  ['detail with the receipt', aDetail, (body) => server.public.post('/api/v1/receipts/details', body), 6],
]

describe.each(doors)('what comes by %s', (_door, make, send, texts) => {
  test('is codes alone: a text in any of its fields is refused, naming the field, and kept nowhere', async () => {
    const whole = await make()
    // The solution of the puzzle is thrown away when it has been looked at.
    const pointers = textsOf(whole).filter((pointer) => !pointer.startsWith('/proof'))
    expect(pointers.length).toBeGreaterThanOrEqual(texts)
    for (const pointer of pointers) {
      for (const text of [canary, canary.toUpperCase().slice(0, 16)]) {
        const reply = await send(withText(await make(), pointer, text) as object)
        const named = (reply.body.fields ?? []).map(({ field }) => field)
        // A receipt that nobody has is not found, and no place is open that does not exist.
        expect([pointer, reply.status >= 400 && reply.status < 500], reply.text).toEqual([pointer, true])
        if (reply.status === 400) expect(named).toContain(pointer)
      }
    }
    const kept = await server.job.transact({ kind: 'job', name: 'test' }, async ({ tx }) => {
      const found = await sql<{ row: string }>`
        select s::text as row from warning.signal s union all select d::text from warning.signal_decision d
        union all select l::text from audit.link l`.execute(tx)
      return found.rows.map(({ row }) => row.toLowerCase()).join('\n')
    })
    expect(kept).not.toContain(canary.toLowerCase().slice(0, 16))
  })
})

test('a wish for contact that is in no list is refused by its name, by form and on paper', async () => {
  for (const reply of [
    await server.public.post<Refusal>('/api/v1/signals', aSignal({ contactPreference: canary })),
    await server
      .as('alba')
      .post<Refusal>('/api/v1/signals/paper', { ...onPaper(), contactPreference: canary }),
  ]) {
    expect([reply.status, reply.body.fields]).toEqual([
      400,
      [{ field: '/contactPreference', code: 'unknown-code' }],
    ])
  }
})

test('every wish of the list is taken, by the database too, which takes no other', async () => {
  for (const contactPreference of contactPreferences) {
    expect((await server.public.post('/api/v1/signals', aSignal({ contactPreference }))).status).toBe(201)
  }
  const forced = server.job.transact({ kind: 'job', name: 'test' }, async ({ tx }) => {
    await sql`update warning.signal set contact_preference = ${canary}`.execute(tx)
  })
  await expect(forced).rejects.toThrow()
})

describe('a period', () => {
  const wrong = [
    ['week', '2026-02-24', 'not-a-monday'],
    ['month', '2026-02-02', 'not-the-first-of-a-month'],
    ['day', '0001-01-01', 'too-long-ago'],
    ['day', '1989-12-31', 'too-long-ago'],
    ['day', '2026-03-05', 'in-the-future'],
  ] as const

  test('that the contract does not know is refused by name, by form and on paper, and by the database', async () => {
    for (const [kind, from, code] of wrong) {
      const observed = { kind, from }
      for (const reply of [
        await server.public.post<Refusal>('/api/v1/signals', aSignal({ observed })),
        await server.as('alba').post<Refusal>('/api/v1/signals/paper', { ...onPaper(), observed }),
      ]) {
        expect([from, reply.status, reply.body.fields]).toEqual([
          from,
          400,
          [{ field: '/observed/from', code }],
        ])
      }
    }
    await server.public.post('/api/v1/signals', aSignal())
    for (const [kind, from, code] of wrong) {
      if (code === 'in-the-future') continue
      const forced = server.job.transact({ kind: 'job', name: 'test' }, async ({ tx }) => {
        await sql`update warning.signal set observed_kind = ${kind}, observed_from = ${from}`.execute(tx)
      })
      await expect(forced).rejects.toThrow()
    }
  })
})

test('the whole country is no place of a signal, by form or on paper', async () => {
  for (const reply of [
    await server.public.post<Refusal>('/api/v1/signals', aSignal({ territoryId: 'ZL' })),
    await server.as('alba').post<Refusal>('/api/v1/signals/paper', { ...onPaper(), territoryId: 'ZL' }),
  ]) {
    expect([reply.status, reply.body.fields]).toEqual([
      400,
      [{ field: '/territoryId', code: 'whole-country' }],
    ])
  }
})
