import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

interface Shown {
  readonly appeal: Made | null
}

const proposal = {
  kind: 'alert',
  territoryId: '0101',
  subject: 'forced-labour',
  codes: ['CAP1'],
  asks: 'Que se alerte a las instituciones del puerto.',
}
const refusal = { reason: 'evidence-insufficient', note: 'Falta saber desde cuándo.' }

/** What an organisation proposes, the desk's answer, and the appeal to the ombudsman. */
export async function doProposals(server: TestServer, situationId: string): Promise<void> {
  const [juana, carla] = [doneBy(server, 'juana'), doneBy(server, 'carla')]
  const propose = async () =>
    `/api/v1/proposals/${(await juana.post<Made>('/api/v1/proposals', proposal)).id}`
  await carla.post(`${await propose()}/accept`, { situationId })
  await juana.post(`${await propose()}/withdraw`)
  await juana.get('/api/v1/proposals')
  const appealTo = async () => {
    const url = await propose()
    await carla.post(`${url}/decline`, refusal)
    await juana.post(`${url}/appeal`, { ground: 'new-evidence', words: 'Sí lo dijimos.' })
    return `/api/v1/appeals/${(await juana.get<Shown>(url)).appeal?.id}`
  }
  const hilda = doneBy(server, 'hilda')
  const appeal = await appealTo()
  await hilda.post(`${appeal}/review`)
  await hilda.post(`${appeal}/answer`, {
    outcome: 'upheld',
    reason: 'grounded',
    words: 'La fecha consta en la propuesta.',
  })
  await juana.post(`${await appealTo()}/withdraw`)
}
