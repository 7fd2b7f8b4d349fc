/** The one place that says in which time zone the country's weeks begin. */
export const countryZone = 'America/Tegucigalpa'

const dayMs = 86_400_000
const weekMs = 7 * dayMs

const localDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: countryZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The Monday (YYYY-MM-DD) of the week in which a moment falls, where the country is. */
export function weekOf(moment: Date): string {
  const day = Date.parse(`${localDay.format(moment)}T00:00:00Z`)
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  return toDay(day - weekday * dayMs)
}

/** The Monday so many weeks later (or, negative, earlier). */
export function addWeeks(monday: string, weeks: number): string {
  return toDay(Date.parse(`${monday}T00:00:00Z`) + weeks * weekMs)
}

/** Whole weeks from one Monday to another. */
export function weeksBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / weekMs)
}

/** The earlier of two days; their texts sort as they do. */
export const earlier = (one: string, other: string): string => [one, other].sort()[0] ?? one

/** The later of two days. */
export const later = (one: string, other: string): string => (one > other ? one : other)

/** The last week that is over: the one a run judges. */
export const lastWholeWeek = (now: Date): string => addWeeks(weekOf(now), -1)

const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The day (YYYY-MM-DD) where the country is. */
export const countryDay = (moment: Date): string => localDay.format(moment)
