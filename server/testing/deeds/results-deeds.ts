import type { LogicModel } from '../../../vocabulary/wire/results.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/** The framework is written anew and put in force, its figures are read, one is entered and approved by somebody else. */
export async function doResults(server: TestServer): Promise<void> {
  const [nora, mara] = [doneBy(server, 'nora'), doneBy(server, 'mara')]
  const shipped = await nora.get<LogicModel>('/api/v1/results/model')
  const { id } = await nora.post<Made>(`/api/v1/results/frameworks/${shipped.id}/versions`)
  const url = `/api/v1/results/frameworks/${id}`
  await nora.put(url, shipped.content)
  await nora.post(`${url}/put-in-force`)
  await nora.get(url)
  await nora.get('/api/v1/results/frameworks?limit=1')
  await nora.get('/api/v1/results/figures')
  await nora.get('/api/v1/results/figures/I4.1?period=2026-Q1')
  await nora.get('/api/v1/results/figures/I4.1/rows?period=2026&limit=1')
  const survey = { row: '1100-I12.1', period: '2026-Q1' }
  await nora.post('/api/v1/results/variances', {
    ...survey,
    text: 'La encuesta llegó a dos territorios de tres.',
  })
  const { id: entry } = await nora.post<Made>('/api/v1/results/entries', {
    ...survey,
    numerator: 31,
    denominator: 47,
    parts: [{ by: 'sex', key: 'woman', numerator: 20, denominator: 31 }],
    source: 'Encuesta a puntos focales',
    evidence: 'Carpeta de resultados, hoja 4',
  })
  await mara.get('/api/v1/results/entries?limit=1')
  await mara.post(`/api/v1/results/entries/${entry}/decide`, { to: 'approved' })
  await nora.get('/api/v1/results/pmf?period=2026-Q1')
  await nora.get('/api/v1/results/pmf/export.csv?period=2026-Q1')
  await nora.get('/api/v1/results/pmf/export.xlsx?period=2026-Q1&language=fr')
  await nora.get('/api/v1/results/entries/export.csv')
  await nora.get('/api/v1/results/entries/export.xlsx')
}
