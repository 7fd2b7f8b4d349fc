import { watchConnection } from '../../offline/connection/index.ts'
import {
  type Delivery,
  type DeliveryParts,
  deliver,
  deliverDue,
  type Posted,
  postEntry,
} from '../../offline/delivery/index.ts'
import {
  entryFormat,
  type Outbox,
  type OutboxEntry,
  readBundle,
  type SealedReport,
  writeBundle,
} from '../../offline/outbox/index.ts'

/** What of the outbox a screen may know: nothing of any content, which this telephone cannot read itself. */
export interface WaitingState {
  readonly isOnline: boolean
  readonly entries: readonly Pick<OutboxEntry, 'id' | 'lastProblem' | 'foreign'>[]
  readonly unreadable: readonly string[]
  /** False where the browser keeps nothing beyond the tab. */
  readonly keeps: boolean
}

/** How a person sends something, in contrast to what goes by itself. */
export interface AddOptions {
  /** Nobody is in danger: the puzzle is solved before the first attempt. */
  readonly puzzleFirst: boolean
  readonly stop?: AbortSignal
  readonly onPuzzle?: () => void
}

export interface WaitingParts extends Omit<DeliveryParts, 'outbox' | 'solve'> {
  readonly solve: (challenge: string, bits: number, stop?: AbortSignal) => Promise<string>
  readonly outbox: Outbox
  readonly window: Window
  /** Asks the browser to wake the worker when there is a network, where it can. */
  readonly askForSync: () => Promise<void>
  /** After an act that may have left the outbox empty. */
  readonly tidy: () => Promise<void>
  readonly onChange: (state: WaitingState) => void
}

/** Not again sooner than this, whatever a clock says; and not later, while the page is open and something waits. */
const soonestMs = 1_000
const latestMs = 15 * 60_000

/** Sends what waits while the page is open, and says what is left. */
export class Waiting {
  readonly #parts: WaitingParts
  #state: WaitingState
  #timer: ReturnType<typeof setTimeout> | undefined
  #round: Promise<void> | null = null

  constructor(parts: WaitingParts) {
    this.#parts = parts
    const { onLine } = parts.window.navigator
    this.#state = { isOnline: onLine, entries: [], unreadable: [], keeps: true }
  }

  get state(): WaitingState {
    return this.#state
  }

  /** Looks what waits; sends what is due, now and from now on, without being waited for. */
  async start(): Promise<void> {
    const { window } = this.#parts
    watchConnection(window, (isOnline) => {
      this.#say({ isOnline })
      if (isOnline) void this.round(true)
    })
    window.document.addEventListener('visibilitychange', () => {
      if (window.document.visibilityState === 'visible') void this.round(false)
      else if (this.#state.entries.length > 0) void this.#parts.askForSync()
    })
    await this.refresh().catch(() => this.#say({ keeps: false }))
    void this.round(window.navigator.onLine)
  }

  /**
   * One round at a time; a call during one waits for its end. A network that comes back during one has another follow:
   * what the first found without a network waits for minutes otherwise.
   */
  round(networkIsBack: boolean): Promise<void> {
    if (this.#round !== null && networkIsBack) return this.#round.then(() => this.round(true))
    this.#round ??= this.#sendWhatIsDue(networkIsBack).finally(() => {
      this.#round = null
    })
    return this.#round
  }

  async #sendWhatIsDue(networkIsBack: boolean): Promise<void> {
    clearTimeout(this.#timer)
    try {
      const { nextInMs } = await deliverDue(this.#parts, { networkIsBack })
      await this.refresh()
      if (nextInMs === null) return await this.#parts.tidy()
      this.#comeBackIn(nextInMs)
      await this.#parts.askForSync()
    } catch {
      this.#say({ keeps: false })
    }
  }

  #comeBackIn(ms: number): void {
    clearTimeout(this.#timer)
    const wait = Math.min(Math.max(ms, soonestMs), latestMs)
    this.#timer = setTimeout(() => void this.round(false), wait)
  }

  /** Writes first, then sends. @throws ShelfError when it could not be written */
  async add(report: SealedReport, options: AddOptions): Promise<Delivery> {
    await this.#parts.outbox.put(report)
    return await this.sendNow(report.id, options)
  }

  async sendNow(id: string, options: AddOptions = { puzzleFirst: false }): Promise<Delivery> {
    const delivery = await deliver(id, this.#partsFor(options), options)
    await this.#settle()
    return delivery
  }

  /** Sends without keeping, for a telephone that has no room or keeps nothing. */
  async sendUnkept(report: SealedReport, options: AddOptions): Promise<Posted> {
    const entry = { ...report, format: entryFormat } as const
    return await postEntry(entry, this.#partsFor(options), options.puzzleFirst)
  }

  #partsFor({ stop, onPuzzle }: AddOptions): DeliveryParts {
    const { fetch, solve } = this.#parts
    return {
      ...this.#parts,
      solve: async (challenge, bits) => {
        onPuzzle?.()
        return await solve(challenge, bits, stop)
      },
      fetch: async (url, options) => {
        if (stop?.aborted) throw new DOMException('stopped by the reporter', 'AbortError')
        return await fetch(url, options)
      },
    }
  }

  /** What waits, as a file for another telephone; it stays here as well until it is sent. */
  async bundle(): Promise<string> {
    return writeBundle((await this.#parts.outbox.content()).entries)
  }

  /** Takes the reports of another telephone in, and sends them. @returns how many were in the file */
  async takeIn(text: string): Promise<number> {
    const reports = readBundle(text)
    for (const report of reports) await this.#parts.outbox.put(report)
    await this.refresh()
    void this.round(this.#parts.window.navigator.onLine)
    return reports.length
  }

  async remove(id: string): Promise<void> {
    await this.#parts.outbox.remove(id)
    await this.#settle()
  }

  async wipe(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#parts.outbox.wipe().catch(() => undefined)
    await this.#settle()
  }

  async refresh(): Promise<void> {
    const { entries, unreadable } = await this.#parts.outbox.content()
    this.#say({
      entries: entries.map(({ id, lastProblem, foreign }) => ({ id, lastProblem, foreign })),
      unreadable,
      keeps: true,
    })
  }

  /** After one entry was touched: the state, the next time, and no empty trace. */
  async #settle(): Promise<void> {
    await this.refresh().catch(() => this.#say({ keeps: false }))
    if (this.#state.entries.length === 0) return await this.#parts.tidy()
    this.#comeBackIn(soonestMs)
    await this.#parts.askForSync()
  }

  #say(change: Partial<WaitingState>): void {
    this.#state = { ...this.#state, ...change }
    this.#parts.onChange(this.#state)
  }
}
