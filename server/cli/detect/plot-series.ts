import {
  type CountSeries,
  drawSeries,
  expectedBand,
  knownCounts,
  periodLabel,
} from '../../../detectors/index.ts'
import { isSurveillance } from './methods/index.ts'
import { printable } from './printable.ts'
import { WrongUse } from './read-request.ts'
import { type DetectOutcome, type DetectSettings, type JudgedPeriod, runDetect } from './run-detect.ts'
import { type Language, WORDS } from './words/index.ts'

/** Where one period is judged, so many before it are drawn with it. */
const SHOWN_BEFORE = { week: 103, month: 35 } as const
/** More alarms than these are not read out one by one. */
const MOST_NAMED = 12

type Asked = {
  readonly positions: readonly number[]
  readonly settings: DetectSettings
  readonly language: Language
  /** The name of the series, or null for the first with an alarm, or the one that holds most. */
  readonly series: string | null
}

function chooseSeries(all: readonly CountSeries[], outcome: DetectOutcome, name: string | null): CountSeries {
  const named = all.find(({ id, label }) => id === name || label === name)
  if (name !== null && !named) throw new WrongUse(`The file has no series “${name}”.`)
  const alarmed = outcome.judged.find(({ alarm }) => alarm)
  const largest = all.reduce<CountSeries | undefined>(
    (most, one) => (most && totalOf(most) >= totalOf(one) ? most : one),
    undefined,
  )
  const chosen = named ?? all.find(({ id }) => id === alarmed?.series) ?? largest
  if (!chosen) throw new WrongUse('The file has no series.')
  return chosen
}

const totalOf = ({ counts }: CountSeries) => knownCounts(counts, 0, counts.length).total

/** Expectation and bound of each drawn position: of the method, or of single periods where the ladder adds several up. */
function bandOf(
  series: CountSeries,
  positions: readonly number[],
  asked: { settings: DetectSettings; rows: ReadonlyMap<number, JudgedPeriod> },
) {
  const { settings, rows } = asked
  if (settings.method !== 'auto' && isSurveillance(settings.method))
    return positions.map((at) => {
      const row = rows.get(at)
      return { expected: row?.expected ?? null, upper: row?.threshold ?? null }
    })
  const band = expectedBand(series, { level: settings.level })
  return positions.map((at) => {
    const point = band[at]
    return point?.kind === 'known' ? point : { expected: null, upper: null }
  })
}

/** One series of a file as SVG, with the judgements that were asked for. @throws WrongUse where the named series is not there */
export function plotSeries(all: readonly CountSeries[], outcome: DetectOutcome, asked: Asked): string {
  const { settings, language } = asked
  const series = chooseSeries(all, outcome, asked.series)
  const last = asked.positions.at(-1) ?? 0
  const first =
    asked.positions.length > 1 ? (asked.positions[0] ?? 0) : Math.max(0, last - SHOWN_BEFORE[series.period])
  const positions = Array.from({ length: last - first + 1 }, (_, k) => first + k)
  const { judged } = runDetect([series], positions, settings)
  const rows = new Map(judged.map((row) => [row.at, row]))
  const band = bandOf(series, positions, { settings, rows })
  const words = WORDS[language].plot
  const numbers = new Intl.NumberFormat([language], { maximumFractionDigits: 2 })
  const alarmed = judged.filter(({ alarm }) => alarm).map((row) => row.periodLabel)
  const name = printable(series.label)
  return drawSeries({
    counts: series.counts.slice(first, last + 1),
    expected: band.map(({ expected }) => expected),
    upper: band.map(({ upper }) => upper),
    alarms: positions.map((at) => rows.get(at)?.alarm ?? false),
    labels: positions.map((at) => periodLabel(series, at)),
    formatNumber: (value) => numbers.format(value),
    words: {
      ...words,
      title: words.title(name),
      description: words.description({
        series: name,
        first: periodLabel(series, first),
        last: periodLabel(series, last),
        total: numbers.format(knownCounts(series.counts, first, last + 1).total),
        alarms: numbers.format(alarmed.length),
        when:
          alarmed.length === 0
            ? words.never
            : `${new Intl.ListFormat([language]).format(alarmed.slice(-MOST_NAMED))}.`,
      }),
    },
  })
}
