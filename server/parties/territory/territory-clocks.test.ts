import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TerritoryClock } from '../../../vocabulary/wire/territory.ts'
import { sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

type Refusal = { code: string; fields: { field: string; code: string }[] }
const put = (placeId: string, clocks: readonly object[]) =>
  server.as('berta').put<Refusal>(`/api/v1/territories/${placeId}/clocks`, { clocks })
const clockOf = async (placeId: string, step: string, urgency: string) =>
  (
    await server.as('berta').get<{ items: TerritoryClock[] }>(`/api/v1/territories/${placeId}/clocks`)
  ).body.items.find((one) => one.step === step && one.urgency === urgency)
/** Minutes that are left to triage a signal sent now. */
const leftFor = async (territoryId: string) => {
  const { id } = await sendSignal(server, { territoryId })
  const seen = await server.as('alba').get<{ clock: { dueAt: string } }>(`/api/v1/signals/${id}`)
  return Math.round((Date.parse(seen.body.clock.dueAt) - server.clock.now().getTime()) / 60_000)
}

describe('the clocks of a territory', () => {
  test('are those of the programme until somebody chooses others; those of the nearest place hold', async () => {
    expect(await clockOf('ZL', 'triage', 'normal')).toMatchObject({ hours: 24, usual: 24, chosenBy: null })
    expect(await leftFor('0101')).toBe(24 * 60)
    expect((await put('ZL', [{ step: 'triage', urgency: 'normal', hours: 6 }])).status).toBe(200)
    expect(await leftFor('0101')).toBe(6 * 60)
    expect(await clockOf('ZL', 'triage', 'normal')).toMatchObject({ hours: 6, chosenBy: { placeId: 'ZL' } })
    expect((await put('ZL', [])).status).toBe(200)
    expect(await leftFor('0101')).toBe(24 * 60)
  })

  test('leave a clock that already runs as it began', async () => {
    const { id } = await sendSignal(server, { territoryId: '0102' })
    const due = async () =>
      (await server.as('alba').get<{ clock: { dueAt: string } }>(`/api/v1/signals/${id}`)).body.clock.dueAt
    const before = await due()
    await put('ZL', [{ step: 'triage', urgency: 'normal', hours: 2 }])
    expect(await due()).toBe(before)
    await put('ZL', [])
  })

  test('are chosen by a supervisor of the place, by known steps, once each, in whole hours', async () => {
    const one = { step: 'triage', urgency: 'urgent', hours: 2 }
    for (const person of ['alba', 'lola', 'carla', 'elsa'] as const)
      expect((await server.as(person).put('/api/v1/territories/ZL/clocks', { clocks: [one] })).status).toBe(
        403,
      )
    expect((await server.public.put('/api/v1/territories/ZL/clocks', { clocks: [one] })).status).toBe(401)
    expect((await put('ZL', [one, one])).body.fields).toEqual([{ field: '/clocks/1/step', code: 'repeated' }])
    for (const wrong of [{ hours: 0 }, { hours: 2161 }, { hours: 1.5 }, { step: 'legal-basis-signature' }])
      expect((await put('ZL', [{ ...one, ...wrong }])).status).toBe(400)
    expect((await put('9999', [one])).status).toBe(404)
  })

  test('are in the chain when they change', async () => {
    await put('ZL', [{ step: 'assessment', urgency: 'normal', hours: 100 }])
    const links = await server
      .as('karla')
      .get<{ items: { kind: string; subjectId: string }[] }>('/api/v1/audit/links')
    expect(links.body.items[0]).toMatchObject({ kind: 'territory.clocks-set', subjectId: 'ZL' })
    await put('ZL', [])
  })
})
