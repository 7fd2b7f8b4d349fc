import type { Way } from './duty-store.ts'

/** Where a person can be reached, and in which language. */
export interface Recipient {
  readonly language: 'es' | 'fr' | 'en'
  readonly mailAddress: string | null
  readonly subscriptions: readonly PushAddress[]
  /** What waits is an exercise. A push says nothing of it: it says nothing at all. */
  readonly exercise?: boolean
}

export interface PushAddress {
  readonly id: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

export type Delivered =
  | { readonly kind: 'sent' }
  /** This person cannot be reached in this way, or the way is not set up. */
  | { readonly kind: 'no-address' }
  | { readonly kind: 'failed'; readonly reason: string }

/** One way to say that something waits. It is given no content, so it can carry none. */
export interface Delivery {
  readonly way: Way
  deliver(to: Recipient): Promise<Delivered & { readonly gone?: readonly string[] }>
  /** Whether the way is open now, without sending anything. */
  check(): Promise<'open' | 'not-set-up' | 'failed'>
}

/** Keeps what would have been sent, and fails when it is told to: for tests. */
export class FakeDelivery implements Delivery {
  readonly way: Way
  readonly sent: Recipient[] = []
  state: 'open' | 'not-set-up' | 'failed' = 'open'
  gone: readonly string[] = []

  constructor(way: Way) {
    this.way = way
  }

  async deliver(to: Recipient) {
    const hasAddress = this.way === 'mail' ? to.mailAddress !== null : to.subscriptions.length > 0
    if (this.state === 'not-set-up' || !hasAddress) return { kind: 'no-address' } as const
    if (this.state === 'failed') return { kind: 'failed', reason: 'told-to', gone: this.gone } as const
    this.sent.push(to)
    return { kind: 'sent', gone: this.gone } as const
  }

  async check() {
    return this.state
  }
}
