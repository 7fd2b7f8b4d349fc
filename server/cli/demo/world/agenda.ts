import type { SettableClock } from '../../../platform/time.ts'

interface Deed {
  readonly at: number
  readonly order: number
  readonly act: () => Promise<void>
}

const hourMs = 3_600_000

/** What will be done at which moment of the simulated time. Deeds of one moment are done in the order they were planned. */
export class Agenda {
  readonly #clock: SettableClock
  readonly #until: number
  /** A binary heap: the earliest deed is the first. */
  readonly #heap: Deed[] = []
  #planned = 0
  #done = 0

  /** @param until deeds after this moment are never done: they are what is still open then */
  constructor(clock: SettableClock, until: Date) {
    this.#clock = clock
    this.#until = until.getTime()
  }

  get done(): number {
    return this.#done
  }

  at(moment: Date, act: () => Promise<void>): void {
    const at = Math.max(moment.getTime(), this.#clock.now().getTime())
    if (at >= this.#until) return
    this.#heap.push({ at, order: this.#planned++, act })
    this.#rise(this.#heap.length - 1)
  }

  after(hours: number, act: () => Promise<void>): void {
    this.at(new Date(this.#clock.now().getTime() + hours * hourMs), act)
  }

  /** Moves the clock from deed to deed, and to the end when none is left. */
  async run(told: (moment: Date) => void): Promise<void> {
    for (let deed = this.#take(); deed !== undefined; deed = this.#take()) {
      this.#clock.set(new Date(deed.at))
      await deed.act()
      this.#done += 1
      told(this.#clock.now())
    }
    this.#clock.set(new Date(this.#until))
  }

  #take(): Deed | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (first === undefined || last === undefined || this.#heap.length === 0) return first
    this.#heap[0] = last
    this.#sink(0)
    return first
  }

  #rise(at: number): void {
    const parent = (at - 1) >> 1
    if (at === 0 || !this.#swapUnlessInOrder(parent, at)) return
    this.#rise(parent)
  }

  #sink(at: number): void {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const [a, b] = [this.#heap[left], this.#heap[right]]
    const child = a !== undefined && b !== undefined && isBefore(b, a) ? right : left
    if (this.#swapUnlessInOrder(at, child)) this.#sink(child)
  }

  #swapUnlessInOrder(above: number, below: number): boolean {
    const [a, b] = [this.#heap[above], this.#heap[below]]
    if (a === undefined || b === undefined || !isBefore(b, a)) return false
    this.#heap[above] = b
    this.#heap[below] = a
    return true
  }
}

const isBefore = (a: Deed, b: Deed): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)
