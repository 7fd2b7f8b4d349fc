import { watchConnection } from '../../offline/connection/index.ts'
import {
  type Delivery,
  type DeliveryParts,
  deliver,
  deliverDue,
  type Posted,
  postEntry,
} from '../../offline/delivery/index.ts'
import { entryFormat, type Outbox, type OutboxEntry, type SealedReport } from '../../offline/outbox/index.ts'

/** What of the outbox a screen may know: nothing of any content, which this telephone cannot read itself. */
export interface WaitingState {
  readonly isOnline: boolean
  readonly entries: readonly Pick<OutboxEntry, 'id' | 'lastProblem' | 'foreign'>[]
  readonly unreadable: readonly string[]
  /** False where the browser keeps nothing beyond the tab. */
  readonly keeps: boolean
}

export interface WaitingParts extends Omit<DeliveryParts, 'outbox'> {
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

  /** Sends what is due now, and from now on whenever something is. */
  async start(): Promise<void> {
    const { window } = this.#parts
    watchConnection(window, (isOnline) => {
      this.#say({ isOnline })
      if (isOnline) void this.round(true)
    })
    window.document.addEventListener('visibilitychange', () => {
      if (window.document.visibilityState === 'visible') void this.round(false)
    })
    await this.round(window.navigator.onLine)
  }

  /** One round at a time; a call during one waits for its end. */
  round(networkIsBack: boolean): Promise<void> {
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
  async add(report: SealedReport, { puzzleFirst }: { readonly puzzleFirst: boolean }): Promise<Delivery> {
    await this.#parts.outbox.put(report)
    // What is written is on its way even if this tab ends now.
    void this.#parts.askForSync()
    return await this.sendNow(report.id, puzzleFirst)
  }

  async sendNow(id: string, puzzleFirst = false): Promise<Delivery> {
    const delivery = await deliver(id, this.#parts, { puzzleFirst })
    await this.#settle()
    return delivery
  }

  /** Sends without keeping, for a telephone that has no room or keeps nothing. */
  async sendUnkept(
    report: SealedReport,
    { puzzleFirst }: { readonly puzzleFirst: boolean },
  ): Promise<Posted> {
    return await postEntry({ ...report, format: entryFormat }, this.#parts, puzzleFirst)
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
  }

  #say(change: Partial<WaitingState>): void {
    this.#state = { ...this.#state, ...change }
    this.#parts.onChange(this.#state)
  }
}
