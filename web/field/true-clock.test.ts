import { expect, test } from 'vitest'
import { trueClock } from './true-clock.ts'

const now = Date.UTC(2026, 2, 2, 15)
const year = 365 * 86_400_000
const saying = (instant: number) => new Response('{}', { headers: { date: new Date(instant).toUTCString() } })

test('a clock that is wrong by a year is set right by the first reply, either way', () => {
  for (const shift of [year, -year]) {
    const clock = trueClock(() => now + shift, undefined)
    expect(clock.now().getTime()).toBe(now + shift)
    clock.hear(saying(now))
    expect(clock.now().getTime()).toBe(now)
  }
})

test('a difference of minutes, and a reply without a time, change nothing', () => {
  const clock = trueClock(() => now + 120_000, undefined)
  clock.hear(saying(now))
  clock.hear(new Response('{}'))
  expect(clock.now().getTime()).toBe(now + 120_000)
})

test('what was learned is there without a network, until the clock is right again', async () => {
  const kept = new Map<string, Response>()
  const cache = {
    put: async (url: string, reply: Response) => void kept.set(url, reply),
    match: async (url: string) => kept.get(url)?.clone(),
    delete: async (url: string) => kept.delete(url),
  }
  const caches = { open: async () => cache } as unknown as CacheStorage
  const settled = () => new Promise((after) => setTimeout(after, 5))
  trueClock(() => now + year, caches).hear(saying(now))
  await settled()
  const later = trueClock(() => now + year + 60_000, caches)
  await later.recall()
  expect(later.now().getTime()).toBe(now + 60_000)
  const right = trueClock(() => now, caches)
  await right.recall()
  right.hear(saying(now))
  await settled()
  expect([right.now().getTime(), kept.size]).toEqual([now, 0])
})
