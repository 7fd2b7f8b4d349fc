import type { DetectWords } from './detect-words.ts'

export const en: DetectWords = {
  layout: {
    'wide-weeks': 'weekly counts, one column an area',
    'labelled-weeks': 'one weekly series with labelled outbreaks',
    'months-by-offence': 'victims by month, state and offence, with a total for each state',
    'long-days': 'one row a day and place, added up by ISO week',
    'long-weeks': 'one row a week and place',
    'long-months': 'one row a month and place',
    events: 'one row an event, counted by week or month',
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
    'own-history': 'the series’ own history (the newest counts weigh most)',
    'poisson-sum': 'sum against the past',
    'ears-c1': 'EARS C1',
    'ears-c2': 'EARS C2',
    'ears-c3': 'EARS C3',
    'farrington-flexible': 'flexible Farrington',
    farrington: 'Farrington 1996',
    bayes: 'Bayes',
    rki: 'RKI',
    cusum: 'cumulative sum',
    'glr-pois': 'likelihood ratio, Poisson',
    'glr-nb': 'likelihood ratio, negative binomial',
    outbreak: 'rising curve (outbreakP)',
  },
  why: {
    'borrowed-weeks': (known) =>
      `very little history of its own (${known} known weeks), so what is known of the country stands for a past`,
    'short-weeks': (known) =>
      `less than half a year of history (${known} known weeks): only the level is learnt, with much uncertainty`,
    'half-year-of-weeks': (known) =>
      `half a year or more of history (${known} known weeks): the level is learnt, not yet a season`,
    'year-of-weeks': (known) => `a year or more of history (${known} known weeks)`,
    'two-years-of-weeks': (known) =>
      `two years or more of history (${known} known weeks): trend and season count where the data show them strongly`,
    'three-years-of-weeks': (known) =>
      `three years or more of history (${known} known weeks): with trend and season`,
    'year-of-months': (known) => `a year or more of history (${known} known months): the level is learnt`,
    'three-years-of-months': (known) =>
      `three years or more of history (${known} known months): with trend and season`,
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
  nothingJudged: 'Nothing could be judged.',
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
    'fit-did-not-converge': (count) => `${count}: no model fits the past`,
    'too-few-cases': (count) => `${count}: too few cases`,
  },
  falseAlarms: (figure, level) =>
    `Expected false alarms at level ${level}: at most ${figure} a year over the judged series, if each is judged every period.`,
  noLevel: 'How often this method alarms by chance does not follow from --level.',
  earsHasNoP:
    'EARS gives no p-value; its false alarms were measured by simulation to stay under the level while variance is at most twice the mean.',
  plot: {
    title: (series) => `Counts of ${series} with what was to be expected`,
    description: ({ series, first, last, total, alarms, when }) =>
      `${series}, from ${first} to ${last}: ${total} in all. Alarms: ${alarms}. ${when}`,
    counts: 'observed',
    expected: 'expected',
    upper: 'upper bound',
    alarm: 'alarm',
    never: 'None.',
  },
  score: ({ sensitivity, specificity, f1, falseAlarms }) =>
    `Against the labelled outbreaks: sensitivity ${sensitivity}, specificity ${specificity}, F1 ${f1}, false alarms a year ${falseAlarms}.`,
}
