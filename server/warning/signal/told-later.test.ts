import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { ReceiptDetail, SignalDetail, SignalRow } from '../../../vocabulary/wire/signal.ts'
import {
  type PersonKey,
  personId,
  sendSignal,
  startTestServer,
  type TestServer,
  verifiedSignal,
} from '../../testing/index.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
  for (const person of ['alba', 'quena', 'berta'] as const)
    await server.as(person).put('/api/v1/duty/reach/mail', { address: `${person}@example.org` })
})
afterEach(() => server.stop())

const sent = () => server.mail.sent.map(({ mailAddress }) => mailAddress?.split('@')[0])

async function tell(find: string, detail: Partial<ReceiptDetail>): Promise<void> {
  const reply = await server.public.post('/api/v1/receipts/details', { find, ...detail })
  expect(reply.status, reply.text).toBe(200)
}
const act = async (who: PersonKey, id: string, step: string, body?: object) =>
  await server.as(who).post<{ code?: string }>(`/api/v1/signals/${id}/${step}`, body)
const read = async (id: string) => (await server.as('alba').get<SignalDetail>(`/api/v1/signals/${id}`)).body

/** The ids that wait to be read: on the first screen, and in the list. */
async function waitsFor(who: PersonKey): Promise<string[]> {
  const { items } = (await server.as(who).get<Attention>('/api/v1/attention')).body
  const list = await server.as(who).get<{ items: SignalRow[]; order: string }>('/api/v1/signals?view=detail')
  const first = items.filter(({ kind }) => kind === 'signal-detail').map(({ subjectId }) => subjectId)
  expect(list.body.items.map(({ id }) => id)).toEqual(first)
  return first
}

const valid = { outcome: 'valid', reason: 'plausible-indicators' }

/** A signal in each state that triage can have brought it to. */
const stages: readonly [string, (id: string) => Promise<void>][] = [
  ['triaged', async (id) => void (await act('alba', id, 'triage', valid))],
  [
    'triaged',
    async (id) =>
      void (await act('alba', id, 'triage', { outcome: 'needs-information', reason: 'place-unclear' })),
  ],
  [
    'discarded',
    async (id) => void (await act('alba', id, 'triage', { outcome: 'not-relevant', reason: 'other-matter' })),
  ],
  [
    'in-verification',
    async (id) => {
      await act('alba', id, 'triage', valid)
      await act('alba', id, 'verification/start')
    },
  ],
  ['verified', async (id) => await verify(id)],
  [
    'linked',
    async (id) => {
      await verify(id)
      await server.as('carla').post('/api/v1/situations', { signalId: id, modality: 'forced-labour' })
    },
  ],
  [
    'answered',
    async (id) => {
      await act('alba', id, 'triage', { outcome: 'needs-information', reason: 'place-unclear' })
      await act('alba', id, 'answer', { feedbackCode: 'watching' })
    },
  ],
]

async function verify(id: string): Promise<void> {
  await act('alba', id, 'triage', valid)
  await act('alba', id, 'verification/start')
  await act('alba', id, 'verification', {
    outcome: 'verified',
    ground: 'second-independent-source',
    reason: 'corroborated',
  })
}

describe('a danger that is told with the receipt', () => {
  test('before triage wakes the person on duty as one told at once does', async () => {
    const { find } = await sendSignal(server)
    await server.sweep()
    expect(sent()).toEqual([])
    await tell(find, { dangerNow: true })
    await server.sweep()
    expect(sent()).toEqual(['alba'])
    server.clock.advance({ minutes: 15 })
    await server.sweep()
    expect(sent()).toEqual(['alba', 'quena'])
  })

  test('is in hand once it is triaged', async () => {
    const { id, find } = await sendSignal(server)
    await tell(find, { dangerNow: true })
    await server.sweep()
    await act('alba', id, 'triage', { outcome: 'immediate-danger', reason: 'person-in-danger-now' })
    server.clock.advance({ minutes: 20 })
    await server.sweep()
    expect(sent()).toEqual(['alba'])
  })

  test.each(stages)(
    'of a signal that is %s wakes, and waits to be read within the hour',
    async (state, reach) => {
      const { id, find } = await sendSignal(server)
      await reach(id)
      expect((await read(id)).state).toBe(state)
      await server.sweep()
      const before = sent().length
      await tell(find, { dangerNow: true })
      await server.sweep()
      expect(sent().slice(before)).toEqual(['alba'])
      expect(await waitsFor('alba')).toEqual([id])
      expect((await read(id)).clock).toMatchObject({ leftMinutes: 60 })
      expect((await act('alba', id, 'detail/read', { told: 1 })).status).toBe(200)
      expect(await waitsFor('alba')).toEqual([])
      server.clock.advance({ minutes: 16 })
      await server.sweep()
      expect(sent().slice(before)).toEqual(['alba'])
    },
  )

  test('wakes anew where an earlier call for the signal was answered', async () => {
    const { id, find } = await sendSignal(server)
    await act('alba', id, 'triage', { outcome: 'immediate-danger', reason: 'person-in-danger-now' })
    await server.sweep()
    await act('alba', id, 'hand-off', {
      calledCode: 'emergency-line',
      calledAt: server.clock.now().toISOString(),
      reached: true,
    })
    await server.sweep()
    await tell(find, { dangerNow: true })
    await server.sweep()
    expect(sent()).toEqual(['alba', 'alba'])
  })

  test('shortens the clock of verification and of the answer, and lengthens none', async () => {
    const { id, find } = await sendSignal(server)
    await act('alba', id, 'triage', valid)
    await tell(find, { dangerNow: true })
    await act('alba', id, 'detail/read', { told: 1 })
    expect((await read(id)).clock).toMatchObject({ leftMinutes: 12 * 60 })
    expect(Date.parse((await read(id)).feedbackDueAt) - server.clock.now().getTime()).toBe(72 * 3_600_000)
    server.clock.advance({ hours: 6 })
    await tell(find, { childrenInvolved: 'yes', codes: ['EXP5'] })
    await act('alba', id, 'detail/read', { told: 2 })
    expect((await read(id)).clock).toMatchObject({ leftMinutes: 6 * 60 })
  })

  test('hastens the assessment of the situation that holds it', async () => {
    const { id, find } = await verifiedSignal(server)
    const situation = await server
      .as('carla')
      .post<{ id: string }>('/api/v1/situations', { signalId: id, modality: 'forced-labour' })
    await tell(find, { dangerNow: true })
    await server.settle()
    const seen = await server.as('carla').get(`/api/v1/situations/${situation.body.id}`)
    expect(seen.body).toMatchObject({ urgent: true, clock: { leftMinutes: 12 * 60 } })
  })
})

describe('any detail after triage', () => {
  test('waits until somebody says that it was read, by whoever works on the signal, within a day', async () => {
    const { id, find } = await sendSignal(server)
    await act('alba', id, 'triage', valid)
    await tell(find, { codes: ['CAP2'] })
    for (const who of ['alba', 'berta', 'elsa'] as const) expect(await waitsFor(who)).toEqual([id])
    expect(await waitsFor('petra')).toEqual([])
    expect((await read(id)).unreadDetail).toBe(true)
    expect((await read(id)).clock).toMatchObject({ leftMinutes: 24 * 60 })
    await act('alba', id, 'verification/start')
    expect(await waitsFor('elsa')).toEqual([id])
    expect((await act('elsa', id, 'detail/read', { told: 1 })).status).toBe(200)
    for (const who of ['alba', 'berta', 'elsa'] as const) expect(await waitsFor(who)).toEqual([])
    expect((await read(id)).decisions.at(-1)).toMatchObject({ kind: 'detail-read', by: 'Elsa' })
    expect((await act('elsa', id, 'detail/read', { told: 1 })).body.code).toBe('already-decided')
  })

  test('can be read by an operator of its territory alone, who sees it', async () => {
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    await owner.query(`update parties.role_grant set place_id = '0101' where person_id = $1`, [
      personId('quena'),
    ])
    await owner.end()
    const [here, elsewhere] = [await sendSignal(server), await sendSignal(server, { territoryId: '0102' })]
    for (const { id, find } of [here, elsewhere]) {
      await act('alba', id, 'triage', valid)
      await tell(find, { codes: ['CAP2'] })
    }
    expect(await waitsFor('quena')).toEqual([here.id])
    expect((await act('quena', elsewhere.id, 'detail/read', { told: 1 })).status).toBe(404)
    expect((await act('quena', here.id, 'detail/read', { told: 1 })).status).toBe(200)
    expect(await waitsFor('quena')).toEqual([])
  })

  test('that came while one read goes on waiting', async () => {
    const { id, find } = await sendSignal(server)
    await act('alba', id, 'triage', valid)
    await tell(find, { codes: ['CAP2'] })
    await tell(find, { codes: ['CAP3'] })
    expect((await act('alba', id, 'detail/read', { told: 1 })).status).toBe(409)
    expect(await waitsFor('alba')).toEqual([id])
    expect((await act('alba', id, 'detail/read', { told: 2 })).status).toBe(200)
  })

  test('of a discarded signal keeps it from being deleted unread', async () => {
    const { id, find } = await sendSignal(server)
    await act('alba', id, 'triage', { outcome: 'not-relevant', reason: 'other-matter' })
    await tell(find, { codes: ['CAP2'] })
    server.clock.advance({ days: 31 })
    await server.sweep()
    expect(await waitsFor('alba')).toEqual([id])
    await act('alba', id, 'detail/read', { told: 1 })
    await server.sweep()
    expect((await server.as('alba').get(`/api/v1/signals/${id}`)).status).toBe(404)
  })

  test('waits no longer when the signal is back in the queue, or its reporter took it back', async () => {
    const [back, gone] = [await sendSignal(server), await sendSignal(server)]
    for (const { id, find } of [back, gone]) {
      await act('alba', id, 'triage', valid)
      await tell(find, { codes: ['CAP2'] })
    }
    await act('alba', back.id, 'triage/undo', { reason: 'new-information' })
    await server.public.post('/api/v1/receipts/withdraw', { find: gone.find })
    expect(await waitsFor('alba')).toEqual([])
  })

  test('that flags an authority is seen by the national desk and the ombudsman, never by the local table', async () => {
    const { id, find } = await sendSignal(server)
    const before = (await server.as('elsa').get('/api/v1/attention')).text
    await act('alba', id, 'triage', valid)
    await tell(find, { authorityInvolved: 'yes' })
    expect(await waitsFor('elsa')).toEqual([])
    expect((await server.as('elsa').get('/api/v1/attention')).text).toBe(before)
    expect((await act('elsa', id, 'detail/read', { told: 1 })).status).toBe(404)
    expect(await waitsFor('alba')).toEqual([id])
    expect((await act('hilda', id, 'detail/read', { told: 1 })).status).toBe(200)
  })
})

test('reading is refused to the public and to other roles', async () => {
  const { id, find } = await sendSignal(server)
  await act('alba', id, 'triage', valid)
  await tell(find, { codes: ['CAP2'] })
  expect((await server.public.post(`/api/v1/signals/${id}/detail/read`, { told: 1 })).status).toBe(401)
  for (const who of ['flor', 'lola', 'carla', 'mara'] as const)
    expect([who, (await act(who, id, 'detail/read', { told: 1 })).status]).toEqual([who, 403])
  expect((await act('petra', id, 'detail/read', { told: 1 })).status).toBe(404)
})
