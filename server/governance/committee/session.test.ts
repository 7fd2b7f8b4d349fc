import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aCommittee,
  anAgenda,
  aSessionPlan,
  byConsent,
  type Committee,
  openedSession,
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

const post = (by: PersonKey, url: string, body?: unknown) =>
  server.as(by).post<{ id: string }>(`/api/v1${url}`, body)
const refused = (code: string) =>
  expect.objectContaining({ status: expect.any(Number), body: expect.objectContaining({ code }) })

describe('a session is convened', () => {
  const plan = async (days: number, change: object = {}) => {
    const made = await post('nora', '/committee/sessions', {
      bodyId: committee.bodyId,
      ...aSessionPlan(server, days),
      ...change,
    })
    expect(made.status).toBe(201)
    return `/committee/sessions/${made.body.id}`
  }

  test('eight days before at the latest, with an agenda, to the seats that are held', async () => {
    const url = await plan(9)
    expect(await post('nora', `${url}/convene`)).toEqual(refused('invalid-input'))
    await server.as('nora').put(`/api/v1${url}/items`, anAgenda)
    expect((await post('nora', `${url}/convene`)).status).toBe(200)
    const session = await readSession(server, url.slice(20))
    expect(session).toMatchObject({
      number: 'CD-2026-001',
      convenedSeats: [...committee.seats],
      noticeDays: 8,
    })
    expect(session.meeting.agenda.map(({ title }) => title)).toEqual(anAgenda.items.map(({ title }) => title))
    expect((await server.as('nora').put(`/api/v1${url}/items`, anAgenda)).status).toBe(409)
  })

  test('later than that only as extraordinary, with a reason', async () => {
    const late = await plan(3)
    await server.as('nora').put(`/api/v1${late}/items`, anAgenda)
    expect(await post('nora', `${late}/convene`)).toEqual(refused('convened-too-late'))
    const wish = { ...aSessionPlan(server, 3), extraordinary: true }
    expect(await server.as('nora').put(`/api/v1${late}`, wish)).toEqual(refused('reason-required'))
    await server.as('nora').put(`/api/v1${late}`, { ...wish, extraordinaryReason: 'Una institución cerró.' })
    expect((await post('nora', `${late}/convene`)).status).toBe(200)
  })

  test('anew when it was moved, and not opened before', async () => {
    const url = await plan(12)
    await server.as('nora').put(`/api/v1${url}/items`, anAgenda)
    expect(await post('nora', `${url}/move`, { to: 'open' })).toEqual(refused('move-not-allowed'))
    await post('nora', `${url}/convene`)
    await server
      .as('nora')
      .put(`/api/v1${url.replace('committee/sessions', 'meetings')}`, aSessionPlan(server, 13))
    expect(await readSession(server, url.slice(20))).toMatchObject({ convenedAt: null })
    expect(await post('nora', `${url}/move`, { to: 'open' })).toEqual(refused('move-not-allowed'))
  })

  test('by its secretary or its members, and by nobody else', async () => {
    const wish = { bodyId: committee.bodyId, ...aSessionPlan(server) }
    expect((await post('mara', '/committee/sessions', wish)).status).toBe(201)
    for (const who of ['carla', 'flor', 'elsa', 'uma', 'lola'] as const)
      expect([who, (await post(who, '/committee/sessions', wish)).status]).toEqual([who, 403])
    expect(await post('nora', '/committee/sessions', { ...wish, bodyId: wish.placeId })).toEqual(
      refused('invalid-input'),
    )
  })
})

describe('a session under way', () => {
  let id: string
  let items: readonly string[]
  beforeEach(async () => {
    id = await openedSession(server, committee)
    items = (await readSession(server, id)).items.map((item) => item.id)
  })
  const [women, indigenous, afro, child] = [0, 1, 2, 4]
  const seat = (index: number) => committee.seats[index] ?? ''
  const roll = (index: number, answer: string) =>
    post('nora', `/committee/sessions/${id}/roll-call`, { seatId: seat(index), answer })
  const open = (at: number) => post('nora', `/committee/items/${items[at]}/move`, { to: 'open' })
  const decide = (at: number, body: object) => post('nora', `/committee/items/${items[at]}/decisions`, body)

  test('has a quorum by seats and by sectors, counted as they come and go', async () => {
    const quorum = async () => (await readSession(server, id)).quorum
    expect(await quorum()).toMatchObject({ reached: true, present: 4, needed: 4 })
    await roll(indigenous, 'left')
    expect(await quorum()).toMatchObject({ reached: false, reason: 'too-few-seats', present: 3 })
    await roll(5, 'alternate')
    await roll(6, 'holder')
    expect(await quorum()).toMatchObject({ reached: true, present: 5 })
    await roll(afro, 'left')
    expect(await quorum()).toMatchObject({ reached: false, reason: 'sector-missing', present: 4 })
    expect(await open(0)).toEqual(refused('no-quorum'))
    await roll(indigenous, 'alternate')
    expect((await open(0)).status).toBe(200)
  })

  test('stops its item when the quorum is lost, and goes on when it is back', async () => {
    await open(1)
    await roll(child, 'left')
    const stopped = async () => (await readSession(server, id)).items[1]
    expect(await stopped()).toMatchObject({ state: 'stopped', stopReason: 'too-few-seats' })
    expect(await decide(1, byConsent([seat(women), seat(indigenous), seat(afro)]))).toEqual(
      refused('no-quorum'),
    )
    expect(await open(1)).toEqual(refused('no-quorum'))
    await roll(child, 'holder')
    expect((await open(1)).status).toBe(200)
    const { seats } = await readSession(server, id)
    expect(seats.find(({ seatId }) => seatId === seat(child))?.comings).toHaveLength(2)
  })

  test('recuses a seat with a conflict: it does not vote, nor count for that item alone', async () => {
    await roll(3, 'holder')
    await open(1)
    const conflict = {
      seatId: seat(child),
      ground: 'own-institution',
      words: 'Se trata de su propia oficina.',
    }
    expect((await post('nora', `/committee/items/${items[1]}/conflicts`, conflict)).status).toBe(200)
    const present = [women, indigenous, afro, 3].map(seat)
    expect(await decide(1, byConsent([...present, seat(child)]))).toMatchObject({
      status: 400,
      body: { fields: [{ field: '/votes/4', code: 'recused' }] },
    })
    expect((await decide(1, byConsent(present))).status).toBe(201)
    expect((await readSession(server, id)).items.map(({ quorum }) => quorum?.present)).toEqual([5, 4, 5])
    const late = await post('nora', `/committee/items/${items[1]}/conflicts`, {
      ...conflict,
      seatId: seat(3),
    })
    expect(late).toEqual(refused('move-not-allowed'))
  })

  test('stops an item whose quorum a conflict takes away', async () => {
    await open(1)
    await post('nora', `/committee/items/${items[1]}/conflicts`, { seatId: seat(women), ground: 'kin' })
    expect((await readSession(server, id)).items[1]).toMatchObject({
      state: 'stopped',
      stopReason: 'too-few-seats',
    })
  })

  test('decides by consent with a reservation that is kept, or not at all against a block', async () => {
    await open(1)
    const here = [women, indigenous, afro, child].map(seat)
    expect(await decide(1, byConsent(here.slice(1)))).toMatchObject({
      status: 400,
      body: { fields: [{ field: '/votes', code: 'silent-seats' }] },
    })
    const votes = byConsent(here).votes
    const said = (vote: string, words: string) => ({
      ...byConsent(here),
      votes: votes.map((one, at) => (at === 1 ? { ...one, vote, words } : one)),
    })
    await decide(1, said('block', 'Pone en peligro a quien avisa.'))
    await decide(1, said('reservation', 'Que vaya una mujer indígena.'))
    const [blocked, adopted] = (await readSession(server, id)).items[1]?.decisions ?? []
    expect(blocked).toMatchObject({ outcome: 'not-adopted', reason: 'blocked' })
    expect(adopted).toMatchObject({ outcome: 'adopted', reason: null, present: 4, needed: 4 })
    expect(adopted?.number).toMatch(/^CD-2026-\d{3}-D2$/)
    expect(adopted?.votes[1]).toMatchObject({ vote: 'reservation', words: 'Que vaya una mujer indígena.' })
  })

  test('takes an item up later, and ends only when none is open', async () => {
    const added = await post('mara', `/committee/sessions/${id}/items`, {
      kind: 'information',
      title: 'Varios',
    })
    expect(added.status).toBe(201)
    expect((await readSession(server, id)).items[3]).toMatchObject({ title: 'Varios', added: true })
    await open(0)
    expect(await open(1)).toEqual(refused('conflict'))
    expect(await post('nora', `/committee/sessions/${id}/move`, { to: 'held' })).toEqual(
      refused('move-not-allowed'),
    )
    await post('nora', `/committee/items/${items[0]}/move`, { to: 'done', notes: 'Se tomó nota.' })
    expect((await post('nora', `/committee/sessions/${id}/move`, { to: 'held' })).status).toBe(200)
    expect(await roll(women, 'left')).toEqual(refused('move-not-allowed'))
    expect(await readSession(server, id)).toMatchObject({ minutesState: 'draft', quorum: null })
  })

  test('is told to nobody but the committee and its secretary', async () => {
    const { body } = await server
      .as('mara')
      .get<{ seats: { holder: string }[] }>(`/api/v1/committee/sessions/${id}`)
    expect(body.seats[0]?.holder).toBe('Persona 1')
    const seen = await server
      .as('carla')
      .get<{ seats: unknown[]; items: unknown[]; number: string }>(`/api/v1/committee/sessions/${id}`)
    expect(seen.body).toMatchObject({ seats: [], items: [], minutes: null, keeps: false })
    expect((await server.as('uma').get(`/api/v1/committee/sessions/${id}`)).status).toBe(403)
    expect(
      (await post('carla', `/committee/sessions/${id}/roll-call`, { seatId: seat(0), answer: 'absent' }))
        .status,
    ).toBe(403)
  })
})
