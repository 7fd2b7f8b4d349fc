import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CompetencyProposalRow } from '../../../vocabulary/wire/competency.ts'
import {
  anOpenWorkshop,
  aStatement,
  type PersonKey,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const read = async (who: PersonKey, view = 'all') =>
  (await server.as(who).get<{ items: CompetencyProposalRow[] }>(`/api/v1/competency-proposals?view=${view}`))
    .body.items

test('what a workshop wants strengthened is proposed once it closes, and answered by whoever trains, once', async () => {
  const nora = server.as('nora')
  const { url, id } = await anOpenWorkshop(server)
  const statement = await aStatement(server, url)
  const asked = { competency: 'c2', learnerKind: 'role', learner: 'focal-point', why: 'Son quienes ven.' }
  const other = { competency: 'c6', learnerKind: 'sector', learner: 'health', why: 'Atienden primero.' }
  await nora.put(`${url}/competencies`, { competencies: [{ ...asked, statementId: statement }, other] })
  await server.sweep()
  expect(await read('vera')).toEqual([])
  expect((await nora.post(`${url}/close`)).status).toBe(200)
  await server.sweep()
  await server.sweep()
  const proposed = await read('vera')
  expect(proposed.map(({ competency }) => competency).sort()).toEqual(['c2', 'c6'])
  const one = proposed.find(({ competency }) => competency === 'c2')
  expect(one).toMatchObject({ workshop: { id }, statementId: statement, state: 'proposed', mayDecide: true })
  expect((await read('mara')).every(({ mayDecide }) => !mayDecide)).toBe(true)
  const decide = (who: PersonKey, body: object) =>
    server.as(who).post<{ code: string }>(`/api/v1/competency-proposals/${one?.id}/decide`, body)
  expect((await decide('mara', { to: 'accepted' })).status).toBe(403)
  expect((await decide('vera', { to: 'declined' })).status).toBe(422)
  expect((await decide('vera', { to: 'declined', words: 'Ya está en el nivel 2 del marco.' })).status).toBe(
    200,
  )
  expect((await decide('nora', { to: 'accepted' })).body.code).toBe('already-decided')
  expect(await read('mara', 'declined')).toMatchObject([
    { id: one?.id, words: 'Ya está en el nivel 2 del marco.' },
  ])
  for (const who of ['uma', 'lola'] as const)
    expect((await server.as(who).get('/api/v1/competency-proposals')).status).toBe(403)
})
