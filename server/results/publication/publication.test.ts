import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedCell } from '../../../vocabulary/wire/publication.ts'
import { startTestServer, type TestServer, verifiedSignal } from '../../testing/index.ts'

let server: TestServer
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
  await signalsAbout('0101', 7)
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
    ])
  })

  test('what was published stays as it was, whatever comes later', async () => {
    await signalsAbout('0201', 4)
    await server.sweep()
    expect((await cells()).map(({ count }) => count)).toEqual([13, null])
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
    expect(csv.headers['content-disposition']).toBe('attachment; filename="senales-por-trimestre.csv"')
    expect(csv.text).toContain('Trimestre desde,Código,Departamento,Señales válidas')
    expect(csv.text).toContain('2026-01-01,01,Costa Clara,13')
    expect(csv.text).toContain('2026-01-01,02,Sierra Honda,"menos de 11, o ninguna"')
    const sheet = await server.http.inject({ method: 'GET', url: `${url}/export.xlsx?language=fr` })
    expect(Object.keys(unzipSync(sheet.rawPayload))).toContain('xl/worksheets/sheet1.xml')
    expect((await server.public.get(`${url}/export.csv?language=xx`)).status).toBe(400)
  })
})
