import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignalDetail } from '../../../vocabulary/wire/signal.ts'
import { aSignal, sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'

const hourMs = 3_600_000
/** Reporters act at this point of an hour and the desk at that one; every span of a clock is whole hours. */
const reporterAt = 17 * 60_000 + 23_456
const deskAt = 41 * 60_000 + 7_891

let server: TestServer
let campaign: string
const ids: string[] = []
const replies = new Map<string, string>()

/** Goes on to that point of the next hour. */
function goTo(point: number) {
  const into = server.clock.now().getTime() % hourMs
  server.clock.set(new Date(server.clock.now().getTime() - into + hourMs + point))
}
async function keep(what: string, reply: Promise<{ status: number; text: string }>) {
  const { status, text } = await reply
  if (status >= 300) throw new Error(`${what}: ${text}`)
  replies.set(what, text)
}
const desk = (url: string, body: unknown) => server.as('alba').post(`/api/v1/signals/${url}`, body)

beforeAll(async () => {
  server = await startTestServer()
  goTo(reporterAt)
  const sent = []
  for (let n = 0; n < 30; n++) sent.push(await sendSignal(server, { dangerNow: n === 0 }))
  const [first, second, third, fourth] = sent
  if (!first || !second || !third || !fourth) throw new Error('nothing was sent')
  ids.push(first.id, second.id, third.id, fourth.id)
  await keep('sent again', server.public.post('/api/v1/signals', aSignal()))
  await server.settle()
  goTo(deskAt)
  await desk(`${second.id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  await desk(`${third.id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  await desk(`${third.id}/verification/start`, undefined)
  await desk(`${third.id}/verification`, {
    outcome: 'verified',
    ground: 'institution-confirms',
    reason: 'corroborated',
  })
  goTo(reporterAt)
  await server.public.post('/api/v1/receipts/details', { find: first.find, codes: ['REC1'], dangerNow: true })
  await server.public.post('/api/v1/receipts/details', { find: third.find, childrenInvolved: 'yes' })
  await server.public.post('/api/v1/receipts/withdraw', { find: fourth.find })
  await keep('receipt', server.public.post('/api/v1/receipts/open', { find: first.find }))
  await server.settle()
  goTo(deskAt)
  await readAll()
})
afterAll(async () => await server.stop())

async function readAll() {
  for (const view of ['triage', 'verification', 'feedback', 'all']) {
    await keep(`list ${view}`, server.as('alba').get(`/api/v1/signals?view=${view}&limit=1`))
    await keep(`whole list ${view}`, server.as('alba').get(`/api/v1/signals?view=${view}&limit=100`))
  }
  for (const id of ids) await keep(`signal ${id}`, server.as('alba').get(`/api/v1/signals/${id}`))
  for (const who of ['alba', 'berta', 'carla', 'hilda'] as const)
    await keep(`attention ${who}`, server.as(who).get('/api/v1/attention'))
  const findings = await server
    .as('carla')
    .get<{ items: { id: string; rule: string }[] }>('/api/v1/detection/findings?limit=2&state=all&kind=all')
  await keep('findings', Promise.resolve(findings))
  const all = await server
    .as('carla')
    .get<{ items: { id: string; rule: string }[] }>('/api/v1/detection/findings?limit=100&state=all&kind=all')
  for (const { id } of all.body.items)
    await keep(`finding ${id}`, server.as('carla').get(`/api/v1/detection/findings/${id}`))
  campaign = all.body.items.find(({ rule }) => rule === 'possible-campaign')?.id ?? ''
  await keep('situations', server.as('carla').get('/api/v1/situations?limit=1'))
}

/** Every instant of a reply, those inside a cursor that can be read too. */
function instantsOf(text: string): number[] {
  const cursors = [...text.matchAll(/"nextCursor":"([^"]+)"/g)].map(([, one = '']) =>
    Buffer.from(one, 'base64url').toString('latin1'),
  )
  return [text, ...cursors].flatMap((one) =>
    [...one.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([instant]) => Date.parse(instant)),
  )
}

describe('the times of a reporter', () => {
  test('are in no reply of the desk finer than the hour: not what arrived, what is due, nor what was added', () => {
    let seen = 0
    for (const [what, text] of replies) {
      for (const instant of instantsOf(text)) {
        seen += 1
        // Whole hours, or what the desk itself did or is doing.
        expect([what, new Date(instant).toISOString(), [0, deskAt].includes(instant % hourMs)]).toEqual([
          what,
          expect.any(String),
          true,
        ])
      }
    }
    expect(seen).toBeGreaterThan(100)
    expect([...replies.values()].filter((text) => /"nextCursor":"/.test(text)).length).toBeGreaterThan(3)
  })

  test('were acts of every kind', () => {
    expect(replies.get(`finding ${campaign}`)).toContain('"campaign":{')
    const decisions = ids.flatMap((id) =>
      (JSON.parse(replies.get(`signal ${id}`) ?? '{}') as SignalDetail).decisions.map(({ kind }) => kind),
    )
    expect(new Set(decisions)).toEqual(
      new Set(['detail', 'triage', 'verification-started', 'verification', 'withdraw']),
    )
  })

  test('are not found by trying when a hand-off would be refused', async () => {
    const [id = ''] = ids
    const { receivedAt } = JSON.parse(replies.get(`signal ${id}`) ?? '{}') as SignalDetail
    const called = { calledCode: 'emergency-line', reached: true }
    const at = (milliseconds: number) => new Date(Date.parse(receivedAt) + milliseconds).toISOString()
    expect((await desk(`${id}/hand-off`, { ...called, calledAt: at(-1) })).status).toBe(400)
    expect((await desk(`${id}/hand-off`, { ...called, calledAt: at(0) })).status).toBe(200)
  })

  test('do not make the pages of a list skip or repeat', async () => {
    type Page = { items: { id: string }[]; nextCursor: string | null }
    for (const view of ['triage', 'verification', 'feedback', 'all']) {
      const whole = JSON.parse(replies.get(`whole list ${view}`) ?? '{}') as Page
      const found: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const url: string = `/api/v1/signals?view=${view}&limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`
        const { body }: { body: Page } = await server.as('alba').get<Page>(url)
        found.push(...body.items.map(({ id }) => id))
        cursor = body.nextCursor
      }
      expect(found).toEqual(whole.items.map(({ id }) => id))
    }
  })
})
