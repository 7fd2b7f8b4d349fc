import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionDetail } from '../../../vocabulary/wire/committee.ts'
import {
  aCommittee,
  anAgenda,
  aSessionPlan,
  type Committee,
  type PersonKey,
  readSession,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let committee: Committee
beforeAll(async () => {
  server = await startTestServer()
  committee = await aCommittee(server)
})
afterAll(async () => await server.stop())

const dayMs = 86_400_000
const post = (by: PersonKey, url: string, body?: unknown) =>
  server.as(by).post<{ id: string }>(`/api/v1${url}`, body)
const refused = (code: string) =>
  expect.objectContaining({ status: expect.any(Number), body: expect.objectContaining({ code }) })
const seat = (index: number) => committee.seats[index] ?? ''
const begin = async (change: object = {}) =>
  await post('nora', '/committee/written-procedures', {
    bodyId: committee.bodyId,
    title: 'Carta a la terminal',
    text: 'Enviar la carta a la terminal esta semana.',
    question: 'La carta no puede esperar a la próxima sesión.',
    language: 'es',
    answerBy: new Date(server.clock.now().getTime() + 9 * dayMs).toISOString(),
    ...change,
  })
const begun = async (change: object = {}) => {
  const made = await begin(change)
  expect(made.status).toBe(201)
  return `/committee/sessions/${made.body.id}`
}
const answer = (url: string, index: number, vote: string, words = '') =>
  post('nora', `${url}/written-answers`, { seatId: seat(index), vote, words })
const read = async (url: string) => await readSession(server, url.slice(20))

describe('a procedure in writing', () => {
  test('leaves the seats the days of notice to answer, unless there is a reason', async () => {
    const soon = new Date(server.clock.now().getTime() + 2 * dayMs).toISOString()
    expect(await begin({ answerBy: soon })).toEqual(refused('convened-too-late'))
    expect((await begin({ answerBy: soon, urgentReason: 'La terminal cierra el viernes.' })).status).toBe(201)
  })

  test('decides by what was answered, with a quorum by seats and by sectors, and is written into minutes', async () => {
    const url = await begun()
    expect((await post('mara', `${url}/written-answers`, { seatId: seat(0), vote: 'consent' })).status).toBe(
      200,
    )
    expect(await post('carla', `${url}/written-answers`, { seatId: seat(1), vote: 'consent' })).toEqual(
      refused('not-permitted'),
    )
    expect(await answer(url, 0, 'consent')).toEqual(refused('conflict'))
    expect(await answer(url, 3, 'for')).toEqual(refused('invalid-input'))
    await answer(url, 3, 'consent')
    await answer(url, 4, 'reservation', 'Si se traduce.')
    await answer(url, 5, 'consent')
    expect(await read(url)).toMatchObject({
      mode: 'written',
      quorum: { reached: false, reason: 'sector-missing', present: 4 },
      written: { state: 'open', mayCount: false },
    })
    expect(await post('nora', `${url}/count`)).toEqual(refused('move-not-allowed'))
    await answer(url, 1, 'consent')
    server.clock.set(new Date(server.clock.now().getTime() + 10 * dayMs))
    expect(await answer(url, 2, 'consent')).toEqual(refused('move-not-allowed'))
    expect((await post('nora', `${url}/count`)).status).toBe(200)
    const counted = await read(url)
    expect(counted).toMatchObject({
      minutesState: 'draft',
      written: { state: 'decided' },
      items: [{ state: 'done', decisions: [{ outcome: 'adopted', present: 5, method: 'consent' }] }],
    })
    expect(counted.written?.answers.filter(({ way }) => way === 'own-account')).toHaveLength(1)
    for (const move of ['held', 'cancelled'])
      expect(await post('nora', `${url}/move`, { to: move, reason: 'other' })).toEqual(
        refused('move-not-allowed'),
      )
  })

  test('decides nothing without a quorum', async () => {
    const url = await begun({ method: 'simple-majority' })
    for (const index of [0, 3, 4, 5]) await answer(url, index, 'for')
    server.clock.set(new Date(server.clock.now().getTime() + 10 * dayMs))
    expect((await post('nora', `${url}/count`)).status).toBe(200)
    expect(await read(url)).toMatchObject({
      written: { state: 'no-quorum' },
      items: [{ state: 'postponed', decisions: [] }],
    })
  })

  test('goes before the next session when one seat objects, whatever the others said', async () => {
    const plan = await post('nora', '/committee/sessions', {
      bodyId: committee.bodyId,
      ...aSessionPlan(server, 30),
    })
    await server.as('nora').put(`/api/v1/committee/sessions/${plan.body.id}/items`, anAgenda)
    const url = await begun({ method: 'simple-majority' })
    for (const index of [0, 1, 2, 3]) await answer(url, index, 'for')
    expect(await answer(url, 4, 'objection')).toEqual(refused('reason-required'))
    await answer(url, 4, 'objection', 'Esto se conversa, no se firma.')
    expect(await read(url)).toMatchObject({ written: { state: 'objected', mayCount: true } })
    expect(await answer(url, 5, 'for')).toEqual(refused('move-not-allowed'))
    await post('nora', `${url}/count`)
    const moved = await read(url)
    expect(moved.written).toMatchObject({ state: 'moved', movedTo: { id: plan.body.id } })
    expect(moved.items[0]).toMatchObject({ state: 'postponed', decisions: [] })
    const next = await server.as('nora').get<SessionDetail>(`/api/v1/committee/sessions/${plan.body.id}`)
    expect(next.body.items.at(-1)).toMatchObject({ title: 'Carta a la terminal', kind: 'decision' })
  })

  test('is counted before its day once every seat has answered, and knows no roll call', async () => {
    const url = await begun()
    expect(await post('nora', `${url}/roll-call`, { seatId: seat(0), answer: 'holder' })).toEqual(
      refused('move-not-allowed'),
    )
    for (const index of [0, 1, 2, 3, 4, 5, 6]) await answer(url, index, 'consent')
    expect((await post('nora', `${url}/count`)).status).toBe(200)
    expect(await read(url)).toMatchObject({ written: { state: 'decided' } })
  })
})
