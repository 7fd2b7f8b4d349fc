/** A span of whole months: from its first day up to, and without, `until`. */
export interface Span {
  readonly from: string
  readonly until: string
}

const monthsOf: Readonly<Record<string, readonly [first: number, months: number]>> = {
  H1: [1, 6],
  H2: [7, 6],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
}

const dayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)

/** The months of a period: 2026, 2026-H1, 2026-Q3 or 2026-07. */
export function spanOf(period: string): Span {
  const [year = '', part] = period.split('-')
  const [first, months] = part === undefined ? [1, 12] : (monthsOf[part] ?? [Number(part), 1])
  return { from: dayOf(Number(year), first), until: dayOf(Number(year), first + months) }
}

/** The last day of a span. */
export const lastDayOf = ({ until }: Span): string =>
  new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** Figures of a period leave the programme that many days after its end: what came late was mostly counted by then. */
const settlingDays = 14

/** From which day on a period is told outside the programme. */
export const settledOn = (period: string): string =>
  new Date(Date.parse(`${spanOf(period).until}T00:00:00Z`) + settlingDays * 86_400_000)
    .toISOString()
    .slice(0, 10)

/** Every period of this calendar that ended before a day and has a month from `first` on, by its end, the shortest first. */
export function periodsUntil(first: string, today: string): readonly string[] {
  const years = Array.from(
    { length: Math.max(0, Number(today.slice(0, 4)) - Number(first.slice(0, 4)) + 1) },
    (_, at) => String(Number(first.slice(0, 4)) + at),
  )
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
  return years
    .flatMap((year) =>
      [...months, 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'].map((part) => `${year}-${part}`).concat(year),
    )
    .filter((period) => spanOf(period).until > first && spanOf(period).until <= today)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** Ends first; of those that end together the one that began last. */
const orderOf = (period: string): string => {
  const { from, until } = spanOf(period)
  return `${until} ${99_999 - Math.round(Date.parse(from) / 86_400_000)}`
}

/** The quarters of which a period is made; none where it is finer than a quarter. */
export function quartersOf(period: string): readonly string[] {
  const [year = '', part] = period.split('-')
  if (part === undefined) return ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}-${quarter}`)
  if (part === 'H1') return [`${year}-Q1`, `${year}-Q2`]
  if (part === 'H2') return [`${year}-Q3`, `${year}-Q4`]
  return part.startsWith('Q') ? [period] : []
}

/** The period of the same kind that stands so many before this one. */
export function earlierPeriod(period: string, by: number): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return String(Number(year) - by)
  const perYear = part.startsWith('H') ? 2 : part.startsWith('Q') ? 4 : 12
  const number = Number(part.replace(/^[HQ]/, ''))
  const index = Number(year) * perYear + number - 1 - by
  const at = 1 + (index % perYear)
  const name = perYear === 12 ? String(at).padStart(2, '0') : `${part[0]}${at}`
  return `${Math.floor(index / perYear)}-${name}`
}
