/** Judged periods sorted by what was said and what the labels say. */
export type Tally = {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
  readonly notTold: number
}

/** null stands for a share of nothing. `falseAlarmsAYear` is per series. */
export type Score = {
  readonly sensitivity: number | null
  readonly specificity: number | null
  readonly f1: number | null
  readonly falseAlarmsAYear: number | null
}

/**
 * Counts alarms (null: could not tell) against labelled periods, position by position.
 * @example
 * tallyAlarms([true, true, false, null], [true, false, true, false]) // → {"truePositives":1,"falsePositives":1,"falseNegatives":1,"trueNegatives":0,"notTold":1}
 */
export function tallyAlarms(alarms: readonly (boolean | null)[], labels: readonly boolean[]): Tally {
  const count = (alarm: boolean | null, label?: boolean) =>
    alarms.filter((said, at) => said === alarm && (label === undefined || labels[at] === label)).length
  return {
    truePositives: count(true, true),
    falsePositives: count(true, false),
    falseNegatives: count(false, true),
    trueNegatives: count(false, false),
    notTold: count(null),
  }
}

/**
 * Adds tallies of several series, so that scores are pooled and not averaged.
 * @example
 * const one = tallyAlarms([true, false], [true, false])
 * poolTallies([one, one]).truePositives // → 2
 */
export function poolTallies(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0)
  return {
    truePositives: sum((tally) => tally.truePositives),
    falsePositives: sum((tally) => tally.falsePositives),
    falseNegatives: sum((tally) => tally.falseNegatives),
    trueNegatives: sum((tally) => tally.trueNegatives),
    notTold: sum((tally) => tally.notTold),
  }
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/**
 * Sensitivity, specificity, F1 and false alarms per series-year of judged periods.
 * @example
 * scoreTally(tallyAlarms([true, true, false, false], [true, false, false, false]), 52) // → {"sensitivity":1,"specificity":0.6666666666666666,"f1":0.6666666666666666,"falseAlarmsAYear":13}
 */
export function scoreTally(tally: Tally, periodsAYear: number): Score {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = tally
  const judged = truePositives + falsePositives + falseNegatives + trueNegatives
  return {
    sensitivity: share(truePositives, truePositives + falseNegatives),
    specificity: share(trueNegatives, trueNegatives + falsePositives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
    falseAlarmsAYear: share(falsePositives * periodsAYear, judged),
  }
}
