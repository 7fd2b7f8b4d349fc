import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SavedView } from '../../../vocabulary/wire/saved-view.ts'
import { type PersonKey, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
const url = '/api/v1/saved-views'
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const viewsOf = async (person: PersonKey, screen = '/alerts') =>
  (await server.as(person).get<{ items: SavedView[] }>(`${url}?screen=${screen}`)).body.items

describe('a saved view', () => {
  test('is found again under its name, on its own screen, by its own person alone', async () => {
    const saved = { screen: '/alerts', name: 'Las mías', query: 'view=drafts&territory=0101' }
    const made = await server.as('carla').post<{ id: string }>(url, saved)
    expect(made.status).toBe(201)
    expect(await viewsOf('carla')).toEqual([{ id: made.body.id, ...saved }])
    expect(await viewsOf('carla', '/findings')).toEqual([])
    expect(await viewsOf('olga')).toEqual([])
    expect((await server.as('olga').delete(`${url}/${made.body.id}`)).status).toBe(404)
    expect((await server.public.get(`${url}?screen=/alerts`)).status).toBe(401)
  })

  test('of the same name replaces the one before it', async () => {
    await server.as('carla').post(url, { screen: '/alerts', name: 'Las mías', query: 'view=live' })
    expect((await viewsOf('carla')).map(({ query }) => query)).toEqual(['view=live'])
  })

  test('is forgotten by its person', async () => {
    const [kept] = await viewsOf('carla')
    expect((await server.as('carla').delete(`${url}/${kept?.id}`)).status).toBe(200)
    expect(await viewsOf('carla')).toEqual([])
  })

  test('names a screen of the desk and nothing else; there are thirty of one at most', async () => {
    const outside = await server
      .as('carla')
      .post(url, { screen: 'https://example.org', name: 'x', query: '' })
    expect(outside.status).toBe(400)
    for (let n = 0; n < 30; n++)
      expect(
        (await server.as('olga').post(url, { screen: '/alerts', name: `n${n}`, query: '' })).status,
      ).toBe(201)
    const more = await server
      .as('olga')
      .post<{ code: string }>(url, { screen: '/alerts', name: 'one more', query: '' })
    expect([more.status, more.body.code]).toEqual([409, 'conflict'])
  })
})
