import { createHmac } from 'node:crypto'
import type { Clock } from '../../platform/time.ts'

/** A code stays valid for its own half minute and the ones beside it. */
const rememberMs = 120_000

/**
 * The one-time codes that were used just now, so that a code seen over somebody's shoulder is worth nothing
 * (RFC 6238, 5.2). In memory, under a keyed hash.
 */
export class SpentCodes {
  readonly #key: Uint8Array
  readonly #clock: Clock
  readonly #spent = new Map<string, number>()

  constructor(key: Uint8Array, clock: Clock) {
    this.#key = key
    this.#clock = clock
  }

  /** @returns false when this person's code was used before */
  spend(personId: string, code: string): boolean {
    const now = this.#clock.now().getTime()
    for (const [entry, until] of this.#spent) if (until <= now) this.#spent.delete(entry)
    const entry = createHmac('sha256', this.#key).update(`${personId}:${code}`).digest('base64')
    if (this.#spent.has(entry)) return false
    this.#spent.set(entry, now + rememberMs)
    return true
  }
}
