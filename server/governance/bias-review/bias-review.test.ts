import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BiasReviewRow, GroupFigures } from '../../../vocabulary/wire/bias-review.ts'
import {
  type PersonKey,
  people,
  rolesOf,
  sendSignal,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  for (let at = 0; at < 13; at++) {
    const { id } = await sendSignal(server, { exposedGroups: ['adolescents'] })
    await server
      .as('alba')
      .post(`/api/v1/signals/${id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  }
  for (let at = 0; at < 3; at++) {
    const { id } = await sendSignal(server, {
      exposedGroups: ['migrants-returnees', 'adolescents'],
      authorityInvolved: 'yes',
    })
    await server
      .as('alba')
      .post(`/api/v1/signals/${id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  }
  server.clock.advance({ days: 45 })
})
afterAll(async () => await server.stop())

const url = '/api/v1/bias-reviews'
type Reviews = { items: BiasReviewRow[]; due: string | null }
const aReview = (change: object = {}) => ({
  quarter: '2026-01-01',
  concern: 'one-group-missed',
  findings: 'Solo se habla de adolescentes.',
  changes: 'Se revisa el taller.',
  heldOn: server.clock.now().toISOString().slice(0, 10),
  ...change,
})

test('figures by exposed group pass the gate: few and none read alike, and a restricted signal changes nothing', async () => {
  const { body } = await server
    .as('mara')
    .get<{ items: GroupFigures[]; smallestShown: number }>(`${url}/figures?quarter=2026-01-01`)
  expect(body.smallestShown).toBe(11)
  expect(body.items.find(({ group }) => group === 'adolescents')).toMatchObject({
    valid: 13,
    discarded: null,
  })
  expect(body.items.filter(({ group }) => group !== 'adolescents').every(({ valid }) => valid === null)).toBe(
    true,
  )
  expect(body.items.length).toBeGreaterThan(5)
  for (const quarter of ['2026-04-01', '2026-02-01'])
    expect((await server.as('mara').get(`${url}/figures?quarter=${quarter}`)).status).toBe(400)
})

test('a quarter that is over waits for its review until one is written, and another member adopts it', async () => {
  const reviews = async () => (await server.as('mara').get<Reviews>(url)).body
  const waits = async () =>
    (await server.as('mara').get<{ items: { kind: string }[] }>('/api/v1/attention')).body.items.map(
      ({ kind }) => kind,
    )
  expect((await reviews()).due).toBe('2026-01-01')
  expect(await waits()).toContain('bias-review-due')
  const { status, body } = await server.as('nora').post<{ id: string }>(url, aReview())
  expect(status).toBe(201)
  expect((await server.as('nora').post(url, aReview())).body).toMatchObject({
    fields: [{ field: '/quarter' }],
  })
  expect((await server.as('nora').post(`${url}/${body.id}/adopt`)).status).toBe(403)
  expect((await server.as('mara').post(`${url}/${body.id}/adopt`)).status).toBe(200)
  const after = await reviews()
  expect(after).toMatchObject({ due: null, items: [{ state: 'adopted', concern: 'one-group-missed' }] })
  expect(after.items[0]?.seen.find(({ group }) => group === 'adolescents')).toMatchObject({ valid: 13 })
  expect(await waits()).not.toContain('bias-review-due')
})

test('nobody else reads or writes it, and the database gives the counts to no other role', async () => {
  const readers = ['steering-member', 'project-team', 'ombudsman', 'data-officer']
  const wrong: string[] = []
  for (const who of Object.keys(people) as PersonKey[]) {
    const may = rolesOf(who).some((role) => readers.includes(role))
    const { status } = await server.as(who).get(url)
    if (status !== (may ? 200 : 403)) wrong.push(`${who} ${status}`)
  }
  expect(wrong).toEqual([])
  const client = new pg.Client(server.database.connections.app)
  await client.connect()
  const found = await client.query(`select * from governance.signals_by_group('2026-01-01')`)
  await client.end()
  expect(found.rows).toEqual([])
})
