import type { SignalSubmission } from '../../vocabulary/wire/signal.ts'
import { aSignal } from './a-signal.ts'
import type { PersonKey } from './test-country.ts'
import type { TestServer } from './test-server.ts'

/** Sends a signal through the intake and finds its id as the database's owner would: no reply ever tells it. */
export async function sendSignal(server: TestServer, change: Partial<SignalSubmission> = {}) {
  const sent = aSignal(change)
  const reply = await server.public.post('/api/v1/signals', sent)
  if (reply.status >= 300) throw new Error(`the signal was refused: ${reply.text}`)
  const id = await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
    const found = await work.tx
      .withTables<{ 'warning.signal': { id: string; client_uuid: string } }>()
      .selectFrom('warning.signal')
      .select('id')
      .where('client_uuid', '=', sent.clientUuid)
      .executeTakeFirstOrThrow()
    return found.id
  })
  return { id, find: sent.find }
}

interface Verifying {
  readonly danger?: boolean
  readonly ground?: string
  readonly verifier?: PersonKey
}

/** The desk finds a signal valid, or a danger, and verifies it. */
export async function verifySignal(server: TestServer, id: string, by: Verifying = {}): Promise<void> {
  const desk = server.as(by.verifier ?? 'alba')
  const url = `/api/v1/signals/${id}`
  const steps = [
    await server.as('alba').post(`${url}/triage`, {
      outcome: by.danger ? 'immediate-danger' : 'valid',
      reason: by.danger ? 'person-in-danger-now' : 'plausible-indicators',
    }),
    await desk.post(`${url}/verification/start`),
    await desk.post(`${url}/verification`, {
      outcome: 'verified',
      ground: by.ground ?? 'trusted-local-knowledge',
      reason: 'corroborated',
    }),
  ]
  const refused = steps.find((step) => step.status >= 300)
  if (refused) throw new Error(`verifying was refused: ${refused.text}`)
}

/** A signal that was sent and verified. */
export async function verifiedSignal(
  server: TestServer,
  change: Partial<SignalSubmission> = {},
  by: Verifying = {},
) {
  const sent = await sendSignal(server, change)
  await verifySignal(server, sent.id, { danger: change.dangerNow === true, ...by })
  return sent
}
