import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MappingDetail, MappingRow } from '../../../vocabulary/wire/mapping.ts'
import type { ScenarioDetail } from '../../../vocabulary/wire/threat.ts'
import type { WorkshopDetail } from '../../../vocabulary/wire/workshop.ts'
import {
  aMappingPlan,
  aMappingRecord,
  anOpenWorkshop,
  type PersonKey,
  readPdf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

interface Wrong {
  readonly id: string
  readonly code: string
  readonly fields: readonly { readonly field: string; readonly code: string }[]
}

const at = (id: string, part = '') => `/api/v1/mappings/${id}${part}`
const move = (id: string, to: string, person: PersonKey = 'elsa') =>
  server.as(person).post<Wrong>(at(id, '/moves'), { to })
const view = async (id: string, person: PersonKey = 'elsa') =>
  (await server.as(person).get<MappingDetail>(at(id))).body

async function session(states: readonly string[] = ['open', 'held'], change: object = {}): Promise<string> {
  const { body } = await server.as('elsa').post<Wrong>('/api/v1/mappings', aMappingPlan(change))
  for (const to of states) await move(body.id, to)
  return body.id
}

const enter = (id: string, change: object = {}, person: PersonKey = 'elsa') =>
  server.as(person).put<Wrong>(at(id, '/record'), { ...aMappingRecord(), ...change })
const refused = async (reply: ReturnType<typeof enter>) => {
  const { status, body } = await reply
  return [status, body.fields.map(({ field, code }) => `${field} ${code}`)]
}

describe('a mapping session', () => {
  test('is planned, opened and held by whoever keeps the place, and read by everybody of the programme', async () => {
    const id = await session([])
    expect(await view(id)).toMatchObject({ kind: 'mapping', state: 'planned', record: null, keeps: true })
    const later = aMappingPlan({ venue: 'Escuela' })
    expect((await server.as('elsa').put(`/api/v1/meetings/${id}`, later)).status).toBe(200)
    await move(id, 'open')
    await move(id, 'held')
    expect(await view(id, 'juana')).toMatchObject({
      state: 'held',
      venue: 'Escuela',
      keeps: false,
      moves: [],
    })
    expect((await server.as('elsa').put(`/api/v1/meetings/${id}`, later)).status).toBe(409)
    expect((await server.as('uma').get(at(id))).status).toBe(404)
  })

  test('is nobody’s to plan or move who does not keep the place, and never stands in the public calendar', async () => {
    const plan = (person: PersonKey, change: object = {}) =>
      server.as(person).post<Wrong>('/api/v1/mappings', aMappingPlan(change))
    expect((await plan('elsa', { placeId: '0201' })).status).toBe(403)
    for (const person of ['carla', 'mara', 'vera'] as const) expect((await plan(person)).status).toBe(403)
    expect((await plan('nora', { listed: true })).body.fields[0]?.field).toBe('/listed')
    const id = await session([])
    expect((await move(id, 'open', 'petra')).status).toBe(403)
    expect((await enter(id, {}, 'petra')).status).toBe(403)
  })

  test('is entered as a whole once it is open, again from paper after it was held', async () => {
    const id = await session([])
    expect((await enter(id)).status).toBe(409)
    await move(id, 'open')
    expect((await enter(id)).status).toBe(200)
    await move(id, 'held')
    expect((await enter(id, { places: [] })).status).toBe(200)
    const { record } = await view(id, 'mara')
    expect(record).toMatchObject({ places: [], roles: [{ role: 'midwife', amount: 'some' }] })
    expect(record?.services).toHaveLength(2)
    const list = await server.as('mara').get<{ items: MappingRow[] }>('/api/v1/mappings?limit=1')
    expect(list.body.items).toHaveLength(1)
  })
})

describe('what would lead to a door is refused', () => {
  let id: string
  beforeAll(async () => {
    id = await session()
  })

  test('a point, an address or a name has no field', async () => {
    const [place] = aMappingRecord().places
    const withPlace = (more: object) => refused(enter(id, { places: [{ ...place, ...more }] }))
    expect(await withPlace({ latitude: 15.5, longitude: -88 })).toEqual([
      400,
      ['/places/0/latitude unrecognized_keys', '/places/0/longitude unrecognized_keys'],
    ])
    expect((await withPlace({ address: 'Calle 3' }))[0]).toBe(400)
    expect((await withPlace({ name: 'Bar La Ola' }))[0]).toBe(400)
    expect((await refused(enter(id, { roles: [{ role: 'teacher', amount: 'some', name: 'Ana' }] })))[0]).toBe(
      400,
    )
    expect((await refused(enter(id, { coordinates: [15.5, -88] })))[0]).toBe(400)
    expect((await withPlace({ amount: 12 }))[0]).toBe(400)
  })

  test('a telephone number or decimal degrees in a free text are refused; hours are not taken for one', async () => {
    expect(await refused(enter(id, { notes: 'Llamar al 9988-7766.' }))).toEqual([400, ['/notes telephone']])
    expect(await refused(enter(id, { notes: 'Queda en 15.5049, -88.0250.' }))).toEqual([
      400,
      ['/notes point'],
    ])
    const service = (hours: string) =>
      refused(enter(id, { services: [{ need: 'health-care', standing: 'works', hours }] }))
    expect(await service('al 504 9988 7766')).toEqual([400, ['/services/0/hours telephone']])
    expect(
      (
        await enter(id, {
          services: [{ need: 'health-care', standing: 'works', hours: '8.00-12.00 13.00-17.00' }],
        })
      ).status,
    ).toBe(200)
  })

  test('a code of another list', async () => {
    const place = { kind: 'school', standing: 'safe', reasons: ['no-light'], amount: 'some' }
    expect(await refused(enter(id, { places: [place] }))).toEqual([400, ['/places/0/reasons/0 unknown-code']])
    expect((await refused(enter(id, { seasons: [{ reason: 'harvest', months: [0] }] })))[0]).toBe(400)
  })
})

describe('what comes of it', () => {
  test('a scenario with its months and seasons, and a service that nobody is sent to yet', async () => {
    const id = await session()
    await enter(id)
    const made = await server.as('elsa').post<Wrong>(at(id, '/scenarios'), {
      threat: 'seasonal-work-abuse',
      exposed: ['adolescents'],
    })
    expect(made.status).toBe(201)
    const { body: scenario } = await server.as('carla').get<ScenarioDetail>(`/api/v1/threats/${made.body.id}`)
    expect(scenario).toMatchObject({
      origin: 'mapping',
      placeId: '0101',
      months: [10, 11],
      seasonReasons: ['harvest'],
      sources: ['community-mapping'],
      mapping: { id, on: '2026-03-01' },
    })
    const { record } = await view(id)
    const shelter = record?.services.find(({ need }) => need === 'safe-place')
    const propose = (mappedServiceId: string) =>
      server
        .as('elsa')
        .post<Wrong>(at(id, '/services'), { mappedServiceId, name: 'Casa de paso', receives: ['women'] })
    expect((await propose(crypto.randomUUID())).body.fields[0]?.field).toBe('/mappedServiceId')
    const proposed = await propose(shelter?.id ?? '')
    expect(proposed.status).toBe(201)
    expect(await view(id)).toMatchObject({
      scenarios: [{ threat: 'seasonal-work-abuse', state: 'draft' }],
      services: [{ name: 'Casa de paso', state: 'proposed' }],
    })
    const kept = await server.as('berta').get(`/api/v1/services/${proposed.body.id}`)
    expect(kept.body).toMatchObject({ state: 'proposed', sheltered: true, mappingId: id })
    expect((await server.as('sara').get(`/api/v1/services/${proposed.body.id}`)).status).toBe(404)
  })

  test('nothing before it was held', async () => {
    const id = await session(['open'])
    expect((await server.as('elsa').post(at(id, '/scenarios'), { threat: 'forced-union' })).status).toBe(409)
  })

  test('a sheet for the wall, in three languages, with the words to choose from', async () => {
    const id = await session([])
    for (const [language, word] of [
      ['es', 'No escriba nombres de personas'],
      ['fr', 'Qui tient la boutique'],
      ['en', 'Write kinds of places'],
    ] as const) {
      const reply = await server.http.inject({
        url: at(id, `/sheet.pdf?language=${language}`),
        headers: { 'x-test-person': 'elsa' },
      })
      expect(reply.headers['content-type']).toBe('application/pdf')
      expect(readPdf(reply.rawPayload).text.replaceAll(/\s+/g, ' ')).toContain(word)
    }
  })
})

describe('a mapping that is a session of a workshop', () => {
  const link = async (id: string, body: object, person: PersonKey = 'elsa') =>
    await server.as(person).put<Wrong>(at(id, '/workshop'), body)
  const mappingsOf = async (url: string, person: PersonKey = 'mara') =>
    (await server.as(person).get<WorkshopDetail>(url)).body.mappings

  test('names it, and the workshop names the mapping, until it is taken off', async () => {
    const id = await session([])
    const workshop = await anOpenWorkshop(server)
    const [first, second] = ['2026-03-02T15:00:00.000Z', '2026-03-02T17:00:00.000Z'] as const
    const items = [first, second].map((startsAt, nth) => ({
      startsAt,
      minutes: 60,
      title: `Sesión ${nth + 1}`,
    }))
    expect((await server.as('nora').put(`/api/v1/meetings/${workshop.id}/agenda`, { items })).status).toBe(
      200,
    )
    expect((await view(id)).workshop).toBeNull()

    expect((await link(id, { workshopId: workshop.id, sessionStartsAt: second })).status).toBe(200)
    expect((await view(id, 'mara')).workshop).toMatchObject({
      id: workshop.id,
      session: { startsAt: second, title: 'Sesión 2' },
    })
    expect(await mappingsOf(workshop.url)).toMatchObject([{ id, sessionStartsAt: second }])

    // Another agenda without that session: the workshop stays, the session is no more.
    await server.as('nora').put(`/api/v1/meetings/${workshop.id}/agenda`, { items: items.slice(0, 1) })
    expect((await view(id)).workshop).toMatchObject({ id: workshop.id, session: null })
    expect(await mappingsOf(workshop.url)).toMatchObject([{ id, sessionStartsAt: null }])

    expect((await link(id, { workshopId: null })).status).toBe(200)
    expect([(await view(id)).workshop, await mappingsOf(workshop.url)]).toEqual([null, []])
  })

  test('is refused with the field that is wrong, and to whoever does not keep the mapping', async () => {
    const id = await session([])
    const workshop = await anOpenWorkshop(server)
    const noSession = { workshopId: workshop.id, sessionStartsAt: '2026-03-04T15:00:00.000Z' }
    expect(await refused(link(id, noSession))).toEqual([400, ['/sessionStartsAt unknown']])
    expect(await refused(link(id, { workshopId: id }))).toEqual([400, ['/workshopId unknown']])
    const alone = { workshopId: null, sessionStartsAt: '2026-03-02T15:00:00.000Z' }
    expect(await refused(link(id, alone))).toEqual([400, ['/sessionStartsAt needs-workshop']])
    for (const who of ['mara', 'juana', 'flor'] as const)
      expect([who, (await link(id, { workshopId: workshop.id }, who)).status]).toEqual([who, 403])
    expect((await view(id)).workshop).toBeNull()
  })
})
