import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BulkPeopleReport, BulkReport } from '../../../vocabulary/wire/bulk.ts'
import { type PersonKey, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

interface Asked {
  readonly dryRun?: boolean
  readonly person?: PersonKey
}
const organizations = async (csv: string, { dryRun = true, person = 'nora' }: Asked = {}) =>
  await server.as(person).post<BulkReport & { code: string }>('/api/v1/organizations/import', { csv, dryRun })
const people = async (csv: string, { dryRun = true, person = 'lola' }: Asked = {}) =>
  await server.as(person).post<BulkPeopleReport & { code: string }>('/api/v1/people/import', { csv, dryRun })
const faultsOf = ({ body }: { body: BulkReport }) =>
  body.faults.map(({ line, column, reason }) => `${line} ${column} ${reason}`)
const named = async (search: string) =>
  (
    await server
      .as('nora')
      .get<{ items: { name: string; placeId: string; validFrom: string }[] }>(
        `/api/v1/organizations?search=${encodeURIComponent(search)}`,
      )
  ).body.items

const table = `Nombre;Siglas;Clase;Sector;Lugar;Desde
Puertos de Zelandia;PZ;Institución pública;Trabajo;ZL;2/3/2025
Red de Tejedoras;;sociedad civil;;Puerto Sereno;
Casa Azul;;civil-society;;Las Garzas, Sierra Honda;2024-05-01
`

describe('organisations from a table', () => {
  test('are told in a dry run, which adds nothing: what is new and what is there already', async () => {
    const { status, body } = await organizations(table)
    expect(status).toBe(200)
    expect(body).toEqual({
      rows: 3,
      adds: [
        { line: 2, name: 'Puertos de Zelandia' },
        { line: 4, name: 'Casa Azul' },
      ],
      known: [{ line: 3, name: 'Red de Tejedoras' }],
      faults: [],
      unread: [],
    })
    expect(await named('Casa Azul')).toEqual([])
  })

  test('are added once, however often the table is sent', async () => {
    expect((await organizations(table, { dryRun: false })).body.adds).toHaveLength(2)
    const again = (await organizations(table, { dryRun: false })).body
    expect([again.adds.length, again.known.length]).toEqual([0, 3])
    expect(await named('Casa Azul')).toMatchObject([{ placeId: '0202', validFrom: '2024-05-01' }])
    expect(await named('Puertos de')).toMatchObject([{ placeId: 'ZL', validFrom: '2025-03-02' }])
  })

  test('are none at all when one row is at fault; every fault has its line and column', async () => {
    const faulty = `\uFEFFname\tkind\tplace\tfrom\tcolour
Uno\tinstitution\tLas Garzas\t\tred
Dos\tclub\t0101\t2025-02-30\t
Tres\tinstitution\tnowhere\t\t
Cuatro\tinstitution\t0101\t\t
cuatro\tinstitution\t0101\t\t
Cinco\tinstitution\t
\tinstitution\t0101\t\t
`
    const told = await organizations(faulty)
    expect(faultsOf(told)).toEqual([
      '2 place several-places',
      '3 kind not-a-choice',
      '3 from not-a-day',
      '4 place unknown-place',
      '6 name given-twice',
      '7 null other-width',
      '8 name missing',
    ])
    expect(told.body.unread).toEqual(['colour'])
    const { status, body } = await organizations(faulty, { dryRun: false })
    expect([status, body.code]).toEqual([400, 'invalid-input'])
    expect(await named('Cuatro')).toEqual([])
  })

  test('need their columns, an end to every quotation, and are five hundred at most', async () => {
    expect(faultsOf(await organizations('nombre,clase\nUno,institution\n'))).toEqual(['1 place no-column'])
    expect(faultsOf(await organizations('name,nombre,kind,place\n'))).toEqual(['1 name two-columns'])
    expect((await organizations('name,kind,place\n"Uno,institution,ZL\n')).body.faults[0]?.reason).toBe(
      'broken',
    )
    const many = Array.from({ length: 501 }, (_, n) => `Casa ${n},institution,ZL`).join('\n')
    expect(faultsOf(await organizations(`name,kind,place\n${many}\n`))).toEqual(['502 null too-many-rows'])
    expect((await organizations(table, { person: 'karla' })).status).toBe(403)
  })
})

describe('people from a table', () => {
  const rows = `usuario,nombre,idioma,función,lugar,organización,correo
ada.ruiz,Ada Ruiz,es,Analista,ZL,,ada@example.org
bruno,Bruno Paz,français,liaison,ZL,Inspección del Trabajo,
`

  test('get a link each, shown once; a second time nobody is invited again', async () => {
    expect((await people(rows)).body).toMatchObject({ rows: 2, faults: [], links: [], known: [] })
    const { body } = await people(rows, { dryRun: false })
    expect(body.links.map(({ login }) => login)).toEqual(['ada.ruiz', 'bruno'])
    const [link] = body.links
    expect((await server.public.get(`/api/v1/entry-links/${link?.token}`)).status).toBe(200)
    const again = (await people(rows, { dryRun: false })).body
    expect([again.links, again.known.length]).toEqual([[], 2])
  })

  test('are refused with the line and column of what is wrong', async () => {
    const faulty = `login,name,role,place,mail,organization
A b,Uno,analyst,ZL,,
dos,Dos,liaison,ZL,,
tres,Tres,jefa,ZL,not-a-mail,
cuatro,Cuatro,liaison,ZL,,Nadie
`
    expect(faultsOf(await people(faulty))).toEqual([
      '2 login not-a-login',
      '3 organization needs-organization',
      '4 role not-a-choice',
      '4 mail not-a-mail',
      '5 organization unknown-organization',
    ])
    expect((await people(faulty, { dryRun: false })).status).toBe(400)
    expect((await people(rows, { person: 'nora' })).status).toBe(403)
  })
})
