import type { Receipt } from './draft/index.ts'
import type { Intake } from './intake/index.ts'
import type { Visit } from './screens/index.ts'
import type { Waiting, WaitingState } from './waiting/index.ts'

export type PhonePart = typeof import('./phone/index.ts') & { readonly waiting: Waiting }

export interface TelephoneParts {
  readonly intake: Intake
  readonly onWaiting: (state: WaitingState) => void
}

/** What the page does beyond its screens: the outbox, the keys, the wiping. All of its code comes after the first screen. */
export class Telephone {
  readonly #parts: TelephoneParts
  #waiting: Promise<Waiting> | null = null

  constructor(parts: TelephoneParts) {
    this.#parts = parts
  }

  /** The outbox, which sends what is due from the moment that it is open. */
  waiting(): Promise<Waiting> {
    if (this.#waiting === null) {
      this.#waiting = this.#openWaiting()
      this.#waiting.catch(() => {
        this.#waiting = null
      })
    }
    return this.#waiting
  }

  async #openWaiting(): Promise<Waiting> {
    const { openWaiting } = await import('./waiting/index.ts')
    const waiting = openWaiting(window, this.#parts.onWaiting)
    await waiting.start()
    return waiting
  }

  async phone(): Promise<PhonePart> {
    const [part, waiting] = await Promise.all([import('./phone/index.ts'), this.waiting()])
    return { ...part, waiting }
  }

  /** Before its code is there, and where the browser keeps nothing, nothing is offered. */
  async offerKeeping(visit: Visit, at: { readonly receipt: Receipt; readonly slot: Element }): Promise<void> {
    try {
      const { keepOffer, waiting } = await this.phone()
      if (waiting.state.keeps) keepOffer(visit, at.receipt, at.slot)
    } catch {
      return
    }
  }

  /** False when the list of keys cannot be trusted; a list that could not be had is no reason to doubt. */
  async trustsKeys(): Promise<boolean> {
    const { findKeys } = await import('./sending/index.ts')
    return (await findKeys(this.#parts.intake))?.kind !== 'untrusted'
  }

  async wipe(): Promise<void> {
    const { wipeTelephone, waiting } = await this.phone()
    await wipeTelephone(window, waiting)
  }
}
