import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonIncidentRow, SafetyPlan } from '../../../vocabulary/wire/safety.ts'
import {
  nationalDeskId,
  type PersonKey,
  people,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { incidentFigures } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const url = '/api/v1/safety/incidents'
const anIncident = (change: object = {}) => ({
  placeId: '0101',
  kind: 'threat',
  who: 'focal-point',
  happenedOn: server.clock.now().toISOString().slice(0, 10),
  severity: 'grave',
  authorityInvolved: false,
  ...change,
})
async function logged(change: object = {}, who: PersonKey = 'tania'): Promise<string> {
  const { status, body, text } = await server.as(who).post<{ id: string }>(url, anIncident(change))
  expect([status, text]).toEqual([201, expect.any(String)])
  return body.id
}
const seen = async (who: PersonKey) => {
  const { status, body } = await server.as(who).get<{ items?: PersonIncidentRow[] }>(`${url}?view=all`)
  return status === 200 ? (body.items ?? []) : status
}

describe('what happened to somebody who takes part', () => {
  test('is kept as codes, a municipality and a week; a word or a name has no field', async () => {
    const id = await logged({ happenedOn: '2026-02-27' })
    const rows = await seen('tania')
    expect(rows).toMatchObject([{ id, week: '2026-02-23', state: 'open', next: [] }])
    for (const more of [{ note: 'Doña Rosa' }, { name: 'Rosa' }])
      expect((await server.as('tania').post(url, anIncident(more))).status).toBe(400)
    expect((await server.as('tania').post(url, anIncident({ kind: 'Rosa' }))).status).toBe(400)
  })

  test('is the supervisor’s and the ombudsman’s; where an authority may stand behind it no local role sees it', async () => {
    const id = await logged({ authorityInvolved: true, placeId: '0102' })
    const readers: string[] = []
    for (const who of Object.keys(people) as PersonKey[]) {
      const rows = await seen(who)
      if (Array.isArray(rows) && rows.some((one) => one.id === id)) readers.push(who)
    }
    expect(readers.sort()).toEqual(['berta', 'hilda', 'tania'])
    expect((await server.as('elsa').post(`${url}/${id}/contain`, { measures: ['accompanied'] })).status).toBe(
      403,
    )
  })

  test('is contained by measures, and its hours are what the indicator reads', async () => {
    const id = await logged()
    server.clock.advance({ hours: 5 })
    expect((await server.as('berta').post(`${url}/${id}/close`, { reason: 'safe-again' })).status).toBe(409)
    expect((await server.as('berta').post(`${url}/${id}/contain`, { measures: [] })).status).toBe(400)
    const measures = ['accompanied', 'ombudsman-told']
    expect((await server.as('berta').post(`${url}/${id}/contain`, { measures })).status).toBe(200)
    expect((await server.as('hilda').post(`${url}/${id}/close`, { reason: 'safe-again' })).status).toBe(200)
    const figures = await server.app.transact({ kind: 'person', personId: personId('nora') }, (work) =>
      incidentFigures(work, {
        from: new Date('2026-03-01T00:00:00Z'),
        to: new Date('2026-04-01T00:00:00Z'),
        placeId: '0101',
      }),
    )
    expect(figures).toEqual({ incidents: 2, contained: 1, medianHours: 5, longestHours: 5 })
  })
})

test('a plan is read by the people of its place and those who run it', async () => {
  const plan = {
    placeId: '0101',
    measures: ['work-in-pairs'],
    callFirst: 'supervisor',
    agreedOn: '2026-02-01',
    reviewOn: '2026-03-01',
  }
  expect((await server.as('elsa').post('/api/v1/safety/plans', plan)).status).toBe(201)
  expect((await server.as('petra').post('/api/v1/safety/plans', plan)).status).toBe(403)
  const plans = async (who: PersonKey) =>
    (await server.as(who).get<{ items: SafetyPlan[] }>('/api/v1/safety/plans')).body.items
  expect(await plans('tania')).toMatchObject([{ placeId: '0101', overdue: true }])
  expect(await plans('petra')).toEqual([])
})

test('who volunteers pauses at once and comes back, says no reason, and the chain counts nobody’s pauses', async () => {
  const pause = '/api/v1/safety/pause'
  expect((await server.as('tania').post(pause)).status).toBe(200)
  expect((await server.as('tania').post(pause)).status).toBe(409)
  expect((await server.as('tania').get<{ pausedSince: string }>(pause)).body.pausedSince).toBe(
    server.clock.now().toISOString(),
  )
  expect((await server.as('elsa').get<{ pausedSince: null }>(pause)).body.pausedSince).toBeNull()
  expect((await server.as('tania').delete(pause)).status).toBe(200)
  expect((await server.as('tania').delete(pause)).status).toBe(409)
  const links = await server.as('karla').get('/api/v1/audit/links?limit=100')
  expect(links.text).not.toContain('pause')
})

test('who pauses is on no duty, and the supervisors are told of the gap at once; back again, the shift counts', async () => {
  await server.as('berta').put('/api/v1/duty/reach/mail', { address: 'berta@example.org' })
  const hour = (hours: number) => new Date(server.clock.now().getTime() + hours * 3_600_000).toISOString()
  const shift = { personId: personId('alba'), rank: 1, from: hour(0), to: hour(48) }
  const plan = { from: hour(0), to: hour(48), shifts: [shift] }
  const url = `/api/v1/duty/desks/${nationalDeskId}/shifts`
  expect((await server.as('berta').put(url, plan)).status).toBe(200)
  const onDuty = async () => (await server.as('berta').get('/api/v1/duty')).text.includes(personId('alba'))
  await server.sweep()
  const told = server.mail.sent.length
  expect(await onDuty()).toBe(true)
  server.clock.advance({ hours: 1 })
  expect((await server.as('alba').post('/api/v1/safety/pause')).status).toBe(200)
  expect(await onDuty()).toBe(false)
  await server.sweep()
  expect(server.mail.sent.length).toBe(told + 1)
  expect((await server.as('alba').delete('/api/v1/safety/pause')).status).toBe(200)
  expect(await onDuty()).toBe(true)
})
