import type { ScanWords } from './scan-words.ts'

export const en: ScanWords = {
  looked: ({ places, periods, cases }) => `Places: ${places}; periods: ${periods}; signals: ${cases}.`,
  model: {
    permutation: 'Usual means: as many as these places and these periods have at other times and elsewhere.',
    poisson: 'Usual means: in proportion to the people who live there.',
    expectation: 'Usual means: the mean of each place before the scanned periods.',
  },
  where: (places, radiusKm) => (radiusKm === null ? places : `${places} (within ${radiusKm} km)`),
  when: (from, to) => (from === to ? from : `${from} to ${to}`),
  sentence: {
    high: ({ observed, expected, ratio }) =>
      `${observed} signals where ${expected} are usual, ${ratio} times as many`,
    low: ({ observed, expected }) => `${observed} signals where ${expected} are usual: fewer than usual`,
  },
  chance: (p) => `p = ${p}`,
  recurrence: {
    weeks: (figure) => `by chance alone once in ${figure} weeks`,
    months: (figure) => `by chance alone once in ${figure} months`,
    periods: (figure) => `by chance alone once in ${figure} periods`,
    years: (figure) => `by chance alone once in ${figure} years`,
  },
  clusters: (count, level) => `Clusters with p of at most ${level}: ${count}.`,
  none: (level) =>
    `No cluster with p of at most ${level}. This says nothing of a rise in all places at once.`,
  others: (count) => `Weaker clusters not shown: ${count} (--level 1 shows them, --json shows all).`,
  price: (replicates) =>
    `p counts how many of ${replicates} countries drawn by chance hold a cluster as strong anywhere.`,
  cannotTell: 'It cannot be told. This is not the same as no cluster.',
  reason: {
    'too-few-cases': () => 'there are fewer signals than a cluster needs',
    'one-place': () => 'there is one place only: nothing to compare it with',
    'too-few-intervals': () => 'there are too few periods',
    'places-not-known': (names) => `these places of the counts are not in the file of places: ${names}`,
    'counts-not-known': (cells) =>
      `counts that are not known: ${cells} (--absent zero reads periods without a row as zero)`,
    'people-not-known': () => 'the file of places has no column of people, or it has gaps',
    'no-past': () => 'nothing happened before the scanned periods, so nothing is usual',
  },
}
