import { describe, expect, test } from 'vitest'
import { outboxOn } from '../outbox/index.ts'
import { memoryShelf } from '../shelf/index.ts'
import { type DeliveryParts, deliver, deliverDue } from './index.ts'

const received = { received: true, readBy: '2026-03-02T21:00:00Z', dangerHandedOn: false }
const minute = 60_000

type Reply = { status: number; body: unknown } | 'no network' | 'never'

/** A telephone with what waits on it, and a server that answers as the test says. */
async function telephone(ids: readonly string[], answer: (url: string, body: string) => Reply) {
  const outbox = outboxOn(memoryShelf())
  for (const id of ids) await outbox.put({ id, keyId: 'k', sealed: Uint8Array.of(id.length), foreign: false })
  const asked: { url: string; body: string }[] = []
  const clock = { now: Date.UTC(2026, 2, 2) }
  const parts: DeliveryParts = {
    outbox,
    now: () => clock.now,
    random: () => 0.5,
    solve: async (challenge, bits) => `${challenge}:${bits}`,
    async fetch(url, { body }) {
      asked.push({ url, body: String(body ?? '') })
      const reply = answer(url, String(body ?? ''))
      if (reply === 'no network') throw new TypeError('failed to fetch')
      if (reply === 'never') throw new DOMException('aborted', 'AbortError')
      return new Response(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body), {
        status: reply.status,
      })
    },
  }
  return { parts, asked, clock, left: async () => (await outbox.content()).entries }
}

describe('an entry', () => {
  test('goes once the server has it, and nothing of it is left', async () => {
    const { parts, asked, left } = await telephone(['a'], () => ({ status: 201, body: received }))
    expect(await deliver('a', parts)).toEqual({ kind: 'taken', received })
    expect(await left()).toEqual([])
    expect(asked).toHaveLength(1)
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ format: 1, keyId: 'k', sealed: 'AQ', proof: null })
  })

  test('is sent again with the puzzle solved when the server asks for it', async () => {
    const { parts, asked } = await telephone(['a'], (url, body) => {
      if (url.endsWith('challenge')) return { status: 200, body: { challenge: 'c', bits: 3 } }
      const solved = body.includes('"nonce":"c:3"')
      return solved
        ? { status: 201, body: received }
        : { status: 428, body: { code: 'proof-of-work-needed' } }
    })
    expect((await deliver('a', parts)).kind).toBe('taken')
    expect(asked.map(({ url }) => url.split('/').at(-1))).toEqual(['sealed', 'challenge', 'sealed'])
  })

  test('is sent by one of two tabs', async () => {
    const { parts, asked } = await telephone(['a'], () => ({ status: 201, body: received }))
    const outcomes = await Promise.all([deliver('a', parts), deliver('a', parts)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['elsewhere', 'taken'])
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['no network', 'offline'],
    [{ status: 500, body: { code: 'internal-error' } }, 'broken'],
    [{ status: 502, body: '<html>bad gateway</html>' }, 'broken'],
    [{ status: 404, body: '<html>not here</html>' }, 'broken'],
    [{ status: 200, body: '<html>sign in to this network</html>' }, 'broken'],
    [{ status: 200, body: {} }, 'broken'],
    [{ status: 429, body: { code: 'too-many-attempts' } }, 'busy'],
    [{ status: 503, body: { code: 'intake-paused' } }, 'closed'],
    [{ status: 400, body: { code: 'invalid-input' } }, 'refused'],
    [{ status: 400, body: { code: 'seal-unopened' } }, 'refused'],
  ] as const)('that meets %o is kept as %s', async (reply, problem) => {
    const { parts, left } = await telephone(['a'], () => reply)
    expect(await deliver('a', parts)).toEqual({ kind: 'failed', problem })
    expect(await left()).toMatchObject([{ attempts: 1, lastProblem: problem, claimedUntil: 0 }])
  })
})

describe('a round', () => {
  test('sends all that is due and says when to come back', async () => {
    const { parts, asked } = await telephone(['a', 'bb'], () => ({ status: 201, body: received }))
    expect(await deliverDue(parts)).toEqual({ nextInMs: null, left: 0 })
    expect(asked).toHaveLength(2)
  })

  test('stops at the first failure of the network, and tries at once when the network is back', async () => {
    let network = false
    const { parts, asked, left } = await telephone(['a', 'bb'], () =>
      network ? { status: 201, body: received } : 'no network',
    )
    await deliverDue(parts)
    expect(asked).toHaveLength(1)
    network = true
    expect(await deliverDue(parts, { networkIsBack: true })).toEqual({ nextInMs: null, left: 0 })
    expect(await left()).toEqual([])
  })

  test('leaves alone what the server will never take, and counts it', async () => {
    const { parts, asked } = await telephone(['a'], () => ({ status: 400, body: { code: 'invalid-input' } }))
    await deliverDue(parts)
    expect(await deliverDue(parts, { networkIsBack: true })).toEqual({ nextInMs: null, left: 1 })
    expect(asked).toHaveLength(1)
  })

  test('knocks a few times in an hour at a server that only fails, and delivers when it is well', async () => {
    let well = false
    const { parts, asked, clock, left } = await telephone(['a'], () =>
      well ? { status: 201, body: received } : { status: 500, body: { code: 'internal-error' } },
    )
    const end = clock.now + 60 * minute
    while (clock.now < end) {
      const { nextInMs } = await deliverDue(parts)
      clock.now += Math.max(nextInMs ?? 0, 1)
    }
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.length).toBeLessThan(20)
    well = true
    clock.now += 15 * minute
    await deliverDue(parts)
    expect(await left()).toEqual([])
  })
})
