import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestRow } from '../../../vocabulary/wire/committee.ts'
import type { MinutesPaper, PublicSession } from '../../../vocabulary/wire/committee-minutes.ts'
import { canonicalText, hashOf } from '../../platform/canonical-text.ts'
import {
  aCommittee,
  aRequest,
  byConsent,
  type Committee,
  openedSession,
  type PersonKey,
  readPdf,
  readSession,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let committee: Committee
let id: string
let decision: string
let requests: string[]
const here = [0, 1, 2, 4]
const seat = (index: number) => committee.seats[index] ?? ''

beforeAll(async () => {
  server = await startTestServer()
  committee = await aCommittee(server)
  id = await openedSession(server, committee)
  const { items } = await readSession(server, id)
  const item = `/committee/items/${items[1]?.id}`
  await post('nora', `${item}/move`, { to: 'open' })
  const reservation = byConsent(here.map(seat)).votes.map((one, at) =>
    at === 1 ? { ...one, vote: 'reservation' as const, words: 'Que vaya una mujer.' } : one,
  )
  const taken = await post('nora', `${item}/decisions`, byConsent([], { votes: reservation }))
  decision = `/committee/decisions/${taken.body.id}`
  await post('nora', `${item}/move`, { to: 'done' })
})
afterAll(async () => await server.stop())

const post = (by: PersonKey, url: string, body?: unknown) =>
  server.as(by).post<{ id: string; fields?: unknown }>(`/api/v1${url}`, body)
const refused = (code: string) => expect.objectContaining({ body: expect.objectContaining({ code }) })
const minutes = (act: string) => `/committee/sessions/${id}/minutes/${act}`
const pdf = (by: PersonKey, language: string) =>
  server.http.inject({
    method: 'GET',
    url: `/api/v1/committee/sessions/${id}/minutes.pdf?language=${language}`,
    headers: { 'x-test-person': by },
  })

describe('what the committee asks', () => {
  test('has one addressee, a finding with its basis, a verb, a date and its evidence', async () => {
    const refusedAt = async (change: object) =>
      (await post('nora', `${decision}/requests`, aRequest(change))).body.fields
    expect(await refusedAt({ verb: null, finding: '' })).toEqual([
      { field: '/verb', code: 'missing' },
      { field: '/finding', code: 'missing' },
      { field: '/line', code: 'missing' },
    ])
    expect(await refusedAt({ dueOn: '2026-01-01' })).toEqual([{ field: '/dueOn', code: 'in-the-past' }])
    expect(await refusedAt({ organizationId: seat(0) })).toEqual([
      { field: '/organizationId', code: 'unknown-reference' },
    ])
    const asked = await post('nora', `${decision}/requests`, aRequest())
    const action = aRequest({ kind: 'action', verb: null, line: 'prevention', finding: '', basis: '' })
    const done = await post('mara', `${decision}/requests`, action)
    const wrong = await post('mara', `${decision}/requests`, aRequest({ what: 'Otra cosa que no era.' }))
    requests = [asked.body.id, done.body.id]
    expect((await post('nora', `/committee/requests/${wrong.body.id}/take-back`)).status).toBe(200)
    const change = aRequest({ what: 'Inspeccionar las doce fincas de la cosecha.' })
    expect((await server.as('nora').put(`/api/v1/committee/requests/${requests[0]}`, change)).status).toBe(
      200,
    )
    expect((await readSession(server, id)).requests.map(({ commitment }) => commitment.state)).toEqual([
      'proposed',
      'proposed',
    ])
  })

  test('reaches its addressee with the approved minutes, unless the session was planned to ask at once', async () => {
    expect(await post('nora', `/committee/sessions/${id}/issue`)).toEqual(refused('move-not-allowed'))
    expect((await server.as('gilda').get(`/api/v1/commitments/${requests[0]}`)).status).toBe(404)
  })
})

describe('minutes', () => {
  test('begin as a draft that the secretary writes and nobody else outside the committee reads', async () => {
    await post('nora', `/committee/sessions/${id}/move`, { to: 'held' })
    const text = { opening: 'Se leyó el acta anterior.', closing: 'Se cerró a la hora.' }
    expect((await server.as('nora').put(`/api/v1/committee/sessions/${id}/minutes`, text)).status).toBe(200)
    expect((await server.as('mara').get(`/api/v1/committee/sessions/${id}/minutes`)).status).toBe(200)
    expect((await server.as('carla').get(`/api/v1/committee/sessions/${id}/minutes`)).status).toBe(404)
    expect(await post('nora', minutes('sign'), { seatId: seat(0) })).toEqual(refused('move-not-allowed'))
  })

  test('are fixed and hashed when they are read back, over a text in one form that holds no name', async () => {
    expect((await post('nora', minutes('read-back'))).status).toBe(200)
    const { body: paper } = await server
      .as('nora')
      .get<MinutesPaper>(`/api/v1/committee/sessions/${id}/minutes`)
    const text = canonicalText(paper.content)
    expect(paper.hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    expect(hashOf(text)).toBe(paper.hash)
    expect(text).not.toContain('Persona ')
    expect(text).toContain('Que vaya una mujer.')
    const late = await server.as('nora').put(`/api/v1/committee/sessions/${id}/minutes`, { opening: 'Otra' })
    expect(late).toEqual(refused('move-not-allowed'))
    const after = await post('nora', `${decision}/requests`, aRequest())
    expect(after.status).toBe(403)
  })

  test('are signed by seats that were there: by their own account, or recorded by the secretary', async () => {
    expect(await post('nora', minutes('sign'), { seatId: seat(5) })).toMatchObject({
      status: 400,
      body: { fields: [{ field: '/seatId', code: 'absent' }] },
    })
    expect((await post('mara', minutes('sign'), { seatId: seat(0) })).status).toBe(200)
    expect((await post('mara', minutes('sign'), { seatId: seat(1) })).status).toBe(403)
    expect((await post('nora', minutes('sign'), { seatId: seat(1) })).status).toBe(200)
    expect(await post('nora', minutes('sign'), { seatId: seat(1) })).toEqual(refused('conflict'))
    const { minutes: kept } = await readSession(server, id)
    expect(kept?.marks.map(({ way }) => way).sort()).toEqual(['own-account', 'recorded'])
  })

  test('lose their marks when they are taken back', async () => {
    expect((await post('nora', minutes('take-back'))).status).toBe(200)
    expect((await readSession(server, id)).minutes).toMatchObject({ state: 'draft', hash: null, marks: [] })
    await post('nora', minutes('read-back'))
  })

  test('are approved by as many marks as the quorum asks for, and then put what was asked to its owners', async () => {
    expect(await post('nora', minutes('approve'))).toEqual(refused('move-not-allowed'))
    for (const index of here) await post('nora', minutes('sign'), { seatId: seat(index) })
    expect((await post('nora', minutes('approve'))).status).toBe(200)
    const { body } = await server.as('gilda').get(`/api/v1/commitments/${requests[0]}`)
    expect(body).toMatchObject({ state: 'issued', origin: { kind: 'session', number: 'CD-2026-001' } })
    expect(await post('nora', minutes('take-back'))).toEqual(refused('not-permitted'))
    expect((await server.as('carla').get(`/api/v1/committee/sessions/${id}/minutes`)).status).toBe(200)
  })

  test.each([
    ['es', ['Asistencia por silla y sector', 'Consiente con reserva', 'Que vaya una mujer.']],
    ['fr', ['Présence par siège et secteur', 'Consent avec réserve', 'Que vaya una mujer.']],
    ['en', ['Attendance by seat and sector', 'Consents with a reservation', 'Que vaya una mujer.']],
  ])('are a document in %s without a name', async (language, words) => {
    const reply = await pdf('carla', language)
    expect(reply.statusCode).toBe(200)
    const { text } = readPdf(reply.rawPayload)
    for (const word of [...words, 'CD-2026-001', 'Inspección del Trabajo']) expect(text).toContain(word)
    expect(text).not.toContain('Persona ')
    expect((await pdf('uma', language)).statusCode).toBe(403)
  })

  test('are corrected by an annex, and by nothing else', async () => {
    expect(
      (await post('nora', minutes('annexes'), { text: 'La hora de cierre fue las 12:10.' })).status,
    ).toBe(200)
    const { minutes: kept } = await readSession(server, id)
    expect(kept?.annexes[0]).toMatchObject({ ordinal: 1, hash: hashOf('La hora de cierre fue las 12:10.') })
    const roll = { seatId: seat(5), answer: 'holder' }
    expect(await post('nora', `/committee/sessions/${id}/roll-call`, roll)).toEqual(refused('not-permitted'))
  })
})

describe('an answer', () => {
  const requestOf = async (index: number) => {
    const { body } = await server
      .as('mara')
      .get<{ items: RequestRow[] }>('/api/v1/committee/requests?view=all')
    return body.items.find(({ commitment }) => commitment.id === requests[index])
  }
  const appraise = (index: number, outcome = 'partial') =>
    post('mara', `/committee/requests/${requests[index]}/appraise`, { outcome, words: 'Falta la fecha.' })

  test('is appraised once it is there, and what was not enough is asked again', async () => {
    expect(await appraise(0)).toEqual(refused('move-not-allowed'))
    expect(
      (await post('gilda', `/commitments/${requests[0]}/accept`, { promisedOn: '2026-06-30' })).status,
    ).toBe(200)
    expect(
      (
        await post('gilda', `/committee/requests/${requests[0]}/appraise`, {
          outcome: 'partial',
          words: 'No basta.',
        })
      ).status,
    ).toBe(403)
    expect((await appraise(0)).status).toBe(200)
    expect(await requestOf(0)).toMatchObject({
      mayAppraise: true,
      appraisals: [{ outcome: 'partial', words: 'Falta la fecha.' }],
      commitment: { state: 'accepted', promisedOn: '2026-06-30' },
    })
  })

  test('may be a silence that has lasted too long', async () => {
    server.clock.advance({ days: 8 })
    await server.sweep()
    expect((await requestOf(1))?.commitment.unanswered).toBe(true)
    expect((await appraise(1, 'unsatisfactory')).status).toBe(200)
  })

  test('is counted by institution, and voices by what was declared', async () => {
    const { body } = await server.as('mara').get<{ asked: object[]; voices: object[] }>('/api/v1/committee')
    expect(body.asked).toEqual([
      expect.objectContaining({ asked: 2, answered: 1, unanswered: 1, declined: 0 }),
    ])
    expect(body.voices).toEqual([
      { sex: 'woman', seats: 3, votes: 3 },
      { sex: 'man', seats: 1, votes: 1 },
    ])
  })

  test('is found from its decision, and the decision from it', async () => {
    const { body } = await server
      .as('carla')
      .get<{ items: { id: string; requests: { id: string }[] }[] }>('/api/v1/committee/decisions')
    expect(body.items[0]?.requests.map((one) => one.id)).toEqual(requests)
    expect((await requestOf(0))?.decision.id).toBe(body.items[0]?.id)
  })
})

describe('the public', () => {
  const read = () => server.public.get<PublicSession>(`/api/v1/public/committee/sessions/${id}`)

  test('reads nothing before the committee says so, and then seats, decisions and answers, never a name', async () => {
    expect((await read()).status).toBe(404)
    expect((await post('carla', minutes('publish'))).status).toBe(403)
    expect((await post('mara', minutes('publish'))).status).toBe(200)
    const list = await server.public.get<{ items: object[] }>('/api/v1/public/committee/sessions')
    expect(list.body.items).toEqual([
      expect.objectContaining({ number: 'CD-2026-001', decisions: 1, recommendations: 1 }),
    ])
    const { body, text } = await read()
    expect(body.answers).toEqual([
      expect.objectContaining({
        id: requests[0],
        state: 'accepted',
        promisedOn: '2026-06-30',
        appraisal: 'partial',
      }),
    ])
    expect(body.signed).toBe(4)
    expect(hashOf(canonicalText(body.content))).toBe(body.hash)
    for (const name of ['Persona ', 'Mara', 'Nora']) expect(text).not.toContain(name)
  })
})
