import type { DetectWords } from './detect-words.ts'

export const en: DetectWords = {
  help: {
    command:
      'Judge weekly or monthly counts in a CSV file: what was observed, what was to be expected, and why that method',
    file: 'CSV file of counts (weekly by area, labelled weeks, or long: time, place, code, count)',
    at: 'period to judge: last, 2024-W05, 2024-05, or its number',
    allPeriods: 'judge every period and list the findings',
    method: 'auto (by length of history), poisson-sum, ears-c1, ears-c2 or ears-c3',
    level: 'false-alarm level of each judgement, between 0 and 0.5',
    absent: 'what a period without a row means in a long file: unknown or zero',
    limit: 'most rows to print',
    json: 'print one JSON document instead of text',
    language: 'language of the text: es, fr or en',
    after: `
Examples:
  vigia detect counts.csv
  vigia detect counts.csv --at 2024-W05 --level 0.05
  vigia detect counts.csv --all-weeks --method ears-c1
  vigia detect events.csv --absent zero --json

Exit codes: 0 it ran (with or without findings) · 2 wrong use · 3 the file cannot be read
`,
  },
  layout: {
    'wide-weeks': 'weekly counts, one column an area',
    'labelled-weeks': 'one weekly series with labelled outbreaks',
    'months-by-offence': 'victims by month, state and offence, with a total for each state',
    'long-days': 'one row a day and place, added up by ISO week',
    'long-weeks': 'one row a week and place',
    'long-months': 'one row a month and place',
  },
  recognised: (layout, series, rows) => `Layout recognised: ${layout} (series: ${series}; rows: ${rows}).`,
  absent: {
    unknown: (cells) =>
      `Periods without a row: ${cells}. They are read as not known, not as zero (--absent zero reads them as zero).`,
    zero: (cells) => `Periods without a row: ${cells}. They are read as zero, as you asked.`,
  },
  columns: {
    week: {
      series: 'series',
      period: 'week',
      observed: 'observed',
      expected: 'expected',
      threshold: 'threshold',
      p: 'p',
      method: 'method and why',
    },
    month: {
      series: 'series',
      period: 'month',
      observed: 'observed',
      expected: 'expected',
      threshold: 'threshold',
      p: 'p',
      method: 'method and why',
    },
  },
  method: {
    'poisson-sum': 'sum against the past',
    'ears-c1': 'EARS C1',
    'ears-c2': 'EARS C2',
    'ears-c3': 'EARS C3',
  },
  why: {
    'year-of-weeks': (known) => `a year or more of history (${known} known weeks)`,
    'short-weeks': (known) =>
      `less than a year of usable history (${known} known weeks), so a floor on the deviation`,
    'year-of-months': (known) => `a year or more of history (${known} known months)`,
    'asked-for': (known) => `asked for (${known} known periods of history)`,
  },
  fellBack: 'the better method lacks known counts in its past',
  window: (length, period) => (period === 'week' ? `weeks added: ${length}` : `months added: ${length}`),
  recurrence: {
    'once in years': (figure) => `by chance alone once in ${figure} years`,
    'times a year': (figure) => `by chance alone ${figure} times a year`,
    'cannot tell': () => 'this method cannot tell how often by chance',
  },
  findings: (alarms) => `Findings: ${alarms}.`,
  noFinding: 'No finding: nothing judged is above its threshold.',
  quiet: 'Judged without a finding:',
  notShown: (rows) => `Rows not shown: ${rows} (--limit shows more, --json shows all).`,
  judged: (judged, total) => `Series judged: ${judged} of ${total}.`,
  cannotTell: (total) => `Judgements that cannot be made: ${total}. This is not the same as no finding.`,
  reason: {
    'outside-series': (count) => `${count}: the period lies outside the series`,
    'count-not-known': (count) => `${count}: the count of the period is not known`,
    'no-history': (count) => `${count}: nothing is known before the period`,
    'history-too-short': (count) => `${count}: too little history before the period`,
    'baseline-not-known': (count) => `${count}: too many counts of the past are not known`,
    'no-variation': (count) => `${count}: the past does not vary, so the method has no scale`,
  },
  falseAlarms: (figure, level) =>
    `Expected false alarms at level ${level}: at most ${figure} a year over the judged series, if each is judged every period.`,
  earsHasNoP:
    'EARS gives no p-value; its false alarms were measured by simulation to stay under the level while variance is at most twice the mean.',
  score: ({ sensitivity, specificity, f1, falseAlarms }) =>
    `Against the labelled outbreaks: sensitivity ${sensitivity}, specificity ${specificity}, F1 ${f1}, false alarms a year ${falseAlarms}.`,
  problem: {
    'cannot-open': 'the file cannot be opened',
    'too-large': 'the file is larger than 64 MiB',
    'not-text': 'the file is not UTF-8 text',
    'broken-csv': 'the CSV is broken',
    'no-rows': 'the file has no rows',
    'unknown-layout': 'the columns fit no known layout (see --help)',
    'bad-period': 'not a week, month or date that exists',
    'bad-count': 'not a whole number, zero or more, or NA',
    'bad-flag': 'not 0 or 1',
    'empty-name': 'a name is empty',
    'out-of-order': 'weeks must go forward, each once',
    repeated: 'this stands twice',
    'too-many-series': 'too many series',
    'too-many-periods': 'too many periods',
  },
  place: ({ line, column, found }) =>
    [line && `line ${line}`, column && `column ${column}`, found && `found “${found}”`]
      .filter(Boolean)
      .join(', '),
  wrongUse: {
    level: (found) => `--level must be a number between 0 and 0.5, not “${found}”.`,
    method: (found) => `--method must be auto, poisson-sum, ears-c1, ears-c2 or ears-c3, not “${found}”.`,
    limit: (found) => `--limit must be a whole number, not “${found}”.`,
    absent: (found) => `--absent must be unknown or zero, not “${found}”.`,
    language: (found) => `--lang must be es, fr or en, not “${found}”.`,
    both: () => 'Use either --at or --all-weeks, not both.',
    'no-such-period': (found) => `The file has no period “${found}”.`,
  },
}
