import {
  aDraft,
  aRecipient,
  aRecommendation,
  draftedAlert,
  issuedAlert,
  readAlert,
  sentAlert,
  type situationsOf,
} from '../an-alert.ts'
import { organizations } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy } from './done-by.ts'

type NextSituation = ReturnType<typeof situationsOf>

/** An alert's whole life: written, returned, signed, told, extended, ended in each of its ways. */
export async function doAlerts(server: TestServer, situation: NextSituation): Promise<void> {
  await write(server, situation)
  await follow(server, situation)
  await end(server, situation)
}

async function write(server: TestServer, situation: NextSituation): Promise<void> {
  const [carla, delia] = [doneBy(server, 'carla'), doneBy(server, 'delia')]
  await carla.post(`/api/v1/alerts/${await draftedAlert(server, await situation())}/abandon`)
  const recipients = [aRecipient({ organizationId: organizations.labour.id })]
  const id = await draftedAlert(server, await situation(), aDraft({ recipients }))
  await carla.get(`/api/v1/alerts/${id}/readiness`)
  const labour = (await readAlert(server, id)).recipients.find(
    (one) => one.organization?.id === organizations.labour.id,
  )
  await carla.post(`/api/v1/alerts/${id}/recipients/${labour?.id}/exclusion`, { excluded: true })
  const sent = await sentAlert(server, await situation())
  await carla.post(`/api/v1/alerts/${sent}/take-back`)
  const weak = await sentAlert(server, await situation())
  await delia.post(`/api/v1/alerts/${weak}/return`, { reason: 'evidence-weak', note: 'Falta una fuente.' })
}

async function follow(server: TestServer, situation: NextSituation): Promise<void> {
  const [carla, delia] = [doneBy(server, 'carla'), doneBy(server, 'delia')]
  const id = await issuedAlert(server, await situation())
  const url = `/api/v1/alerts/${id}`
  const until = new Date(server.clock.now().getTime() + 3 * 86_400_000).toISOString()
  await delia.post(`${url}/embargo`, { until, reason: 'operation-under-way' })
  await delia.post(`${url}/extend`, { reason: 'risk-persists' })
  const { alerts } = await doneBy(server, 'flor').get<{
    alerts: { alertId: string; recipientId: string }[]
  }>('/api/v1/inbox')
  const told = alerts.find((one) => one.alertId === id)
  await doneBy(server, 'flor').post(`/api/v1/alert-recipients/${told?.recipientId}/acknowledge`, {})
  await carla.post(`${url}/follow-up`)
  await doneBy(server, 'hilda').post(`${url}/escalate`, { reason: 'unanswered' })
  await carla.get('/api/v1/alerts')
  await carla.get(`${url}/timeline`)
  await carla.get(`${url}/document.pdf`)
  await carla.get(`${url}/document.docx`)
  await carla.get(`${url}/cap`)
}

async function end(server: TestServer, situation: NextSituation): Promise<void> {
  const delia = doneBy(server, 'delia')
  for (const [verb, reason] of [
    ['lift', 'actions-complete'],
    ['materialise', 'materialised'],
    ['annul', 'issued-in-error'],
  ] as const) {
    const draft = aDraft({ recommendations: [aRecommendation()] })
    await delia.post(`/api/v1/alerts/${await issuedAlert(server, await situation(), draft)}/${verb}`, {
      reason,
    })
  }
}
