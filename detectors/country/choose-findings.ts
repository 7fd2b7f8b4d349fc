import { type DiscreteTest, discreteStepUp } from '../ranking/index.ts'
import { type JudgedAlone, judgeAlone } from './judge-alone.ts'
import type { PanelFinding, PanelSettings, WeekJudgement } from './panel-finding.ts'
import type { PredictedCell } from './predict-tier.ts'
import { attainableTails, countTails } from './rates/index.ts'

export type Choosing = Required<PanelSettings> & { readonly weeks: number }

/** A cell with the test that is made of it: of its window by the panel's law, or by the ladder where it stands alone. */
type Tested = DiscreteTest & {
  readonly cell: PredictedCell
  readonly alone: JudgedAlone | null
  /** P(X ≥ count) from the count `from` on. */
  readonly from: number
  readonly tails: readonly number[]
}

const WEEKS_A_YEAR = 52
const HALF_YEAR_RUNG = 26
/** Rounding must not part a p-value from itself. */
const SLACK = 1 + 1e-9

/** The findings among all cells of a week by the step-up for counts, the rarest first. */
export function chooseFindings(
  cells: readonly PredictedCell[],
  settings: Choosing,
): Pick<WeekJudgement, 'findings' | 'expectedFalseAlarmsAYear'> {
  const tests = cells.map((cell) => testOf(cell, settings))
  const { qValues, byChance } = discreteStepUp(tests, settings.level)
  const found = tests.flatMap((test, at) => {
    const qValue = qValues[at] ?? 1
    return qValue <= settings.falseDiscoveryRate ? [{ test, qValue }] : []
  })
  const single = singleBound(byChance, settings)
  const bound = found.reduce((most, { test }) => Math.max(most, test.pValue), single)
  return {
    findings: found
      .toSorted((a, b) => a.test.pValue - b.test.pValue)
      .map(({ test, qValue }) => ({
        ...(test.alone ? ofItself(test, bound) : ofPanel(test, bound, settings)),
        qValue,
        byChanceAWeek: byChance(test.pValue),
      })),
    expectedFalseAlarmsAYear: WEEKS_A_YEAR * byChance(single),
  }
}

function testOf(cell: PredictedCell, { level, minimumCount }: Choosing): Tested {
  const { count } = cell.cell.window
  const alone = judgeAlone(cell, level)
  if (alone) {
    const pValue = count < minimumCount ? 1 : (alone.verdict.pValue ?? 1)
    return { cell, alone, pValue, attainable: (bound) => bound, from: 0, tails: [] }
  }
  const { from, tails } = attainableTails(cell.prediction, { least: minimumCount, level })
  const attainable = (bound: number) => tails.find((tail) => tail <= bound * SLACK) ?? 0
  const pValue = count < from ? 1 : (tails[count - from] ?? 0)
  return { cell, alone, pValue, attainable, from, tails }
}

/** The largest p-value at which one finding alone would be raised, to a hundredth of its size. */
function singleBound(
  byChance: (bound: number) => number,
  { level, falseDiscoveryRate }: Pick<Choosing, 'level' | 'falseDiscoveryRate'>,
): number {
  const passes = (bound: number) => byChance(bound) / (1 - level) <= falseDiscoveryRate
  if (passes(level)) return level
  let [low, high] = [Math.log(1e-12), Math.log(level)]
  while (high - low > 0.01) {
    const middle = (low + high) / 2
    if (passes(Math.exp(middle))) low = middle
    else high = middle
  }
  return Math.exp(low)
}

type Described = Omit<PanelFinding, 'qValue' | 'byChanceAWeek'>

/** The same verdict, its threshold moved to the bound that findings of this week had to pass. */
function ofItself({ cell, alone }: Tested, bound: number): Described {
  const judged = judgeAlone(cell, bound) ?? alone
  if (judged === null) throw new Error('a series that was judged alone')
  const { verdict, reason, knownBefore } = judged
  return { ...common(cell), verdict: { ...verdict, alarm: true }, rung: reason, historyWeeks: knownBefore }
}

function ofPanel({ cell: of, from, tails }: Tested, bound: number, { shape, weeks }: Choosing): Described {
  const { cell, prediction } = of
  const { series, window, windowKnown, past, pastKnown } = cell
  const to = weeks - shape.window - shape.guard
  const historyWeeks = series.counts.slice(0, -1).filter((count) => count !== null).length
  const reached = tails.findIndex((tail) => tail <= bound * SLACK)
  return {
    ...common(of),
    verdict: {
      kind: 'judged',
      method: 'poisson-sum',
      observed: window.count,
      expected: prediction.mean,
      threshold: from + Math.max(0, reached) - 1,
      ...countTails(window.count, prediction),
      alarm: true,
      window: windowKnown,
      baseline: { from: Math.max(0, to - shape.baseline), to, known: pastKnown, total: past.count },
      dispersion: prediction.dispersion,
    },
    rung: historyWeeks >= HALF_YEAR_RUNG ? 'half-year-of-weeks' : 'borrowed-weeks',
    historyWeeks,
  }
}

const common = ({ cell, change, wave, expectedWithoutWave, prior }: PredictedCell) => ({
  place: cell.series.place,
  key: cell.series.key,
  countryChange: change,
  wave,
  expectedWithoutWave,
  prior,
})
