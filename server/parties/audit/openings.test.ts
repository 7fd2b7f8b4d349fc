import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditLink } from '../../../vocabulary/wire/audit.ts'
import {
  aDraft,
  aRecommendation,
  assessedSituation,
  draftedAlert,
  issuedAlert,
  organizations,
  type PersonKey,
  personId,
  sendSignal,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

interface Page {
  items: AuditLink[]
  nextCursor: string | null
}
const shown = async (show: string): Promise<AuditLink[]> => {
  const { body } = await server.as('karla').get<Page>(`/api/v1/audit/links?limit=100&show=${show}`)
  return body.items
}
/** Who opened the subject, the oldest first. */
const openersOf = async (subjectId: string): Promise<string[]> =>
  (await shown('openings'))
    .filter((link) => link.subjectId === subjectId)
    .map(({ actor }) => actor)
    .reverse()
const opens = async (who: PersonKey, url: string) => {
  const reply = await server.as(who).get(url)
  expect([who, url, reply.status]).toEqual([who, url, 200])
}
const by = (who: PersonKey) => `person:${personId(who)}`

describe('who opened what', () => {
  test('a signal that is opened leaves a link with its compartment; a list leaves none', async () => {
    const { id } = await sendSignal(server, { authorityInvolved: 'yes' })
    await opens('alba', '/api/v1/signals?view=all')
    expect(await openersOf(id)).toEqual([])
    await opens('alba', `/api/v1/signals/${id}`)
    await opens('hilda', `/api/v1/signals/${id}`)
    expect(await openersOf(id)).toEqual([by('alba'), by('hilda')])
    const [link] = await shown('openings')
    expect(link).toMatchObject({
      actorName: 'Hilda',
      kind: 'opening.signal',
      subjectKind: 'opened-signal',
      state: null,
      detail: { compartment: 'restricted' },
    })
  })

  test('opened again within a quarter of an hour it is one link, afterwards another, at once as well', async () => {
    const { id } = await sendSignal(server)
    const url = `/api/v1/signals/${id}`
    await Promise.all(Array.from({ length: 6 }, () => opens('alba', url)))
    server.clock.advance({ minutes: 14, seconds: 59 })
    await opens('alba', url)
    await opens('berta', url)
    expect(await openersOf(id)).toEqual([by('alba'), by('berta')])
    server.clock.advance({ seconds: 1 })
    await opens('alba', url)
    expect(await openersOf(id)).toEqual([by('alba'), by('berta'), by('alba')])
  })

  test('who is refused, or finds nothing, opened nothing', async () => {
    const { id } = await sendSignal(server, { authorityInvolved: 'yes' })
    expect((await server.as('elsa').get(`/api/v1/signals/${id}`)).status).toBe(404)
    expect((await server.as('flor').get(`/api/v1/signals/${id}`)).status).toBe(403)
    expect((await server.public.get(`/api/v1/signals/${id}`)).status).toBe(401)
    expect(await openersOf(id)).toEqual([])
  })

  test('a situation is told of where it is restricted, its evidence too', async () => {
    const open = await assessedSituation(server, 'servitude')
    const restricted = await assessedSituation(server, 'servitude', { authorityInvolved: 'yes' })
    for (const id of [open, restricted]) await opens('carla', `/api/v1/situations/${id}`)
    await opens('delia', `/api/v1/situations/${restricted}/evidence`)
    expect(await openersOf(open)).toEqual([])
    expect(await openersOf(restricted)).toEqual([by('carla'), by('delia')])
  })

  test('an alert is told of before its issue, its document too; afterwards it is there to be read', async () => {
    const situation = await assessedSituation(server, 'forced-labour')
    const draft = await draftedAlert(server, situation, aDraft({ recommendations: [aRecommendation()] }))
    await opens('delia', `/api/v1/alerts/${draft}`)
    await opens('berta', `/api/v1/alerts/${draft}/document.pdf`)
    expect(await openersOf(draft)).toEqual([by('delia'), by('berta')])
    const issued = await issuedAlert(server, await assessedSituation(server, 'forced-begging'))
    const before = await openersOf(issued)
    await opens('flor', `/api/v1/alerts/${issued}`)
    expect(await openersOf(issued)).toEqual(before)
  })

  test('a referral is told of to whoever opens it', async () => {
    const { body } = await server.as('ines').post<{ id: string }>('/api/v1/referrals', {
      person: 'adult',
      guardian: null,
      needs: ['safe-place'],
      urgency: 'normal',
      safeContact: 'through-organization',
      providerId: organizations.childhood.id,
    })
    await opens('ines', `/api/v1/referrals/${body.id}`)
    expect(await openersOf(body.id)).toEqual([by('ines')])
  })
})

describe('the openings', () => {
  test('are the data officer’s alone: no history of a case shows them, and no other role reads one', async () => {
    const situation = await assessedSituation(server, 'other', { authorityInvolved: 'yes' })
    const url = `/api/v1/situations/${situation}`
    const timeline = async () => (await server.as('carla').get<{ timeline: unknown[] }>(url)).body.timeline
    const before = await timeline()
    server.clock.advance({ minutes: 20 })
    expect(await timeline()).toEqual(before)
    for (const who of ['alba', 'berta', 'carla', 'delia', 'hilda', 'elsa', 'lola'] as const) {
      const seen = await server.app.transact({ kind: 'person', personId: personId(who) }, async (work) => {
        const found = await work.tx
          .withTables<{ 'audit.link': { id: string; kind: string } }>()
          .selectFrom('audit.link')
          .select('id')
          .where('kind', 'like', 'opening.%')
          .execute()
        return found.length
      })
      expect([who, seen]).toEqual([who, 0])
    }
  })

  test('are told apart from the acts by the filter, in pages as well', async () => {
    const [all, acts, openings] = [await shown('all'), await shown('acts'), await shown('openings')]
    expect(openings.length).toBeGreaterThan(8)
    expect(openings.every(({ kind }) => kind.startsWith('opening.'))).toBe(true)
    expect(acts.some(({ kind }) => kind.startsWith('opening.'))).toBe(false)
    expect(all.some(({ kind }) => kind.startsWith('opening.'))).toBe(true)
    const first = await server.as('karla').get<Page>('/api/v1/audit/links?limit=3&show=openings')
    const next = await server
      .as('karla')
      .get<Page>(`/api/v1/audit/links?limit=3&show=openings&cursor=${first.body.nextCursor}`)
    expect([...first.body.items, ...next.body.items]).toEqual(openings.slice(0, 6))
    expect((await server.as('karla').get('/api/v1/audit/links?show=reads')).status).toBe(400)
  })

  test('wake no stage, and change nothing that the chain holds of a row', async () => {
    const { id } = await sendSignal(server)
    await server.settle()
    const facts = async () =>
      (await shown('acts')).filter((link) => link.subjectId === id).map(({ detail }) => detail.facts)
    const [before, acts] = [await facts(), (await shown('acts')).length]
    await opens('alba', `/api/v1/signals/${id}`)
    await server.settle()
    expect(await facts()).toEqual(before)
    expect((await shown('acts')).length).toBe(acts)
    expect((await shown('openings'))[0]?.detail).not.toHaveProperty('facts')
  })
})
