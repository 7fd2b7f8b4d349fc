import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AlertRow } from '../../../vocabulary/wire/alert.ts'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'
import type { MechanismDetail } from '../../../vocabulary/wire/mechanism.ts'
import type { SignalDetail } from '../../../vocabulary/wire/signal.ts'
import type { SituationDetail, SituationRow } from '../../../vocabulary/wire/situation.ts'
import type { TerritoryRow } from '../../../vocabulary/wire/territory.ts'
import {
  aDraft,
  aDrillPlan,
  anExerciseSignal,
  aRecipient,
  aRecommendation,
  aSignal,
  assessedFrom,
  issuedAlert,
  openedDrill,
  organizations,
  type PersonKey,
  personId,
  playSignal,
  readAlert,
  readDrill,
  sendSignal,
  startTestServer,
  type TestServer,
  verifiedSignal,
  verifySignal,
} from '../../testing/index.ts'

interface Refused {
  readonly code: string
  readonly fields: readonly { readonly field: string; readonly code: string }[]
}

const described = {
  contactName: 'Doña Elsa',
  contactRole: 'coordinación',
  clockOwnerId: personId('berta'),
  pathway: { receiver: 'Casa de la Mujer', text: 'Recibe de día y de noche.', lastVerifiedOn: '2026-02-20' },
}
const passed = { result: 'passed-with-observations', lessons: ['El turno contestó tarde.'] } as const
const hourMs = 3_600_000

async function everythingMissed(server: TestServer, id: string) {
  const { steps } = await readDrill(server, id)
  return steps
    .filter(({ doneAt, inTime }) => doneAt === null || inTime === false)
    .map(({ step }) => ({ step, reason: 'staff-shortage' }))
}
async function rowsOf<T extends object>(server: TestServer, query: string): Promise<T[]> {
  return await server.job.transact(
    { kind: 'job', name: 'test' },
    async (work) => (await sql.raw<T>(query).execute(work.tx)).rows,
  )
}

describe('a territory is drilled and goes live', () => {
  let server: TestServer
  let drill: string
  let signal: string
  let situation: string
  let alert: string
  const asked = aRecommendation({ dueOn: '2026-03-20' })
  const withLiaison = aDraft({
    recommendations: [asked],
    recipients: [aRecipient({ organizationId: organizations.childhood.id, part: 'responder' })],
  })
  beforeAll(async () => {
    server = await startTestServer()
    await server.as('berta').put('/api/v1/territories/0202', described)
  })
  afterAll(() => server.stop())
  const intake = async () =>
    (await server.public.get<{ state: string }>('/api/v1/intake/territories/0202')).body.state
  const mechanism = async (person: PersonKey = 'berta') =>
    (await server.as(person).get<MechanismDetail>('/api/v1/mechanisms/0202')).body

  test('a drill waits until the mechanism is ready', async () => {
    const plan = aDrillPlan({ placeId: '0202' })
    const early = await server.as('berta').post<Refused>('/api/v1/drills', plan)
    expect([early.status, early.body.code]).toEqual([409, 'move-not-allowed'])
    expect(
      (await server.as('berta').post<Refused>('/api/v1/drills', { ...plan, placeId: '0201' })).body.fields[0],
    ).toEqual({ field: '/placeId', code: 'no-mechanism' })
    await server.as('berta').post('/api/v1/territories/0202/state', { to: 'ready' })
    expect((await mechanism()).undrilled).toBe(true)
  })

  test('only whoever keeps it plans, opens and ends it, and only while it is open it takes signals', async () => {
    const plan = aDrillPlan({ placeId: '0202' })
    for (const person of ['alba', 'carla', 'elsa', 'mara', 'lola', 'uma'] as const)
      expect((await server.as(person).post('/api/v1/drills', plan)).status).toBe(403)
    drill = (await server.as('nora').post<{ id: string }>('/api/v1/drills', plan)).body.id
    const early = await server
      .as('berta')
      .post<Refused>(`/api/v1/drills/${drill}/signals`, anExerciseSignal({ territoryId: '0202' }))
    expect([early.status, early.body.code]).toEqual([409, 'move-not-allowed'])
    await server.as('nora').put(`/api/v1/drills/${drill}`, { ...plan, venue: 'Escuela' })
    expect((await server.as('nora').post(`/api/v1/drills/${drill}/open`)).status).toBe(200)
    expect((await server.as('nora').put(`/api/v1/drills/${drill}`, plan)).status).toBe(409)
    const other = (await server.as('nora').post<{ id: string }>('/api/v1/drills', plan)).body.id
    expect((await server.as('nora').post<Refused>(`/api/v1/drills/${other}/open`)).body.fields[0]).toEqual({
      field: '/placeId',
      code: 'other-drill-open',
    })
    expect(
      (await server.as('nora').post(`/api/v1/drills/${other}/cancel`, { reason: 'weather' })).status,
    ).toBe(200)
  })

  test('its signal goes through although real ones do not, and nobody else can send one', async () => {
    expect(await intake()).toBe('unconfirmed')
    const real = await server.public.post<Refused>('/api/v1/signals', aSignal({ territoryId: '0202' }))
    expect(real.body.code).toBe('contacts-unconfirmed')
    const forged = { ...aSignal(), exercise: true, drillId: drill }
    expect((await server.public.post('/api/v1/signals', forged)).status).toBe(400)
    const url = `/api/v1/drills/${drill}/signals`
    expect((await server.public.post(url, anExerciseSignal({ territoryId: '0202' }))).status).toBe(401)
    // The people of another place do not play in it, and it does not reach another place.
    expect((await server.as('tania').post(url, anExerciseSignal({ territoryId: '0202' }))).status).toBe(403)
    expect(
      (await server.as('berta').post<Refused>(url, anExerciseSignal({ territoryId: '0201' }))).body.fields,
    ).toEqual([{ field: '/territoryId', code: 'other-territory' }])
    const flagged = anExerciseSignal({ territoryId: '0202', authorityInvolved: 'yes' })
    expect((await server.as('berta').post<Refused>(url, flagged)).body.fields[0]?.code).toBe(
      'not-in-an-exercise',
    )
    await server.as('alba').put('/api/v1/duty/reach/mail', { address: 'alba@example.org' })
    signal = await playSignal(server, drill, { territoryId: '0202', dangerNow: true })
    expect((await server.as('alba').get<SignalDetail>(`/api/v1/signals/${signal}`)).body.exercise).toBe(true)
  })

  test('who is woken by it is told that it is an exercise', async () => {
    await server.sweep()
    expect(server.mail.sent.map(({ exercise }) => exercise)).toEqual([true])
    const notices = await server
      .as('alba')
      .get<{ items: { kind: string; exercise: boolean }[] }>('/api/v1/duty/notices')
    expect(notices.body.items[0]).toMatchObject({ kind: 'danger', exercise: true })
    const { items } = (await server.as('alba').get<Attention>('/api/v1/attention')).body
    expect(items.find(({ kind }) => kind === 'signal-triage')?.exercise).toBe(true)
  })

  test('the same people work on it by the same routes, marked at each step', async () => {
    await verifySignal(server, signal, { danger: true })
    situation = await assessedFrom(server, { signalId: signal, modality: 'servitude', dangerNow: true })
    const seen = (await server.as('carla').get<SituationDetail>(`/api/v1/situations/${situation}`)).body
    expect([seen.exercise, seen.evidence.exercise]).toEqual([true, true])
    alert = await issuedAlert(server, situation, { ...withLiaison, kind: 'imminent' })
    const issued = await readAlert(server, alert, 'flor')
    expect([issued.exercise, issued.number]).toEqual([true, 'EJ-2026-001'])
    expect(issued.recommendations[0]?.exercise).toBe(true)
    const inbox = await server
      .as('flor')
      .get<{ alerts: { exercise: boolean; recipientId: string }[] }>('/api/v1/inbox')
    expect(inbox.body.alerts.map(({ exercise }) => exercise)).toEqual([true])
    await server
      .as('flor')
      .post(`/api/v1/alert-recipients/${inbox.body.alerts[0]?.recipientId}/acknowledge`, {})
    const url = `/api/v1/commitments/${asked.id}`
    await server.as('flor').post(`${url}/accept`, { promisedOn: '2026-03-20' })
    await server.as('flor').post(`${url}/evidence`, { kind: 'document', reference: 'Acta 12' })
    await server.as('flor').post(`${url}/report-done`)
    expect((await server.as('olga').post(`${url}/verify`, { outcome: 'verified' })).status).toBe(200)
  })

  test('the page tells each step: when, in which role, and whether its clock was kept', async () => {
    const { steps, meeting } = await readDrill(server, drill, 'mara')
    expect(meeting.state).toBe('open')
    expect(steps.map(({ step, byRole }) => [step, byRole])).toEqual([
      ['signal', 'supervisor'],
      ['triage', 'triage-operator'],
      ['verification', 'triage-operator'],
      ['situation', 'analyst'],
      ['assessment', 'analyst'],
      ['alert', 'approver'],
      ['acknowledgement', 'liaison'],
      ['answer', 'liaison'],
      ['done', 'liaison'],
      ['verified', 'analyst'],
    ])
    expect(steps.every(({ doneAt }) => doneAt !== null)).toBe(true)
    expect(steps.filter(({ inTime }) => inTime === true).map(({ step }) => step)).toEqual([
      'triage',
      'verification',
      'assessment',
      'alert',
      'acknowledgement',
      'answer',
      'done',
    ])
  })

  test('nothing of it is counted, found, or owed in any figure', async () => {
    expect(await rowsOf(server, 'select * from warning.weekly_count where count <> 0')).toEqual([])
    expect(await rowsOf(server, 'select * from warning.finding')).toEqual([])
    const compliance = await server.as('mara').get<{ items: unknown[] }>('/api/v1/compliance')
    expect(compliance.body.items).toEqual([])
    expect(
      (await server.as('mara').get<{ items: AlertRow[] }>('/api/v1/alerts?view=all')).body.items,
    ).toEqual([])
  })

  test('a real alert after it takes the first number of its own sequence', async () => {
    const real = await verifiedSignal(server, { territoryId: '0101' }, { ground: 'institution-confirms' })
    const of = await assessedFrom(server, { signalId: real.id, modality: 'servitude' })
    const issued = await issuedAlert(server, of)
    expect((await readAlert(server, issued)).number).toBe('AT-2026-001')
  })

  test('it ends with its result, and everything that it made is over', async () => {
    const url = `/api/v1/drills/${drill}/end`
    expect((await server.as('alba').post(url, passed)).status).toBe(403)
    const wrong = { ...passed, missed: [{ step: 'triage', reason: 'bad-luck' }] }
    expect((await server.as('berta').post<Refused>(url, wrong)).body.fields[0]).toEqual({
      field: '/missed/0/reason',
      code: 'unknown-code',
    })
    expect(
      (await server.as('berta').post(url, { ...passed, nextActions: ['Repetir en mayo.'] })).status,
    ).toBe(200)
    await server.settle()
    expect((await server.as('alba').get<SignalDetail>(`/api/v1/signals/${signal}`)).body).toMatchObject({
      state: 'closed',
      moves: [],
    })
    const closed = (await server.as('carla').get<SituationDetail>(`/api/v1/situations/${situation}`)).body
    expect([closed.state, closed.closedOutcome, closed.moves]).toEqual(['closed', 'drill-over', []])
    const lifted = await readAlert(server, alert, 'flor')
    expect([lifted.state, lifted.notices.at(-1)?.reason]).toEqual(['lifted', 'drill-over'])
    expect(lifted.recommendations[0]?.state).toBe('verified')
    expect((await server.as('alba').post<Refused>(url, passed)).status).toBe(403)
    expect((await server.as('berta').post<Refused>(url, passed)).body.code).toBe('move-not-allowed')
    const late = anExerciseSignal({ territoryId: '0202' })
    expect((await server.as('berta').post(`/api/v1/drills/${drill}/signals`, late)).status).toBe(409)
    const reopened = { to: 'open', reason: 'new-signal' }
    expect(
      (await server.as('carla').post<Refused>(`/api/v1/situations/${situation}/moves`, reopened)).body.code,
    ).toBe('situation-closed')
  })

  test('its day is the last drill of the territory, and the territory opens', async () => {
    const before = await mechanism('mara')
    expect(before).toMatchObject({
      undrilled: false,
      lastDrill: { id: drill, on: '2026-03-02', result: 'passed-with-observations' },
      territory: null,
    })
    const moved = await server
      .as('berta')
      .post<TerritoryRow>('/api/v1/territories/0202/state', { to: 'live', reason: 'urgent-need' })
    // It was drilled: no reason is needed, and none is kept.
    expect([moved.status, moved.body.state, moved.body.stateReason]).toEqual([200, 'live', null])
    expect(await intake()).toBe('open')
    const shown = await readDrill(server, drill, 'tania')
    expect(shown).toMatchObject({
      result: 'passed-with-observations',
      lessons: ['El turno contestó tarde.'],
      nextActions: ['Repetir en mayo.'],
    })
    expect(shown.steps).toHaveLength(10)
  })

  test('a year later it is no longer young enough to open by', async () => {
    server.clock.set(new Date('2027-03-03T15:00:00Z'))
    const { checks, undrilled } = await mechanism()
    expect([checks.find(({ item }) => item === 'drill')?.status, undrilled]).toEqual(['stale', true])
    await server.as('berta').post('/api/v1/territories/0202/state', { to: 'paused', reason: 'nobody-reads' })
    const open = (reason: string) =>
      server.as('berta').post<TerritoryRow>('/api/v1/territories/0202/state', { to: 'live', reason })
    expect((await open('nobody-reads')).status).toBe(400)
    expect((await open('drill-planned')).body.stateReason).toBe('drill-planned')
  })
})

describe('an exercise and what is real', () => {
  let server: TestServer
  let drill: string
  beforeAll(async () => {
    server = await startTestServer()
    drill = await openedDrill(server)
  })
  afterAll(() => server.stop())
  const open = (signalId: string) =>
    server.as('carla').post<{ id: string; opened: boolean }>('/api/v1/situations', {
      signalId,
      modality: 'forced-begging',
    })

  test('never share a situation, whichever was there first', async () => {
    const [real, played] = [await sendSignal(server), await playSignal(server, drill)]
    await verifySignal(server, real.id)
    await verifySignal(server, played)
    const ofReal = (await open(real.id)).body
    const ofPlayed = (await open(played)).body
    expect([ofReal.opened, ofPlayed.opened, ofReal.id === ofPlayed.id]).toEqual([true, true, false])
    const another = await playSignal(server, drill, { by: 'tania' })
    await verifySignal(server, another)
    const into = await server
      .as('carla')
      .post<Refused>(`/api/v1/situations/${ofReal.id}/signals`, { signalId: another })
    expect(into.body.fields).toEqual([{ field: '/signalId', code: 'other-exercise' }])
    expect((await open(another)).body).toMatchObject({ id: ofPlayed.id, opened: false })
    const rows = (await server.as('carla').get<{ items: SituationRow[] }>('/api/v1/situations')).body.items
    expect(rows.map(({ id, exercise }) => [id, exercise])).toEqual(
      expect.arrayContaining([
        [ofReal.id, false],
        [ofPlayed.id, true],
      ]),
    )
  })

  test('are never called repetitions of each other, and no hint says so', async () => {
    const [real, played] = [await sendSignal(server), await playSignal(server, drill)]
    const shown = (await server.as('alba').get<SignalDetail>(`/api/v1/signals/${real.id}`)).body
    expect(shown.duplicates.map(({ id }) => id)).not.toContain(played)
    const wrong = await server.as('alba').post<Refused>(`/api/v1/signals/${real.id}/triage`, {
      outcome: 'duplicate',
      reason: 'sent-twice',
      duplicateOf: played,
    })
    expect(wrong.body.fields).toEqual([{ field: '/duplicateOf', code: 'other-exercise' }])
  })

  test('do not make a campaign together, nor a finding', async () => {
    for (let sent = 0; sent < 10; sent += 1)
      await playSignal(server, drill, { territoryId: '0102', codes: ['CAP2'] })
    await sendSignal(server, { territoryId: '0102', codes: ['CAP2'] })
    await server.settle()
    expect(
      await rowsOf(server, `select * from warning.finding where territory_id = '0102' and rule <> 'danger'`),
    ).toEqual([])
  })

  test('what an organisation proposed is real: it never becomes part of an exercise', async () => {
    const played = await playSignal(server, drill, { territoryId: '0102' })
    await verifySignal(server, played)
    const situationId = await assessedFrom(server, { signalId: played, modality: 'forced-labour' })
    const proposed = await server.as('juana').post<{ id: string }>('/api/v1/proposals', {
      kind: 'alert',
      territoryId: '0101',
      subject: 'forced-labour',
      codes: ['CAP1'],
      asks: 'Que se alerte a las instituciones del puerto.',
    })
    const accepted = await server
      .as('carla')
      .post<Refused>(`/api/v1/proposals/${proposed.body.id}/accept`, { situationId })
    expect(accepted.body.fields).toEqual([{ field: '/situationId', code: 'other-exercise' }])
  })

  test('a chain that stopped is told with what was missed and why, and what was begun ends with it', async () => {
    const played = await playSignal(server, drill, { territoryId: '0201' })
    await verifySignal(server, played)
    const situationId = await assessedFrom(server, { signalId: played, modality: 'irregular-adoption' })
    const { id: alertId } = (
      await server.as('carla').post<{ id: string }>('/api/v1/alerts', { situationId, kind: 'imminent' })
    ).body
    const waiting = await playSignal(server, drill, { territoryId: '0201' })
    server.clock.set(new Date(server.clock.now().getTime() + 30 * hourMs))
    const url = `/api/v1/drills/${drill}/end`
    const untold = await server.as('berta').post<Refused>(url, { ...passed, result: 'not-passed' })
    expect([untold.status, untold.body.code]).toEqual([422, 'reason-required'])
    const missed = await everythingMissed(server, drill)
    expect(missed.map(({ step }) => step)).toContain('alert')
    expect(
      (await server.as('berta').post<Refused>(url, { result: 'passed', missed })).body.fields[0],
    ).toEqual({
      field: '/result',
      code: 'chain-not-whole',
    })
    expect((await server.as('berta').post(url, { result: 'not-passed', missed })).status).toBe(200)
    await server.settle()
    expect((await readAlert(server, alertId)).state).toBe('abandoned')
    expect((await server.as('alba').get<SignalDetail>(`/api/v1/signals/${waiting}`)).body.state).toBe(
      'withdrawn',
    )
    const left = await rowsOf(
      server,
      `select id from warning.situation where exercise and state <> 'closed'
       union all select id from warning.signal where exercise and state not in ('closed', 'withdrawn')`,
    )
    expect(left).toEqual([])
    expect((await readDrill(server, drill)).steps.find(({ step }) => step === 'alert')).toMatchObject({
      doneAt: null,
      inTime: false,
      missedReason: 'staff-shortage',
    })
    const owed = await server.as('flor').get<{ items: CommitmentRow[] }>('/api/v1/commitments?view=all')
    expect(owed.body.items).toEqual([])
    const danger = await rowsOf<{ answered_at: Date | null }>(
      server,
      `select answered_at from parties.duty_call where exercise`,
    )
    expect(danger.every(({ answered_at }) => answered_at !== null)).toBe(true)
  })

  test('a drill that is called off takes back what it had begun', async () => {
    const other = await openedDrill(server)
    const played = await playSignal(server, other)
    await server.as('berta').post(`/api/v1/drills/${other}/cancel`, { reason: 'unsafe' })
    await server.settle()
    expect((await server.as('alba').get<SignalDetail>(`/api/v1/signals/${played}`)).body.state).toBe(
      'withdrawn',
    )
    expect((await readDrill(server, other)).meeting).toMatchObject({
      state: 'cancelled',
      cancelReason: 'unsafe',
    })
  })
})
