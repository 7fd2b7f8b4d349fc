import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeyPair } from '../../../sealing/index.ts'
import type { LettersOfSignal, ReceiptAnswer, SignalDetail } from '../../../vocabulary/wire/signal.ts'
import {
  aSealedText,
  aSealingDesk,
  type SealingDesk,
  sendSignal,
  startTestServer,
  type TestServer,
  verifiedSignal,
} from '../../testing/index.ts'

const words = ['abanico', 'abedul', 'abeto', 'abismo', 'abrigo', 'abuela', 'acacia']
let server: TestServer
let triage: SealingDesk
beforeAll(async () => {
  server = await startTestServer()
  triage = await aSealingDesk(server, 'triage')
})
// The situation is closed behind the product's back: how one comes to its end is told elsewhere.
afterAll(async () => await server.stop({ forged: true }))

async function aNote() {
  const receipt = await openKeyPair(words)
  return await aSealedText('Una casa azul.', [triage, { deskKeyId: null, publicKey: receipt.publicKey }])
}
const lettersOf = async (id: string) =>
  (await server.as('alba').get<LettersOfSignal>(`/api/v1/signals/${id}/letters`)).body
const signalOf = async (id: string) =>
  (await server.as('alba').get<SignalDetail>(`/api/v1/signals/${id}`)).body
async function later(days: number): Promise<void> {
  server.clock.advance({ days })
  await server.sweep()
}
const rowsOf = async (id: string) => {
  const found = await server.job.transact({ kind: 'job', name: 'test' }, (work) =>
    sql<{ receipts: number; desks: number }>`
      select count(*) filter (where desk_key_id is null) as receipts, count(desk_key_id) as desks from sealed.wrap w
      join sealed.key k on k.id = w.key_id where k.subject_id = ${id}`.execute(work.tx),
  )
  return found.rows[0]
}

test('a verified signal’s note goes ninety days after its situation closed; its codes stay', async () => {
  const { id, find } = await verifiedSignal(server, { sealed: await aNote() })
  const opened = await server
    .as('carla')
    .post<{ id: string }>('/api/v1/situations', { signalId: id, modality: 'servitude' })
  await server.as('alba').post(`/api/v1/signals/${id}/answer`, { feedbackCode: 'watching' })
  for (const days of [60, 60]) {
    await later(days)
    await server.public.post('/api/v1/receipts/open', { find })
  }
  // Its situation is open: nothing goes, however old it is.
  expect((await lettersOf(id)).letters).toHaveLength(1)
  const closed = await server.job.transact({ kind: 'job', name: 'test' }, (work) =>
    sql`update warning.situation set state = 'closed', closed_outcome = 'mitigated', state_since = ${work.now}
        where id = ${opened.body.id}`.execute(work.tx),
  )
  expect(Number(closed.numAffectedRows)).toBe(1)
  await later(60)
  await server.public.post('/api/v1/receipts/open', { find })
  await later(29)
  expect((await lettersOf(id)).letters).toHaveLength(1)
  await later(2)
  expect(await lettersOf(id)).toMatchObject({ keys: [], letters: [] })
  expect((await signalOf(id)).codes).toEqual(['CAP1'])
  const { body } = await server.public.post<ReceiptAnswer>('/api/v1/receipts/open', { find })
  expect(body.correspondence.letters).toEqual([])
})

test('a note of a signal in no situation goes ninety days after it was answered', async () => {
  const { id } = await sendSignal(server, { sealed: await aNote() })
  const url = `/api/v1/signals/${id}`
  await server.as('alba').post(`${url}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  await server.as('alba').post(`${url}/verification/start`)
  await server.as('alba').post(`${url}/verification`, {
    outcome: 'not-possible-to-confirm',
    ground: 'trusted-local-knowledge',
    reason: 'no-second-source',
  })
  await later(120)
  expect((await lettersOf(id)).letters).toHaveLength(1)
  await server.as('alba').post(`${url}/answer`, { feedbackCode: 'not-possible-to-confirm' })
  await later(91)
  expect((await lettersOf(id)).letters).toEqual([])
})

test('a receipt that is forgotten opens nothing any more; the desk still does', async () => {
  const { id } = await sendSignal(server, { sealed: await aNote() })
  expect(await rowsOf(id)).toEqual({ receipts: 1, desks: 1 })
  await later(91)
  expect(await rowsOf(id)).toEqual({ receipts: 0, desks: 1 })
})

test('what was sealed goes with a discarded signal after thirty days and with a withdrawn one after a day', async () => {
  const discarded = await sendSignal(server, { sealed: await aNote() })
  const withdrawn = await sendSignal(server, { sealed: await aNote() })
  await server.as('alba').post(`/api/v1/signals/${discarded.id}/triage`, {
    outcome: 'not-relevant',
    reason: 'test-or-empty',
  })
  await server.public.post('/api/v1/receipts/withdraw', { find: withdrawn.find })
  await later(2)
  expect(await rowsOf(withdrawn.id)).toEqual({ receipts: 0, desks: 0 })
  expect(await rowsOf(discarded.id)).toEqual({ receipts: 1, desks: 1 })
  await later(29)
  expect(await rowsOf(discarded.id)).toEqual({ receipts: 0, desks: 0 })
})
