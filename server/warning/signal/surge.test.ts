import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { solve } from '../../../sealing/index.ts'
import { aSignal, startTestServer, type TestServer } from '../../testing/index.ts'
import { readRows } from '../../testing/release/index.ts'
import { mostBits } from './puzzle-bits.ts'

/** Ten bits fewer than in service: a thousandth of the work, with the same rise and the same cap above it. */
const base = 6
const shared = '203.0.113.77'
const elsewhere = '198.51.100.20'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer(undefined, { proofBits: base })
})
afterEach(async () => await server.stop())

interface Asked {
  readonly challenge: string
  readonly bits: number
}

async function ask(from: string): Promise<Asked> {
  const reply = await server.http.inject({ url: '/api/v1/intake/challenge', remoteAddress: from })
  return reply.json<Asked>()
}

async function post(from: string, url: string, payload: object) {
  return await server.http.inject({ method: 'POST', url, remoteAddress: from, payload })
}

/** Asks, solves and sends, as the page does. @returns the reply, and how many hashes it took */
async function report(from: string, change: Parameters<typeof aSignal>[0] = {}) {
  const { challenge, bits } = await ask(from)
  const nonce = await solve(challenge, bits)
  const signal = aSignal({ proof: { challenge, nonce }, ...change })
  const { statusCode } = await post(from, '/api/v1/signals', signal)
  return { status: statusCode, bits, hashes: Number.parseInt(nonce, 16) + 1 }
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

async function asOwner<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

describe('a surge', () => {
  test('of 500 reports in ten minutes from one shared address is taken in whole, and leaves no address', async () => {
    const sent: Awaited<ReturnType<typeof report>>[] = []
    for (let at = 0; at < 500; at++) {
      sent.push(await report(shared))
      server.clock.advance({ seconds: 1.2 })
    }
    expect(sent.filter(({ status }) => status !== 201)).toEqual([])
    expect(sent[0]?.bits).toBe(base)
    // Fifty a minute is four times the work of calm: three seconds on an old telephone.
    expect(Math.max(...sent.map(({ bits }) => bits))).toBe(base + 2)
    const found = await asOwner(readRows)
    expect(found.filter((row) => row.startsWith('warning.signal\t'))).toHaveLength(500)
    expect([...found, ...server.logged].filter((line) => line.includes('203.0.113'))).toEqual([])
    server.clock.advance({ minutes: 30 })
    expect((await ask(shared)).bits).toBe(base)
  }, 120_000)

  test('from one script costs it sixteen times the work, and a neighbour no more than the cap', async () => {
    const calm: number[] = []
    for (let at = 0; at < 40; at++) {
      calm.push((await report(elsewhere)).hashes)
      server.clock.advance({ minutes: 1 })
    }
    const flood: Awaited<ReturnType<typeof report>>[] = []
    for (let at = 0; at < 600; at++) {
      flood.push(await report(shared))
      server.clock.advance({ seconds: 0.05 })
    }
    const late = flood.slice(-200)
    expect(flood.every(({ status }) => status === 201)).toBe(true)
    expect(late.every(({ bits }) => 2 ** (bits - base) >= 16)).toBe(true)
    // What was really hashed, which chance scatters around that.
    expect(mean(late.map(({ hashes }) => hashes)) / mean(calm)).toBeGreaterThan(9)
    const neighbour = await report(elsewhere)
    expect(neighbour.status).toBe(201)
    expect(neighbour.bits).toBeLessThanOrEqual(mostBits(base))
    // It comes from elsewhere: it pays for what arrives altogether, and not for the script.
    expect(neighbour.bits).toBeLessThan(late.at(-1)?.bits ?? 0)
  }, 120_000)

  test('that hoards challenges before it sends pays as one that sends', async () => {
    const hoard: Asked[] = []
    for (let at = 0; at < 1_000; at++) hoard.push(await ask(shared))
    expect(hoard.slice(-500).every(({ bits }) => bits === mostBits(base))).toBe(true)
    // Asking costs nothing, so it moves the work of others by little.
    expect((await ask(elsewhere)).bits).toBeLessThanOrEqual(base + 2)
  }, 60_000)
})

describe('dangers in a surge', () => {
  interface Received {
    readonly puzzle?: Asked
  }
  const danger = async (from: string) => {
    const signal = aSignal({ dangerNow: true })
    const reply = await post(from, '/api/v1/signals', signal)
    return { find: signal.find, status: reply.statusCode, puzzle: reply.json<Received>().puzzle }
  }
  const queue = async () =>
    (
      await server
        .as('alba')
        .get<{ items: { id: string; proofOwed: boolean }[] }>('/api/v1/signals?view=triage&limit=100')
    ).body.items

  test('are all taken in at once, and those whose sender did the work stand before those that owe it', async () => {
    const claimed: Awaited<ReturnType<typeof danger>>[] = []
    for (let at = 0; at < 80; at++) claimed.push(await danger(shared))
    expect(claimed.every(({ status }) => status === 201)).toBe(true)
    const owed = claimed.map(({ puzzle }) => puzzle?.bits ?? 0)
    expect([owed[0], owed.at(-1)]).toEqual([base, base + 2])
    const real = await danger(elsewhere)
    expect((await queue()).every(({ proofOwed }) => proofOwed)).toBe(true)
    const { challenge, bits } = real.puzzle ?? { challenge: '', bits: 99 }
    const proof = { challenge, nonce: await solve(challenge, bits) }
    const unproven = await post(elsewhere, '/api/v1/receipts/proof', {
      find: real.find,
      proof: { challenge, nonce: 'f'.repeat(16) },
    })
    expect(unproven.statusCode).toBe(428)
    expect((await post(elsewhere, '/api/v1/receipts/proof', { find: real.find, proof })).statusCode).toBe(200)
    const [first, ...rest] = await queue()
    expect(first?.proofOwed).toBe(false)
    expect(rest.every(({ proofOwed }) => proofOwed)).toBe(true)
    // The same proof moves no second one, and one without a receipt none at all.
    const other = claimed[0]?.find ?? ''
    expect((await post(shared, '/api/v1/receipts/proof', { find: other, proof })).statusCode).toBe(428)
    const foreign = await ask(shared)
    const found = await post(shared, '/api/v1/receipts/proof', {
      find: aSignal().find,
      proof: { challenge: foreign.challenge, nonce: await solve(foreign.challenge, foreign.bits) },
    })
    expect(found.statusCode).toBe(404)
    await server.settle()
    const { body } = await server
      .as('alba')
      .get<{ items: { rule: string }[] }>('/api/v1/detection/findings?limit=100')
    expect(body.items.map(({ rule }) => rule)).toContain('possible-campaign')
  }, 60_000)
})

test('while the database is slow, reports wait and are answered', async () => {
  const held = new pg.Client(server.database.connections.owner)
  await held.connect()
  await held.query('begin')
  await held.query('lock table warning.signal in access exclusive mode')
  const sent = Array.from({ length: 60 }, (_, at) =>
    post(at % 2 === 0 ? shared : elsewhere, '/api/v1/signals', aSignal({ dangerNow: at % 3 === 0 })),
  )
  // Those without danger owe a proof, and are told so as soon as it is their turn.
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  await held.query('commit')
  await held.end()
  const statuses = (await Promise.all(sent)).map(({ statusCode }) => statusCode)
  expect(new Set(statuses)).toEqual(new Set([201, 428]))
  expect(statuses.filter((status) => status === 201)).toHaveLength(20)
})

test('a copy of the memory of a process that counted an address does not hold it', async () => {
  const script = `
    import { getHeapSnapshot } from 'node:v8'
    import { createIntakeProof } from ${JSON.stringify(fileURLToPath(new URL('./intake-proof.ts', import.meta.url)))}
    import { systemChance } from ${JSON.stringify(fileURLToPath(new URL('../../platform/chance.ts', import.meta.url)))}
    const proof = createIntakeProof({ chance: systemChance, bits: 6 })
    const dotted = (...parts) => Buffer.from(parts.join('.')).toString('latin1')
    const count = (net) => {
      for (let at = 0; at < 300; at++) proof.newChallenge(new Date(), dotted(net, 0, 113, 7))
    }
    count(200 + 3)
    globalThis.kept = dotted(200 + 4, 0, 113, 7)
    let found = ''
    for await (const piece of getHeapSnapshot()) found += piece
    const holds = (net) => found.includes([net, 0, 113, 7].join('.'))
    console.log(JSON.stringify({ counted: holds(203), kept: holds(204), bits: proof.newChallenge(new Date(), null).bits }))
  `
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    maxBuffer: 1024 * 1024,
  })
  // The one that is kept on purpose is found, so that the search finds what is there.
  expect(JSON.parse(stdout)).toMatchObject({ counted: false, kept: true })
}, 60_000)
