import type { DetectWords } from './detect-words.ts'

export const en: DetectWords = {
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
}
