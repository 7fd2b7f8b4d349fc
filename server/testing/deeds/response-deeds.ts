import type { CommitmentDetail } from '../../../vocabulary/wire/commitment.ts'
import { aCommitment, anIndicator } from '../a-commitment.ts'
import { aSealedFile } from '../a-sealed-text.ts'
import { aSealingDesk } from '../a-sealing-desk.ts'
import { aDraft, aRecommendation, issuedAlert, type situationsOf } from '../an-alert.ts'
import { organizations } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'
import { handOver } from './hand-over.ts'

/** What institutions do with what is recommended to them, and who looks on. */
export async function doResponses(
  server: TestServer,
  situation: ReturnType<typeof situationsOf>,
): Promise<void> {
  const [flor, carla] = [doneBy(server, 'flor'), doneBy(server, 'carla')]
  const asked = [aRecommendation(), aRecommendation({ verb: 'inspect', what: 'Revisar los buses.' })]
  await issuedAlert(server, await situation(), aDraft({ recommendations: asked }))
  const [one, other] = asked.map(({ id }) => `/api/v1/commitments/${id}`)
  await flor.post(`${other}/decline`, { reason: 'no-resources', note: 'Sin vehículo.' })
  const today = server.clock.now().toISOString().slice(0, 10)
  await flor.post(`${one}/accept`, { promisedOn: today })
  await flor.post(`${one}/start`)
  await handOver(server, flor, { url: one ?? '', to: 'sara' })
  const planned = await flor.post<Made>(`${one}/actions`, { what: 'Visitar los locales', dueOn: today })
  await flor.post(`/api/v1/response-actions/${planned.id}/moves`, { to: 'cancelled', reason: 'no-vehicle' })
  await flor.get(`${one}/actions`)
  await flor.post(`${one}/evidence`, { kind: 'document', reference: 'Acta 12' })
  await attachFile(server, one ?? '')
  await flor.post(`${one}/report-done`)
  await carla.post(`${one}/verify`, { outcome: 'verified' })
  await carla.get(one ?? '')
  await carla.get('/api/v1/commitments')
  await carla.get(`/api/v1/organizations/${organizations.childhood.id}/commitments-summary`)
  await doneBy(server, 'hilda').get('/api/v1/unanswered')
  await doneBy(server, 'mara').get('/api/v1/compliance')
  await measure(server)
}

/** By which figure an action of the committee is seen, and what its owner measured. */
async function measure(server: TestServer): Promise<void> {
  const [nora, flor] = [doneBy(server, 'nora'), doneBy(server, 'flor')]
  const { id } = await aCommitment(server, 'action')
  const url = `/api/v1/commitments/${id}`
  await nora.put(`${url}/indicator`, anIndicator())
  const takenOn = server.clock.now().toISOString().slice(0, 10)
  await flor.post(`${url}/readings`, { value: 4, takenOn, reference: 'Registro de charlas 1/2026' })
  for (const file of ['', '/export.csv', '/export.xlsx']) await flor.get(`${url}/readings${file}`)
}

async function attachFile(server: TestServer, url: string): Promise<void> {
  const [flor, carla] = [doneBy(server, 'flor'), doneBy(server, 'carla')]
  const analysis = await aSealingDesk(server, 'analysis')
  await flor.get(`${url}/evidence-readers`)
  const { evidence } = await flor.get<CommitmentDetail>(url)
  const file = `${url}/evidence/${evidence[0]?.id}/file`
  await flor.post(file, await aSealedFile([analysis]))
  await carla.get(file)
}
