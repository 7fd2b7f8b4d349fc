import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FindingRow } from '../../../vocabulary/wire/detection.ts'
import type { SignalRow } from '../../../vocabulary/wire/signal.ts'
import { seededChance } from '../../platform/chance.ts'
import { aSignal, startTestServer, type TestServer } from '../../testing/index.ts'
import { type SimulatedSignal, simulateCampaign, simulateNoise } from './simulator/index.ts'

let server: TestServer
const from = new Date('2026-03-02T16:00:00Z')
const placeIds = ['0101', '0102', '0201', '0202']

const queue = async () =>
  (await server.as('alba').get<{ items: SignalRow[] }>('/api/v1/signals?view=triage&limit=100')).body.items
const findings = async () =>
  (await server.as('carla').get<{ items: FindingRow[] }>('/api/v1/detection/findings?state=all&limit=100'))
    .body.items

beforeAll(async () => {
  server = await startTestServer()
  const chance = seededChance('attack')
  const reports: SimulatedSignal[] = [
    ...simulateCampaign({ placeId: '0101', from, hours: 6, reports: 50 }, chance),
    ...simulateNoise({ placeIds, from, hours: 6, reports: 500 }, chance),
  ]
  for (const { at, clientUuid, facts } of reports.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    server.clock.set(at)
    const { status } = await server.public.post('/api/v1/signals', aSignal({ ...facts, clientUuid }))
    if (status !== 201) throw new Error(`a report was refused: ${status}`)
  }
  await server.public.post('/api/v1/signals', aSignal({ dangerNow: true, territoryId: '0202' }))
  await server.settle()
}, 180_000)
afterAll(async () => await server.stop())

test('under 550 false reports a real danger stands first in the queue, its clock still running', async () => {
  const [first] = await queue()
  expect(first).toMatchObject({ dangerNow: true, territoryId: '0202' })
  expect(first?.clock?.state).not.toBe('missed')
})

test('fifty like reports are shown as a possible campaign, and nothing that could carry an alert is found', async () => {
  const found = await findings()
  expect(found.some(({ rule, territoryId }) => rule === 'possible-campaign' && territoryId === '0101')).toBe(
    true,
  )
  expect(found.filter(({ kind, rule }) => kind !== 'hint' && rule !== 'danger')).toEqual([])
})

test('the campaign is thrown out in one decision, which is taken back in one', async () => {
  const signalIds = (await queue()).filter(({ dangerNow }) => !dangerNow).map(({ id }) => id)
  const decision = { signalIds, outcome: 'not-relevant', reason: 'possible-campaign' }
  const { body } = await server
    .as('alba')
    .post<{ batchId: string; changed: number }>('/api/v1/signals/triage', decision)
  expect(body.changed).toBe(signalIds.length)
  expect((await queue()).filter(({ id }) => signalIds.includes(id))).toEqual([])
  const undo = { reason: 'plausible-indicators' }
  const undone = await server.as('alba').post(`/api/v1/signals/triage/${body.batchId}/undo`, undo)
  expect(undone.body).toMatchObject({ changed: signalIds.length })
  const [one] = signalIds
  const kept = await server.as('alba').get<{ decisions: { kind: string }[] }>(`/api/v1/signals/${one}`)
  expect(kept.body.decisions.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['triage', 'triage-undone']),
  )
})
