import { refuse } from './reading.ts'

const DAY = 86_400_000

/** Units of SaTScan's settings `PrecisionCaseTimes` and `TimeAggregationUnits`. */
export const UNITS = ['none', 'year', 'month', 'day', 'generic'] as const
export type TimeUnit = (typeof UNITS)[number]

/** The intervals of a study: where each begins and the last one ends, in days since 1970 or in generic numbers. */
export type TimeAxis = {
  readonly unit: TimeUnit
  readonly generic: boolean
  readonly bounds: readonly number[]
}

const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / DAY

/** Years written with two digits are of the last century. */
const fullYear = (year: number) => (year < 100 ? 1900 + year : year)

/**
 * Days since 1970 of `1991/12/31`, `1991-12`, `1991` or `91`; a year alone is its middle, 1 July, a month alone its 15th.
 * @throws RangeError for what is no date
 */
function readDate(text: string, field: string): number {
  const found = /^(\d{1,4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?$/.exec(text.trim())
  if (!found) return refuse(field, `“${text.slice(0, 40)}” is no date`)
  const [year, month, day] = [
    fullYear(Number(found[1])),
    Number(found[2] ?? 7),
    Number(found[3] ?? (found[2] ? 15 : 1)),
  ]
  const days = dayOf(year, month, day)
  const back = new Date(days * DAY)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day)
    return refuse(field, `“${text}” does not exist`)
  return days
}

/** A moment of a generic axis or a date. */
export function readMoment({ generic }: Pick<TimeAxis, 'generic'>, text: string, field: string): number {
  if (!generic) return readDate(text, field)
  return /^-?\d+$/.test(text.trim())
    ? Number(text)
    : refuse(field, `“${text.slice(0, 40)}” is no whole number`)
}

function back(end: number, steps: number, unit: TimeUnit): number {
  if (unit === 'day' || unit === 'generic') return end - steps
  const date = new Date(end * DAY)
  const months = unit === 'year' ? steps * 12 : steps
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1 - months, date.getUTCDate())
}

/** Intervals of `length` units counted back from the end, so that the last one is whole; the first may be shorter. */
export function timeAxis(
  { start, end, generic }: { readonly start: string; readonly end: string; readonly generic: boolean },
  unit: TimeUnit,
  length: number,
): TimeAxis {
  const first = readMoment({ generic }, start, 'StartDate')
  const stop = readMoment({ generic }, end, 'EndDate') + 1
  if (!(first < stop)) return refuse('EndDate', 'before StartDate')
  const bounds = [stop]
  for (let steps = length; unit !== 'none' && back(stop, steps, unit) > first; steps += length) {
    bounds.unshift(back(stop, steps, unit))
    if (bounds.length > 20_000) return refuse('EndDate', 'too many intervals')
  }
  return { unit, generic, bounds: [first, ...bounds] }
}

/** The interval of a moment, or null outside the study. */
export function intervalOf({ bounds }: TimeAxis, moment: number): number | null {
  const at = bounds.findLastIndex((bound) => bound <= moment)
  return at === -1 || at >= bounds.length - 1 ? null : at
}

/** How the reference program writes a moment: `1985/1/1`, or the number itself. */
export function writeMoment({ generic }: TimeAxis, moment: number): string | number {
  if (generic) return moment
  const date = new Date(moment * DAY)
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`
}
