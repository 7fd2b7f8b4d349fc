import { type CountSeries, PERIODS_A_YEAR, type Period } from '../series/index.ts'
import {
  type Expectation,
  type HistoryShape,
  judgeByHistory,
  type LevelPrior,
  pastOf,
  predictRecent,
  WEAK_PRIOR,
} from './own-history/index.ts'
import type { Method, Verdict } from './verdict.ts'

/** Why this method: the reason codes that a screen turns into a sentence; `year-of-weeks` is given by the judgement of a whole country. */
export type RungReason =
  | 'borrowed-weeks'
  | 'short-weeks'
  | 'half-year-of-weeks'
  | 'year-of-weeks'
  | 'two-years-of-weeks'
  | 'three-years-of-weeks'
  | 'year-of-months'
  | 'three-years-of-months'

/** `level` is the false-alarm rate asked for; `prior` what the country as a whole says of the mean of one period of this series. */
export type RungOptions = { readonly level: number; readonly prior?: LevelPrior | undefined }

/** One step: from `fromKnown` known periods of history on, judge like this. */
export type Rung = {
  readonly reason: RungReason
  readonly method: Method
  readonly fromKnown: number
  judge(series: CountSeries, at: number, options: RungOptions): Verdict
  /** What this rung expects of the period itself (`means[0]`), or null where too little of its past is known. */
  expect(series: CountSeries, at: number): Expectation | null
}

type RungPlan = {
  readonly reason: RungReason
  readonly fromKnown: number
  /** Known periods that the past must hold after what is judged and what is skipped were taken off. */
  readonly leastKnown: number
  readonly trend?: number
  readonly season?: number
}

const WEEKS_A_YEAR = 365.25 / 7
const SEVEN_YEARS = { week: 364, month: 84 } as const
/** Weeks: this week twice and the last one once, beside four weeks together. Months stand alone. */
const VIEWS = {
  week: { window: 4, fresh: [2, 1], handicap: 4 },
  month: { window: 1, fresh: null, handicap: 1 },
} as const
/** A quarter of a year is skipped where there is enough; of a short history, never more than a third. */
const LONGEST_GUARD = { week: 13, month: 3 } as const

const guards = new Map<string, HistoryShape>()

/** The shape of a rung when `at` is judged; one object for each, so that its design is made once. */
function shapeAt(at: number, period: Period, { trend = 0, season = 0 }: RungPlan): HistoryShape {
  const view = VIEWS[period]
  const room = Math.floor((at - view.window) / 3)
  const guard = Math.max(0, Math.min(LONGEST_GUARD[period], room))
  const key = `${period} ${guard} ${trend} ${season}`
  const shape = guards.get(key) ?? {
    ...view,
    guard,
    horizon: SEVEN_YEARS[period],
    block: period === 'week' ? 4 : 1,
    periodsAYear: period === 'week' ? WEEKS_A_YEAR : PERIODS_A_YEAR.month,
    trend,
    season,
  }
  guards.set(key, shape)
  return shape
}

function rung(period: Period, plan: RungPlan): Rung {
  const { reason, fromKnown, leastKnown } = plan
  const look = (counts: CountSeries['counts'], at: number) => {
    const shape = shapeAt(at, period, plan)
    const { from, to } = pastOf(at, shape)
    let known = 0
    for (let k = from; k < to; k += 1) if ((counts[k] ?? null) !== null) known += 1
    return { shape, known, enough: known >= leastKnown }
  }
  return {
    reason,
    fromKnown,
    method: 'own-history',
    judge: ({ counts }, at, { level, prior = WEAK_PRIOR }) => {
      const { shape, known, enough } = look(counts, at)
      const verdict = enough ? judgeByHistory(counts, at, { level, shape, prior }) : null
      return verdict ?? { kind: 'cannot tell', reason: 'baseline-not-known', known, needed: leastKnown }
    },
    expect: ({ counts }, at) => {
      const { shape, enough } = look(counts, at)
      return enough ? predictRecent(counts, at, { shape, prior: WEAK_PRIOR }) : null
    },
  }
}

/**
 * The rungs of each period, the one that asks for most history first. A trend and a season must be paid for by the data: two years
 * show them only where counts are large, three years and more also where they are small. Before, the level alone is learnt.
 */
export const LADDER: Readonly<Record<Period, readonly Rung[]>> = {
  week: [
    rung('week', {
      reason: 'three-years-of-weeks',
      fromKnown: 156,
      leastKnown: 120,
      trend: 0.3,
      season: 0.5,
    }),
    rung('week', { reason: 'two-years-of-weeks', fromKnown: 104, leastKnown: 75, trend: 0.05, season: 0.1 }),
    rung('week', { reason: 'half-year-of-weeks', fromKnown: 25, leastKnown: 10 }),
    rung('week', { reason: 'short-weeks', fromKnown: 6, leastKnown: 3 }),
  ],
  month: [
    rung('month', {
      reason: 'three-years-of-months',
      fromKnown: 36,
      leastKnown: 28,
      trend: 0.3,
      season: 0.5,
    }),
    rung('month', { reason: 'year-of-months', fromKnown: 13, leastKnown: 8 }),
  ],
}

/** The rung of a history too short to be judged alone: what the country lends counts as a past of its own. */
export const BORROWED: Rung = rung('week', { reason: 'borrowed-weeks', fromKnown: 0, leastKnown: 0 })
/** Known weeks from which a series speaks for itself; a borrowed prior still counts for what it is worth. */
export const SPEAKS_FOR_ITSELF = 25
