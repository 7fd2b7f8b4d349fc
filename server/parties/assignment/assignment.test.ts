import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentState } from '../../../vocabulary/wire/assignment.ts'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'
import type { SignalDetail, SignalRow } from '../../../vocabulary/wire/signal.ts'
import type { SituationRow } from '../../../vocabulary/wire/situation.ts'
import {
  aCommitment,
  type PersonKey,
  personId,
  sendSignal,
  startTestServer,
  type TestServer,
  verifiedSignal,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

type Base = 'signals' | 'situations' | 'commitments'
const assign = async (who: PersonKey, [base, id]: readonly [Base, string], to: PersonKey) =>
  await server
    .as(who)
    .post<{ code: string; fields: object[] }>(`/api/v1/${base}/${id}/assign`, { personId: personId(to) })
const giveBack = async (who: PersonKey, [base, id]: readonly [Base, string]) =>
  (await server.as(who).post(`/api/v1/${base}/${id}/give-back`)).status
const stateOf = async (who: PersonKey, [base, id]: readonly [Base, string]) =>
  await server.as(who).get<AssignmentState>(`/api/v1/${base}/${id}/assignment`)
const attentionOf = async (who: PersonKey) =>
  (await server.as(who).get<Attention>('/api/v1/attention')).body.items
const cannotSee = { code: 'invalid-input', fields: [{ field: '/personId', code: 'unknown-reference' }] }

/** A signal of Puerto Sereno that the local table sees. */
async function aTriaged(
  change: Parameters<typeof sendSignal>[1] = {},
): Promise<readonly ['signals', string]> {
  const { id } = await sendSignal(server, { territoryId: '0101', ...change })
  const decision = { outcome: 'valid', reason: 'plausible-indicators' }
  expect((await server.as('alba').post(`/api/v1/signals/${id}/triage`, decision)).status).toBe(200)
  return ['signals', id]
}

describe('a signal', () => {
  test('is given to a colleague, who finds it first, is named in the list, and gives it back', async () => {
    const signal = await aTriaged()
    await aTriaged({ dangerNow: true })
    expect((await assign('alba', signal, 'elsa')).status).toBe(200)
    expect((await stateOf('carla', signal)).body.assigned).toMatchObject({
      id: personId('elsa'),
      name: 'Elsa',
      by: 'Alba',
      mine: false,
    })
    const [first] = await attentionOf('elsa')
    expect(first).toMatchObject({ subjectId: signal[1], assignedTo: { mine: true } })
    const mine = await server
      .as('elsa')
      .get<{ items: SignalRow[] }>('/api/v1/signals?view=verification&assigned=me')
    expect(mine.body.items.map(({ id }) => id)).toEqual([signal[1]])
    expect(await giveBack('elsa', signal)).toBe(200)
    expect((await stateOf('carla', signal)).body.assigned).toBeNull()
    expect(await giveBack('elsa', signal)).toBe(404)
  })

  test('is taken over by somebody else: one person has it at a time', async () => {
    const signal = await aTriaged()
    await assign('alba', signal, 'quena')
    expect((await assign('alba', signal, 'quena')).status).toBe(409)
    expect((await assign('elsa', signal, 'elsa')).status).toBe(200)
    expect((await stateOf('quena', signal)).body.assigned).toMatchObject({ name: 'Elsa', by: 'Elsa' })
    expect((await attentionOf('quena')).find(({ assignedTo }) => assignedTo?.mine)).toBeUndefined()
  })

  test('is given to nobody who would not see it, whatever the reason, and the reply tells none', async () => {
    const signal = await aTriaged()
    // Another territory; only restricted ones; an institution; nobody of this name.
    for (const who of ['petra', 'hilda', 'flor', 'uma'] as const) {
      const { status, body } = await assign('alba', signal, who)
      expect([who, status, body]).toEqual([who, 400, expect.objectContaining(cannotSee)])
    }
    const nobody = await server
      .as('alba')
      .post(`/api/v1/signals/${signal[1]}/assign`, { personId: crypto.randomUUID() })
    expect(nobody.body).toMatchObject(cannotSee)
    const { colleagues } = (await stateOf('alba', signal)).body
    expect(colleagues.map(({ name }) => name)).toEqual([
      'Alba',
      'Berta',
      'Carla',
      'Elsa',
      'Olga',
      'Quena',
      'Rita',
    ])
  })

  test('that is not seen is not found, and its assignment is known to no local role', async () => {
    const flagged = await aTriaged({ authorityInvolved: 'yes' })
    const before = JSON.stringify(await attentionOf('elsa'))
    expect((await assign('alba', flagged, 'elsa')).body).toMatchObject(cannotSee)
    expect((await assign('alba', flagged, 'hilda')).status).toBe(200)
    for (const who of ['elsa', 'petra', 'rita'] as const) {
      expect([who, (await stateOf(who, flagged)).status]).toEqual([who, 404])
      expect([who, (await assign(who, flagged, who)).status]).toEqual([who, 404])
      expect([who, await giveBack(who, flagged)]).toEqual([who, 404])
    }
    expect(JSON.stringify(await attentionOf('elsa'))).toBe(before)
    for (const who of ['flor', 'nora', 'delia', 'uma', 'sara', 'tania'] as const)
      expect([who, (await stateOf(who, flagged)).status]).toEqual([who, 403])
  })

  test('that is taken from the local table is in nobody’s hands any more', async () => {
    const signal = await aTriaged()
    await assign('alba', signal, 'elsa')
    const restricted = await server
      .as('carla')
      .post(`/api/v1/signals/${signal[1]}/restrict`, { reason: 'authority-may-be-involved' })
    expect(restricted.status).toBe(200)
    expect((await stateOf('alba', signal)).body.assigned).toBeNull()
    expect(
      (await server.as('alba').get<SignalDetail>(`/api/v1/signals/${signal[1]}`)).body.assignedTo,
    ).toBeNull()
    expect((await attentionOf('elsa')).map(({ subjectId }) => subjectId)).not.toContain(signal[1])
  })
})

test('a situation that asks nothing else of whoever has it in hand still stands among what needs them', async () => {
  const { id: signalId } = await verifiedSignal(server, { territoryId: '0101' })
  const made = await server
    .as('carla')
    .post<{ id: string }>('/api/v1/situations', { signalId, modality: 'servitude' })
  const situation = ['situations', made.body.id] as const
  expect((await assign('carla', situation, 'elsa')).status).toBe(200)
  const kinds = (await attentionOf('elsa'))
    .filter(({ subjectId }) => subjectId === situation[1])
    .map(({ kind }) => kind)
  expect(kinds).toEqual(['situation-assigned'])
  const list = await server.as('elsa').get<{ items: SituationRow[] }>('/api/v1/situations?assigned=me')
  expect(list.body.items.map((one) => [one.id, one.assignedTo?.mine])).toEqual([[situation[1], true]])
  expect((await assign('carla', situation, 'petra')).body).toMatchObject(cannotSee)
  expect((await assign('carla', situation, 'olga')).status).toBe(200)
  const own = (await attentionOf('olga')).filter(({ subjectId }) => subjectId === situation[1])
  expect(own.map(({ kind, assignedTo }) => [kind, assignedTo?.mine])).toEqual([
    ['situation-assessment', true],
  ])
})

describe('what an institution owes', () => {
  test('is given out within it, by whoever answers for it, and nobody else knows of that', async () => {
    const owed = ['commitments', (await aCommitment(server, 'agreement')).id] as const
    const { body } = await stateOf('flor', owed)
    expect([body.mayAssign, body.colleagues.map(({ name }) => name)]).toEqual([true, ['Flor', 'Sara']])
    expect((await assign('flor', owed, 'gilda')).body).toMatchObject(cannotSee)
    expect((await assign('flor', owed, 'sara')).status).toBe(200)
    expect((await attentionOf('sara'))[0]).toMatchObject({
      kind: 'commitment-assigned',
      subjectId: owed[1],
      facts: ['owed-agreement'],
    })
    for (const who of ['gilda', 'juana', 'elsa'] as const)
      expect([who, (await stateOf(who, owed)).status]).toEqual([who, 404])
    for (const who of ['carla', 'nora', 'mara'] as const)
      expect([who, (await stateOf(who, owed)).status]).toEqual([who, 403])
    const seenBy = async (who: PersonKey) =>
      (await server.as(who).get<CommitmentRow>(`/api/v1/commitments/${owed[1]}`)).body.assignedTo
    expect(await seenBy('flor')).toMatchObject({ name: 'Sara', mine: false })
    expect(await seenBy('carla')).toBeNull()
  })

  test('may be taken on by any of its people, who give it back but not to others', async () => {
    const owed = ['commitments', (await aCommitment(server, 'agreement')).id] as const
    expect((await stateOf('sara', owed)).body).toMatchObject({ mayAssign: false, colleagues: [] })
    expect((await assign('sara', owed, 'flor')).status).toBe(403)
    expect((await assign('sara', owed, 'sara')).status).toBe(200)
    expect(await giveBack('gilda', owed)).toBe(404)
    expect(await giveBack('sara', owed)).toBe(200)
    await assign('flor', owed, 'flor')
    expect(await giveBack('sara', owed)).toBe(403)
    expect((await assign('sara', owed, 'sara')).status).toBe(403)
  })
})
