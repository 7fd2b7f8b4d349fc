import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCalendar } from '../../../interchange/icalendar/index.ts'
import type { BodyDetail } from '../../../vocabulary/wire/body.ts'
import type { SessionDetail } from '../../../vocabulary/wire/committee.ts'
import type { MinutesPaper, PublicSession } from '../../../vocabulary/wire/committee-minutes.ts'
import {
  aCommittee,
  anAgenda,
  aSessionPlan,
  byConsent,
  type Committee,
  openedSession,
  type PersonKey,
  personId,
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
const session = async (by: PersonKey, id: string) =>
  (await server.as(by).get<SessionDetail>(`/api/v1/committee/sessions/${id}`)).body
const seat = (index: number) => committee.seats[index] ?? ''

describe('an observer', () => {
  let observer: string
  beforeAll(async () => {
    const added = await post('nora', `/bodies/${committee.bodyId}/seats`, {
      sector: 'faith',
      kind: 'observer',
    })
    expect(added.status).toBe(201)
    observer = added.body.id
  })

  test('counts to no quorum, is no sector of it, and votes on nothing', async () => {
    const id = await openedSession(server, committee, [1, 2, 3])
    const { items } = await readSession(server, id)
    const roll = await post('nora', `/committee/sessions/${id}/roll-call`, {
      seatId: observer,
      answer: 'holder',
    })
    expect(roll.status).toBe(200)
    expect(await readSession(server, id)).toMatchObject({
      quorum: { reached: false, reason: 'too-few-seats', present: 3, needed: 4 },
    })
    await post('nora', `/committee/sessions/${id}/roll-call`, { seatId: seat(4), answer: 'holder' })
    await post('nora', `/committee/items/${items[1]?.id}/move`, { to: 'open' })
    const voters = [0, 1, 2, 4].map(seat)
    expect(
      await post('nora', `/committee/items/${items[1]?.id}/decisions`, byConsent([...voters, observer])),
    ).toMatchObject({ status: 400, body: { fields: [{ field: '/votes/4', code: 'unknown-seat' }] } })
    expect((await post('nora', `/committee/items/${items[1]?.id}/decisions`, byConsent(voters))).status).toBe(
      201,
    )
  })

  test('makes no quorum of a body reachable', async () => {
    const change = { name: 'Comité Directivo', quorum: 8, quorumSectors: [] }
    const asked = await server.as('nora').put(`/api/v1/bodies/${committee.bodyId}`, change)
    expect(asked).toEqual(refused('invalid-input'))
  })
})

test('a term is meant to last, and the body tells when it is over', async () => {
  const terms = `/bodies/${committee.bodyId}/seats/${seat(6)}/terms`
  const term = { holderName: 'Persona 8', fromOn: '2026-02-01', untilOn: '2026-02-01' }
  expect(await post('nora', terms, term)).toEqual(refused('invalid-input'))
  expect((await post('nora', terms, { ...term, untilOn: '2026-02-10' })).status).toBe(201)
  const { body } = await server.as('nora').get<BodyDetail>(`/api/v1/bodies/${committee.bodyId}`)
  expect(body.termsOver).toBe(1)
  expect(body.seatRows[6]?.terms[0]).toMatchObject({ holderName: 'Persona 8', untilOn: '2026-02-10' })
})

describe('a session joined from afar', () => {
  test('needs an address, which only its seats and its secretary read', async () => {
    const plan = { bodyId: committee.bodyId, ...aSessionPlan(server), mode: 'mixed' }
    expect(await post('nora', '/committee/sessions', plan)).toMatchObject({
      status: 400,
      body: { fields: [{ field: '/address', code: 'missing' }] },
    })
    const address = 'https://sala.example.org/comite'
    const made = await post('nora', '/committee/sessions', { ...plan, address })
    expect(await session('nora', made.body.id)).toMatchObject({ mode: 'mixed', address })
    expect(await session('mara', made.body.id)).toMatchObject({ address, sits: true })
    const seen = await server.as('carla').get<SessionDetail>(`/api/v1/committee/sessions/${made.body.id}`)
    expect(seen.body).toMatchObject({ mode: 'mixed', address: null, sits: false })
    expect(seen.text).not.toContain('sala.example.org')
    await server.as('nora').put(`/api/v1/committee/sessions/${made.body.id}/items`, anAgenda)
  })
})

describe('whoever sits in a body, whatever the role,', () => {
  test('follows its session and signs its minutes; nobody else of that role does', async () => {
    const made = await server.as('nora').post<{ id: string; seatIds: string[] }>('/api/v1/bodies', {
      kind: 'commission',
      name: 'Comisión Interinstitucional',
      placeId: 'ZL',
      quorum: 1,
      quorumSectors: [],
      establishedOn: '2026-01-01',
      seats: [{ sector: 'child-protection' }, { sector: 'justice-security' }],
    })
    const [first = '', second = ''] = made.body.seatIds
    for (const [seatId, who] of [
      [first, 'flor'],
      [second, 'elsa'],
    ] as const)
      await post('nora', `/bodies/${made.body.id}/seats/${seatId}/terms`, {
        holderName: `De ${who}`,
        personId: personId(who),
        fromOn: '2026-01-01',
      })
    const plan = aSessionPlan(server)
    const { body } = await post('nora', '/committee/sessions', { bodyId: made.body.id, ...plan })
    const url = `/committee/sessions/${body.id}`
    await server.as('nora').put(`/api/v1${url}/items`, anAgenda)
    await post('nora', `${url}/convene`)
    server.clock.set(new Date(plan.startsAt))
    await post('nora', `${url}/move`, { to: 'open' })
    for (const seatId of [first, second]) await post('nora', `${url}/roll-call`, { seatId, answer: 'holder' })
    expect(await session('flor', body.id)).toMatchObject({
      sits: true,
      keeps: false,
      quorum: { present: 2 },
      items: [{ moves: [] }, { moves: [] }, { moves: [] }],
    })
    expect((await session('gilda', body.id)).items).toEqual([])
    expect((await post('flor', `${url}/roll-call`, { seatId: first, answer: 'left' })).status).toBe(403)
    await post('nora', `${url}/move`, { to: 'held' })
    await post('nora', `${url}/minutes/read-back`)
    expect((await post('flor', `${url}/minutes/sign`, { seatId: first })).status).toBe(200)
    expect(await post('flor', `${url}/minutes/sign`, { seatId: second })).toEqual(refused('not-permitted'))
    expect(await post('gilda', `${url}/minutes/sign`, { seatId: second })).toEqual(refused('not-found'))
    expect((await session('nora', body.id)).minutes?.marks).toMatchObject([
      { seatId: first, way: 'own-account' },
    ])
  })
})

test('an item that stops keeps through whom, and when it went on', async () => {
  const id = await openedSession(server, committee)
  const [item] = (await readSession(server, id)).items
  const roll = (answer: string) =>
    post('nora', `/committee/sessions/${id}/roll-call`, { seatId: seat(4), answer })
  await post('nora', `/committee/items/${item?.id}/move`, { to: 'open' })
  await roll('left')
  await roll('holder')
  await post('nora', `/committee/items/${item?.id}/move`, { to: 'open' })
  expect((await readSession(server, id)).items[0]).toMatchObject({
    state: 'open',
    stops: [{ seatId: seat(4), reason: 'too-few-seats', resumedAt: expect.any(String) }],
  })
})

describe('a reserved part of minutes', () => {
  test('is absent from the public text, whose signed hash holds its digest, and each is verified by itself', async () => {
    const id = await openedSession(server, committee)
    const url = `/committee/sessions/${id}`
    const { items } = await readSession(server, id)
    for (const item of items.slice(0, 2)) {
      await post('nora', `/committee/items/${item.id}/move`, { to: 'open' })
      await post('nora', `/committee/items/${item.id}/move`, { to: 'done', notes: `De ${item.title}: nota.` })
    }
    await post('nora', `${url}/move`, { to: 'held' })
    const secret = items[1]
    await server.as('nora').put(`/api/v1${url}/minutes`, { reserved: [secret?.id] })
    await post('nora', `${url}/minutes/read-back`)
    for (const index of [0, 1, 2, 4]) await post('nora', `${url}/minutes/sign`, { seatId: seat(index) })
    await post('nora', `${url}/minutes/approve`)
    await post('nora', `${url}/minutes/publish`)
    const open = await server.public.get<PublicSession>(`/api/v1/public${url}`)
    expect(open.text).not.toContain(secret?.title)
    expect(open.body.content.items).toHaveLength(2)
    const others = await server.as('carla').get<MinutesPaper>(`/api/v1${url}/minutes`)
    expect(others.body.reserved).toEqual([])
    for (const path of ['', '/minutes', '/minutes/page?language=es'])
      expect((await server.as('carla').get(`/api/v1${url}${path}`)).text).not.toContain(`De ${secret?.title}`)
    const own = (await server.as('mara').get<MinutesPaper>(`/api/v1${url}/minutes`)).body
    expect(own.reserved).toMatchObject([
      { item: { title: secret?.title }, salt: expect.stringMatching(/^[0-9a-f]{32}$/) },
    ])
    const sha256 = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')
    expect(sha256(open.body.content)).toBe(open.body.hash)
    expect(open.body.content.reserved).toEqual([{ ordinal: 2, sha256: sha256(own.reserved[0]) }])
  })
})

/** As anybody would compute it: members by their names, no blanks. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}

test('an invitation is an event that stays the same, grows in its sequence, and is called off', async () => {
  const made = await post('nora', '/committee/sessions', {
    bodyId: committee.bodyId,
    ...aSessionPlan(server, 20),
  })
  const url = `/committee/sessions/${made.body.id}`
  const invitation = async () =>
    readCalendar((await server.as('mara').get(`/api/v1${url}/invitation.ics`)).text)
  await server.as('nora').put(`/api/v1${url}/items`, anAgenda)
  expect((await server.as('mara').get(`/api/v1${url}/invitation.ics`)).status).toBe(409)
  await post('nora', `${url}/convene`)
  const first = await invitation()
  expect(first).toMatchObject({ method: 'REQUEST', events: [{ uid: made.body.id, status: 'CONFIRMED' }] })
  await server.as('nora').put(`/api/v1${url}`, aSessionPlan(server, 21))
  await post('nora', `${url}/convene`)
  const second = await invitation()
  expect(second.events[0]?.sequence).toBeGreaterThan(first.events[0]?.sequence ?? 0)
  await post('nora', `${url}/move`, { to: 'cancelled', reason: 'too-few' })
  const last = await invitation()
  expect(last).toMatchObject({ method: 'CANCEL', events: [{ uid: made.body.id, status: 'CANCELLED' }] })
  expect(last.events[0]?.sequence).toBeGreaterThan(second.events[0]?.sequence ?? 0)
})

describe('a session that is followed', () => {
  test('tells every page within two seconds that something changed, and never what', async () => {
    const id = await openedSession(server, committee)
    const at = await server.http.listen({ port: 0, host: '127.0.0.1' })
    const pages = await Promise.all(
      [1, 2, 3].map(() =>
        fetch(`${at}/api/v1/committee/sessions/${id}/live?seconds=4`, {
          headers: { 'x-test-person': 'mara', accept: 'text/event-stream' },
        }),
      ),
    )
    expect(pages.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual(
      pages.map(() => [200, 'text/event-stream; charset=utf-8']),
    )
    setTimeout(() => {
      void post('nora', `/committee/sessions/${id}/roll-call`, { seatId: seat(4), answer: 'left' })
    }, 1000)
    const told = await Promise.all(pages.map((page) => page.text()))
    for (const text of told) {
      expect(text.match(/event: changed/g)?.length).toBeGreaterThanOrEqual(2)
      expect(text.replaceAll(/retry: 1000|event: changed|data: \{\}|\n/g, '')).toBe('')
    }
  }, 15_000)
})
