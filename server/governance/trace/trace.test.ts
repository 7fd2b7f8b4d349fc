import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionDetail } from '../../../vocabulary/wire/committee.ts'
import type { Trace } from '../../../vocabulary/wire/trace.ts'
import {
  aCommitment,
  aCommittee,
  anIndicator,
  anOpenWorkshop,
  aRequest,
  aStatement,
  aVote,
  byConsent,
  openedSession,
  organizations,
  type PersonKey,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const walk = (who: PersonKey, kind: string, id: string) =>
  server.as(who).get<Trace>(`/api/v1/traces/${kind}/${id}`)

/** An agreement that a committee took up, what it asked for, and what was measured of it. */
async function aWholeChain() {
  const nora = server.as('nora')
  const { url, id: workshopId } = await anOpenWorkshop(server)
  const statement = await aStatement(server, url)
  const votes = `/api/v1/workshop-statements/${statement}/votes`
  await nora.post(votes, aVote({ for: 9, against: 9 }))
  const dissent = [{ kind: 'reservation', sector: 'education', text: 'Faltan horas.' }]
  await nora.post(votes, { ...aVote(), dissent })
  const agreement = randomUUID()
  const agreed = {
    id: agreement,
    statementId: statement,
    what: 'Dar tres charlas en las escuelas.',
    line: 'prevention',
    organizationId: organizations.childhood.id,
    dueOn: '2026-06-30',
    evidenceRequired: 'Registro de charlas',
    indicator: anIndicator(),
  }
  await nora.put(`${url}/agreements`, { agreements: [agreed] })
  await nora.post(`${url}/close`)
  const committee = await aCommittee(server)
  const session = `/api/v1/committee/sessions/${await openedSession(server, committee)}`
  const item = { kind: 'decision', title: 'Las charlas', question: '', minutes: 20 }
  await nora.post(`${session}/items`, { ...item, subject: { kind: 'commitment', id: agreement } })
  const { items } = (await nora.get<SessionDetail>(session)).body
  const own = items.at(-1)?.id ?? ''
  await nora.post(`/api/v1/committee/items/${own}/move`, { to: 'open', notes: '' })
  const here = [1, 2, 3, 5].map((seat) => committee.seats[seat - 1] ?? '')
  const decision = (
    await nora.post<{ id: string }>(`/api/v1/committee/items/${own}/decisions`, byConsent(here))
  ).body.id
  const requests = `/api/v1/committee/decisions/${decision}/requests`
  const asked = (await nora.post<{ id: string }>(requests, aRequest())).body.id
  await nora.put(`/api/v1/commitments/${asked}/indicator`, anIndicator({ name: 'Fincas inspeccionadas' }))
  const takenOn = server.clock.now().toISOString().slice(0, 10)
  const reading = { value: 3, takenOn, reference: 'Acta 3' }
  await nora.post(`/api/v1/commitments/${agreement}/readings`, reading)
  return { statement, agreement, item: own, decision, asked, workshopId }
}

describe('a chain', () => {
  test('is the same whole one from each of its links: statement, agreement, item, decision, what was asked', async () => {
    const chain = await aWholeChain()
    const links = [
      ['statement', chain.statement],
      ['commitment', chain.agreement],
      ['item', chain.item],
      ['decision', chain.decision],
      ['commitment', chain.asked],
    ] as const
    for (const [kind, id] of links) {
      const { status, body } = await walk('mara', kind, id)
      expect([kind, status]).toEqual([kind, 200])
      expect(body).toMatchObject({
        asked: { kind, id },
        statements: [{ id: chain.statement, workshop: { id: chain.workshopId } }],
        agreed: [
          {
            commitment: { id: chain.agreement, dueOn: '2026-06-30', indicator: { progressPercent: 25 } },
            statementId: chain.statement,
          },
        ],
        items: [{ id: chain.item, subject: { kind: 'commitment' }, decisions: [{ id: chain.decision }] }],
        actions: [
          {
            commitment: {
              id: chain.asked,
              dueOn: '2026-05-30',
              organization: { name: organizations.labour.name },
              indicator: { name: 'Fincas inspeccionadas' },
            },
            decisionId: chain.decision,
          },
        ],
      })
      expect(body.statements[0]?.votes.map(({ result }) => result.outcome)).toEqual([
        'not-reached',
        'reached',
      ])
      expect(body.statements[0]?.votes[1]?.dissent).toMatchObject([{ text: 'Faltan horas.' }])
    }
    // What a body discusses among its own is walked through by its own: the others see both ends.
    expect((await walk('juana', 'commitment', chain.agreement)).body).toMatchObject({
      statements: [{ id: chain.statement }],
      items: [],
    })
    expect((await walk('juana', 'decision', chain.decision)).status).toBe(404)
  })

  test('of what never was agreed ends where it ends, and says so by what is not there', async () => {
    const { url } = await anOpenWorkshop(server)
    const statement = await aStatement(server, url)
    const { body } = await walk('mara', 'statement', statement)
    expect(body).toMatchObject({ statements: [{ votes: [] }], agreed: [], items: [], actions: [] })
    const { id } = await aCommitment(server, 'pledge')
    const pledged = (await walk('mara', 'commitment', id)).body
    expect(pledged).toMatchObject({ statements: [], agreed: [{ commitment: { id } }], items: [] })
  })

  test('shows nobody what they may not see: a draft, a link that is not there, a role without content', async () => {
    const { id } = await aCommitment(server, 'agreement', { draft: true })
    expect((await walk('juana', 'commitment', id)).status).toBe(404)
    expect((await walk('nora', 'commitment', id)).status).toBe(200)
    expect((await walk('nora', 'statement', randomUUID())).status).toBe(404)
    for (const who of ['uma', 'lola'] as const) expect((await walk(who, 'commitment', id)).status).toBe(403)
    expect((await server.public.get(`/api/v1/traces/commitment/${id}`)).status).toBe(401)
  })
})
