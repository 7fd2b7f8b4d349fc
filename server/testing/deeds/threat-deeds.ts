import type { MappingDetail } from '../../../vocabulary/wire/mapping.ts'
import type { SituationDetail } from '../../../vocabulary/wire/situation.ts'
import { aMappingPlan, aMappingRecord } from '../a-mapping.ts'
import { aScenario, aScenarioText } from '../a-scenario.ts'
import type { TestServer } from '../test-server.ts'
import { type Doer, doneBy, type Made } from './done-by.ts'

/** The register of threats, a mapping session, and the directory of services. */
export async function doThreats(server: TestServer, situationId: string): Promise<void> {
  const elsa = doneBy(server, 'elsa')
  const mapping = await mapPlace(elsa)
  await writeScenarios(server, situationId, mapping)
  await keepServices(server)
}

/** @returns the session */
async function mapPlace(elsa: Doer): Promise<string> {
  const { id } = await elsa.post<Made>('/api/v1/mappings', aMappingPlan())
  const url = `/api/v1/mappings/${id}`
  for (const to of ['open', 'held']) await elsa.post(`${url}/moves`, { to })
  await elsa.put(`${url}/record`, aMappingRecord())
  await elsa.put(`${url}/workshop`, { workshopId: null })
  await elsa.get('/api/v1/mappings')
  await elsa.get(`${url}/sheet.pdf?language=es`)
  await elsa.get(`${url}/sheet.docx?language=es`)
  const { record } = await elsa.get<MappingDetail>(url)
  await elsa.post(`${url}/scenarios`, { threat: 'forced-union', exposed: ['adolescents'] })
  const mappedServiceId = record?.services[0]?.id
  await elsa.post(`${url}/services`, { mappedServiceId, name: 'Centro de salud', receives: ['anybody'] })
  return id
}

async function writeScenarios(server: TestServer, situationId: string, mapping: string): Promise<void> {
  const [carla, berta] = [doneBy(server, 'carla'), doneBy(server, 'berta')]
  const { id } = await carla.post<Made>('/api/v1/threats', aScenario())
  const url = `/api/v1/threats/${id}`
  await carla.put(url, aScenarioText())
  await carla.post(`${url}/ask`)
  await berta.get(`${url}/validation-grounds`)
  await berta.post(`${url}/validate`, { by: 'mapping', meetingId: mapping, note: 'Leído en voz alta.' })
  await carla.get('/api/v1/threats')
  await carla.get(url)
  await carla.get(`${url}/document.pdf`)
  await carla.get(`${url}/document.docx`)
  await carla.post(`${url}/revise`)
  const { assessments } = await carla.get<SituationDetail>(`/api/v1/situations/${situationId}`)
  const assessmentId = assessments.find((one) => one.state === 'approved')?.id
  const taken = await carla.post<Made>('/api/v1/threats/from-assessment', {
    assessmentId,
    threat: 'debt-bondage',
  })
  await carla.post(`/api/v1/threats/${taken.id}/retire`, { reason: 'joined-with-another' })
}

async function keepServices(server: TestServer): Promise<void> {
  const berta = doneBy(server, 'berta')
  const service = {
    name: 'Consultorio legal',
    placeId: '0101',
    needs: ['legal-help'],
    receives: ['anybody'],
    reachedThrough: 'Línea 155',
  }
  const { id } = await berta.post<Made>('/api/v1/services', service)
  const url = `/api/v1/services/${id}`
  await berta.put(url, { ...service, hours: 'Martes, 9:00 a 12:00' })
  await berta.post(`${url}/verify`, { verifiedOn: '2026-03-01' })
  await berta.get(url)
  await berta.get('/api/v1/services')
  await berta.post(`${url}/end`, { reason: 'closed' })
}
