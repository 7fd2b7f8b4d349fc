import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSignal, personId, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const draft = {
  contactName: 'Doña Elsa',
  contactRole: 'coordinación',
  clockOwnerId: personId('berta'),
  pathway: { receiver: 'Casa de la Mujer', text: 'Recibe de día y de noche.', lastVerifiedOn: '2026-02-20' },
}
const hotline = {
  placeId: '0101',
  kind: 'hotline',
  name: { es: 'Línea', fr: 'Ligne', en: 'Line' },
  number: '155',
  hours: 'Mo-Fr 08:00-16:00',
  source: 'the municipality',
  validFrom: '2026-01-01',
}

interface Intake {
  readonly state: string
  readonly emergency: { number: string; status: string }[]
  readonly otherChannels: { number: string }[]
  readonly onDutyNow: boolean
  readonly nextReadingAt: string | null
}
const intake = async (place: string) =>
  (await server.public.get<Intake>(`/api/v1/intake/territories/${place}`)).body
const move = (place: string, to: string, reason: string | null = null) =>
  server
    .as('berta')
    .post<{ code: string; fields: { field: string }[] }>(`/api/v1/territories/${place}/state`, { to, reason })

describe('a place', () => {
  test('belongs to the nearest mechanism above it', async () => {
    expect((await intake('0102')).state).toBe('open')
    expect((await server.as('berta').put('/api/v1/territories/01', draft)).status).toBe(200)
    expect([(await intake('0102')).state, (await intake('0201')).state]).toEqual(['unconfirmed', 'open'])
    expect((await move('01', 'ready')).status).toBe(200)
    expect((await move('01', 'live')).status).toBe(200)
    expect((await intake('0102')).state).toBe('open')
  })

  test('that does not exist has no intake', async () => {
    expect((await server.public.get('/api/v1/intake/territories/NOWHERE')).status).toBe(404)
    expect((await server.as('berta').put('/api/v1/territories/NOWHERE', draft)).status).toBe(404)
  })
})

describe('the owner of the clocks', () => {
  interface Owners {
    readonly items: readonly { readonly id: string; readonly displayName: string }[]
  }
  const owners = async (place: string, person: Parameters<TestServer['as']>[0] = 'nora') =>
    (await server.as(person).get<Owners>(`/api/v1/territories/${place}/clock-owners`)).body.items
  const names = async (place: string) => (await owners(place)).map((one) => one.displayName)

  test('is chosen by name among those whose role moves the clocks of that place, without their accounts', async () => {
    const there = await owners('0101')
    expect(there).toContainEqual({ id: personId('berta'), displayName: 'Berta' })
    expect(await names('0101')).toEqual(expect.arrayContaining(['Alba', 'Berta', 'Carla', 'Elsa']))
    expect(await names('0201')).not.toContain('Elsa')
    expect(await names('0101')).not.toContain('Flor')
    expect((await server.as('nora').get('/api/v1/people')).status).toBe(403)
  })

  test('is nobody without such a role there', async () => {
    for (const person of ['flor', 'nora', 'elsa'] as const) {
      const refused = await server
        .as('berta')
        .put<{ fields: { field: string }[] }>('/api/v1/territories/0201', {
          ...draft,
          clockOwnerId: personId(person),
        })
      expect([refused.status, refused.body.fields[0]?.field]).toEqual([400, '/clockOwnerId'])
    }
  })
})

describe('a territory', () => {
  test('opens only from ready, and pauses only with a reason', async () => {
    await server.as('berta').put('/api/v1/territories/02', draft)
    expect((await move('02', 'live')).body.code).toBe('move-not-allowed')
    expect((await move('02', 'ready')).status).toBe(200)
    expect((await move('02', 'live')).status).toBe(200)
    expect((await move('02', 'paused')).body.code).toBe('reason-required')
    expect((await move('02', 'paused', 'holiday')).body.fields[0]?.field).toBe('/reason')
    expect((await move('02', 'paused', 'nobody-reads')).status).toBe(200)
    expect((await intake('0202')).state).toBe('paused')
    expect((await intake('0202')).emergency).toMatchObject([{ number: '900', status: 'confirmed' }])
    expect((await move('02', 'live')).status).toBe(200)
    expect((await intake('0202')).state).toBe('open')
  })

  test('cannot open before a person has confirmed each number shown there, and closes when one is added', async () => {
    const added = await server.as('berta').post<{ id: string }>('/api/v1/directory', hotline)
    await server.as('berta').put('/api/v1/territories/0101', draft)
    await move('0101', 'ready')
    const refused = await move('0101', 'live')
    expect([refused.status, refused.body.code, refused.body.fields[0]?.field]).toEqual([
      422,
      'contacts-unconfirmed',
      `/contacts/${added.body.id}`,
    ])
    const confirm = (verifiedOn: string) =>
      server.as('nora').post(`/api/v1/directory/${added.body.id}/confirm`, { verifiedOn })
    expect((await confirm('2026-03-09')).status).toBe(400)
    expect((await confirm('2026-03-01')).status).toBe(200)
    expect((await move('0101', 'live')).status).toBe(200)
    expect((await intake('0101')).state).toBe('open')
    const another = await server
      .as('berta')
      .post<{ id: string }>('/api/v1/directory', { ...hotline, number: '156' })
    expect((await intake('0101')).state).toBe('unconfirmed')
    const end = { validTo: '2026-03-02' }
    expect((await server.as('berta').post(`/api/v1/directory/${another.body.id}/end`, end)).status).toBe(200)
    expect((await intake('0101')).state).toBe('open')
    const list = await server
      .as('alba')
      .get<{ items: { number: string; validTo: string | null; verifiedBy: string | null }[] }>(
        '/api/v1/directory',
      )
    expect(list.body.items.find(({ number }) => number === '156')).toMatchObject({ validTo: '2026-03-02' })
    expect(list.body.items.find(({ number }) => number === '155')).toMatchObject({ verifiedBy: 'Nora' })
  })

  test('keeps each pathway with its dates', async () => {
    const other = { ...draft, pathway: { ...draft.pathway, text: 'Recibe solo de día.' } }
    await server.as('berta').put('/api/v1/territories/02', other)
    const shown = await server.as('nora').get('/api/v1/territories/02')
    expect(shown.body).toMatchObject({
      pathway: { text: 'Recibe solo de día.' },
      clockOwner: { displayName: 'Berta' },
      state: 'live',
      next: ['paused'],
    })
    const early = { ...draft, pathway: { ...draft.pathway, lastVerifiedOn: '2026-12-01' } }
    expect((await server.as('berta').put('/api/v1/territories/02', early)).status).toBe(400)
  })

  test('shows its keepers what is missing, and its contact to nobody else', async () => {
    const list = await server
      .as('berta')
      .get<{ items: { placeId: string; contactName: string }[] }>('/api/v1/territories')
    expect(list.body.items.map(({ placeId }) => placeId)).toEqual(['ZL', '01', '02', '0101'])
    expect((await server.public.get('/api/v1/intake/territories/0101')).text).not.toContain('Elsa')
  })
})

describe('intake', () => {
  test('is refused where it is closed, and the refusal names the place', async () => {
    await move('02', 'paused', 'nobody-reads')
    const refused = await server.public.post<{ code: string; fields: { field: string }[] }>(
      '/api/v1/signals',
      aSignal({ territoryId: '0201' }),
    )
    expect([refused.status, refused.body.code, refused.body.fields[0]?.field]).toEqual([
      503,
      'intake-paused',
      '/territoryId',
    ])
    await move('02', 'live')
  })

  test('says who reads now, and when somebody will', async () => {
    expect(await intake('0201')).toMatchObject({ onDutyNow: true, nextReadingAt: null })
  })
})

describe('the routes of the mechanism', () => {
  const asked = [
    ['get', '/api/v1/territories', undefined],
    ['get', '/api/v1/territories/ZL', undefined],
    ['get', '/api/v1/territories/ZL/clock-owners', undefined],
    ['put', '/api/v1/territories/ZL', draft],
    ['post', '/api/v1/territories/ZL/state', { to: 'paused', reason: 'holiday' }],
    ['post', '/api/v1/directory', hotline],
    ['post', `/api/v1/directory/${personId('alba')}/confirm`, { verifiedOn: '2026-03-01' }],
    ['post', `/api/v1/directory/${personId('alba')}/end`, { validTo: '2026-03-01' }],
  ] as const

  test('refuse everybody but supervisor, project team and administrator', async () => {
    for (const [method, url, body] of asked) {
      expect([url, (await server.public[method](url, body)).status]).toEqual([url, 401])
      for (const person of ['alba', 'carla', 'elsa', 'flor', 'hilda', 'karla', 'uma'] as const) {
        expect([url, person, (await server.as(person)[method](url, body)).status]).toEqual([url, person, 403])
      }
    }
    expect((await server.public.get('/api/v1/directory')).status).toBe(401)
    expect((await intake('0201')).state).toBe('open')
  })
})
