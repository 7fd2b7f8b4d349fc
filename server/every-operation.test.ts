import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deed, doEverything, doSetUp, watchDeeds } from './testing/deeds/index.ts'
import { operationOf, readContract } from './testing/fuzz/index.ts'
import { startTestServer, type TestServer } from './testing/index.ts'

let server: TestServer
let empty: TestServer
let deeds: readonly Deed[]

beforeAll(async () => {
  server = await startTestServer()
  empty = await startTestServer(undefined, { empty: true })
  const watched = [watchDeeds(server), watchDeeds(empty)]
  await doSetUp(empty)
  await doEverything(server)
  deeds = watched.flat()
}, 240_000)
afterAll(async () => {
  await server.stop()
  await empty.stop()
})

describe('every operation of the document', () => {
  test('is accepted when the right person asks rightly; what the fuzz test distorts begins with these', async () => {
    const operations = await readContract(server)
    const done = new Set(deeds.map((deed) => operationOf(operations, deed)))
    const names = operations.map(({ method, path }) => `${method} ${path}`)
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => !done.has(name))).toEqual([])
  })
})
