/** The only clock of the server: whoever needs the time is given one, and SQL never asks for it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock for tests and the demonstration: it stands still until it is moved, and never runs backwards. */
export class SettableClock implements Clock {
  #now: Date

  constructor(start: Date) {
    this.#now = start
  }

  now(): Date {
    return new Date(this.#now)
  }

  /** @throws RangeError when `to` lies before the present of this clock. */
  set(to: Date): void {
    if (to.getTime() < this.#now.getTime()) throw new RangeError('a clock does not run backwards')
    this.#now = new Date(to)
  }

  advance(duration: { minutes?: number; hours?: number; days?: number; seconds?: number }): void {
    const seconds =
      (duration.seconds ?? 0) +
      60 * ((duration.minutes ?? 0) + 60 * ((duration.hours ?? 0) + 24 * (duration.days ?? 0)))
    this.set(new Date(this.#now.getTime() + seconds * 1000))
  }
}
