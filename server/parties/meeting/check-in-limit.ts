import type { Clock } from '../../platform/time.ts'

interface Wrong {
  readonly tries: number
  readonly forgetAt: number
}

const mostWrong = 40
const memoryMinutes = 10
const mostEntries = 10_000

/**
 * Slows down guessing at the codes of a meeting. A hall of people mistypes a few times in ten minutes; somebody who
 * guesses would need years at this pace. In memory only, and by the meeting alone: no address is used.
 */
export class CheckInLimit {
  readonly #clock: Clock
  readonly #wrong = new Map<string, Wrong>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  permits(meeting: string): boolean {
    return this.#tries(meeting).tries < mostWrong
  }

  countWrong(meeting: string): void {
    const { tries, forgetAt } = this.#tries(meeting)
    // Written anew at the end of the map, so that the oldest entry is always the first.
    this.#wrong.delete(meeting)
    this.#wrong.set(meeting, { tries: tries + 1, forgetAt })
    const [oldest] = this.#wrong.keys()
    if (this.#wrong.size > mostEntries && oldest !== undefined) this.#wrong.delete(oldest)
  }

  #tries(meeting: string): Wrong {
    const now = this.#clock.now().getTime()
    const known = this.#wrong.get(meeting)
    return known !== undefined && known.forgetAt > now
      ? known
      : { tries: 0, forgetAt: now + memoryMinutes * 60_000 }
  }
}
