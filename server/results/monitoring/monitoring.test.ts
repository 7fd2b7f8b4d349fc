import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MonitoredRow } from '../../../vocabulary/wire/monitoring.ts'
import { doEverything } from '../../testing/deeds/index.ts'
import { startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await doEverything(server)
}, 300_000)
afterAll(async () => await server.stop())

const url = '/api/v1/recommendations'

test('recommendations of alerts and of the committee stand in one list, the newest first, page by page', async () => {
  const seen: MonitoredRow[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`
    const { body, status } = await server
      .as('mara')
      .get<{ items: MonitoredRow[]; nextCursor: string | null }>(`${url}?limit=2${query}`)
    expect(status).toBe(200)
    seen.push(...body.items)
    cursor = body.nextCursor
  } while (cursor !== null)
  expect(new Set(seen.map(({ commitment }) => commitment.id)).size).toBe(seen.length)
  expect(new Set(seen.map(({ commitment }) => commitment.kind))).toEqual(
    new Set(['recommendation', 'committee-recommendation']),
  )
  const issued = seen.map(({ commitment }) => commitment.issuedAt ?? '')
  expect(issued).toEqual([...issued].sort().reverse())
  for (const { commitment } of seen) expect([commitment.state, commitment.exercise]).not.toContain('proposed')
})

test('they leave in the columns of a monitoring system, without what may involve an authority, and without a population', async () => {
  const shown = await server.as('carla').get<{ items: MonitoredRow[] }>(`${url}?limit=100`)
  const leaves = shown.body.items.filter(({ commitment }) => !commitment.restricted)
  const file = await server.as('carla').get(`${url}/export.csv?language=es`)
  const lines = file.text.trim().split('\r\n')
  expect(lines[0]?.replace('\uFEFF', '')).toMatch(
    /^Código,Mecanismo,Documento,Fecha,Recomendación,Acción,Fundamento,Tema,Población,ODS,Territorio,Institución responsable,Plazo,Estado de cumplimiento,/,
  )
  expect(lines).toHaveLength(1 + leaves.length)
  expect(file.text).toMatch(/Comité directivo/)
  expect(file.text).toMatch(/,5\.2; 8\.7; 16\.2,/)
  for (const language of ['fr', 'en']) {
    const other = await server.as('mara').get(`${url}/export.xlsx?language=${language}`)
    expect(other.status).toBe(200)
  }
})

test('no institution, donor or member of the public reads them together', async () => {
  for (const person of ['uma', 'juana', 'lola'] as const)
    for (const at of [url, `${url}/export.csv`]) expect((await server.as(person).get(at)).status).toBe(403)
  expect((await server.public.get(url)).status).toBe(401)
})
