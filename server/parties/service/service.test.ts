import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { ServiceRow } from '../../../vocabulary/wire/service.ts'
import { organizations, type PersonKey, startTestServer, type TestServer } from '../../testing/index.ts'

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

const aService = (change: object = {}) => ({
  name: 'Centro de salud del puerto',
  placeId: '0101',
  needs: ['health-care'],
  receives: ['anybody'],
  whereabouts: 'Frente al muelle viejo',
  hours: 'Lunes a viernes, 8:00 a 16:00',
  languages: ['es', 'miq'],
  conditions: 'Sin costo. No piden papeles.',
  reachedThrough: 'Línea 155, o el enlace de salud',
  ...change,
})
const shelter = { name: 'Casa de paso', needs: ['safe-place'], receives: ['girls', 'women'], whereabouts: '' }
const at = (id: string, part = '') => `/api/v1/services/${id}${part}`
const add = async (change: object = {}, person: PersonKey = 'berta') =>
  (await server.as(person).post<Wrong>('/api/v1/services', aService(change))).body.id
const verify = (id: string, verifiedOn = '2026-03-02', person: PersonKey = 'nora') =>
  server.as(person).post<Wrong>(at(id, '/verify'), { verifiedOn })
const listed = async (change: object = {}, on?: string) => {
  const id = await add(change)
  expect((await verify(id, on)).status).toBe(200)
  return id
}
const view = (id: string, person: PersonKey = 'elsa') => server.as(person).get<ServiceRow>(at(id))
const names = async (query: string, person: PersonKey = 'elsa') =>
  (await server.as(person).get<{ items: ServiceRow[] }>(`/api/v1/services?${query}`)).body.items.map(
    (one) => one.name,
  )

describe('a service', () => {
  test('is proposed until somebody verified it, and is due again after ninety days', async () => {
    const id = await add()
    expect((await view(id)).status).toBe(404)
    expect((await verify(id)).status).toBe(200)
    expect((await view(id)).body).toMatchObject({
      state: 'listed',
      lastVerifiedOn: '2026-03-02',
      clock: { dueAt: '2026-05-31T00:00:00.000Z', state: 'running' },
      keeps: false,
    })
  })

  test('is verified on a day that has come, not before the last time, and with a way to reach it', async () => {
    const id = await add({ reachedThrough: '' })
    const wrong = async (reply: ReturnType<typeof verify>) => (await reply).body.fields[0]
    expect(await wrong(verify(id))).toEqual({ field: '/reachedThrough', code: 'missing' })
    expect((await server.as('nora').put(at(id), aService())).status).toBe(200)
    expect(await wrong(verify(id, '2026-03-03'))).toEqual({ field: '/verifiedOn', code: 'in-the-future' })
    expect((await verify(id)).status).toBe(200)
    expect(await wrong(verify(id, '2026-03-01'))).toEqual({ field: '/verifiedOn', code: 'before-the-last' })
    const silent = await server.as('nora').put<Wrong>(at(id), aService({ reachedThrough: '' }))
    expect(silent.body.fields[0]).toEqual({ field: '/reachedThrough', code: 'missing' })
  })

  test('that is overdue is shown as such and waits for its keepers', async () => {
    const id = await listed({ name: 'Consultorio legal', needs: ['legal-help'] }, '2025-11-20')
    expect((await view(id)).body.clock).toMatchObject({ state: 'missed' })
    expect(await names('view=overdue')).toEqual(['Consultorio legal'])
    for (const [person, kinds] of [
      ['berta', ['service-verification']],
      ['nora', ['service-verification']],
      ['elsa', []],
    ] as const) {
      const { body } = await server.as(person).get<Attention>('/api/v1/attention')
      expect(body.items.filter((one) => one.subjectId === id).map((one) => one.kind)).toEqual(kinds)
    }
  })

  test('ends for a reason and stays as a row', async () => {
    const id = await listed()
    const end = (reason: string) => server.as('berta').post(at(id, '/end'), { reason })
    expect((await end('whim')).status).toBe(400)
    expect((await end('closed')).status).toBe(200)
    expect((await end('closed')).status).toBe(409)
    expect((await verify(id)).status).toBe(409)
    expect((await view(id, 'berta')).body).toMatchObject({ state: 'ended', endReason: 'closed', clock: null })
    expect((await server.as('berta').put(at(id), aService())).status).toBe(409)
  })
})

describe('a shelter', () => {
  test('has no address, whatever is ticked', async () => {
    const refused = await server
      .as('berta')
      .post<Wrong>('/api/v1/services', aService({ ...shelter, whereabouts: 'Calle 3' }))
    expect([refused.status, refused.body.fields]).toEqual([
      400,
      [{ field: '/whereabouts', code: 'shelter-has-no-address' }],
    ])
    const id = await listed(shelter)
    expect((await view(id, 'ines')).body).toMatchObject({ sheltered: true, whereabouts: '' })
    const moved = await server.as('nora').put(at(id), aService({ ...shelter, whereabouts: 'Calle 3' }))
    expect(moved.status).toBe(400)
  })

  test('is known to those who bring people there, and to nobody else', async () => {
    const id = await listed({ ...shelter, placeId: '0102' })
    for (const person of ['ines', 'alba', 'berta', 'nora'] as const)
      expect([person, (await view(id, person)).status]).toEqual([person, 200])
    // Petra and Elsa coordinate other municipalities; the rest bring nobody anywhere.
    for (const person of ['petra', 'elsa', 'juana', 'sara', 'tania', 'mara', 'carla', 'uma', 'lola'] as const)
      expect([person, (await view(id, person)).status]).toEqual([person, 404])
    expect(await names('place=0102', 'juana')).toEqual([])
  })
})

describe('the directory', () => {
  test('answers for a place with what is in it and above it, and for a need', async () => {
    await listed({ name: 'Oficina nacional', placeId: 'ZL', needs: ['documents'] })
    await listed({ name: 'Clínica lejana', placeId: '0202' })
    const here = await names('place=0101&limit=100')
    expect(here).toContain('Oficina nacional')
    expect(here).not.toContain('Clínica lejana')
    expect(await names('need=documents')).toEqual(['Oficina nacional'])
    const first = await server
      .as('elsa')
      .get<{ items: ServiceRow[]; nextCursor: string }>('/api/v1/services?limit=2')
    const rest = await names(`limit=100&cursor=${first.body.nextCursor}`)
    expect([...first.body.items.map((one) => one.name), ...rest]).toEqual(await names('limit=100'))
  })

  test('is kept by the supervisor and the project team; others are refused', async () => {
    for (const person of ['elsa', 'ines', 'carla', 'juana', 'uma'] as const)
      expect((await server.as(person).post('/api/v1/services', aService())).status).toBe(403)
    const wrong = async (change: object) =>
      (await server.as('berta').post<Wrong>('/api/v1/services', aService(change))).body.fields[0]?.field
    expect(await wrong({ needs: ['gold'] })).toBe('/needs/0')
    expect(await wrong({ organizationId: crypto.randomUUID() })).toBe('/organizationId')
    expect(await wrong({ placeId: '9999' })).toBe('/placeId')
    expect(await wrong({ phoneOfAna: 1 })).toBe('/phoneOfAna')
    expect(
      (await view(await listed({ organizationId: organizations.shelter.id }))).body.organization,
    ).toEqual({
      id: organizations.shelter.id,
      name: organizations.shelter.name,
    })
  })
})
