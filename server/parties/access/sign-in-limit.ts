import { createHmac } from 'node:crypto'
import type { Clock } from '../../platform/time.ts'

interface Tries {
  readonly failed: number
  readonly waitUntil: number
  readonly forgetAt: number
}

const freeTries = 3
const longestWaitSeconds = 60
const memoryMinutes = 15
const mostEntries = 10_000

/**
 * Slows down guessing at one name. What is counted stands under a keyed hash of the name, in memory only,
 * for a quarter of an hour: no address is used, and after a restart nothing is left. The wait is short, so
 * that nobody can lock somebody else out for long, and it is the same for names that do not exist.
 */
export class SignInLimit {
  readonly #key: Uint8Array
  readonly #clock: Clock
  readonly #tries = new Map<string, Tries>()

  constructor(key: Uint8Array, clock: Clock) {
    this.#key = key
    this.#clock = clock
  }

  /**
   * Counts a try as failed until `succeed` says otherwise, so that many at once are counted too.
   *
   * @returns the seconds to wait, and 0 when the try may go on
   */
  attempt(name: string): number {
    const now = this.#clock.now().getTime()
    const entry = this.#entryOf(name)
    const known = this.#tries.get(entry)
    const tries =
      known !== undefined && known.forgetAt > now ? known : { failed: 0, waitUntil: 0, forgetAt: 0 }
    if (tries.waitUntil > now) return Math.ceil((tries.waitUntil - now) / 1000)
    const failed = tries.failed + 1
    const waitSeconds = failed < freeTries ? 0 : Math.min(2 ** (failed - freeTries), longestWaitSeconds)
    // Written anew at the end of the map, so that the oldest entry is always the first.
    this.#tries.delete(entry)
    this.#tries.set(entry, {
      failed,
      waitUntil: now + waitSeconds * 1000,
      forgetAt: now + memoryMinutes * 60_000,
    })
    this.#forget(now)
    return 0
  }

  succeed(name: string): void {
    this.#tries.delete(this.#entryOf(name))
  }

  #entryOf(name: string): string {
    return createHmac('sha256', this.#key).update(name).digest('base64')
  }

  #forget(now: number): void {
    for (const [entry, tries] of this.#tries) {
      if (tries.forgetAt > now && this.#tries.size <= mostEntries) return
      this.#tries.delete(entry)
    }
  }
}
