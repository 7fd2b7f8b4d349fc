import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestRow } from '../../../vocabulary/wire/committee.ts'
import type { PublicSession } from '../../../vocabulary/wire/committee-minutes.ts'
import { seededChance } from '../../platform/chance.ts'
import {
  aCommittee,
  aRequest,
  byConsent,
  type Committee,
  openedSession,
  organizations,
  type PersonKey,
  readSession,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { stepTimes, sweepSilence } from './silence.ts'

let server: TestServer
let committee: Committee
const chance = seededChance('silence')
beforeAll(async () => {
  server = await startTestServer()
  committee = await aCommittee(server)
})
afterAll(async () => await server.stop())

const dayMs = 86_400_000
const post = <T = { id: string }>(by: PersonKey, url: string, body?: unknown) =>
  server.as(by).post<T>(`/api/v1${url}`, body)
const refused = (code: string) =>
  expect.objectContaining({ status: expect.any(Number), body: expect.objectContaining({ code }) })
const later = async (days: number) => {
  server.clock.set(new Date(server.clock.now().getTime() + days * dayMs))
  await silenceGoesOn()
}
/** What this clock wakes and whom that wakes, without all the rest of a beat. */
const silenceGoesOn = async () => {
  await server.job.transact({ kind: 'job', name: 'test' }, (work) => sweepSilence(work, { chance }))
  await server.settle()
}

/** A recommendation that was put to its addressee by approved minutes. */
async function recommended(change: object = {}, publish = true) {
  const sessionId = await openedSession(server, committee)
  const url = `/committee/sessions/${sessionId}`
  const [, item] = (await readSession(server, sessionId)).items
  await post('nora', `/committee/items/${item?.id}/move`, { to: 'open' })
  const here = [0, 1, 2, 4].map((index) => committee.seats[index] ?? '')
  const decided = await post('nora', `/committee/items/${item?.id}/decisions`, byConsent(here))
  const asked = await post(
    'nora',
    `/committee/decisions/${decided.body.id}/requests`,
    aRequest({ dueOn: null, ...change }),
  )
  expect(asked.status).toBe(201)
  await post('nora', `/committee/items/${item?.id}/move`, { to: 'done' })
  await post('nora', `${url}/move`, { to: 'held' })
  await post('nora', `${url}/minutes/read-back`)
  for (const seatId of here) await post('nora', `${url}/minutes/sign`, { seatId })
  expect((await post('nora', `${url}/minutes/approve`)).status).toBe(200)
  if (publish) await post('mara', `${url}/minutes/publish`)
  return { id: asked.body.id, sessionId }
}
async function request(id: string): Promise<RequestRow | undefined> {
  const { body } = await server
    .as('mara')
    .get<{ items: RequestRow[] }>('/api/v1/committee/requests?view=all&limit=100')
  return body.items.find(({ commitment }) => commitment.id === id)
}
const notices = async (who: PersonKey): Promise<number> => {
  const { body } = await server.as(who).get<{ items: { kind: string }[] }>('/api/v1/duty/notices')
  return body.items.filter(({ kind }) => kind === 'committee').length
}

describe('silence', () => {
  test('without a date asked for, reminds, tells who stands above, then the public; each once, and an answer ends it', async () => {
    const before = { gilda: await notices('gilda'), flor: await notices('flor'), mara: await notices('mara') }
    const { id, sessionId } = await recommended({ superiorId: organizations.childhood.id })
    await silenceGoesOn()
    expect(await request(id)).toMatchObject({
      commitment: { state: 'issued', dueOn: null },
      silence: { steps: [], next: { step: 'reminder' } },
    })
    expect(await notices('gilda')).toBe(before.gilda + 1)
    await later(5)
    expect((await request(id))?.silence.steps.map(({ step }) => step)).toEqual(['reminder'])
    expect(await notices('gilda')).toBe(before.gilda + 2)
    expect(await notices('flor')).toBe(before.flor)
    await later(3)
    expect(await request(id)).toMatchObject({
      silence: {
        superior: { name: organizations.childhood.name },
        steps: [{}, { step: 'superior' }],
        next: { step: 'public' },
      },
      mayAppraise: true,
    })
    expect(await notices('flor')).toBe(before.flor + 1)
    expect(await notices('mara')).toBeGreaterThan(before.mara)
    const seen = async () =>
      (await server.public.get<PublicSession>(`/api/v1/public/committee/sessions/${sessionId}`)).body
        .answers[0]
    expect(await seen()).toMatchObject({ unanswered: true, silentSince: null })
    await later(7)
    expect(await seen()).toMatchObject({ silentSince: expect.any(String) })
    await later(30)
    expect((await request(id))?.silence).toMatchObject({ steps: [{}, {}, { step: 'public' }], next: null })
    expect(
      (
        await post('gilda', `/commitments/${id}/accept`, {
          promisedOn: '2027-01-10',
          lateReason: 'no-answer',
        })
      ).status,
    ).toBe(200)
    expect(await request(id)).toMatchObject({ commitment: { state: 'accepted', dueOn: '2027-01-10' } })
    expect(await seen()).toMatchObject({ silentSince: null })
  })

  test('is never public while the minutes are not', async () => {
    const { id } = await recommended({}, false)
    await later(40)
    expect((await request(id))?.silence).toMatchObject({ steps: [{}, { step: 'superior' }], next: null })
  })

  test('takes its steps in their order, and none before its time, whatever the clock of the place', () => {
    const moments = fc.record({
      issued: fc.integer({ min: 0, max: 1e12 }),
      hours: fc.integer({ min: 1, max: 5000 }),
      open: fc.option(fc.integer({ min: 0, max: 2e12 })),
    })
    fc.assert(
      fc.property(moments, ({ issued, hours, open }) => {
        const due = issued + hours * 3_600_000
        const times = stepTimes({
          issuedAt: new Date(issued),
          answerDueAt: new Date(due),
          openFrom: open === null ? null : new Date(open),
        })
        const at = times.map((one) => one.at.getTime())
        expect(at).toEqual([...at].sort((a, b) => a - b))
        expect(at[0]).toBeGreaterThan(issued)
        expect(at[1]).toBe(due)
        expect(times).toHaveLength(open === null ? 2 : 3)
        if (open !== null) expect(at[2]).toBeGreaterThanOrEqual(Math.max(open, due + (due - issued)))
      }),
    )
  })
})

describe('an addressee without an account', () => {
  test('answers once by a secret link; a new link ends the one before', async () => {
    const { id } = await recommended()
    expect((await post('gilda', `/committee/requests/${id}/answer-link`)).status).toBe(403)
    const first = await post<{ secret: string }>('nora', `/committee/requests/${id}/answer-link`)
    server.clock.set(new Date(server.clock.now().getTime() + 60_000))
    const { body } = await post<{ secret: string }>('nora', `/committee/requests/${id}/answer-link`)
    const open = (secret: string) => server.public.post('/api/v1/public/recommendations/open', { secret })
    expect((await open(first.body.secret)).status).toBe(404)
    expect(await open(body.secret)).toMatchObject({
      status: 200,
      body: { state: 'open', addressee: organizations.labour.name, what: aRequest().what, dueOn: null },
    })
    const answer = (change: object) =>
      server.public.post('/api/v1/public/recommendations/answer', {
        secret: body.secret,
        outcome: 'accepted',
        ...change,
      })
    expect(await answer({})).toMatchObject({ status: 400, body: { fields: [{ field: '/promisedOn' }] } })
    expect((await answer({ promisedOn: '2028-01-15', words: 'Iremos con intérprete.' })).status).toBe(200)
    expect(await answer({ promisedOn: '2028-01-16' })).toEqual(refused('move-not-allowed'))
    expect(await open(body.secret)).toMatchObject({ body: { state: 'answered' } })
    expect(await request(id)).toMatchObject({
      commitment: { state: 'accepted', promisedOn: '2028-01-15', dueOn: '2028-01-15' },
      answer: { way: 'link', words: 'Iremos con intérprete.', recordedBy: null },
      linkUntil: null,
    })
    expect((await open('A'.repeat(43))).status).toBe(404)
  })

  test('or through the secretary, with what shows it, and who recorded it is told', async () => {
    const { id } = await recommended()
    const today = server.clock.now().toISOString().slice(0, 10)
    const answer = {
      outcome: 'declined',
      declineReason: 'no-resources',
      answeredOn: today,
      evidence: 'Oficio 12-2026',
    }
    for (const who of ['gilda', 'carla'] as const)
      expect((await post(who, `/committee/requests/${id}/record-answer`, answer)).status).toBe(403)
    expect(
      (await post('nora', `/committee/requests/${id}/record-answer`, { ...answer, evidence: '' })).status,
    ).toBe(400)
    expect((await post('nora', `/committee/requests/${id}/record-answer`, answer)).status).toBe(200)
    expect(await request(id)).toMatchObject({
      commitment: { state: 'declined', declineReason: 'no-resources' },
      answer: { way: 'recorded', evidence: 'Oficio 12-2026', recordedBy: expect.stringMatching(/Nora/) },
      mayRecord: false,
      mayAppraise: true,
    })
    expect(await post('nora', `/committee/requests/${id}/record-answer`, answer)).toEqual(
      refused('move-not-allowed'),
    )
  })
})

describe('the other two mandates', () => {
  test('are records of their own: taking part in a decision, and working with others until something comes of it', async () => {
    const { bodyId } = committee
    const part = {
      bodyId,
      organizationId: organizations.labour.id,
      matter: 'Protocolo de inspección en fincas',
      position: 'supports-with-conditions',
      words: 'Con intérpretes.',
      tookPartOn: '2026-03-01',
    }
    expect(await post('nora', '/committee/participations', { ...part, whose: 'Otra' })).toEqual(
      refused('invalid-input'),
    )
    expect((await post('mara', '/committee/participations', part)).status).toBe(201)
    expect((await post('carla', '/committee/participations', part)).status).toBe(403)
    const work = { bodyId, withWhom: 'Parroquia de la ribera', matter: 'Casa de paso', beganOn: '2026-02-01' }
    const { body } = await post('nora', '/committee/collaborations', work)
    const end = { endedOn: '2026-03-01', result: 'La casa abre tres noches por semana.' }
    expect((await post('nora', `/committee/collaborations/${body.id}/end`, end)).status).toBe(200)
    expect(await post('nora', `/committee/collaborations/${body.id}/end`, end)).toEqual(
      refused('move-not-allowed'),
    )
    const list = (kind: string) =>
      server.as('carla').get<{ items: unknown[] }>(`/api/v1/committee/${kind}?body=${bodyId}`)
    expect((await list('participations')).body.items).toMatchObject([
      { position: 'supports-with-conditions', whose: '' },
    ])
    expect((await list('collaborations')).body.items).toMatchObject([
      { ...end, withWhom: 'Parroquia de la ribera' },
    ])
  })
})
