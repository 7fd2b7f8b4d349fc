import type { EventReport } from './event-report.ts'
import { ECHO_SETTINGS, type EchoSettings, sameEvent } from './same-event.ts'

type Event<Report> = { readonly first: Report; readonly reports: Report[] }

/**
 * Puts the reports of one event together, so that an event is counted once however many tell of it. In one sentence for the desk: *reports
 * of one municipality that share a code and the kind of place, came within a week and speak of the same days are counted as one event, unless
 * you say that one is an event of its own; what you have marked as a repetition always is one.*
 *
 * Each report is compared with the first one of an event alone, never with its echoes: an event cannot grow from week to
 * week by a chain of likenesses and swallow what is independent. Cost: reports of a place within the settings' days.
 *
 * @returns events in the order of their first reports, the reports of each in the order received (ties by id); every report is in exactly one
 * @example
 * const said = { place: 'A', codes: ['EXP1'], placeKind: 'bar', observed: { from: 3, to: 3 } }
 * const reports = [{ id: 'a', receivedDay: 3, ...said }, { id: 'b', receivedDay: 5, ...said }, { id: 'c', receivedDay: 20, ...said }]
 * groupEchoes(reports).map((event) => event.map(({ id }) => id)) // → [["a","b"],["c"]]
 */
export function groupEchoes<Report extends EventReport>(
  reports: readonly Report[],
  settings: EchoSettings = ECHO_SETTINGS,
): readonly (readonly Report[])[] {
  const sorted = [...reports].sort(
    (a, b) => a.receivedDay - b.receivedDay || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  const events: Event<Report>[] = []
  const recent = new Map<string, Event<Report>[]>()
  const eventOf = new Map<string, Event<Report>>()
  const waiting: Report[] = []
  for (const report of sorted) {
    const marked = typeof report.repeats === 'string' && report.repeats !== report.id
    const here = (recent.get(report.place) ?? []).filter(
      ({ first }) => report.receivedDay - first.receivedDay <= settings.receivedDays,
    )
    recent.set(report.place, here)
    const known = marked
      ? eventOf.get(report.repeats)
      : here.find(({ first }) => !report.ownEvent && sameEvent(first, report, settings))
    if (known) {
      known.reports.push(report)
      eventOf.set(report.id, known)
    } else if (marked) waiting.push(report)
    else {
      const event = { first: report, reports: [report] }
      events.push(event)
      here.push(event)
      eventOf.set(report.id, event)
    }
  }
  placeWaiting(waiting, events, eventOf)
  return events.map((event) => event.reports)
}

/** A repetition may have come before what it repeats, or what it repeats is not among the reports: then it stands alone. */
function placeWaiting<Report extends EventReport>(
  waiting: readonly Report[],
  events: Event<Report>[],
  eventOf: Map<string, Event<Report>>,
): void {
  let left = waiting
  while (left.length > 0) {
    const still = left.filter((report) => {
      const event = eventOf.get(report.repeats ?? '')
      event?.reports.push(report)
      if (event) eventOf.set(report.id, event)
      return event === undefined
    })
    if (still.length === left.length) {
      const [report, ...others] = still
      if (report) {
        const event = { first: report, reports: [report] }
        events.push(event)
        eventOf.set(report.id, event)
      }
      left = others
    } else left = still
  }
}
