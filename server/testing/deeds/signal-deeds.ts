import { randomUUID } from 'node:crypto'
import { aSealedEntry } from '../a-sealed-entry.ts'
import { aSignal } from '../a-signal.ts'
import { sendSignal } from '../a-verified-signal.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'
import { handOver } from './hand-over.ts'

/** From the form to the last answer: what reporters and the national desk do with signals. */
export async function doSignals(server: TestServer): Promise<void> {
  await reportAndRead(server)
  await decideAlone(server)
  await decideTogether(server)
  await answerAndClose(server)
}

async function reportAndRead(server: TestServer): Promise<void> {
  const anybody = doneBy(server, null)
  await anybody.get('/api/v1/intake/places')
  await anybody.get('/api/v1/intake/territories/0101')
  await anybody.get('/api/v1/intake/emergency')
  await anybody.get('/api/v1/intake/challenge')
  const { find } = await sendSignal(server, { territoryId: '0202' })
  await anybody.post('/api/v1/receipts/open', { find })
  await anybody.post('/api/v1/receipts/details', { find, codes: ['CAP2'], stillHappening: 'yes' })
  await anybody.post('/api/v1/receipts/proof', { find, proof: { challenge: 'none', nonce: '0' } })
  await anybody.post('/api/v1/receipts/withdraw', { find })
  await server.sweep()
  await anybody.get('/api/v1/public/registration/head')
  await anybody.get('/api/v1/public/registration/consistency?from=0')
  await anybody.post('/api/v1/receipts/registration', { commitment: find })
  const { proof: _, ...onPaper } = aSignal({ clientUuid: randomUUID() })
  await doneBy(server, 'alba').post<Made>('/api/v1/signals/paper', onPaper)
  const { proof: __, ...waited } = aSignal({ clientUuid: randomUUID() })
  await anybody.post('/api/v1/intake/sealed', await aSealedEntry(server.seals.intake, waited))
}

async function decideAlone(server: TestServer): Promise<void> {
  const alba = doneBy(server, 'alba')
  const { id, find } = await sendSignal(server, { dangerNow: true, territoryId: '0201' })
  const url = `/api/v1/signals/${id}`
  await alba.get('/api/v1/signals?view=triage')
  await alba.post(`${url}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  await alba.post(`${url}/triage/undo`, { reason: 'decided-in-error' })
  await alba.post(`${url}/triage`, { outcome: 'immediate-danger', reason: 'person-in-danger-now' })
  const calledAt = server.clock.now().toISOString()
  await alba.post(`${url}/hand-off`, { calledCode: 'emergency-line', calledAt, reached: true })
  await alba.post(`${url}/clock-reason`, { step: 'triage', reason: 'no-signal' })
  await alba.get(url)
  await handOver(server, alba, { url, to: 'quena' })
  await doneBy(server, null).post('/api/v1/receipts/details', { find, codes: ['CAP2'] })
  await alba.post(`${url}/detail/read`, { told: 1 })
  await alba.post(`${url}/restrict`, { reason: 'authority-may-be-involved' })
}

async function decideTogether(server: TestServer): Promise<void> {
  const signals = [
    await sendSignal(server, { territoryId: '0102' }),
    await sendSignal(server, { territoryId: '0102' }),
  ]
  const { batchId } = await doneBy(server, 'alba').post<{ batchId: string }>('/api/v1/signals/triage', {
    signalIds: signals.map(({ id }) => id),
    outcome: 'not-relevant',
    reason: 'possible-campaign',
  })
  await doneBy(server, 'berta').post(`/api/v1/signals/triage/${batchId}/undo`, { reason: 'not-a-campaign' })
}

async function answerAndClose(server: TestServer): Promise<void> {
  const alba = doneBy(server, 'alba')
  const { id } = await sendSignal(server, { territoryId: '0202' })
  const url = `/api/v1/signals/${id}`
  await alba.post(`${url}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  await alba.post(`${url}/verification/start`)
  await alba.post(`${url}/verification`, {
    outcome: 'discarded',
    ground: 'open-source-confirms',
    reason: 'fabricated',
  })
  await alba.post(`${url}/answer`, { feedbackCode: 'other-service', asksForDetail: true })
  await alba.post(`${url}/close`, { outcome: 'discarded' })
}
