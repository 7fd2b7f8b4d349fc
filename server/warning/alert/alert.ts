import type { AlertKind, AlertState, Urgency } from '../../../vocabulary/words/index.ts'
import type { Compartment } from '../../commitment/index.ts'

/** An imminent alert runs on the urgent clocks. */
export const urgencyOf = (kind: AlertKind): Urgency => (kind === 'imminent' ? 'urgent' : 'normal')

export type Series = 'AT' | 'AR' | 'EJ'

/** Sequences that never meet: a gap in the numbers of one compartment must not tell of the other. */
export function seriesOf(alert: { readonly compartment: Compartment; readonly exercise: boolean }): Series {
  if (alert.exercise) return 'EJ'
  return alert.compartment === 'restricted' ? 'AR' : 'AT'
}

/** For instance AT-2026-003. */
export function alertNumber(series: Series, year: number, ordinal: number): string {
  return `${series}-${year}-${String(ordinal).padStart(3, '0')}`
}

interface Circulating {
  readonly kind: AlertKind
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly embargoUntil: Date | null
}

/**
 * When an alert becomes visible to those who do not respond to it: a structural one at its issue, an imminent
 * one when it has run out, neither before an embargo ends.
 */
export function widerFrom(alert: Circulating): Date {
  const earliest = alert.kind === 'imminent' ? alert.expiresAt : alert.issuedAt
  return alert.embargoUntil !== null && alert.embargoUntil > earliest ? alert.embargoUntil : earliest
}

/** As `widerFrom`, for people to whom it is not addressed; what is restricted is never opened to them. */
export function openFrom(alert: Circulating & { readonly compartment: Compartment }): Date | null {
  return alert.compartment === 'restricted' ? null : widerFrom(alert)
}

const written: readonly AlertState[] = ['draft', 'returned']

/** Whether its text may still change. */
export const isBeingWritten = (state: AlertState): boolean => written.includes(state)
