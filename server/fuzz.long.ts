import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  canary,
  type FuzzRequest,
  judgeReply,
  liveInCountry,
  type Operation,
  readContract,
  readKnownRows,
  reopen,
  requestsTo,
} from './testing/fuzz/index.ts'
import { type PersonKey, people, startTestServer, type TestServer } from './testing/index.ts'

/** Repeat a run by naming its seed: VIGIA_FUZZ_SEED=1234. */
const seed = Number(process.env.VIGIA_FUZZ_SEED ?? Date.now() % 1_000_000_007)
/** How often somebody asks anyhow: before a closed door, and before an open one. */
const [each, admitted] = [1, 18]
const patienceMs = 15_000

let server: TestServer
let operations: Operation[]
let finds: string[]

beforeAll(async () => {
  server = await startTestServer()
  finds = await liveInCountry(server)
  operations = await readContract(server)
})
afterAll(async () => await server.stop())

const askers: readonly (PersonKey | null)[] = [null, ...(Object.keys(people) as PersonKey[])]
const faults = new Map<string, string>()
const seen = { requests: 0, accepted: new Set<string>(), statuses: new Map<number, number>() }

async function send(
  request: FuzzRequest,
  asker: PersonKey | null,
): Promise<{ status: number; text: string }> {
  const { contentType, payload } = request.body ?? { contentType: null, payload: undefined }
  const reply = await Promise.race([
    server.http.inject({
      method: request.method,
      url: request.url,
      headers: {
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
  const logged = server.logged.splice(0).join('')
  const fault = logged.includes(canary) ? 'the log repeats what was sent' : judged
  if (fault !== null) report(request, asker, `${fault} ${logged}`)
  return { status: reply?.statusCode ?? 0, text: reply?.body ?? '' }
}

/** Keeps the first example of each kind of fault of an operation. */
function report(request: FuzzRequest, asker: PersonKey | null, fault: string): void {
  const key = `${request.operation}: ${fault.replaceAll(/"at":"[^"]*",/g, '').trim()}`
  if (faults.has(key)) return
  const body = request.body
    ? `${request.body.contentType} ${String(request.body.payload).slice(0, 900)}`
    : 'no body'
  process.stdout.write(`fuzz: ${key}\n`)
  faults.set(key, `${key}\n   by ${asker ?? 'nobody'}: ${request.url.slice(0, 400)}\n   ${body}`)
}

/** Everybody asks once rightly and a few times anyhow; where the door is open to them, often. */
async function fuzz(operation: Operation, number: number): Promise<void> {
  await reopen(server)
  const requests = requestsTo(operation, await readKnownRows(server.database.connections.owner, finds))
  const ask = async (arbitrary: fc.Arbitrary<FuzzRequest>, asker: PersonKey | null, draw: object) => {
    let open = false
    for (const request of fc.sample(arbitrary, draw)) {
      const { status, text } = await send(request, asker)
      seen.requests += 1
      seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1)
      if (status < 300) seen.accepted.add(`${operation.method} ${operation.path}`)
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

test('no input of any kind meets a fault of the server, a hang or an echo', async () => {
  process.stdout.write(`fuzz: seed ${seed}, ${operations.length} operations, ${askers.length} askers\n`)
  const started = performance.now()
  for (const [number, operation] of operations.entries()) await fuzz(operation, number)
  const seconds = Math.round((performance.now() - started) / 1000)
  const statuses = [...seen.statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
  process.stdout.write(`fuzz: ${seen.requests} requests in ${seconds} s; ${statuses.join(', ')}\n`)
  const never = operations
    .map(({ method, path }) => `${method} ${path}`)
    .filter((one) => !seen.accepted.has(one))
  process.stdout.write(
    `fuzz: ${seen.accepted.size} operations accepted something; never: ${never.join(', ')}\n`,
  )
  expect([...faults.values()], `seed ${seed}`).toEqual([])
  expect(seen.requests).toBeGreaterThan(5_000)
  // Where nothing was ever accepted, only the doorstep was tried.
  expect(seen.accepted.size).toBeGreaterThan(operations.length / 2)
})

test('the stages and the clock digest whatever was accepted', async () => {
  await server.settle()
  server.clock.advance({ days: 40 })
  await server.sweep()
  expect(server.logged.filter((line) => line.includes(canary))).toEqual([])
})
