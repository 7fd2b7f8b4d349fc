import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActivityRow, ProjectRow, PublicProgramme } from '../../../vocabulary/wire/programme.ts'
import { organizations, startTestServer, type TestServer } from '../../testing/index.ts'
import { shipProgramme } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const project = (change: object = {}) => ({
  name: { es: 'Programa de la Costa', en: 'Programme of the coast' },
  objective: { es: 'Identificar mejor las amenazas.' },
  donorId: organizations.childhood.id,
  implementerIds: [organizations.weavers.id, organizations.shelter.id],
  offices: [{ organizationId: organizations.weavers.id, placeId: '0101', address: 'Calle del Muelle 3' }],
  startsOn: '2025-04-01',
  budget: [{ line: 'Talleres', amount: 12500.5, currency: 'CAD' }],
  public: true,
  ...change,
})
const add = (change: object = {}) =>
  server.as('nora').post<{ id: string; fields: object[] }>('/api/v1/projects', project(change))
const told = async () => (await server.public.get<PublicProgramme>('/api/v1/public/programme')).body.programme

describe('the programme', () => {
  test('is told to everybody once one project is public: who, for what, from where, since when', async () => {
    expect(await told()).toBeNull()
    const { body } = await add()
    expect(await told()).toEqual({
      name: { es: 'Programa de la Costa', fr: '', en: 'Programme of the coast' },
      objective: { es: 'Identificar mejor las amenazas.', fr: '', en: '' },
      donor: 'Instituto de la Niñez',
      implementers: [
        { name: 'Red de Tejedoras', offices: ['Puerto Sereno'] },
        { name: 'Servicio de Protección', offices: [] },
      ],
      startsOn: '2025-04-01',
      since: { es: '', fr: '', en: '' },
      source: '',
      draft: false,
    })
    expect((await add()).body.fields).toEqual([{ field: '/public', code: 'conflict' }])
    const url = `/api/v1/projects/${body.id}`
    expect((await server.as('nora').put(url, project({ public: false, implementerIds: [] }))).status).toBe(
      200,
    )
    expect(await told()).toBeNull()
    const { body: read } = await server.as('mara').get<ProjectRow>(url)
    expect(read).toMatchObject({ implementers: [], budget: [{ amount: 12500.5 }], keeps: false })
    expect((await server.as('mara').put(url, project())).status).toBe(403)
  })

  test('names what is wrong', async () => {
    const nobody = '00000000-0000-4000-8000-00000000ffff'
    const refused = async (change: object) => (await add({ public: false, ...change })).body.fields
    expect(await refused({ startsOn: null })).toEqual([{ field: '/startsOn', code: 'missing' }])
    expect(await refused({ endsOn: '2025-01-01' })).toMatchObject([{ field: '/endsOn' }])
    expect(await refused({ donorId: nobody })).toMatchObject([{ field: '/donorId' }])
    expect(await refused({ implementerIds: [nobody] })).toMatchObject([{ field: '/implementerIds' }])
    expect(await refused({ offices: [{ organizationId: nobody, placeId: '0101' }] })).toMatchObject([
      { field: '/offices/0/organizationId' },
    ])
  })

  test('ships with Honduras as a draft with its source, before the installation is set up and never after', async () => {
    const job = { kind: 'job', name: 'set-up' } as const
    const chance = { bytes: (length: number) => new Uint8Array(length), uuid: () => crypto.randomUUID() }
    await server.job.transact(job, (work) => shipProgramme(work, chance, 'ZL'))
    expect(await told()).toBeNull()
    await expect(server.job.transact(job, (work) => shipProgramme(work, chance, 'HN'))).rejects.toMatchObject(
      {
        code: 'not-permitted',
      },
    )
  })
})

describe('who does what where', () => {
  const activity = (change: object = {}) => ({
    organizationId: organizations.weavers.id,
    kind: 'prevention',
    placeId: '0102',
    fromOn: '2026-01-01',
    ...change,
  })
  const note = (person: 'nora' | 'juana' | 'flor', change: object = {}) =>
    server.as(person).post<{ id: string; fields: object[] }>('/api/v1/activities', activity(change))
  const listed = async (query = '') =>
    (await server.as('mara').get<{ items: ActivityRow[] }>(`/api/v1/activities${query}`)).body.items

  test('is noted by the programme, and by an organisation for itself', async () => {
    expect((await note('nora')).status).toBe(201)
    expect((await note('nora')).body.fields).toEqual([{ field: '/kind', code: 'conflict' }])
    expect((await note('nora', { kind: 'leisure' })).body.fields).toEqual([
      { field: '/kind', code: 'unknown-code' },
    ])
    const own = await note('juana', { placeId: '0101', kind: 'advocacy' })
    expect(own.status).toBe(201)
    expect((await note('juana', { organizationId: organizations.labour.id })).status).toBe(403)
    expect(
      (await note('flor', { organizationId: organizations.childhood.id, placeId: '0201', kind: 'training' }))
        .status,
    ).toBe(201)
    expect((await listed()).map(({ placeName, kind }) => [placeName, kind])).toEqual([
      ['Las Garzas', 'prevention'],
      ['Piedra Larga', 'training'],
      ['Puerto Sereno', 'advocacy'],
    ])
    expect((await listed('?by=organization')).map(({ organization }) => organization.name)).toEqual([
      'Instituto de la Niñez',
      'Red de Tejedoras',
      'Red de Tejedoras',
    ])
    expect((await listed('?place=01&kind=advocacy')).map(({ id }) => id)).toEqual([own.body.id])
    const end = `/api/v1/activities/${own.body.id}/end`
    expect((await server.as('flor').post(end, { toOn: '2026-02-01' })).status).toBe(403)
    expect((await server.as('juana').post(end, { toOn: '2026-02-01' })).status).toBe(200)
    expect((await server.as('juana').post(end, { toOn: '2026-02-02' })).status).toBe(409)
    expect(await listed('?kind=advocacy')).toEqual([])
    expect(await listed('?kind=advocacy&ended=with')).toHaveLength(1)
  })

  test('comes in pages', async () => {
    const page = await server
      .as('mara')
      .get<{ items: ActivityRow[]; nextCursor: string }>('/api/v1/activities?limit=1')
    const rest = await listed(`?cursor=${page.body.nextCursor}`)
    expect([...page.body.items, ...rest].map(({ id }) => id)).toEqual((await listed()).map(({ id }) => id))
  })
})

test('a person who sees no content sees none of it', async () => {
  for (const url of ['/api/v1/projects', '/api/v1/activities'])
    for (const who of ['uma', 'lola'] as const) expect((await server.as(who).get(url)).status).toBe(403)
})
