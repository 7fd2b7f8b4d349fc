import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CompetencyProposalRow } from '../../../vocabulary/wire/competency.ts'
import type { FrameworkRow, FrameworkView } from '../../../vocabulary/wire/framework.ts'
import { anOpenWorkshop, personId, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const url = '/api/v1/competency-frameworks'
const versions = async () => (await server.as('mara').get<{ items: FrameworkRow[] }>(url)).body.items
const view = async (id: string | undefined, who: 'vera' | 'mara' | 'nora' = 'vera') =>
  (await server.as(who).get<FrameworkView>(`${url}/${id}`)).body

test('what ships is in force as a draft that says so, readable by everybody within and by no donor', async () => {
  expect(await versions()).toMatchObject([
    { version: '2026.1', state: 'draft', shipped: true, inForce: true, isUsed: false, validation: null },
  ])
  expect((await server.as('uma').get(url)).status).toBe(403)
  expect((await server.as('lola').get(url)).status).toBe(403)
})

test('a proposal that was accepted leads into the next version, which is edited, validated by a body and then in force', async () => {
  const [nora, vera] = [server.as('nora'), server.as('vera')]
  const workshop = await anOpenWorkshop(server)
  const asked = { learnerKind: 'role', learner: 'focal-point', why: 'Son quienes ven.' }
  await nora.put(`${workshop.url}/competencies`, {
    competencies: [
      { ...asked, competency: 'c2' },
      { ...asked, competency: 'c12' },
    ],
  })
  expect((await nora.post(`${workshop.url}/close`)).status).toBe(200)
  await server.sweep()
  const { items: proposed } = (
    await vera.get<{ items: CompetencyProposalRow[] }>('/api/v1/competency-proposals')
  ).body
  const decide = (competency: string, to: string) =>
    vera.post(
      `/api/v1/competency-proposals/${proposed.find((one) => one.competency === competency)?.id}/decide`,
      { to },
    )
  expect((await decide('c2', 'accepted')).status).toBe(200)
  const [shipped] = await versions()
  const begun = await vera.post<{ id: string }>(`${url}/${shipped?.id}/versions`)
  expect(begun.status).toBe(201)
  expect((await vera.post<{ code: string }>(`${url}/${shipped?.id}/versions`)).status).toBe(409)
  expect((await decide('c12', 'accepted')).status).toBe(200)
  const draft = await view(begun.body.id)
  expect(draft).toMatchObject({ version: '2026.2', shipped: false, inForce: false, mayEdit: true })
  expect(draft.takenIn.map(({ competency }) => competency).sort()).toEqual(['c12', 'c2'])

  const c2 = draft.content.c2
  if (!c2) throw new Error('no c2')
  const harder = { ...c2, required: { ...c2.required, 'focal-points': 4 } }
  const change = (id: string | undefined, competency = 'c2', who: 'vera' | 'mara' = 'vera') =>
    server.as(who).put<{ code: string }>(`${url}/${id}/competencies/${competency}`, harder)
  expect((await change(shipped?.id)).body.code).toBe('move-not-allowed')
  expect((await change(begun.body.id, 'c99')).status).toBe(404)
  expect((await change(begun.body.id, 'c2', 'mara')).status).toBe(403)
  expect((await change(begun.body.id)).status).toBe(200)
  expect((await view(begun.body.id)).content.c2?.required['focal-points']).toBe(4)

  const validation = { kind: 'body', name: 'Comité directivo', on: '2026-03-01' }
  expect((await vera.post(`${url}/${begun.body.id}/validate`, validation)).status).toBe(403)
  const late = await nora.post<{ fields: { field: string }[] }>(`${url}/${begun.body.id}/validate`, {
    ...validation,
    on: '2036-01-01',
  })
  expect(late.body.fields[0]?.field).toBe('/on')
  expect((await nora.post(`${url}/${begun.body.id}/validate`, validation)).status).toBe(200)
  expect(await versions()).toMatchObject([
    { version: '2026.2', state: 'validated', inForce: true, proposals: 2, validation },
    { version: '2026.1', state: 'draft', inForce: false },
  ])
  expect((await change(begun.body.id)).body.code).toBe('move-not-allowed')
})

test('a draft by which somebody was judged is never edited, and the judgement keeps its version', async () => {
  const vera = server.as('vera')
  const judged = await vera.post('/api/v1/competency-assessments', {
    personId: personId('tania'),
    way: 'observation',
    on: server.clock.now().toISOString().slice(0, 10),
    basis: 'Práctica en la sesión.',
    levels: [{ competency: 'c2', level: 3 }],
  })
  expect(judged.status).toBe(201)
  const [inForce] = await versions()
  expect(inForce).toMatchObject({ version: '2026.2', isUsed: true })
  const next = await vera.post<{ id: string }>(`${url}/${inForce?.id}/versions`)
  expect(next.status).toBe(201)
  expect((await view(next.body.id)).takenIn).toEqual([])
  const { items } = (
    await vera.get<{ items: { version: string }[] }>(
      `/api/v1/competency-assessments?person=${personId('tania')}`,
    )
  ).body
  expect(items.map(({ version }) => version)).toEqual(['2026.2'])
})
