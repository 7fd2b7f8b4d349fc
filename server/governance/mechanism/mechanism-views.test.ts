import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { MechanismDetail, MechanismRow } from '../../../vocabulary/wire/mechanism.ts'
import { type PersonKey, personId, startTestServer, type TestServer } from '../../testing/index.ts'

interface Refused {
  readonly code: string
  readonly fields: readonly { readonly field: string; readonly code: string }[]
}

let server: TestServer
const described = {
  contactName: 'Doña Elsa',
  contactRole: 'coordinación',
  clockOwnerId: personId('berta'),
  pathway: { receiver: 'Casa de la Mujer', text: 'Recibe de día y de noche.', lastVerifiedOn: '2026-02-20' },
}
const protocol = {
  title: 'Protocolo de alerta',
  version: '1',
  text: 'Nadie sale con una sola firma.',
  adoptedOn: '2026-01-15',
  adoptedBy: 'Comité local',
  validUntil: '2026-06-30',
}
beforeAll(async () => {
  server = await startTestServer()
  await server.as('berta').put('/api/v1/territories/0101', described)
})
afterAll(() => server.stop())

const mechanism = async (person: PersonKey, place = '0101') =>
  (await server.as(person).get<MechanismDetail>(`/api/v1/mechanisms/${place}`)).body
const add = (person: PersonKey, change: object = {}) =>
  server.as(person).post<Refused>('/api/v1/mechanisms/0101/protocols', { ...protocol, ...change })

describe('a protocol', () => {
  test('is added as it was signed, by who runs the mechanism and nobody else', async () => {
    for (const person of ['alba', 'elsa', 'mara', 'lola', 'uma'] as const)
      expect([person, (await add(person)).status]).toEqual([person, 403])
    expect((await add('nora')).status).toBe(201)
  })

  test('has a day that is not to come, a version of its own, and a text or a place where it lies', async () => {
    const fields = async (change: object) => (await add('nora', { version: '2', ...change })).body.fields
    expect(await fields({ adoptedOn: '2026-03-03' })).toEqual([
      { field: '/adoptedOn', code: 'in-the-future' },
    ])
    expect(await fields({ text: '' })).toEqual([{ field: '/reference', code: 'missing' }])
    expect((await fields({ validUntil: '2026-01-01' }))[0]?.field).toBe('/validUntil')
    expect([(await add('nora')).status, (await fields({ version: '1' }))[0]?.field]).toEqual([
      409,
      '/version',
    ])
    const nowhere = await server.as('nora').post('/api/v1/mechanisms/0202/protocols', protocol)
    expect(nowhere.status).toBe(404)
  })

  test('of a later day takes its place; the one before stays with its days', async () => {
    expect((await add('berta', { version: '2', adoptedOn: '2026-02-20', validUntil: null })).status).toBe(201)
    const { protocols, checks } = await mechanism('berta')
    expect(protocols.map(({ version, inForce }) => [version, inForce])).toEqual([
      ['2', true],
      ['1', false],
    ])
    expect(checks.find(({ item }) => item === 'protocol')).toMatchObject({
      status: 'there',
      on: '2026-02-20',
    })
  })
})

describe('the page of a territory', () => {
  test('is whole for who runs it, and names nobody to anyone else', async () => {
    for (const person of ['berta', 'nora', 'lola'] as const) {
      const { territory, mayDescribe } = await mechanism(person)
      expect([person, territory?.contactName, mayDescribe]).toEqual([person, 'Doña Elsa', true])
    }
    for (const person of ['elsa', 'sara', 'tania', 'mara', 'flor', 'hilda', 'karla'] as const) {
      const shown = await server.as(person).get<MechanismDetail>('/api/v1/mechanisms/0101')
      expect([person, shown.status, shown.body.mayDescribe]).toEqual([person, 200, false])
      expect(shown.text).not.toContain('Doña Elsa')
      expect(shown.text).not.toContain('Tania')
    }
  })

  test('shows the pathway and the protocol to the people of the place, states and ages to the others', async () => {
    for (const person of ['elsa', 'sara'] as const) {
      const { territory, protocols, duty } = await mechanism(person)
      expect([person, territory?.pathway?.receiver, territory?.next]).toEqual([
        person,
        'Casa de la Mujer',
        [],
      ])
      expect([protocols.length, duty?.onDutyNow]).toEqual([2, true])
    }
    for (const person of ['mara', 'petra', 'flor'] as const) {
      const { territory, protocols, duty, checks } = await mechanism(person)
      expect([person, territory, protocols, duty]).toEqual([person, null, [], null])
      expect(checks.find(({ item }) => item === 'pathway')).toMatchObject({ on: '2026-02-20' })
    }
  })

  test('serves the places below it: their coordination reads the mechanism above', async () => {
    const { territory } = await mechanism('petra', 'ZL')
    expect(territory?.pathway?.receiver).toBe('Servicio de Protección')
  })

  test('counts focal points of its own mechanism, and tells no donor and nobody without an account', async () => {
    const count = async (place: string) =>
      (await mechanism('mara', place)).checks.find(({ item }) => item === 'focal-points')?.count
    expect([await count('0101'), await count('ZL')]).toEqual([1, 0])
    expect((await server.as('uma').get('/api/v1/mechanisms/0101')).status).toBe(403)
    expect((await server.public.get('/api/v1/mechanisms/0101')).status).toBe(401)
    expect((await server.as('mara').get('/api/v1/mechanisms/0202')).status).toBe(404)
  })

  test('stands in a list by level and name, page by page, and by its state', async () => {
    const list = async (query: string) =>
      (
        await server
          .as('mara')
          .get<{ items: MechanismRow[]; nextCursor: string | null }>(`/api/v1/mechanisms?${query}`)
      ).body
    const first = await list('limit=1')
    expect(first.items.map(({ placeId }) => placeId)).toEqual(['ZL'])
    const second = await list(`limit=1&cursor=${first.nextCursor}`)
    expect([second.items.map(({ placeId }) => placeId), second.nextCursor]).toEqual([['0101'], null])
    expect((await list('view=draft')).items.map(({ placeId }) => placeId)).toEqual(['0101'])
  })

  test('says where nobody is on duty in the days ahead', async () => {
    server.clock.set(new Date('2026-03-29T15:00:00Z'))
    const { duty, checks } = await mechanism('berta')
    expect(duty?.gaps).toEqual([{ from: '2026-04-01T15:00:00.000Z', to: '2026-04-05T15:00:00.000Z' }])
    expect(duty?.until).toBe('2026-04-01T15:00:00.000Z')
    expect(checks.find(({ item }) => item === 'duty')?.status).toBe('stale')
    server.clock.set(new Date('2026-04-02T15:00:00Z'))
    expect((await mechanism('berta')).duty).toMatchObject({ onDutyNow: false, until: null })
  })
})

describe('what grows old waits for its keepers', () => {
  const kinds = async (person: PersonKey) =>
    (await server.as(person).get<Attention>('/api/v1/attention')).body.items
      .filter(({ kind }) => kind === 'pathway-check' || kind === 'drill-due')
      .map(({ kind, subjectId }) => [kind, subjectId])

  test('a pathway after ninety days, a drill that nobody held, of places that are open', async () => {
    expect(await kinds('nora')).toEqual([['drill-due', 'ZL']])
    server.clock.set(new Date('2026-06-10T15:00:00Z'))
    expect(await kinds('berta')).toEqual([
      ['drill-due', 'ZL'],
      ['pathway-check', 'ZL'],
    ])
    expect(await kinds('mara')).toEqual([])
  })
})
