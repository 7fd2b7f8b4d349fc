import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deed, doEverything, watchDeeds } from './testing/deeds/index.ts'
import { type Operation, operationOf, readContract } from './testing/fuzz/index.ts'
import { startTestServer, type TestServer } from './testing/index.ts'

/**
 * A committee oversees institutions, and reaches nobody who reports and nobody who was harmed. Everything that anybody did
 * rightly on the test server is asked again, route by route, by a member of the steering committee.
 */
let server: TestServer
let deeds: readonly Deed[]
let operations: readonly Operation[]
/** Ids and pseudonyms of everything that a member may not know of. */
let hidden: readonly string[]

beforeAll(async () => {
  server = await startTestServer()
  const watched = watchDeeds(server)
  await doEverything(server)
  deeds = [...watched]
  operations = await readContract(server)
  const owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  const found = await owner.query<{ id: string }>(`
    select id::text from warning.signal
    union select id::text from warning.referral union select pseudonym from warning.referral`)
  hidden = found.rows.map(({ id }) => id)
  await owner.end()
}, 240_000)
afterAll(async () => await server.stop())

/** What concerns a signal, a situation or a referral; that anybody may send a signal is none of it. */
const closed =
  /^(?!POST \/api\/v1\/signals$)\w+ \/api\/v1\/(signals|situations|referrals|assessments|findings)\b/
const asMember = (headers: Deed['headers']) => {
  const { cookie: _cookie, authorization: _token, ...rest } = headers
  return { ...rest, 'x-test-person': 'mara' }
}

describe('a member of the steering committee', () => {
  test('is refused by every operation upon signals, situations and referrals, with the very request that was right', async () => {
    const wrong: string[] = []
    let asked = 0
    for (const deed of deeds) {
      const operation = operationOf(operations, deed)
      if (operation === undefined || !closed.test(operation)) continue
      asked += 1
      const reply = await server.http.inject({
        method: deed.method,
        url: deed.url,
        headers: asMember(deed.headers),
        payload: deed.body as object,
      })
      if (![401, 403, 404].includes(reply.statusCode)) wrong.push(`${operation} ${reply.statusCode}`)
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(40)
  })

  test('reads nowhere else the id or the pseudonym of any of them', async () => {
    expect(hidden.length).toBeGreaterThan(5)
    const wrong: string[] = []
    const urls = new Map(deeds.filter(({ method }) => method === 'GET').map((deed) => [deed.url, deed]))
    for (const deed of urls.values()) {
      if (deed.url.includes('/live')) continue
      const reply = await server.http.inject({
        method: 'GET',
        url: deed.url,
        headers: asMember(deed.headers),
      })
      if (reply.statusCode !== 200) continue
      const leaked = hidden.find((one) => reply.payload.includes(one) && !deed.url.includes(one))
      if (leaked !== undefined) wrong.push(`${operationOf(operations, deed)}`)
    }
    expect(wrong).toEqual([])
    expect(urls.size).toBeGreaterThan(100)
  }, 120_000)

  test('sees its first page without a count of signals, situations or people', async () => {
    const { body } = await server
      .as('mara')
      .get<{ counts: Record<string, number> }>('/api/v1/committee/results')
    expect(
      Object.keys(body.counts).filter((name) => /signal|situation|referral|victim|person/i.test(name)),
    ).toEqual([])
  })
})
