import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommitmentRow, CommitmentsSummary, ComplianceRow } from '../../vocabulary/wire/commitment.ts'
import {
  aCommitment,
  aDraft,
  aRecommendation,
  issuedAlert,
  organizations,
  type PersonKey,
  situationsOf,
  startTestServer,
  type TestServer,
} from '../testing/index.ts'

let server: TestServer
const { childhood, labour } = organizations
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const summary = async (who: PersonKey, id: string = childhood.id) =>
  await server.as(who).get<CommitmentsSummary>(`/api/v1/organizations/${id}/commitments-summary`)
const act = async (who: PersonKey, id: string, verb: string, body?: unknown) =>
  expect((await server.as(who).post(`/api/v1/commitments/${id}/${verb}`, body)).status).toBe(200)
const promise = () => ({ promisedOn: server.clock.now().toISOString().slice(0, 10) })

describe('what one institution owes, did and left unanswered', () => {
  test('is nothing while nothing was asked of it', async () => {
    expect((await summary('carla')).body).toMatchObject({
      organization: { id: childhood.id, name: childhood.name, kind: 'institution', ended: false },
      counts: { issued: 0, owed: 0, verified: 0, longestOverdueDays: 0 },
      byLine: [],
      owes: [],
      did: [],
      left: [],
    })
  })

  test('is counted by line, and each count is the list behind it', async () => {
    const waits = await aCommitment(server, 'agreement')
    const done = await aCommitment(server, 'agreement', { line: 'protection' })
    await act('flor', done.id, 'accept', promise())
    await act('flor', done.id, 'evidence', { kind: 'visit', reference: 'Visita del lunes' })
    await act('flor', done.id, 'report-done')
    const declined = await aCommitment(server, 'action', { line: 'protection' })
    await act('flor', declined.id, 'decline', { reason: 'no-resources' })
    const pledged = await aCommitment(server, 'pledge')
    await aCommitment(server, 'agreement', { exercise: true })
    await aCommitment(server, 'agreement', { ownerId: labour.id })
    await aCommitment(server, 'agreement', { draft: true })
    const { body } = await summary('carla')
    expect(body.counts).toMatchObject({ issued: 4, owed: 2, reportedDone: 1, declined: 1, answered: 3 })
    expect(body.byLine).toMatchObject([
      { line: 'prevention', issued: 2, owed: 2, declined: 0 },
      { line: 'protection', issued: 2, owed: 0, declined: 1, reportedDone: 1 },
    ])
    expect(body.owes.map(({ id }) => id).sort()).toEqual([waits.id, pledged.id].sort())
    expect(body.did.map(({ id }) => id)).toEqual([done.id])
    expect(body.left).toEqual([])
    const views = {
      all: 'issued',
      owed: 'owed',
      answered: 'answered',
      'to-verify': 'reportedDone',
      declined: 'declined',
      'in-progress': 'inProgress',
    } as const
    for (const line of body.byLine) {
      for (const [view, count] of Object.entries(views)) {
        const { body: list } = await server
          .as('carla')
          .get<{ items: CommitmentRow[] }>(
            `/api/v1/commitments?view=${view}&line=${line.line}&organization=${childhood.id}&exercises=without&limit=100`,
          )
        expect([line.line, view, list.items.length]).toEqual([line.line, view, line[count]])
      }
    }
  })

  test('names what is late once its time is over, and compliance counts the same by line', async () => {
    server.clock.advance({ days: 23 })
    const { body } = await summary('hilda')
    expect(body.counts).toMatchObject({ unanswered: 1, overdue: 2, owed: 2 })
    expect(body.owes).toEqual([])
    expect(body.left).toHaveLength(2)
    const rows = await server.as('hilda').get<{ items: ComplianceRow[] }>('/api/v1/compliance')
    const own = rows.body.items.find(({ organization }) => organization.id === childhood.id)
    expect(own).toMatchObject({ ...body.counts, byLine: body.byLine })
  })

  test('holds for each asker only what their policies let them see', async () => {
    const situation = await situationsOf(server)()
    await issuedAlert(server, situation, aDraft({ recommendations: [aRecommendation()] }))
    const issued = async (who: PersonKey) => (await summary(who)).body.counts.issued
    expect(await issued('flor')).toBe(5)
    expect(await issued('carla')).toBe(5)
    // Another institution, and a civil-society organisation, know what was agreed and not what an alert asks.
    expect(await issued('gilda')).toBe(4)
    expect(await issued('juana')).toBe(4)
  })

  test('is refused to whoever reads no commitments, and to the public; an unknown one is not found', async () => {
    for (const who of ['uma', 'lola', 'vera', 'alba', 'ines'] as const)
      expect([who, (await summary(who)).status]).toEqual([who, 403])
    expect(
      (await server.public.get(`/api/v1/organizations/${childhood.id}/commitments-summary`)).status,
    ).toBe(401)
    expect((await summary('carla', randomUUID())).status).toBe(404)
  })
})
