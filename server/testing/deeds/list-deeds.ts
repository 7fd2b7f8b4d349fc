import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

const programmeLists = [
  'commitments',
  'recommendations',
  'compliance',
  'meetings',
  'projects',
  'activities',
  'bodies',
  'services',
  'threats',
  'mappings',
  'mechanisms',
  'drills',
  'workshops',
  'committee/sessions',
  'committee/requests',
  'pact/signatories',
  'cohorts',
  'trainings',
  'kits',
]

/** What is done with lists: a view is saved and forgotten, published figures are read and leave as files. */
export async function doLists(server: TestServer): Promise<void> {
  const [anybody, carla] = [doneBy(server, null), doneBy(server, 'carla')]
  const views = '/api/v1/saved-views'
  const made = await carla.post<Made>(views, { screen: '/alerts', name: 'Vigentes', query: 'view=live' })
  await carla.get(`${views}?screen=/alerts`)
  await carla.delete(`${views}/${made.id}`)
  for (const list of ['alerts', 'proposals', 'organizations', 'directory'])
    for (const ending of ['csv', 'xlsx']) await carla.get(`/api/v1/${list}/export.${ending}`)
  const [nora, hilda, karla] = [doneBy(server, 'nora'), doneBy(server, 'hilda'), doneBy(server, 'karla')]
  for (const list of programmeLists)
    for (const ending of ['csv', 'xlsx']) await nora.get(`/api/v1/${list}/export.${ending}`)
  await nora.get('/api/v1/recommendations')
  for (const ending of ['csv', 'xlsx']) {
    await hilda.get(`/api/v1/unanswered/export.${ending}`)
    await karla.get(`/api/v1/audit/links/export.${ending}`)
  }
  const lola = doneBy(server, 'lola')
  for (const ending of ['csv', 'xlsx']) await lola.get(`/api/v1/people/export.${ending}`)
  const counts = '/api/v1/publication/counts'
  for (const url of [counts, `${counts}/export.csv`, `${counts}/export.xlsx`]) await anybody.get(url)
  await anybody.get('/api/v1/publication/tables')
  await anybody.get('/api/v1/publication/answer?measure=signals&from=2026-01-01&to=2026-04-01')
}
