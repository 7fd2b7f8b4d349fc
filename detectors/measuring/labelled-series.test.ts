import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findShared } from '../reference/read-reference.ts'
import { type CountSeries, PERIODS_A_YEAR } from '../series/index.ts'
import { judgeByLadder } from '../temporal/index.ts'
import { poolTallies, scoreTally, type Tally, tallyAlarms } from './score-against-labels.ts'

type Labelled = { readonly series: CountSeries; readonly labels: readonly boolean[] }

const labelledSeries = (id: string, counts: readonly number[], flags: readonly number[]): Labelled => ({
  series: { id, label: id, period: 'week', start: { kind: 'number', first: 1 }, counts },
  labels: flags.map((flag) => flag === 1),
})

function readLabelled(folder: URL): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('rki_'))
    .map((name) => {
      const rows = readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1)
      const column = (k: number) => rows.map((row) => Number(row.split(',')[k]))
      return labelledSeries(name, column(1), column(2))
    })
}

type InReference = {
  readonly series: readonly {
    readonly id: string
    readonly observed: readonly number[]
    readonly state: readonly number[]
  }[]
}

/** Three more of the labelled series stand in the reference values of the RKI's own method. */
function readReferenced(file: URL): Labelled[] {
  const { series } = JSON.parse(readFileSync(file, 'utf8')) as InReference
  return series
    .filter(({ id }) => ['m5', 's3', 'h1_nrwrp'].includes(id))
    .map(({ id, observed, state }) => labelledSeries(id, observed, state))
}

/** from and to are week numbers, both included. */
function tally(
  { series, labels }: Labelled,
  { from, to, level }: { from: number; to: number; level: number },
): Tally {
  const alarms = series.counts.slice(from - 1, to).map((_, k) => {
    const { verdict } = judgeByLadder(series, from - 1 + k, { level })
    return verdict.kind === 'judged' ? verdict.alarm : null
  })
  return tallyAlarms(alarms, labels.slice(from - 1, to))
}

/** Four people in a row: hit, false alarm, miss, rightly silent, not told. */
const example = tallyAlarms([true, true, false, false, null], [true, false, true, false, true])

describe('scores against labelled outbreaks', () => {
  test('a hit, a false alarm, a miss and a silence are one each, and not told is none of them', () => {
    expect(example).toEqual({
      truePositives: 1,
      falsePositives: 1,
      falseNegatives: 1,
      trueNegatives: 1,
      notTold: 1,
    })
    expect(scoreTally(poolTallies([example, example]), 52)).toEqual({
      sensitivity: 0.5,
      specificity: 0.5,
      f1: 0.5,
      falseAlarmsAYear: 13,
    })
    expect(scoreTally(poolTallies([]), 52).f1).toBeNull()
  })

  const folder = findShared('data/weekly/')
  const referenced = findShared('golden/bayes_rki.json')
  /**
   * The goal is an F1 of .45 at 2.4 false alarms a series-year at most, over fourteen series, of which these nine are at hand. Of their 61
   * labelled weeks six hold no case: no method finds those. Much of what counts as false is the rest of an outbreak whose label had ended.
   */
  test.skipIf(!folder || !referenced)(
    'on the nine labelled series at hand the ladder reaches the goal',
    () => {
      const labelled = folder && referenced ? [...readLabelled(folder), ...readReferenced(referenced)] : []
      expect(labelled).toHaveLength(9)
      const talliesOf = (from: number, level: number) =>
        labelled.map((one) => tally(one, { from, to: 209, level }))
      const scoreOf = (tallies: readonly Tally[]) => scoreTally(poolTallies(tallies), PERIODS_A_YEAR.week)
      const tallies = talliesOf(62, 0.01)
      for (const [name, some] of [
        ['weeks 26–61, level .01', labelled.map((one) => tally(one, { from: 26, to: 61, level: 0.01 }))],
        ['weeks 62–209, level .01', tallies],
        ['weeks 62–209, level .05', talliesOf(62, 0.05)],
      ] as const) {
        const pooled = poolTallies(some)
        process.stdout.write(`${name}: ${JSON.stringify({ ...scoreOf(some), ...pooled })}\n`)
        expect(pooled.notTold).toBe(0)
      }
      for (const [left, { truePositives, falseNegatives }] of tallies.entries()) {
        if (truePositives + falseNegatives === 0) continue
        const score = scoreOf(tallies.filter((_, at) => at !== left))
        process.stdout.write(`without ${labelled[left]?.series.id}: ${JSON.stringify(score)}\n`)
      }
      const score = scoreOf(tallies)
      expect(score.f1).toBeGreaterThanOrEqual(0.45)
      expect(score.falseAlarmsAYear).toBeLessThanOrEqual(2.4)
    },
    60_000,
  )
})
