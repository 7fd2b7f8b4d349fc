import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attack, type Equation } from '../../../disclosure/attacker.fixture.ts'
import type { FigureAnswer, PublicationSummary, PublishedCell } from '../../../vocabulary/wire/publication.ts'
import {
  sendSignal,
  startTestServer,
  type TestServer,
  verifiedSignal,
  verifySignal,
} from '../../testing/index.ts'

let server: TestServer
let early = ''
const ofCosta: { readonly find: string }[] = []
const late: { readonly id: string }[] = []
const url = '/api/v1/publication/counts'

/** As many verified signals about a municipality. */
async function signalsAbout(territoryId: string, count: number, change: object = {}): Promise<void> {
  for (let n = 0; n < count; n++) await verifiedSignal(server, { territoryId, ...change })
  await server.settle()
}

const cells = async (query = '') =>
  (await server.public.get<{ items: PublishedCell[] }>(`${url}${query}`)).body.items

beforeAll(async () => {
  server = await startTestServer(new Date('2026-02-27T15:00:00Z'))
  for (let n = 0; n < 7; n++) ofCosta.push(await verifiedSignal(server, { territoryId: '0101' }))
  for (let n = 0; n < 4; n++) late.push(await sendSignal(server, { territoryId: '0202' }))
  await signalsAbout('0102', 6)
  await signalsAbout('0201', 10)
  // What may involve an authority is in no published figure.
  await signalsAbout('0202', 3, { authorityInvolved: 'yes' })
})
afterAll(async () => await server.stop())

describe('published figures', () => {
  test('a quarter is not published before it is over and a fortnight has passed', async () => {
    for (const moment of ['2026-03-31T23:00:00Z', '2026-04-14T23:00:00Z']) {
      server.clock.set(new Date(moment))
      await server.sweep()
      expect(await cells()).toEqual([])
    }
  })

  test('then it is, by department: eleven and more as they are, fewer not at all, and nothing of flagged signals', async () => {
    server.clock.set(new Date('2026-04-15T01:00:00Z'))
    await server.sweep()
    const shown = (await cells()).map(({ quarter, placeId, count }) => [quarter, placeId, count])
    expect(shown).toEqual([
      ['2026-01-01', '01', 13],
      ['2026-01-01', '02', null],
      // The one hidden count would follow from the whole: the whole gives way, and tells what is shown.
      ['2026-01-01', 'ZL', null],
    ])
    expect((await cells('?place=ZL')).map(({ atLeast }) => atLeast)).toEqual([13])
    expect((await cells('?place=02')).map(({ atLeast }) => atLeast)).toEqual([null])
  })

  test('what was published stays as it was, whatever comes later', async () => {
    await signalsAbout('0201', 4)
    await server.sweep()
    expect((await cells()).map(({ count }) => count)).toEqual([13, null, null])
  })

  test('anybody reads it page by page, and filters by quarter and department', async () => {
    const first = await server.public.get<{ items: PublishedCell[]; nextCursor: string }>(`${url}?limit=1`)
    expect(first.body.items.map(({ placeId }) => placeId)).toEqual(['01'])
    const next = await cells(`?limit=1&cursor=${first.body.nextCursor}`)
    expect(next.map(({ placeId }) => placeId)).toEqual(['02'])
    expect((await cells('?place=02')).map(({ placeId }) => placeId)).toEqual(['02'])
    expect(await cells('?quarter=2025-10-01')).toEqual([])
    expect((await server.public.get(`${url}?quarter=never`)).status).toBe(400)
  })

  test('leaves as a file that says in words what is not shown', async () => {
    const csv = await server.public.get(`${url}/export.csv?language=es`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="cifras-publicadas.csv"')
    expect(csv.text).toContain('Trimestre desde,Código,Lugar,Qué se cuenta,Categoría,Cantidad')
    expect(csv.text).toContain('2026-01-01,01,Costa Clara,Señales válidas,Todas,13')
    expect(csv.text).toContain('2026-01-01,02,Sierra Honda,Señales válidas,Todas,"menos de 11, o ninguna"')
    expect(csv.text).toContain('2026-01-01,ZL,Zelandia,Señales válidas,Todas,13 o más')
    early = (await server.as('uma').get(`${url}/export.csv?language=en`)).text
    const sheet = await server.http.inject({ method: 'GET', url: `${url}/export.xlsx?language=fr` })
    expect(Object.keys(unzipSync(sheet.rawPayload))).toContain('xl/worksheets/sheet1.xml')
    expect((await server.public.get(`${url}/export.csv?language=xx`)).status).toBe(400)
  })

  test('each table has its day and its hash, and anybody computes it again from the cells', async () => {
    const tables = (
      await server.public.get<{ items: PublicationSummary[] }>('/api/v1/publication/tables?measure=signals')
    ).body.items
    expect(tables).toMatchObject([
      { quarter: '2026-01-01', gridVersion: 2, smallestShown: 11, roundedTo: null },
    ])
    const text = 'signals,2026-01-01,2,11,\n01,all,13\n02,all,fewer\nZL,all,at least 13\n'
    expect(tables[0]?.digest).toBe(createHash('sha256').update(text).digest('hex'))
  })

  const ask = async (query: string) =>
    (await server.public.get<FigureAnswer>(`/api/v1/publication/answer?measure=signals&${query}`)).body

  test('a question is answered from what was published, more coarsely where it asks for less, or refused', async () => {
    const quarter = 'from=2026-01-01&to=2026-04-01'
    expect(await ask(`${quarter}&places=01`)).toMatchObject({ kind: 'answered', count: 13, coarsened: [] })
    expect(await ask('from=2026-02-01&to=2026-03-01&places=0101')).toMatchObject({
      kind: 'answered',
      count: 13,
      about: { from: '2026-01-01', to: '2026-04-01', places: [{ id: '01', name: 'Costa Clara' }] },
      coarsened: ['period', 'place'],
    })
    expect(await ask(`${quarter}&places=01,02`)).toMatchObject({ count: null, atLeast: 13, coarsened: [] })
    expect(await ask(`${quarter}&places=01,0102,ZL`)).toMatchObject({
      about: { places: [{ id: 'ZL' }] },
    })
    expect(await ask(`${quarter}&categories=woman`)).toEqual({ kind: 'refused', because: 'not-told-apart' })
    expect(await ask(`${quarter}&places=99`)).toEqual({ kind: 'refused', because: 'place-not-published' })
    expect(await ask('from=2025-12-01&to=2026-02-01')).toEqual({
      kind: 'refused',
      because: 'nothing-published',
    })
    const backwards = await server.public.get(
      '/api/v1/publication/answer?measure=signals&from=2026-04-01&to=2026-01-01',
    )
    expect(backwards.status).toBe(400)
  })

  test('the answer is the same whatever the desk holds by now: no row of the work is read for it', async () => {
    const query = 'from=2026-01-01&to=2026-04-01&places=02'
    const before = await ask(query)
    await signalsAbout('0202', 5)
    expect(await ask(query)).toEqual(before)
  })

  test('what came late is counted with the next quarter, once, and what is gone is taken off it', async () => {
    // Arrived in the first quarter, found valid only after its figures had left.
    for (const { id } of late) await verifySignal(server, id)
    for (const { find } of ofCosta.slice(0, 2))
      expect((await server.public.post('/api/v1/receipts/withdraw', { find })).status).toBe(200)
    await signalsAbout('0102', 13)
    server.clock.set(new Date('2026-07-15T01:00:00Z'))
    await server.sweep()
    const next = (await cells('?quarter=2026-04-01')).map(({ placeId, count }) => [placeId, count])
    // Sierra Honda: four and five of the second quarter, and four late ones. Costa Clara: thirteen, less two that were withdrawn.
    expect(next).toEqual([
      ['01', 11],
      ['02', 13],
      ['ZL', 24],
    ])
    expect((await cells('?quarter=2026-01-01')).map(({ count }) => count)).toEqual([13, null, null])
    server.clock.set(new Date('2026-10-15T01:00:00Z'))
    await server.sweep()
    expect((await cells('?quarter=2026-07-01')).map(({ count }) => count)).toEqual([null, null, null])
  })

  test('the donor compares two successive files and learns nothing of a person', async () => {
    const { body: first } = await server
      .as('uma')
      .get<{ items: PublishedCell[] }>(`${url}?quarter=2026-01-01`)
    const last = (await server.as('uma').get(`${url}/export.csv?language=en`)).text
    // The earlier file stands in the later one, word for word: there is no difference to compute.
    for (const line of early.split('\r\n').slice(1)) expect(last).toContain(line)
    const cellsOfQuarters = last
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','))
    const unknown = new Map<string, { low: number; high: number }>()
    const equations: Equation[] = []
    for (const [quarter = '', place = '', , , , said = ''] of cellsOfQuarters) {
      const told = Number.parseInt(said.replace(/^"?fewer.*/, ''), 10)
      const within = Number.isNaN(told)
        ? { low: 0, high: 10 }
        : { low: told, high: said.includes('more') ? 10_000 : told }
      if (place !== 'ZL') unknown.set(`${quarter} ${place}`, within)
      else equations.push({ of: [`${quarter} 01`, `${quarter} 02`], ...within })
    }
    const bounds = attack({ unknown, equations })
    const hidden = [...unknown].filter(([, { low, high }]) => low !== high).map(([name]) => name)
    expect(hidden).toEqual(['2026-07-01 01', '2026-07-01 02', '2026-01-01 02'])
    for (const name of hidden) expect(bounds?.get(name)).toEqual({ low: 0, high: 10 })
    expect(first.items).toHaveLength(3)
  })
})
