import { aPact, aSignatory, aSigning } from '../a-signing.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/** A pact is entered, signed, witnessed by account and from paper, published, rated, and read by anybody. */
export async function doPact(server: TestServer): Promise<void> {
  const [nora, anyone] = [doneBy(server, 'nora'), doneBy(server, null)]
  const pact = await nora.post<Made>('/api/v1/pact/pacts', aPact)
  await nora.get('/api/v1/pact/pacts')
  await nora.get('/api/v1/pact/witnesses')
  const prepare = async (change: Parameters<typeof aSigning>[2] = {}) => {
    const draft = aSigning(server, pact.id, change)
    const { id } = await nora.post<Made>('/api/v1/pact/signings', draft)
    return { url: `/api/v1/pact/signings/${id}`, draft, id }
  }
  const signatory = aSignatory()
  const { url, draft, id } = await prepare({ signatories: [signatory] })
  await nora.put(`${url}/draft`, { ...draft, venue: 'Salón municipal' })
  await nora.post(`${url}/sign`)
  await nora.post(`${url}/reopen`)
  await nora.post(`${url}/sign`)
  await doneBy(server, 'hilda').post(`${url}/witness`)
  await nora.post(`${url}/publish`)
  await nora.get(url)
  await nora.get('/api/v1/pact/signings')
  await nora.get('/api/v1/pact/signatories')
  await nora.get(`/api/v1/pact/signatories/${signatory.id}/letter.pdf`)
  await nora.get(`/api/v1/pact/signatories/${signatory.id}/letter.docx`)
  await doneBy(server, 'mara').post(`/api/v1/pact/signatories/${signatory.id}/ratings`, {
    score: 'limited',
    words: 'Hay lista de asistencia de la primera jornada.',
  })
  await anyone.get('/api/v1/public/pacts')
  await anyone.get('/api/v1/public/pact')
  await anyone.get(`/api/v1/public/pact/${id}`)
  const onPaper = await prepare({ witnessId: null, witnessName: 'Rosa Vera' })
  await nora.post(`${onPaper.url}/sign`)
  await nora.post(`${onPaper.url}/witness-on-paper`, { sheetReference: 'Archivo de la comisión, hoja 4' })
  await nora.post(`/api/v1/pact/pacts/${pact.id}/end`, { validTo: '2027-01-01' })
}
