import { aDrillPlan, openedDrill, playSignal } from '../a-drill.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/** A protocol, and drills: one held, one called off. */
export async function doDrills(server: TestServer): Promise<void> {
  const [berta, nora, mara] = [doneBy(server, 'berta'), doneBy(server, 'nora'), doneBy(server, 'mara')]
  await nora.get('/api/v1/mechanisms')
  await nora.post('/api/v1/mechanisms/ZL/protocols', {
    title: 'Protocolo de alerta',
    version: '1',
    reference: 'Archivo de la mesa, folio 3',
    adoptedOn: '2026-02-01',
    adoptedBy: 'Comité local',
  })
  await mara.get('/api/v1/mechanisms/ZL')
  const { id } = await berta.post<Made>('/api/v1/drills', aDrillPlan())
  await berta.put(`/api/v1/drills/${id}`, aDrillPlan({ venue: 'Escuela' }))
  await berta.post(`/api/v1/drills/${id}/cancel`, { reason: 'weather' })
  const held = await openedDrill(server)
  await playSignal(server, held)
  const steps = (await mara.get<{ steps: { step: string }[] }>(`/api/v1/drills/${held}`)).steps
  await berta.post(`/api/v1/drills/${held}/end`, {
    result: 'not-passed',
    observations: 'Nadie clasificó la señal.',
    lessons: ['Hace falta un segundo turno.'],
    nextActions: ['Repetir en un mes.'],
    missed: steps.map(({ step }) => ({ step, reason: 'nobody-on-duty' })),
  })
  await mara.get('/api/v1/drills')
}
