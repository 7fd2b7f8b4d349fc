import { existsSync, readFileSync } from 'node:fs'
import {
  type SurveillanceSeries,
  seededRandom,
  simulateCounts,
  surveillanceSeries,
} from '../../detectors/index.ts'

/** What a method is timed on: the last `weeks` weeks of each series. */
export type MeasuredSet = {
  readonly name: string
  readonly series: readonly SurveillanceSeries[]
  readonly weeks: number
}

const SHARED = new URL('../../../shared/golden/farringtonFlexible.json', import.meta.url)

type Written = {
  readonly series: readonly {
    readonly observed: readonly (number | null)[]
    readonly freq: number
    readonly epoch: readonly number[] | null
  }[]
}

/** The weekly series of the reference set with seven years or more, where it lies beside the checkout. */
function referenceSeries(): MeasuredSet[] {
  if (!existsSync(SHARED)) {
    process.stderr.write('the reference series are not beside this checkout: simulated ones only\n')
    return []
  }
  const { series } = JSON.parse(readFileSync(SHARED, 'utf8')) as Written
  const long = series.filter(({ observed, freq }) => freq === 52 && observed.length >= 52 * 7)
  const made = long.map(({ observed, epoch }) =>
    surveillanceSeries({ counts: observed, periodsAYear: 52, ...(epoch ? { days: epoch } : {}) }),
  )
  return [{ name: `${made.length} reference series, last 52 weeks`, series: made, weeks: 52 }]
}

/** Ten years of weeks, most of them as sparse as a municipality's, from one seed. */
function simulated(count: number): SurveillanceSeries[] {
  const random = seededRandom(1)
  return Array.from({ length: count }, (_, k) => {
    const law = { mean: [0.1, 0.5, 2, 10][k % 4] ?? 1, dispersion: 1.5 }
    return surveillanceSeries({ counts: simulateCounts(law, { length: 520 }, random), periodsAYear: 52 })
  })
}

export function measuredSets(): MeasuredSet[] {
  return [
    ...referenceSeries(),
    { name: '100 simulated series, last 52 weeks', series: simulated(100), weeks: 52 },
    { name: '1,490 simulated series, last week', series: simulated(1490), weeks: 1 },
  ]
}
