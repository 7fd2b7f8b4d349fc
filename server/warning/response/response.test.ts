import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { CommitmentDetail, CommitmentRow, ComplianceRow } from '../../../vocabulary/wire/commitment.ts'
import type { Inbox, ResponseActionList, ResponseActionRow } from '../../../vocabulary/wire/response.ts'
import { sweepCommitments } from '../../commitment/index.ts'
import {
  aDraft,
  aRecommendation,
  assessedSituation,
  issuedAlert,
  organizations,
  type PersonKey,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let situationId: string
beforeAll(async () => {
  server = await startTestServer()
  situationId = await assessedSituation(server, 'forced-labour')
})
afterAll(async () => await server.stop())

/** A recommendation to the childhood institution, in an alert of its own. */
async function recommendation(change: Parameters<typeof aRecommendation>[0] = {}): Promise<string> {
  const asked = aRecommendation(change)
  await issuedAlert(server, situationId, aDraft({ recommendations: [asked] }))
  return asked.id
}

/** One act, a second after the one before: a history is told by its times. */
const act = (person: PersonKey, id: string, verb: string, body?: unknown) => {
  server.clock.advance({ seconds: 1 })
  return server.as(person).post<{ code: string }>(`/api/v1/commitments/${id}/${verb}`, body)
}
const view = async (id: string, person: PersonKey = 'carla') =>
  (await server.as(person).get<CommitmentDetail>(`/api/v1/commitments/${id}`)).body
const sweep = () => server.job.transact({ kind: 'job', name: 'test' }, sweepCommitments)
const evidence = { kind: 'document', reference: 'Acta 12, archivo de la inspección' }
const today = () => server.clock.now().toISOString().slice(0, 10)

describe('the inbox', () => {
  test('shows only what is addressed to the institution of who asks', async () => {
    const id = await recommendation()
    const { body } = await server.as('flor').get<Inbox>('/api/v1/inbox')
    expect(body.organizations).toEqual([{ id: organizations.childhood.id, name: 'Instituto de la Niñez' }])
    expect(body.commitments.find((one) => one.id === id)?.moves.sort()).toEqual(['accepted', 'declined'])
    const other = await server.as('gilda').get<Inbox>('/api/v1/inbox')
    expect(other.body.commitments).toEqual([])
    expect(other.body.alerts).toEqual([])
    expect((await server.as('gilda').get(`/api/v1/commitments/${id}`)).status).toBe(404)
  })

  test('lists the longest overdue first, and counts what is not listed', async () => {
    const read = async (query: string) => (await server.as('flor').get<Inbox>(`/api/v1/inbox${query}`)).body
    server.clock.advance({ days: 5 })
    await recommendation()
    const all = await read('')
    expect([all.order, all.hidden]).toEqual(['clock', { alerts: 0, commitments: 0 }])
    expect(all.alerts.length).toBeGreaterThan(1)
    const clocks = all.alerts.map((one) => one.clock?.leftMinutes ?? Number.NaN)
    expect(clocks[0]).toBeLessThan(0)
    expect(clocks).toEqual([...clocks].sort((a, b) => a - b))
    const cut = await read('?limit=1')
    expect(cut.alerts).toEqual(all.alerts.slice(0, 1))
    expect(cut.commitments).toEqual(all.commitments.slice(0, 1))
    expect(cut.hidden).toEqual({
      alerts: all.alerts.length - 1,
      commitments: all.commitments.length - 1,
    })
    expect((await server.as('flor').get('/api/v1/inbox?limit=0')).status).toBe(400)
  })
})

describe('an institution', () => {
  test('accepts with a date, starts, shows evidence, reports, and somebody else verifies', async () => {
    const id = await recommendation()
    expect((await act('flor', id, 'accept', { promisedOn: '2020-01-01' })).status).toBe(400)
    expect((await act('flor', id, 'accept', { promisedOn: today() })).status).toBe(200)
    expect((await act('flor', id, 'start')).status).toBe(200)
    expect((await act('flor', id, 'report-done')).body.code).toBe('evidence-required')
    expect((await act('flor', id, 'evidence', evidence)).status).toBe(200)
    expect((await act('flor', id, 'report-done')).status).toBe(200)
    expect((await act('flor', id, 'verify', { outcome: 'verified' })).status).toBe(403)
    expect((await act('carla', id, 'verify', { outcome: 'verified' })).status).toBe(200)
    const done = await view(id)
    expect(done).toMatchObject({
      state: 'verified',
      verifiedBy: 'Carla',
      evidence: [{ reference: evidence.reference }],
    })
    expect(done.history.map((step) => step.kind)).toEqual([
      'recommendation.issued',
      'recommendation.accepted',
      'recommendation.started',
      'recommendation.evidence-added',
      'recommendation.reported-done',
      'recommendation.verified',
    ])
  })

  test('declines with a reason of the catalogue, and may think again', async () => {
    const id = await recommendation()
    expect((await act('flor', id, 'decline', { reason: 'because' })).status).toBe(400)
    expect((await act('flor', id, 'decline', { reason: 'no-resources', note: 'Sin vehículo.' })).status).toBe(
      200,
    )
    expect(await view(id)).toMatchObject({
      state: 'declined',
      declineReason: 'no-resources',
      overdue: false,
      clock: null,
    })
    expect((await act('flor', id, 'accept', { promisedOn: today() })).status).toBe(200)
    expect(await view(id)).toMatchObject({ state: 'accepted', declineReason: null })
  })

  test('whose report did not convince needs new evidence', async () => {
    const id = await recommendation()
    await act('flor', id, 'accept', { promisedOn: today() })
    await act('flor', id, 'evidence', evidence)
    await act('flor', id, 'report-done')
    expect((await act('hilda', id, 'verify', { outcome: 'not-verified' })).body.code).toBe('reason-required')
    expect(
      (await act('hilda', id, 'verify', { outcome: 'not-verified', reason: 'no-evidence' })).status,
    ).toBe(200)
    server.clock.advance({ minutes: 1 })
    expect((await act('flor', id, 'report-done')).body.code).toBe('evidence-required')
    await act('flor', id, 'evidence', { ...evidence, reference: 'Fotografías del registro 7' })
    expect((await act('flor', id, 'report-done')).status).toBe(200)
  })

  test('answers for itself alone', async () => {
    const id = await recommendation()
    for (const [verb, body] of [
      ['accept', { promisedOn: today() }],
      ['decline', { reason: 'no-resources' }],
      ['evidence', evidence],
    ] as const)
      expect((await act('gilda', id, verb, body)).status).toBe(404)
    expect((await view(id)).state).toBe('issued')
  })

  test('plans, assigns to its own people, starts, is blocked with a reason, and finishes', async () => {
    const id = await recommendation()
    await act('flor', id, 'accept', { promisedOn: today() })
    const plan = { what: 'Visitar los locales', dueOn: today() }
    const made = await server.as('flor').post<{ id: string }>(`/api/v1/commitments/${id}/actions`, plan)
    const move = (body: unknown) =>
      server.as('flor').post<{ code: string }>(`/api/v1/response-actions/${made.body.id}/moves`, body)
    expect((await move({ to: 'assigned', assignedTo: personId('gilda') })).status).toBe(400)
    expect((await move({ to: 'assigned', assignedTo: personId('sara') })).status).toBe(200)
    expect((await move({ to: 'finished' })).status).toBe(409)
    expect((await move({ to: 'started' })).status).toBe(200)
    expect((await move({ to: 'blocked' })).body.code).toBe('reason-required')
    expect((await move({ to: 'blocked', reason: 'no-vehicle' })).status).toBe(200)
    server.clock.advance({ days: 2 })
    const list = () =>
      server.as('carla').get<{ items: ResponseActionRow[] }>(`/api/v1/commitments/${id}/actions`)
    expect((await list()).body.items).toMatchObject([
      { state: 'blocked', overdue: true, assignedTo: { name: 'Sara' }, moves: [] },
    ])
    expect((await move({ to: 'started' })).status).toBe(200)
    expect((await move({ to: 'finished' })).status).toBe(200)
    expect((await list()).body.items).toMatchObject([{ state: 'finished', overdue: false }])
  })
})

describe('the actions of a recommendation', () => {
  const actions = async (person: PersonKey, id: string) =>
    (await server.as(person).get<ResponseActionList>(`/api/v1/commitments/${id}/actions`)).body
  const waits = async (person: PersonKey, id: string) =>
    (await server.as(person).get<Attention>('/api/v1/attention')).body.items
      .filter((one) => one.subjectId === id && one.kind.startsWith('action-'))
      .map((one) => [one.kind, one.clock?.dueAt])

  test('are planned by whoever answers for the institution, from its acceptance to its report', async () => {
    const id = await recommendation()
    expect(await actions('flor', id)).toMatchObject({ mayPlan: false, firstAction: null })
    await act('flor', id, 'accept', { promisedOn: today() })
    const own = await actions('flor', id)
    expect(own.mayPlan).toBe(true)
    expect(own.colleagues.map((one) => one.name)).toEqual(expect.arrayContaining(['Flor', 'Sara']))
    expect(own.colleagues.map((one) => one.name)).not.toContain('Gilda')
    // Whoever only looks learns no names of an institution's people.
    expect(await actions('carla', id)).toMatchObject({ mayPlan: false, colleagues: [] })
    expect((await server.as('gilda').get(`/api/v1/commitments/${id}/actions`)).status).toBe(404)
    await act('flor', id, 'evidence', evidence)
    await act('flor', id, 'report-done')
    expect((await actions('flor', id)).mayPlan).toBe(false)
  })

  test('have two clocks, until the first has started and until all are finished', async () => {
    const id = await recommendation()
    const issued = server.clock.now()
    await act('flor', id, 'accept', { promisedOn: today() })
    const daysOn = (days: number) => new Date(issued.getTime() + days * 86_400_000).toISOString()
    const before = await actions('carla', id)
    expect(before.firstAction).toMatchObject({ dueAt: daysOn(7), doneAt: null, inTime: null })
    expect(before.allActions).toMatchObject({ dueAt: daysOn(30), clock: { state: 'running' } })
    expect(await waits('flor', id)).toEqual([['action-start', daysOn(7)]])
    expect(await waits('gilda', id)).toEqual([])
    const plan = async (what: string) =>
      (
        await server.as('flor').post<{ id: string }>(`/api/v1/commitments/${id}/actions`, {
          what,
          dueOn: today(),
          assignedTo: personId('sara'),
        })
      ).body.id
    const [first, second] = [await plan('Visitar los locales'), await plan('Reunir a la mesa')]
    expect((await waits('flor', id)).map(([kind]) => kind)).toEqual([
      'action-due',
      'action-due',
      'action-start',
    ])
    const move = (of: string, to: string) =>
      server.as('flor').post(`/api/v1/response-actions/${of}/moves`, { to })
    server.clock.advance({ days: 8 })
    await move(first, 'started')
    await move(first, 'finished')
    const midway = await actions('carla', id)
    expect(midway.firstAction).toMatchObject({ inTime: false, clock: null })
    expect(midway.allActions).toMatchObject({ doneAt: null })
    expect((await waits('flor', id)).map(([kind]) => kind)).toEqual(['action-due'])
    await move(second, 'cancelled')
    expect((await actions('carla', id)).allActions).toMatchObject({ inTime: true, clock: null })
    expect(await waits('flor', id)).toEqual([])
  })
})

describe('the clock', () => {
  test('shows what nobody answered to the ombudsman and the committee, and tells it once', async () => {
    const id = await recommendation()
    const unanswered = async (person: PersonKey) =>
      (
        await server.as(person).get<{ items: CommitmentRow[] }>('/api/v1/unanswered?limit=100')
      ).body.items.some((one) => one.id === id)
    expect(await unanswered('hilda')).toBe(false)
    server.clock.advance({ days: 7 })
    expect(await unanswered('hilda')).toBe(true)
    expect(await unanswered('mara')).toBe(true)
    await sweep()
    await sweep()
    const late = await view(id, 'hilda')
    expect(late).toMatchObject({
      state: 'issued',
      unanswered: true,
      escalatedAt: server.clock.now().toISOString(),
    })
    expect(late.history.filter((step) => step.kind === 'recommendation.unanswered')).toHaveLength(1)
    expect((await act('flor', id, 'accept', { promisedOn: today(), lateReason: 'holiday' })).status).toBe(200)
    expect(await unanswered('hilda')).toBe(false)
  })

  test('counts a day as over when it is over everywhere', async () => {
    const id = await recommendation({ dueOn: '2026-06-30' })
    await act('flor', id, 'accept', { promisedOn: '2026-06-30' })
    server.clock.set(new Date('2026-07-01T11:59:00Z'))
    expect(await view(id)).toMatchObject({ overdue: false, overdueDays: 0 })
    server.clock.advance({ minutes: 1 })
    expect(await view(id)).toMatchObject({ overdue: true, overdueDays: 1 })
    server.clock.advance({ days: 2 })
    expect((await view(id)).overdueDays).toBe(3)
    await sweep()
    expect((await view(id)).history.at(-1)?.kind).toBe('recommendation.overdue')
  })

  test('compliance counts per institution, exactly, and no exercise', async () => {
    const read = async (person: PersonKey) =>
      (await server.as(person).get<{ items: ComplianceRow[] }>('/api/v1/compliance')).body.items
    const rows = (
      await server.as('carla').get<{ items: CommitmentRow[] }>('/api/v1/commitments?view=all&limit=100')
    ).body.items
    const [row] = await read('carla')
    expect(row).toMatchObject({
      organization: { name: 'Instituto de la Niñez' },
      issued: rows.length,
      verified: rows.filter((one) => one.state === 'verified').length,
      declined: rows.filter((one) => one.state === 'declined').length,
      overdue: rows.filter((one) => one.overdue).length,
      unanswered: rows.filter((one) => one.unanswered).length,
      longestOverdueDays: Math.max(...rows.map((one) => one.overdueDays)),
    })
    expect(await read('mara')).toEqual(await read('carla'))
  })
})

const someId = '00000000-0000-4000-8000-00000000ffff'
describe('refusals', () => {
  test.each([
    ['GET', '/api/v1/inbox', 'carla', null],
    ['GET', '/api/v1/commitments', 'alba', null],
    ['GET', `/api/v1/commitments/${someId}`, 'uma', null],
    ['GET', '/api/v1/unanswered', 'flor', null],
    ['GET', '/api/v1/compliance', 'tania', null],
    ['POST', `/api/v1/commitments/${someId}/accept`, 'carla', { promisedOn: '2026-12-01' }],
    ['POST', `/api/v1/commitments/${someId}/decline`, 'hilda', { reason: 'unsafe' }],
    ['POST', `/api/v1/commitments/${someId}/start`, 'carla', undefined],
    ['POST', `/api/v1/commitments/${someId}/evidence`, 'carla', evidence],
    ['POST', `/api/v1/commitments/${someId}/report-done`, 'carla', undefined],
    ['POST', `/api/v1/commitments/${someId}/verify`, 'flor', { outcome: 'verified' }],
    ['GET', `/api/v1/commitments/${someId}/actions`, 'alba', null],
    ['POST', `/api/v1/commitments/${someId}/actions`, 'carla', { what: 'Visitar', dueOn: '2026-12-01' }],
    ['POST', `/api/v1/response-actions/${someId}/moves`, 'carla', { to: 'started' }],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person, body) => {
    const ask = (who: ReturnType<typeof server.as>) => (method === 'GET' ? who.get(url) : who.post(url, body))
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })
})
