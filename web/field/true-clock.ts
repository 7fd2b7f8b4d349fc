/** A clock that is set right by what the server says, however wrong the telephone's own is. */
export interface TrueClock {
  now(): Date
  /** Learns from the time that a reply carries. One that the worker kept carries none. */
  hear(reply: Response): void
  /** What was learned before, for a page that is opened without a network. */
  recall(): Promise<void>
}

/** Less is the difference of two clocks that are both right, and of a slow reply. */
const worthCorrectingMs = 60 * 60_000
const cacheName = 'v-facts'
const address = '/vecinos/clock'

export function trueClock(own: () => number, caches: CacheStorage | undefined): TrueClock {
  let aheadMs = 0
  const keep = async (): Promise<void> => {
    const cache = await caches?.open(cacheName)
    if (aheadMs === 0) await cache?.delete(address)
    else await cache?.put(address, new Response(String(aheadMs)))
  }
  return {
    now: () => new Date(own() - aheadMs),
    hear(reply) {
      const said = Date.parse(reply.headers.get('date') ?? '')
      if (Number.isNaN(said)) return
      const difference = own() - said
      const before = aheadMs
      aheadMs = Math.abs(difference) < worthCorrectingMs ? 0 : difference
      if (Math.abs(aheadMs - before) > worthCorrectingMs) void keep().catch(() => undefined)
    },
    async recall() {
      const cache = await caches?.open(cacheName).catch(() => undefined)
      const kept = Number(await (await cache?.match(address))?.text())
      if (aheadMs === 0 && Number.isFinite(kept)) aheadMs = kept
    },
  }
}
