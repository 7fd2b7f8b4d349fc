import type { SignalSubmission } from '../../../vocabulary/wire/signal.ts'

type Observed = SignalSubmission['observed']

/** Nothing older is a warning, and an older year is a slip of the pen. */
const earliest = '1990-01-01'

/**
 * What is wrong with a period, by whatever door it came: a form, paper or a file.
 *
 * @returns a fixed word, or null when nothing is wrong
 */
export function observedFault({ kind, from }: Observed, now: Date): string | null {
  // A telephone's clock may be a day ahead, across time zones; further ahead nothing can have been seen.
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
  if (from > tomorrow) return 'in-the-future'
  if (from < earliest) return 'too-long-ago'
  if (kind === 'week' && new Date(`${from}T00:00:00Z`).getUTCDay() !== 1) return 'not-a-monday'
  return kind === 'month' && !from.endsWith('-01') ? 'not-the-first-of-a-month' : null
}

/**
 * A telephone without a network may have a clock that is a year ahead. What waited on it cannot be asked again, and it was
 * seen before it arrived: the latest that it can have been stands in the place of a day that has not come.
 */
export function notAfter({ kind, from }: Observed, now: Date): Observed {
  if (observedFault({ kind, from }, now) !== 'in-the-future') return { kind, from }
  const weekday = (now.getUTCDay() + 6) % 7
  const monday = new Date(now.getTime() - weekday * 86_400_000)
  const day = (kind === 'week' ? monday : now).toISOString().slice(0, 10)
  return { kind, from: kind === 'month' ? `${day.slice(0, 8)}01` : day }
}

/**
 * When something was seen, as a file writes it: `2026-03-02` a day, `2026-W10` an ISO week, `2026-03` a month.
 * The period is named by its first day.
 */
export function readObserved(text: string, now: Date): Observed | { readonly reason: string } {
  if (text === '') return { reason: 'missing' }
  const observed = readPeriod(text)
  if (observed === null) return { reason: 'not-a-date' }
  const reason = observedFault(observed, now)
  return reason === null ? observed : { reason }
}

function readPeriod(text: string): Observed | null {
  const week = /^(\d{4})-?W(\d{2})$/i.exec(text)
  if (week) {
    const from = mondayOf(Number(week[1]), Number(week[2]))
    return from === null ? null : { kind: 'week', from }
  }
  if (/^\d{4}-\d{2}$/.test(text)) return dayOf(`${text}-01`, 'month')
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(text, 'day') : null
}

function dayOf(text: string, kind: Observed['kind']): Observed | null {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? { kind, from: text } : null
}

/** The Monday of an ISO 8601 week; week 1 holds 4 January. Null for a week that the year does not have. */
function mondayOf(year: number, week: number): string | null {
  const january4 = new Date(Date.UTC(year, 0, 4))
  const weekday = (january4.getUTCDay() + 6) % 7
  const monday = new Date(Date.UTC(year, 0, 4 - weekday + 7 * (week - 1)))
  const thursday = new Date(monday.getTime() + 3 * 86_400_000)
  return week >= 1 && thursday.getUTCFullYear() === year ? monday.toISOString().slice(0, 10) : null
}
