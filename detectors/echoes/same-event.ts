import type { EventReport } from './event-report.ts'

/** How far apart, in days, two reports of one event may be received, and the days they speak of. */
export type EchoSettings = { readonly receivedDays: number; readonly observedDays: number }

export const ECHO_SETTINGS: EchoSettings = { receivedDays: 7, observedDays: 1 }

/**
 * Whether two reports tell of one event as far as anybody can know: one place, at least one code in common, not two
 * different kinds of place, received within a week, and the days they speak of touch. What nobody said contradicts nothing, except that without any day of
 * the event both must have come within two days.
 * @example
 * const one = { id: '1', place: 'a', codes: ['EXP1'], placeKind: 'bar', receivedDay: 3, observed: { from: 2, to: 3 } }
 * sameEvent(one, { ...one, id: '2', placeKind: null, receivedDay: 8 }) // → true
 * sameEvent(one, { ...one, id: '2', placeKind: 'farm' }) // → false
 */
export function sameEvent(one: EventReport, other: EventReport, settings = ECHO_SETTINGS): boolean {
  if (one.place !== other.place) return false
  const apart = Math.abs(one.receivedDay - other.receivedDay)
  if (apart > settings.receivedDays) return false
  if (!one.codes.some((code) => other.codes.includes(code))) return false
  if (one.placeKind !== null && other.placeKind !== null && one.placeKind !== other.placeKind) return false
  if (one.observed === null || other.observed === null) return apart <= UNDATED_DAYS
  const later = Math.max(one.observed.from, other.observed.from)
  const earlier = Math.min(one.observed.to, other.observed.to)
  return later - earlier <= settings.observedDays
}

const UNDATED_DAYS = 2
