import type { CountryAnswer } from '../../../detectors/index.ts'

const whole = new Intl.NumberFormat('en')
const one = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const share = new Intl.NumberFormat('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 })

const shareOrNone = (value: number | null) => (value === null ? '–' : share.format(value))

/** What the table's lines are called, and what stands in them. */
const lines: readonly (readonly [string, (answer: CountryAnswer) => string])[] = [
  ['years of weekly runs', ({ yearsJudged }) => one.format(yearsJudged)],
  [
    'false-discovery rate of a run (goal ≤ 0.100)',
    ({ falseDiscoveryRate }) => share.format(falseDiscoveryRate),
  ],
  ['false share of all findings together', ({ falseShareOfAll }) => shareOrNone(falseShareOfAll)],
  ['false findings a year', ({ falseAYear }) => one.format(falseAYear)],
  ['  of them within a known wave', ({ falseInWavesAYear }) => one.format(falseInWavesAYear)],
  ['  expected beforehand, at most', ({ expectedFalseAYear }) => one.format(expectedFalseAYear)],
  ['clusters added', ({ clusters }) => whole.format(clusters)],
  ['clusters found (goal ≥ 0.600 for three signals)', ({ power }) => shareOrNone(power)],
  ['share that cannot tell', ({ cannotTell }) => share.format(cannotTell)],
  ['false reporting gaps a year', ({ falseGapsAYear }) => one.format(falseGapsAYear)],
]

/** One column a size, one line a figure, and what was asked above it. */
export function printCountry(
  answers: readonly CountryAnswer[],
  { extra, rate }: { readonly extra: number; readonly rate: number },
): string {
  const name = Math.max(...lines.map(([text]) => text.length))
  const row = (text: string, cells: readonly string[]) =>
    `${text.padEnd(name)}${cells.map((cell) => cell.padStart(9)).join('')}`
  return [
    `Clusters of ${whole.format(extra)} extra signals within four weeks; rate ${rate}; weeks from the 26th on.`,
    '',
    row(
      'signals a year',
      answers.map(({ signalsAYear }) => whole.format(signalsAYear)),
    ),
    ...lines.map(([text, figure]) => row(text, answers.map(figure))),
    '',
  ].join('\n')
}
