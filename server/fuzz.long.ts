import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Deed, doSetUp, setUpLink, watchDeeds } from './testing/deeds/index.ts'
import {
  canary,
  distorted,
  type FuzzRequest,
  judgeReply,
  knownRows,
  liveInCountry,
  type Operation,
  operationOf,
  readContract,
  reopen,
  requestsTo,
} from './testing/fuzz/index.ts'
import { type PersonKey, people, startTestServer, type TestServer } from './testing/index.ts'

/** Repeat a run by naming its seed: VIGIA_FUZZ_SEED=1234. */
const seed = Number(process.env.VIGIA_FUZZ_SEED ?? Date.now() % 1_000_000_007)
/** How often somebody asks anyhow: before a closed door, before an open one, and by breaking what was accepted. */
const [each, admitted, broken] = [1, 12, 16]
const patienceMs = 15_000

let server: TestServer
let empty: TestServer
let operations: Operation[]
let owner: pg.Client
let known: Awaited<ReturnType<typeof knownRows>>
/** What was accepted when the right person asked rightly, by operation. */
let deeds: Map<string, Deed[]>

beforeAll(async () => {
  server = await startTestServer()
  empty = await startTestServer(undefined, { empty: true })
  operations = await readContract(server)
  const watched = [watchDeeds(server), watchDeeds(empty)]
  const finds = await liveInCountry(server)
  owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  known = await knownRows(owner, finds)
  await doSetUp(empty)
  deeds = Map.groupBy(watched.flat(), (deed) => operationOf(operations, deed) ?? 'none')
}, 300_000)
afterAll(async () => {
  await owner.end()
  await server.stop()
  await empty.stop()
})

const askers: readonly (PersonKey | null)[] = [null, ...(Object.keys(people) as PersonKey[])]
const faults = new Map<string, string>()
const seen = { requests: 0, accepted: new Set<string>(), statuses: new Map<number, number>() }

async function send(
  request: FuzzRequest,
  asker: PersonKey | null,
  asked = server,
): Promise<{ status: number; text: string }> {
  const { contentType, payload } = request.body ?? { contentType: null, payload: undefined }
  const reply = await Promise.race([
    asked.http.inject({
      method: request.method,
      url: request.url,
      headers: {
        ...request.headers,
        ...(asker === null ? {} : { 'x-test-person': asker }),
        ...(contentType === null ? {} : { 'content-type': contentType }),
      },
      ...(payload === undefined ? {} : { payload }),
    }),
    new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref()),
  ])
  const type = reply?.headers['content-type']
  const judged =
    reply === null
      ? 'no reply in time'
      : judgeReply({ status: reply.statusCode, contentType: String(type ?? ''), text: reply.body })
  const logged = asked.logged.splice(0).join('')
  const fault = logged.includes(canary) ? 'the log repeats what was sent' : judged
  if (fault !== null) report(request, asker, `${fault} ${logged}`)
  const status = reply?.statusCode ?? 0
  seen.requests += 1
  seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1)
  if (status < 300) seen.accepted.add(request.operation)
  return { status, text: reply?.body ?? '' }
}

/** Keeps the first example of each kind of fault of an operation. */
function report(request: FuzzRequest, asker: PersonKey | null, fault: string): void {
  const key = `${request.operation}: ${fault.replaceAll(/"at":"[^"]*",/g, '').trim()}`
  if (faults.has(key)) return
  const body = request.body
    ? `${request.body.contentType} ${String(request.body.payload).slice(0, 900)}`
    : 'no body'
  process.stdout.write(`fuzz: ${key}\n`)
  faults.set(
    key,
    `${key}\n   by ${asker ?? request.headers['x-test-person'] ?? 'nobody'}: ${request.url.slice(0, 400)}\n   ${body}`,
  )
}

/** Everybody asks once rightly and a few times anyhow; where the door is open to them, often. */
async function fuzz(operation: Operation, number: number): Promise<void> {
  await reopen(server, owner)
  const requests = requestsTo(operation, await known.read())
  const ask = async (arbitrary: fc.Arbitrary<FuzzRequest>, asker: PersonKey | null, draw: object) => {
    let open = false
    for (const request of fc.sample(arbitrary, draw)) {
      const { status, text } = await send(request, asker)
      open ||= status !== 401 && !text.includes('"not-permitted"')
    }
    return open
  }
  for (const [at, asker] of askers.entries()) {
    const drawn = seed + number * 1000 + at * 3
    const open = await ask(requests.right, asker, { numRuns: 1, seed: drawn })
    await ask(requests.any, asker, { numRuns: open ? admitted : each, seed: drawn + 1 })
  }
}

/** What was accepted, broken in one place and asked again: the oldest request of each operation, and the newest. */
async function breakDeeds(operation: string, number: number): Promise<void> {
  const done = deeds.get(operation) ?? []
  for (const [at, deed] of [...new Set([done.at(0), done.at(-1)])].entries()) {
    if (deed === undefined) continue
    const drawn = seed + number * 1000 + 500 + at
    for (const request of fc.sample(distorted(deed, operation), { numRuns: broken, seed: drawn }))
      await send(request, null)
  }
}

const names = () => operations.map(({ method, path }) => `${method} ${path}`)

test('every operation was accepted once before it is asked wrongly', () => {
  expect(names().length).toBeGreaterThan(100)
  expect(names().filter((name) => !deeds.has(name))).toEqual([])
})

test('no input of any kind meets a fault of the server, a hang or an echo', async () => {
  process.stdout.write(`fuzz: seed ${seed}, ${operations.length} operations, ${askers.length} askers\n`)
  const started = performance.now()
  for (const [number, operation] of operations.entries()) {
    await fuzz(operation, number)
    await breakDeeds(`${operation.method} ${operation.path}`, number)
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  const statuses = [...seen.statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
  process.stdout.write(`fuzz: ${seen.requests} requests in ${seconds} s; ${statuses.join(', ')}\n`)
  const never = names().filter((name) => !seen.accepted.has(name))
  process.stdout.write(
    `fuzz: ${seen.accepted.size} operations accepted what was drawn; never: ${never.join(', ')}\n`,
  )
  expect([...faults.values()], `seed ${seed}`).toEqual([])
  expect(seen.requests).toBeGreaterThan(5_000)
  // Every operation was accepted once before; if hardly any accepted what was drawn, only the doorstep was tried.
  expect(seen.accepted.size).toBeGreaterThan(operations.length / 2)
})

test('the link that sets an empty installation up meets no input that it cannot refuse', async () => {
  const bare = await startTestServer(undefined, { empty: true })
  const url = await setUpLink(bare)
  for (const method of ['GET', 'POST']) {
    const operation = `${method} /api/v1/set-up/{token}`
    const [deed] = deeds.get(operation) ?? []
    if (deed === undefined) throw new Error(`${operation} was never accepted`)
    for (const request of fc.sample(distorted({ ...deed, url }, operation), { numRuns: 60, seed }))
      await send(request, null, bare)
  }
  await bare.stop()
  expect([...faults.values()], `seed ${seed}`).toEqual([])
})

test('the stages and the clock digest whatever was accepted', async () => {
  await server.settle()
  server.clock.advance({ days: 40 })
  await server.sweep()
  expect(server.logged.filter((line) => line.includes(canary))).toEqual([])
})
