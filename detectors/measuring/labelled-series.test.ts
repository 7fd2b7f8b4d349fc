import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findShared } from '../reference/read-reference.ts'
import { type CountSeries, PERIODS_A_YEAR } from '../series/index.ts'
import { judgeByLadder } from '../temporal/index.ts'
import { poolTallies, scoreTally, type Tally, tallyAlarms } from './score-against-labels.ts'

type Labelled = { readonly series: CountSeries; readonly labels: readonly boolean[] }

function readLabelled(folder: URL): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('rki_'))
    .map((name) => {
      const rows = readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1)
      const column = (k: number) => rows.map((row) => Number(row.split(',')[k]))
      const start = { kind: 'number', first: 1 } as const
      return {
        series: { id: name, label: name, period: 'week', start, counts: column(1) },
        labels: column(2).map((flag) => flag === 1),
      }
    })
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
  /**
   * Printed, not asserted as a goal. Of these six series only one has a labelled outbreak in weeks 62–209 and all six of its weeks
   * hold no case, so no method can score there; the labels lie mostly in the first year.
   */
  test.skipIf(!folder)('the ladder is scored on the labelled series', () => {
    const labelled = folder ? readLabelled(folder) : []
    expect(labelled).toHaveLength(6)
    for (const { from, to } of [
      { from: 26, to: 209 },
      { from: 62, to: 209 },
    ]) {
      for (const level of [0.01, 0.05]) {
        const pooled = poolTallies(labelled.map((one) => tally(one, { from, to, level })))
        const score = scoreTally(pooled, PERIODS_A_YEAR.week)
        process.stdout.write(
          `weeks ${from}–${to}, level ${level}: ${JSON.stringify({ ...score, ...pooled })}\n`,
        )
        expect(pooled.notTold).toBe(0)
        expect(score.falseAlarmsAYear).toBeLessThan(level === 0.01 ? 2.4 : 5)
      }
    }
  })
})
