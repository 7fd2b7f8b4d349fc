import { createHmac } from 'node:crypto'
import type { Chance } from '../../platform/chance.ts'
import type { Pressure } from './puzzle-bits.ts'

/** Too few for a place to tell who came: of all IPv4 addresses, a million share each. */
export const slots = 4096
/** An arrival weighs less and less: after so many minutes a third of it is left. */
const fadeMinutes = 2
const keyMinutes = 10
const minute = 60_000

/** A count that fades. */
class Faded {
  readonly #counts: Float64Array
  readonly #at: Float64Array

  constructor(length: number) {
    this.#counts = new Float64Array(length)
    this.#at = new Float64Array(length)
  }

  add(slot: number, weight: number, now: number): void {
    this.#counts[slot] = this.read(slot, now) + weight
    this.#at[slot] = now
  }

  read(slot: number, now: number): number {
    const age = Math.max(0, now - (this.#at[slot] ?? 0))
    return (this.#counts[slot] ?? 0) * Math.exp(-age / (fadeMinutes * minute))
  }
}

interface Generation {
  readonly key: Uint8Array
  readonly since: number
  readonly counts: Faded
}

/**
 * How many arrive, without knowing whence: an origin becomes one of 4,096 places under a key that lives ten minutes in
 * memory, and a place holds a fading number and nothing else. Neither a copy of this memory nor its key leads back to
 * an address, and the next key mixes all places anew; the last key's numbers are read until they have faded.
 */
export class ArrivalRates {
  readonly #chance: Chance
  /** The first for all, the second for those who come from where many stand behind one address. */
  readonly #whole = new Faded(2)
  #present: Generation | null = null
  #past: Generation | null = null

  constructor(chance: Chance) {
    this.#chance = chance
  }

  /** @param weight what it counts for its own origin, and for all */
  note(origin: string | null, now: Date, weight: { readonly own: number; readonly all: number }): void {
    const at = now.getTime()
    this.#whole.add(0, weight.all, at)
    if (origin === null) this.#whole.add(1, weight.own, at)
    else this.#generation(at).counts.add(this.slotOf(origin, now), weight.own, at)
  }

  pressureOn(origin: string | null, now: Date): Pressure {
    const at = now.getTime()
    const own = origin === null ? this.#whole.read(1, at) : this.#countOf(origin, at)
    return {
      own: own / fadeMinutes,
      isOwnKnown: origin !== null,
      all: this.#whole.read(0, at) / fadeMinutes,
    }
  }

  /** The place of an origin under the present key. */
  slotOf(origin: string, now: Date): number {
    return slotUnder(this.#generation(now.getTime()).key, origin)
  }

  #countOf(origin: string, at: number): number {
    const { key, counts } = this.#generation(at)
    const past = this.#past === null ? 0 : this.#past.counts.read(slotUnder(this.#past.key, origin), at)
    return counts.read(slotUnder(key, origin), at) + past
  }

  #generation(at: number): Generation {
    const present = this.#present
    if (present !== null && at - present.since < keyMinutes * minute) return present
    this.#past = present !== null && at - present.since < 2 * keyMinutes * minute ? present : null
    const made = { key: this.#chance.bytes(32), since: at, counts: new Faded(slots) }
    this.#present = made
    return made
  }
}

const slotUnder = (key: Uint8Array, origin: string): number =>
  createHmac('sha256', key).update(origin).digest().readUInt16BE(0) % slots
