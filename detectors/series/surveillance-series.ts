declare const checked: unique symbol

/** Positions `from` … `to`−1 of a series, counted from 0. */
export type Span = { readonly from: number; readonly to: number }

type Given = {
  /** One count a period, oldest first, none left out; null is *not known*, never zero. */
  readonly counts: readonly (number | null)[]
  /** How many periods make a year: 52 weeks, 12 months, 365 days. */
  readonly periodsAYear: number
  /** Which period of its year the first one is, 1 … periodsAYear. */
  readonly firstOfYear?: number
  /** The day on which each period begins, in days since 1 January 1970; left out where periods are only numbered. */
  readonly days?: readonly number[]
  /** People, reporters or any other exposure in each period, for methods that take an offset. */
  readonly population?: readonly number[]
}

/** Counts over time with all that belongs to each period, in lists of one length. Made by `surveillanceSeries` alone. */
export type SurveillanceSeries = Required<Pick<Given, 'counts' | 'periodsAYear' | 'firstOfYear'>> & {
  readonly days: readonly number[] | null
  readonly population: readonly number[] | null
  readonly [checked]: true
}

const isCount = (count: number | null) => count === null || (Number.isInteger(count) && count >= 0)

/**
 * Checks a series once, so that no method has to.
 * @throws RangeError naming the field: a list of another length, a count that is no whole number from 0 on, days that do not grow, a population below 0.
 * @example
 * surveillanceSeries({ counts: [3, null, 0], periodsAYear: 52 }).firstOfYear // → 1
 */
export function surveillanceSeries(given: Given): SurveillanceSeries {
  const { counts, periodsAYear, firstOfYear = 1, days = null, population = null } = given
  const refuse = (field: string, why: string): never => {
    throw new RangeError(`${field}: ${why}`)
  }
  if (!counts.every(isCount)) refuse('counts', 'whole numbers from 0 on, or null where not known')
  if (!(periodsAYear >= 1)) refuse('periodsAYear', 'at least one')
  if (!(firstOfYear >= 1 && firstOfYear <= periodsAYear)) refuse('firstOfYear', 'a period of the year')
  for (const [field, list] of Object.entries({ days, population })) {
    if (list !== null && list.length !== counts.length)
      refuse(field, `${list.length} values for ${counts.length} counts`)
  }
  if (days?.some((day, at) => at > 0 && !(day > (days[at - 1] ?? 0))))
    refuse('days', 'each later than the one before')
  if (population?.some((people) => !(people >= 0))) refuse('population', 'numbers from 0 on')
  return { counts, periodsAYear, firstOfYear, days, population } as SurveillanceSeries
}
