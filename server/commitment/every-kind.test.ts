import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../vocabulary/wire/attention.ts'
import type { CommitmentDetail, CommitmentRow } from '../../vocabulary/wire/commitment.ts'
import type { Inbox } from '../../vocabulary/wire/response.ts'
import {
  aCommitment,
  organizations,
  type PersonKey,
  startTestServer,
  type TestServer,
} from '../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const act = (who: PersonKey, id: string, verb: string, body?: unknown) => {
  server.clock.advance({ seconds: 1 })
  return server.as(who).post<{ code: string }>(`/api/v1/commitments/${id}/${verb}`, body)
}
const view = async (who: PersonKey, id: string) =>
  await server.as(who).get<CommitmentDetail>(`/api/v1/commitments/${id}`)
const kindsFor = async (who: PersonKey, id: string) =>
  (await server.as(who).get<Attention>('/api/v1/attention')).body.items
    .filter(({ subjectId }) => subjectId === id)
    .map(({ kind, facts }) => [kind, facts[0]])
const inDays = (days: number) =>
  new Date(server.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
const evidence = { kind: 'document', reference: 'Acta 4 de la escuela' }
const everyKind = ['agreement', 'committee-recommendation', 'action', 'pledge'] as const

describe('what was agreed, asked by the committee or pledged', () => {
  test.each(everyKind)(
    'as %s is kept by the project team and read by everybody of the programme',
    async (kind) => {
      const { id } = await aCommitment(server, kind, { line: 'protection' })
      for (const who of ['nora', 'carla', 'flor', 'gilda', 'mara', 'hilda', 'elsa', 'juana', 'sara'] as const)
        expect([who, (await view(who, id)).status]).toEqual([who, 200])
      for (const who of ['uma', 'lola', 'vera', 'alba'] as const)
        expect([who, (await view(who, id)).status]).toEqual([who, 403])
      expect((await server.public.get(`/api/v1/commitments/${id}`)).status).toBe(401)
      expect((await view('carla', id)).body).toMatchObject({ kind, line: 'protection', restricted: false })
    },
  )

  test('is a draft for those who write it alone', async () => {
    const { id } = await aCommitment(server, 'agreement', { draft: true })
    expect((await view('nora', id)).status).toBe(200)
    for (const who of ['flor', 'gilda', 'elsa', 'sara'] as const)
      expect([who, (await view(who, id)).status]).toEqual([who, 404])
  })

  test('is written by nobody else: neither by its owner nor by the desk of an institution', async () => {
    for (const by of ['flor', 'elsa', 'juana', 'uma', 'lola'] as const)
      await expect(aCommitment(server, 'agreement', { by })).rejects.toThrow()
    await expect(aCommitment(server, 'agreement', { by: 'mara' })).rejects.toThrow()
    await expect(aCommitment(server, 'committee-recommendation', { by: 'mara' })).resolves.toBeDefined()
  })

  test('is followed by anybody once it is open, when it was signed or asked in public', async () => {
    const openFrom = server.clock.now()
    const seen = async (id: string, actor: { kind: 'public' } | { kind: 'person'; personId: string }) =>
      await server.app.transact(actor, async ({ tx }) => {
        const found = await tx
          .withTables<{ 'commitment.commitment': { id: string } }>()
          .selectFrom('commitment.commitment')
          .select('id')
          .where('id', '=', id)
          .execute()
        return found.length
      })
    const pledge = await aCommitment(server, 'pledge', { openFrom })
    const asked = await aCommitment(server, 'committee-recommendation', { openFrom })
    const agreed = await aCommitment(server, 'agreement', { openFrom })
    const closed = await aCommitment(server, 'pledge')
    const exercise = await aCommitment(server, 'pledge', { openFrom, exercise: true })
    const told = await Promise.all(
      [pledge, asked, agreed, closed, exercise].map(({ id }) => seen(id, { kind: 'public' })),
    )
    expect(told).toEqual([1, 1, 0, 0, 0])
  })
})

describe('an agreement', () => {
  test('is answered by its owner alone, done with evidence, and verified by somebody else', async () => {
    const { id } = await aCommitment(server, 'agreement', {
      support: { for: 24, against: 2, abstained: 4 },
    })
    expect(await kindsFor('flor', id)).toEqual([['commitment-answer', 'owed-agreement']])
    const inbox = await server.as('flor').get<Inbox>('/api/v1/inbox')
    expect(inbox.body.commitments.find((one) => one.id === id)).toMatchObject({ kind: 'agreement' })
    for (const who of ['gilda', 'juana', 'elsa'] as const)
      expect([who, (await act(who, id, 'accept', { promisedOn: inDays(5) })).status]).toEqual([who, 403])
    for (const who of ['nora', 'sara', 'mara'] as const)
      expect([who, (await act(who, id, 'accept', { promisedOn: inDays(5) })).status]).toEqual([who, 403])
    expect((await act('flor', id, 'accept', { promisedOn: inDays(5) })).status).toBe(200)
    expect(await kindsFor('flor', id)).toEqual([['commitment-due', 'owed-agreement']])
    expect((await act('gilda', id, 'evidence', evidence)).status).not.toBe(200)
    expect((await act('flor', id, 'evidence', evidence)).status).toBe(200)
    expect((await act('flor', id, 'report-done')).status).toBe(200)
    expect((await act('flor', id, 'verify', { outcome: 'verified' })).status).toBe(403)
    expect(await kindsFor('mara', id)).toEqual([['commitment-verification', 'owed-agreement']])
    expect((await view('mara', id)).body.moves.sort()).toEqual(['not-verified', 'verified'])
    expect((await act('carla', id, 'verify', { outcome: 'verified' })).status).toBe(200)
    const { body } = await view('gilda', id)
    expect(body).toMatchObject({ state: 'verified', support: { for: 24, against: 2, abstained: 4 } })
    expect(body.history.map(({ kind }) => kind)).toEqual([
      'agreement.issued',
      'agreement.accepted',
      'agreement.evidence-added',
      'agreement.reported-done',
      'agreement.verified',
    ])
  })

  test('of a civil-society organisation is answered by its own members', async () => {
    const { id } = await aCommitment(server, 'agreement', { ownerId: organizations.weavers.id })
    expect(await kindsFor('juana', id)).toEqual([['commitment-answer', 'owed-agreement']])
    expect((await act('flor', id, 'accept', { promisedOn: inDays(5) })).status).toBe(403)
    expect((await act('juana', id, 'accept', { promisedOn: inDays(5) })).status).toBe(200)
    expect((await act('juana', id, 'evidence', evidence)).status).toBe(200)
    expect((await act('juana', id, 'report-done')).status).toBe(200)
    expect((await act('juana', id, 'verify', { outcome: 'verified' })).status).toBe(403)
    expect((await act('mara', id, 'verify', { outcome: 'verified' })).status).toBe(200)
  })
})

test('a pledge is accepted by its signature: nobody is asked for an answer, and it is owed by its date', async () => {
  const { id } = await aCommitment(server, 'pledge')
  expect((await view('flor', id)).body).toMatchObject({
    state: 'accepted',
    unanswered: false,
    overdue: false,
  })
  expect(await kindsFor('flor', id)).toEqual([['commitment-due', 'owed-pledge']])
  server.clock.advance({ days: 23 })
  expect((await view('carla', id)).body).toMatchObject({ overdue: true })
  const late = await server.as('hilda').get<{ items: CommitmentRow[] }>('/api/v1/unanswered?limit=100')
  expect(late.body.items.map((one) => one.id)).toContain(id)
})

test('the list is narrowed by kind, line, institution, territory and exercise', async () => {
  const mine = { ownerId: organizations.labour.id, territoryId: '0202' }
  const { id } = await aCommitment(server, 'action', { ...mine, line: 'protection' })
  const drill = await aCommitment(server, 'action', { ...mine, exercise: true })
  const list = async (query: string) =>
    (
      await server.as('carla').get<{ items: CommitmentRow[] }>(`/api/v1/commitments?limit=100&${query}`)
    ).body.items.map((one) => one.id)
  const of = `organization=${organizations.labour.id}`
  expect((await list(of)).sort()).toEqual([id, drill.id].sort())
  expect(await list(`${of}&exercises=without`)).toEqual([id])
  expect(await list(`${of}&line=protection`)).toEqual([id])
  expect(await list(`${of}&kind=pledge`)).toEqual([])
  expect((await list('territory=02&kind=action')).sort()).toEqual([id, drill.id].sort())
  expect(await list(`${of}&territory=01`)).toEqual([])
})
