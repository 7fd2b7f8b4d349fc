import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/** What is done with lists: a view is saved and forgotten, published figures are read and leave as files. */
export async function doLists(server: TestServer): Promise<void> {
  const [anybody, carla] = [doneBy(server, null), doneBy(server, 'carla')]
  const views = '/api/v1/saved-views'
  const made = await carla.post<Made>(views, { screen: '/alerts', name: 'Vigentes', query: 'view=live' })
  await carla.get(`${views}?screen=/alerts`)
  await carla.delete(`${views}/${made.id}`)
  for (const list of ['alerts', 'proposals', 'organizations', 'directory'])
    for (const ending of ['csv', 'xlsx']) await carla.get(`/api/v1/${list}/export.${ending}`)
  const lola = doneBy(server, 'lola')
  for (const ending of ['csv', 'xlsx']) await lola.get(`/api/v1/people/export.${ending}`)
  const counts = '/api/v1/publication/counts'
  for (const url of [counts, `${counts}/export.csv`, `${counts}/export.xlsx`]) await anybody.get(url)
}
