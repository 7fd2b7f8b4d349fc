import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import { aSignal } from '../../testing/a-signal.ts'
import { type PersonKey, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const seenBy = async (who: PersonKey) => (await server.as(who).get<Attention>('/api/v1/attention')).body

describe('what needs one now', () => {
  test('is empty for somebody whom nothing waits for', async () => {
    expect(await seenBy('uma')).toEqual({ items: [], hidden: [], order: 'assigned-then-clock' })
  })

  test('is refused to nobody in particular', async () => {
    expect((await server.public.get('/api/v1/attention')).status).toBe(401)
  })

  test('lists a new signal for triage, with what is left of its clock', async () => {
    await server.public.post('/api/v1/signals', aSignal({ dangerNow: true }))
    const { items } = await seenBy('alba')
    expect(items[0]).toMatchObject({
      kind: 'signal-triage',
      placeName: 'Puerto Sereno',
      clock: { leftMinutes: 60 },
    })
  })

  test('is sorted by the clock, whatever the kind', async () => {
    await server.public.post('/api/v1/signals', aSignal({ territoryId: '0102' }))
    server.clock.advance({ hours: 2 })
    await server.public.post('/api/v1/signals', aSignal({ dangerNow: true, territoryId: '0201' }))
    const due = (await seenBy('alba')).items.map((item) => item.clock?.dueAt ?? '')
    expect(due).toEqual([...due].sort())
    expect(due.length).toBeGreaterThan(2)
  })

  test('says how many more wait than it shows', async () => {
    for (let n = 0; n < 24; n++) await server.public.post('/api/v1/signals', aSignal())
    const { items, hidden } = await seenBy('alba')
    expect(items.filter((item) => item.kind === 'signal-triage')).toHaveLength(20)
    const waiting = await server.as('alba').get<{ items: unknown[] }>('/api/v1/signals?view=triage&limit=100')
    expect(hidden).toEqual([{ kind: 'signal-triage', count: waiting.body.items.length - 20 }])
  })

  test('never tells a local coordinator of a flagged signal', async () => {
    const before = JSON.stringify(await seenBy('elsa'))
    await server.public.post('/api/v1/signals', aSignal({ authorityInvolved: 'yes' }))
    expect(JSON.stringify(await seenBy('elsa'))).toBe(before)
  })
})
