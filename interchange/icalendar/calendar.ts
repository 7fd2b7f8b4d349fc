/** One event of a calendar. Instants are ISO strings in UTC, to the second. */
export interface CalendarEvent {
  /** Never changes, whatever becomes of the event (3.8.4.7). */
  readonly uid: string
  readonly startsAt: string
  readonly endsAt: string
  readonly summary: string
  readonly location: string
  readonly categories: readonly string[]
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  /** Grows with every change: a calendar that copied the event takes the higher one. */
  readonly sequence: number
  readonly changedAt: string
  /** Who invites, as an address: an invitation and its cancellation need one. */
  readonly organizer?: { readonly name: string; readonly uri: string }
  readonly description?: string
}

/** What a calendar does with it: keep a copy, accept or decline an invitation, take it out again (RFC 5546). */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** A calendar that is published for others to copy. */
export interface Calendar {
  readonly name: string
  /** Who made it, for instance `-//Vigía//Vigía//ES`. */
  readonly productId: string
  readonly method: CalendarMethod
  readonly events: readonly CalendarEvent[]
}
