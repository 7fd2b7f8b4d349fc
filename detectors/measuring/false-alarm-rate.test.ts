import { describe, expect, test } from 'vitest'
import type { CountSeries, Period } from '../series/index.ts'
import { judgeByLadder, type RungReason } from '../temporal/index.ts'
import { seededRandom } from './seeded-random.ts'
import { type CountLaw, simulateCounts } from './simulate-counts.ts'

type Setting = {
  readonly reason: RungReason
  readonly period: Period
  readonly length: number
  readonly unknownShare?: number
}
type Measured = { readonly rates: readonly number[]; readonly judged: number }

const LEVELS = [0.01, 0.05] as const

const ROUNDS = 700
const SETTINGS: readonly Setting[] = [
  { reason: 'short-weeks', period: 'week', length: 9 },
  { reason: 'short-weeks', period: 'week', length: 17 },
  { reason: 'half-year-of-weeks', period: 'week', length: 40 },
  { reason: 'half-year-of-weeks', period: 'week', length: 80, unknownShare: 0.15 },
  { reason: 'two-years-of-weeks', period: 'week', length: 120 },
  { reason: 'three-years-of-weeks', period: 'week', length: 200 },
  { reason: 'year-of-months', period: 'month', length: 16 },
  { reason: 'three-years-of-months', period: 'month', length: 48, unknownShare: 0.1 },
]
/** Unequal, sparse and silent series; variance/mean up to 2, which is what the stated level is promised for. */
const LAWS: readonly CountLaw[] = [
  { mean: 0, dispersion: 1 },
  { mean: 0.01, dispersion: 1 },
  { mean: 0.1, dispersion: 1 },
  { mean: 0.5, dispersion: 1 },
  { mean: 3, dispersion: 1 },
  { mean: 30, dispersion: 1 },
  { mean: 0.05, dispersion: 2 },
  { mean: 0.3, dispersion: 2 },
  { mean: 1, dispersion: 2 },
  { mean: 10, dispersion: 2 },
]

function asSeries(counts: readonly (number | null)[], period: Period): CountSeries {
  const start =
    period === 'week'
      ? ({ kind: 'number', first: 1 } as const)
      : ({ kind: 'month', year: 2020, month: 1 } as const)
  return { id: 'simulated', label: 'simulated', period, start, counts }
}

function measure(
  law: CountLaw,
  setting: Setting,
  { levels, extra = [] }: { levels: readonly number[]; extra?: readonly number[] },
): Measured {
  const random = seededRandom(20_261_123)
  const alarms = levels.map(() => 0)
  let judged = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = simulateCounts(law, setting, random)
    for (const [back, more] of extra.entries()) {
      const at = counts.length - 1 - back
      counts[at] = (counts[at] ?? 0) + more
    }
    const { verdict, reason } = judgeByLadder(asSeries(counts, setting.period), counts.length - 1, {
      level: 0.01,
    })
    if (verdict.kind !== 'judged' || verdict.pValue === null || reason !== setting.reason) continue
    judged += 1
    // An alarm is a p-value within the level, two signals at least, one of them new: `own-history.test.ts` holds that.
    for (const [k, level] of levels.entries())
      if (verdict.pValue <= level && verdict.observed >= 2 && counts.at(-1) !== 0)
        alarms[k] = (alarms[k] ?? 0) + 1
  }
  return { rates: alarms.map((count) => count / judged), judged }
}

const name = ({ reason, length, unknownShare = 0 }: Setting) =>
  `${reason}, ${length} periods, ${unknownShare * 100} % unknown`
const print = (line: string) => process.stdout.write(`${line}\n`)

describe('measured false alarms', () => {
  for (const setting of SETTINGS) {
    test(`stay at or below the level: ${name(setting)}`, () => {
      const measured = LAWS.map((law) => ({ law, ...measure(law, setting, { levels: LEVELS }) }))
      for (const [k, level] of LEVELS.entries()) {
        const figures = measured.map(
          ({ law, rates }) => `${law.mean}/${law.dispersion} ${(rates[k] ?? 1).toFixed(4)}`,
        )
        print(`${name(setting)} at ${level}: ${figures.join(' · ')}`)
        for (const { rates, judged } of measured) {
          expect(judged).toBeGreaterThan(ROUNDS / 2)
          expect(rates[k]).toBeLessThanOrEqual(level + 3.5 * Math.sqrt((level * (1 - level)) / judged))
        }
      }
    }, 60_000)
  }

  test('are printed where clustering is stronger than promised for', () => {
    for (const setting of SETTINGS) {
      const { rates } = measure({ mean: 0.2, dispersion: 3 }, setting, { levels: [0.01] })
      const [rate = 1] = rates
      print(`variance/mean 3, one case in five periods: ${name(setting)} ${rate.toFixed(4)}`)
      expect(rate).toBeLessThan(0.045)
    }
  }, 60_000)
})

const POWER_AT: readonly Setting[] = [
  { reason: 'half-year-of-weeks', period: 'week', length: 75 },
  { reason: 'short-weeks', period: 'week', length: 20 },
  { reason: 'year-of-months', period: 'month', length: 16 },
]

describe('measured power', () => {
  const power = (reason: RungReason, mean: number, extra: readonly number[]) => {
    const setting = POWER_AT.find((candidate) => candidate.reason === reason)
    if (!setting) throw new Error(reason)
    const { rates } = measure({ mean, dispersion: 1 }, setting, { levels: [0.01], extra })
    const [rate = 0] = rates
    print(`power, ${reason}, mean ${mean}, ${extra.join('+')} extra: ${rate.toFixed(3)}`)
    return rate
  }

  test('a few signals in four weeks at a silent place are found from half a year of history on', () => {
    expect(power('half-year-of-weeks', 0, [1, 1, 1])).toBe(1)
    expect(power('half-year-of-weeks', 0.01, [1, 1, 1])).toBeGreaterThan(0.5)
    expect(power('half-year-of-weeks', 0.01, [1, 2, 1])).toBeGreaterThan(0.85)
    expect(power('half-year-of-weeks', 0.1, [2, 1, 2])).toBeGreaterThan(0.4)
    expect(power('half-year-of-weeks', 2, [4, 4, 4, 4])).toBeGreaterThan(0.9)
  })

  test('a short history finds what is large', () => {
    expect(power('short-weeks', 0.1, [8])).toBeGreaterThan(0.9)
    expect(power('short-weeks', 2, [12])).toBeGreaterThan(0.9)
  })

  test('a month that triples is found', () => {
    expect(power('year-of-months', 10, [20])).toBeGreaterThan(0.9)
  })
})
