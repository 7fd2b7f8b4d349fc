import { formatTable } from './format-table.ts'
import { printable } from './printable.ts'
import type { SeriesFile } from './reading/index.ts'
import type { DetectOutcome, DetectSettings, JudgedPeriod, NoWord } from './run-detect.ts'
import { type Column, type DetectWords, type Language, WORDS } from './words/index.ts'

export type PrintOptions = {
  readonly language: Language
  readonly limit: number
  readonly settings: DetectSettings
}

type Numbers = {
  readonly count: (value: number) => string
  readonly rounded: (value: number) => string
  readonly small: (value: number) => string
}

const COLUMNS: readonly Column[] = ['series', 'period', 'observed', 'expected', 'threshold', 'p', 'method']
/** Their alarms follow from another setting than the level. */
const LEVELLESS: ReadonlySet<string> = new Set(['rki', 'cusum', 'glr-pois', 'glr-nb', 'outbreak'])
const RIGHT = new Set([2, 3, 4, 5])

function numbersIn(language: Language): Numbers {
  const whole = new Intl.NumberFormat([language])
  const rounded = new Intl.NumberFormat([language], { maximumFractionDigits: 2 })
  const small = new Intl.NumberFormat([language], { maximumSignificantDigits: 2 })
  const tiny = new Intl.NumberFormat([language], { notation: 'scientific', maximumSignificantDigits: 2 })
  return {
    count: (value) => whole.format(value),
    rounded: (value) => rounded.format(value),
    small: (value) => (value !== 0 && Math.abs(value) < 1e-4 ? tiny : small).format(value),
  }
}

function methodCell(
  row: JudgedPeriod,
  outcome: DetectOutcome,
  { words, numbers }: { words: DetectWords; numbers: Numbers },
): string {
  const years = row.recurrence
  const figure =
    years.kind === 'once in years' ? years.years : years.kind === 'times a year' ? years.times : 0
  return [
    words.method[row.method],
    row.window > 1 ? words.window(numbers.count(row.window), outcome.period) : '',
    words.why[row.why](numbers.count(row.knownBefore)),
    row.fellBack ? words.fellBack : '',
    row.alarm ? words.recurrence[years.kind](numbers.small(figure)) : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function tableOf(
  rows: readonly JudgedPeriod[],
  outcome: DetectOutcome,
  say: { words: DetectWords; numbers: Numbers },
): string[] {
  const { words, numbers } = say
  const header = COLUMNS.map((column) => words.columns[outcome.period][column])
  const body = rows.map((row) => [
    printable(row.label),
    row.periodLabel,
    numbers.count(row.observed),
    numbers.rounded(row.expected),
    numbers.rounded(row.threshold),
    row.pValue === null ? '–' : numbers.small(row.pValue),
    methodCell(row, outcome, say),
  ])
  return formatTable([header, ...body], RIGHT)
}

function cannotTellLines({ cannotTell }: DetectOutcome, words: DetectWords, numbers: Numbers): string[] {
  const entries = Object.entries(cannotTell) as [NoWord, number][]
  if (entries.length === 0) return []
  const total = entries.reduce((sum, [, count]) => sum + count, 0)
  return [
    words.cannotTell(numbers.count(total)),
    ...entries.map(([reason, count]) => `  ${words.reason[reason](numbers.count(count))}`),
  ]
}

function scoreLine({ score }: DetectOutcome, words: DetectWords, numbers: Numbers): string[] {
  if (score === null) return []
  const figure = (value: number | null) => (value === null ? '–' : numbers.rounded(value))
  const { sensitivity, specificity, f1, falseAlarmsAYear } = score
  return [
    words.score({
      sensitivity: figure(sensitivity),
      specificity: figure(specificity),
      f1: figure(f1),
      falseAlarms: figure(falseAlarmsAYear),
    }),
  ]
}

/** The text a person reads: findings first, then what was judged without one, what cannot be told, and the price of the settings. */
export function printFindings(
  file: SeriesFile,
  outcome: DetectOutcome,
  { language, limit, settings }: PrintOptions,
): string {
  const words = WORDS[language]
  const numbers = numbersIn(language)
  const say = { words, numbers }
  const alarms = outcome.judged.filter(({ alarm }) => alarm)
  const quiet = settings.allPeriods || settings.span ? [] : outcome.judged.filter(({ alarm }) => !alarm)
  const shownAlarms = alarms.slice(0, limit)
  const shownQuiet = quiet.slice(0, Math.max(0, limit - shownAlarms.length))
  const hidden = alarms.length + quiet.length - shownAlarms.length - shownQuiet.length
  const lines = [
    words.recognised(words.layout[file.layout], numbers.count(file.series.length), numbers.count(file.rows)),
    ...(file.absent.cells > 0 ? [words.absent[file.absent.readAs](numbers.count(file.absent.cells))] : []),
    '',
    ...(alarms.length > 0
      ? [words.findings(numbers.count(alarms.length)), ...tableOf(shownAlarms, outcome, say)]
      : [outcome.judged.length > 0 ? words.noFinding : words.nothingJudged]),
    ...(shownQuiet.length > 0 ? ['', words.quiet, ...tableOf(shownQuiet, outcome, say)] : []),
    ...(hidden > 0 ? [words.notShown(numbers.count(hidden))] : []),
    '',
    words.judged(numbers.count(outcome.series.judged), numbers.count(outcome.series.total)),
    ...cannotTellLines(outcome, words, numbers),
    ...(outcome.judged.some(({ method }) => LEVELLESS.has(method))
      ? [words.noLevel]
      : [
          words.falseAlarms(numbers.rounded(outcome.expectedFalseAlarmsAYear), numbers.small(settings.level)),
        ]),
    ...(outcome.judged.some(({ method }) => method.startsWith('ears')) ? [words.earsHasNoP] : []),
    ...scoreLine(outcome, words, numbers),
  ]
  return `${lines.join('\n')}\n`
}
