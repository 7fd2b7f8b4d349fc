import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KitRow } from '../../../vocabulary/wire/kit.ts'
import type { ParticipantRow } from '../../../vocabulary/wire/meeting.ts'
import type { PracticeView, ReactionResults, RoomMaterials } from '../../../vocabulary/wire/practice.ts'
import type { TrainingRow } from '../../../vocabulary/wire/training.ts'
import { aMeetingPlan, type PersonKey, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
let kitVersionId = ''
beforeAll(async () => {
  server = await startTestServer()
  const { items } = (await server.as('vera').get<{ items: KitRow[] }>('/api/v1/kits')).body
  kitVersionId = items.find(({ kit }) => kit === 'triage-and-verification')?.id ?? ''
})
afterAll(async () => await server.stop())

interface Held {
  readonly id: string
  readonly url: string
  readonly wall: string
  readonly people: readonly ParticipantRow[]
}

/** An open training to which everybody came. */
async function open(count: number): Promise<Held> {
  const vera = server.as('vera')
  const plan = { ...aMeetingPlan({ endsAt: '2026-03-02T23:00:00.000Z' }), kitVersionId }
  const { id } = (await vera.post<{ id: string }>('/api/v1/trainings', plan)).body
  const participants = Array.from({ length: count }, (_, at) => ({ name: `Persona ${at + 1}` }))
  await vera.post(`/api/v1/meetings/${id}/participants`, { participants })
  const url = `/api/v1/trainings/${id}`
  await vera.post(`${url}/move`, { to: 'open' })
  const list = (await vera.get<{ items: ParticipantRow[] }>(`/api/v1/meetings/${id}/participants`)).body.items
  const participantIds = list.map((one) => one.id)
  await vera.post(`/api/v1/meetings/${id}/attendance`, { day: '2026-03-02', way: 'list', participantIds })
  const { checkInCode } = (await vera.get<TrainingRow>(url)).body
  return { id, url, wall: checkInCode ?? '', people: list }
}

const score = (held: Held, note: object, by: PersonKey = 'vera') =>
  server.as(by).put<{ fields: unknown[] }>(`${held.url}/practice/1`, note)
const send = (held: Held, answers: readonly number[]) =>
  server.public.post('/api/v1/room/reactions', { meeting: held.wall, answers })

describe('a simulation', () => {
  test('is scored by its rubric: done is most of it, and everything on which safety hangs', async () => {
    const held = await open(2)
    const [one, two] = held.people
    expect((await score(held, { participantId: one?.id, levels: [2, 2, 2, 2, 1, 2] })).status).toBe(200)
    // The fourth is of safety: all the rest at the top does not make up for it.
    expect((await score(held, { participantId: two?.id, levels: [3, 3, 3, 1, 3, 3] })).status).toBe(200)
    expect((await score(held, { team: 'Mesa', levels: [1, 1, 1, 1, 1, 1] })).status).toBe(200)
    const { items } = (await server.as('vera').get<PracticeView>(`${held.url}/practice/1`)).body
    expect(items.map(({ name, passed }) => [name, passed])).toEqual([
      ['Mesa', false],
      ['Persona 1', true],
      ['Persona 2', false],
    ])
    expect((await score(held, { participantId: one?.id, levels: [2, 2] })).status).toBe(400)
    expect((await score(held, { levels: [2, 2, 2, 2, 2, 2] })).status).toBe(400)
    expect((await score(held, { participantId: kitVersionId, levels: [2, 2, 2, 2, 2, 2] })).status).toBe(400)
  })

  test('is seen by who teaches there alone, and a second sheet is somebody else’s', async () => {
    const held = await open(1)
    const participantId = held.people[0]?.id
    const levels = [2, 2, 2, 2, 2, 2]
    await score(held, { participantId, levels })
    expect((await score(held, { participantId, levels, second: true })).body.fields).toEqual([
      { field: '/second', code: 'same-person' },
    ])
    for (const person of ['nora', 'mara', 'elsa'] as const) {
      expect((await server.as(person).get(`${held.url}/practice/1`)).status).toBe(403)
      expect((await score(held, { participantId, levels }, person)).status).toBe(403)
    }
    const seen = (await server.as('vera').get<PracticeView>(`${held.url}/practice/1`)).body
    expect(seen.agreement).toEqual({ kind: 'cannot-tell', reason: 'no-pairs' })
  })
})

describe('what people say of a training', () => {
  test('stands beside nobody, is told from five on, and comes from no more than came', async () => {
    const held = await open(6)
    for (let form = 0; form < 4; form++) expect((await send(held, [4, 4, 3, 4, 2, 0])).status).toBe(200)
    const told = async (by: PersonKey) =>
      (await server.as(by).get<ReactionResults>(`${held.url}/reactions`)).body
    expect(await told('vera')).toEqual({ forms: 4, questions: null })
    await server.as('vera').post(`${held.url}/reactions`, { answers: [1, 4, 3, 4, 2, 0] })
    const { forms, questions } = await told('vera')
    expect([forms, questions?.[0]]).toEqual([5, { question: 'useful', counts: [1, 0, 0, 4] }])
    // Everybody left the last one blank: fewer than five answered it.
    expect(questions?.[5]).toEqual({ question: 'will-use', counts: null })
    expect((await send(held, [4, 4, 4, 4, 4, 4])).status).toBe(200)
    expect((await send(held, [4, 4, 4, 4, 4, 4])).status).toBe(404)
    expect(
      (await server.as('vera').post(`${held.url}/reactions`, { answers: [1, 1, 1, 1, 1, 1] })).status,
    ).toBe(400)
    expect(await told('mara')).toEqual({ forms: 0, questions: null })
  })

  test('is not taken with a code that nobody has', async () => {
    const reply = await server.public.post('/api/v1/room/reactions', {
      meeting: '22222222',
      answers: [1, 1, 1, 1, 1, 1],
    })
    expect(reply.status).toBe(404)
  })
})

describe('what is read', () => {
  test('is opened with the code on the wall, and holds no question, no rubric and no good answer', async () => {
    const held = await open(1)
    const reply = await server.public.post<RoomMaterials>('/api/v1/room/materials', { meeting: held.wall })
    expect([reply.body.sessions.length, reply.body.cases.length]).toEqual([5, 1])
    expect(Object.keys(reply.body.cases[0] ?? {})).toEqual(['title', 'story', 'asks'])
    for (const hidden of ['"right"', '"anchors"', '"good"', '"questions"', 'Persona 1'])
      expect(reply.text).not.toContain(hidden)
    expect((await server.public.post('/api/v1/room/materials', { meeting: '22222222' })).status).toBe(404)
  })
})
