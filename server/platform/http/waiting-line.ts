import { Problem } from '../problem.ts'

export interface LineParts {
  /** How many are served at once. */
  readonly abreast: number
  /** How many may wait in memory. */
  readonly longest: number
  /** Whoever has waited so long is told to come back. */
  readonly patienceMs: number
}

interface Waiter {
  readonly serve: () => void
  readonly refuse: () => void
}

type Lane = Map<number, Waiter[]>

/** So many urgent ones are served before one of the others, when both wait. */
const urgentInARow = 4

/**
 * Waiting instead of refusal: whoever finds all places taken waits in memory and is served in turn, the urgent first, and
 * each group in its own turn, so that one that sends a thousand waits behind itself. Only a full line refuses: the
 * newest of the longest group, and an urgent one only when nobody else waits.
 */
export class WaitingLine {
  readonly #parts: LineParts
  readonly #urgent: Lane = new Map()
  readonly #others: Lane = new Map()
  #served = 0
  #waiting = 0
  #inARow = 0

  constructor(parts: LineParts) {
    this.#parts = parts
  }

  /**
   * @returns how to leave, which must be called once
   * @throws Problem service-unavailable when the line is full, or patience has ended
   */
  async enter(who: { readonly group: number; readonly urgent: boolean }): Promise<() => void> {
    if (this.#served < this.#parts.abreast && this.#waiting === 0) this.#served += 1
    else await this.#wait(who.urgent ? this.#urgent : this.#others, who.group)
    let left = false
    return () => {
      if (left) return
      left = true
      this.#served -= 1
      this.#serveNext()
    }
  }

  #wait(lane: Lane, group: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const timer = setTimeout(() => {
      this.#take(lane, group, waiter)
      waiter.refuse()
    }, this.#parts.patienceMs)
    const waiter: Waiter = {
      serve: () => {
        clearTimeout(timer)
        resolve()
      },
      refuse: () => {
        clearTimeout(timer)
        reject(new Problem('service-unavailable'))
      },
    }
    lane.set(group, [...(lane.get(group) ?? []), waiter])
    this.#waiting += 1
    if (this.#waiting > this.#parts.longest) this.#refuseOne()
    this.#serveNext()
    return promise
  }

  #serveNext(): void {
    while (this.#served < this.#parts.abreast && this.#waiting > 0) {
      const isUrgentTurn = this.#urgent.size > 0 && (this.#others.size === 0 || this.#inARow < urgentInARow)
      this.#inARow = isUrgentTurn ? this.#inARow + 1 : 0
      const lane = isUrgentTurn ? this.#urgent : this.#others
      const [group, waiters] = [...lane].at(0) ?? []
      const waiter = waiters?.[0]
      if (group === undefined || waiters === undefined || waiter === undefined) return
      // Served, its group goes to the end of the lane.
      lane.delete(group)
      if (waiters.length > 1) lane.set(group, waiters.slice(1))
      this.#waiting -= 1
      this.#served += 1
      waiter.serve()
    }
  }

  #refuseOne(): void {
    const lane = this.#others.size > 0 ? this.#others : this.#urgent
    const longest = [...lane].reduce((most, one) => (one[1].length > most[1].length ? one : most))
    const waiter = longest[1].at(-1)
    if (waiter === undefined) return
    this.#take(lane, longest[0], waiter)
    waiter.refuse()
  }

  #take(lane: Lane, group: number, waiter: Waiter): void {
    const left = (lane.get(group) ?? []).filter((one) => one !== waiter)
    if (left.length === 0) lane.delete(group)
    else lane.set(group, left)
    this.#waiting -= 1
  }
}
