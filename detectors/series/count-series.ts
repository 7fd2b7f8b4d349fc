/** Whether one count covers an ISO week or a calendar month. */
export type Period = 'week' | 'month'

/** The first period of a series. `number` is for files whose weeks are only numbered, without a calendar. */
export type PeriodStart =
  | { readonly kind: 'iso-week'; readonly year: number; readonly week: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'number'; readonly first: number }

/**
 * Counts in consecutive periods, oldest first, none left out. null means *not known*, never zero.
 * `outbreak`, where somebody labelled the past, has the length of `counts`.
 */
export type CountSeries = {
  readonly id: string
  readonly label: string
  readonly period: Period
  readonly start: PeriodStart
  readonly counts: readonly (number | null)[]
  readonly outbreak?: readonly boolean[]
}

/** Tests made in a year when every period is judged once. */
export const PERIODS_A_YEAR: Readonly<Record<Period, number>> = { week: 52, month: 12 }
