import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Curve } from '../../../../vocabulary/wire/detection.ts'
import { sendSignal, startTestServer, type TestServer } from '../../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const triage = (id: string) =>
  server.as('alba').post(`/api/v1/signals/${id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
const seenOn = (nth: number) =>
  ({ kind: 'day', from: new Date(Date.UTC(2025, 6, 1 + 3 * nth)).toISOString().slice(0, 10) }) as const
const curve = async (person: 'carla' | 'elsa') =>
  (await server.as(person).get<Curve>('/api/v1/detection/series?territory=0101&group=recruitment&weeks=12'))
    .body

describe('a week whose signals are still waiting for triage', () => {
  test('is shown with what it will hold, as far as the delays of earlier weeks tell', async () => {
    const waiting: string[] = []
    // Half of each week is triaged at once, the other half a week later.
    for (let week = 0; week < 10; week++) {
      for (const id of waiting.splice(0)) await triage(id)
      for (let sent = 0; sent < 4; sent++) {
        const { id } = await sendSignal(server, { territoryId: '0101', observed: seenOn(4 * week + sent) })
        if (sent % 2 === 0) await triage(id)
        else waiting.push(id)
      }
      await server.settle()
      server.clock.advance({ days: 7 })
    }
    const last = (await curve('carla')).points.at(-1)
    expect(last).toMatchObject({ count: 2, whole: true })
    expect(last?.nowcast?.expected).toBeGreaterThan(3)
    expect(last?.nowcast?.expected).toBeLessThan(5.5)
    expect(last?.nowcast?.lower).toBeGreaterThanOrEqual(2)
    const old = (await curve('carla')).points[3]
    expect(old).toMatchObject({ count: 4, nowcast: null })
    expect((await curve('elsa')).points.at(-1)?.nowcast).not.toBeNull()
  })
})
