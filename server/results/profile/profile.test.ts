import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganizationProfile, TerritoryProfile } from '../../../vocabulary/wire/profile.ts'
import type { FigureAnswer } from '../../../vocabulary/wire/publication.ts'
import {
  organizations,
  type PersonKey,
  people,
  personId,
  rolesOf,
  startTestServer,
  type TestServer,
  verifiedSignal,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const ofInstitution = `/api/v1/organizations/${organizations.childhood.id}/profile`
const ofPlace = '/api/v1/territories/ZL/profile'

test('an institution’s page is read by its own liaison and those who follow it, and by nobody of another one', async () => {
  const readers: string[] = []
  for (const who of Object.keys(people) as PersonKey[])
    if ((await server.as(who).get(ofInstitution)).status === 200) readers.push(who)
  expect(readers.sort()).toEqual(['flor', 'hilda', 'mara', 'nora'])
  expect((await server.as('gilda').get(ofInstitution)).status).toBe(403)
})

test('few people and none read alike', async () => {
  const { body } = await server.as('flor').get<OrganizationProfile>(ofInstitution)
  expect(body.people).toEqual({ trained: null, certified: null, smallestShown: 11 })
})

test('a paused territory says why, since and until when, and which numbers answer, also to anybody', async () => {
  const pause = { to: 'paused', reason: 'nobody-reads', until: '2026-03-20' }
  expect(
    (await server.as('berta').post('/api/v1/territories/ZL/state', { ...pause, until: '2026-01-01' })).status,
  ).toBe(400)
  expect((await server.as('berta').post('/api/v1/territories/ZL/state', pause)).status).toBe(200)
  const { body } = await server.as('tania').get<TerritoryProfile>(ofPlace)
  expect(body).toMatchObject({
    paused: { reason: 'nobody-reads', since: server.clock.now().toISOString(), until: '2026-03-20' },
    pathway: { byRole: 'supervisor' },
    channels: [expect.objectContaining({ number: '900' })],
  })
  for (const [language, said] of [
    ['es', 'Nadie puede leer los avisos'],
    ['fr', 'Personne ne peut lire les signaux'],
    ['en', 'Nobody can read the reports'],
  ]) {
    const page = await server.http.inject({ url: `/publico/${language}/territorios` })
    expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining(said ?? '')])
    expect(page.body).toContain('900')
    expect(page.body).not.toMatch(/<script|Berta/)
  }
  expect(
    (await server.as('berta').post('/api/v1/territories/ZL/state', { to: 'live', reason: 'urgent-need' }))
      .status,
  ).toBe(200)
  expect((await server.as('tania').get<TerritoryProfile>(ofPlace)).body.paused).toBeNull()
})

test('a territory’s page is for those who work with the programme', async () => {
  for (const who of Object.keys(people) as PersonKey[]) {
    const may = !rolesOf(who).every((role) => role === 'donor' || role === 'administrator')
    expect([who, (await server.as(who).get(ofPlace)).status]).toEqual([who, may ? 200 : 403])
  }
  expect((await server.as('nora').get('/api/v1/territories/0201/profile')).status).toBe(404)
})

test('a territory tells of people what the published tables tell anybody, and nothing before they do', async () => {
  const shown = async () => (await server.as('tania').get<TerritoryProfile>(ofPlace)).body.people
  const nothing = { kind: 'refused', because: 'nothing-published' }
  await verifiedSignal(server, { territoryId: '0101' })
  await server.settle()
  const asked = { competency: 'c2', level: 1, basis: { kind: 'observation' } }
  for (const who of Object.keys(people) as PersonKey[])
    await server.as('vera').post('/api/v1/certificates', { ...asked, personId: personId(who) })
  expect(await shown()).toEqual({ trained: nothing, certified: nothing })
  server.clock.set(new Date('2026-04-15T01:00:00Z'))
  await server.sweep()
  const told = await shown()
  for (const measure of ['trained', 'certified'] as const) {
    const { body } = await server.public.get<FigureAnswer>(
      `/api/v1/publication/answer?measure=${measure}&from=2026-01-01&to=2026-04-01&places=ZL`,
    )
    expect([measure, told[measure]]).toEqual([measure, body])
  }
  expect(told.certified).toMatchObject({ kind: 'answered', about: { from: '2026-01-01', to: '2026-04-01' } })
  // Somebody more today changes nothing: the next quarter is counted when it is over.
  server.clock.set(new Date('2026-05-15T01:00:00Z'))
  await server.as('vera').post('/api/v1/certificates', { ...asked, level: 2, personId: personId('alba') })
  expect(await shown()).toEqual(told)
})

test('the people of a place are counted for no page: the database answers by institution alone', async () => {
  const asked = server.app.transact({ kind: 'person', personId: personId('nora') }, async (work) =>
    sql`select * from capacity.people_of(null, 'ZL')`.execute(work.tx),
  )
  await expect(asked).rejects.toThrow('does not exist')
})
