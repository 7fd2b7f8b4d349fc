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
type Measured = { readonly rate: number; readonly judged: number }

const ROUNDS = 3000
const SETTINGS: readonly Setting[] = [
  { reason: 'year-of-weeks', period: 'week', length: 70 },
  { reason: 'year-of-weeks', period: 'week', length: 54 },
  { reason: 'year-of-weeks', period: 'week', length: 80, unknownShare: 0.15 },
  { reason: 'short-weeks', period: 'week', length: 17 },
  { reason: 'short-weeks', period: 'week', length: 40 },
  { reason: 'short-weeks', period: 'week', length: 40, unknownShare: 0.1 },
  { reason: 'year-of-months', period: 'month', length: 14 },
  { reason: 'year-of-months', period: 'month', length: 40 },
  { reason: 'year-of-months', period: 'month', length: 40, unknownShare: 0.1 },
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
  { level, extra = [] }: { level: number; extra?: readonly number[] },
): Measured {
  const random = seededRandom(20_261_123)
  let alarms = 0
  let judged = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = simulateCounts(law, setting, random)
    for (const [back, more] of extra.entries()) {
      const at = counts.length - 1 - back
      counts[at] = (counts[at] ?? 0) + more
    }
    const { verdict, reason } = judgeByLadder(asSeries(counts, setting.period), counts.length - 1, { level })
    if (verdict.kind !== 'judged' || reason !== setting.reason) continue
    judged += 1
    if (verdict.alarm) alarms += 1
  }
  return { rate: alarms / judged, judged }
}

const name = ({ reason, length, unknownShare = 0 }: Setting) =>
  `${reason}, ${length} periods, ${unknownShare * 100} % unknown`
const print = (line: string) => process.stdout.write(`${line}\n`)

describe('measured false alarms', () => {
  for (const setting of SETTINGS) {
    for (const level of [0.01, 0.05]) {
      test(`stay at or below ${level}: ${name(setting)}`, () => {
        const rates = LAWS.map((law) => ({ law, ...measure(law, setting, { level }) }))
        print(
          `${name(setting)} at ${level}: ${rates.map(({ law, rate }) => `${law.mean}/${law.dispersion} ${rate.toFixed(4)}`).join(' · ')}`,
        )
        for (const { rate, judged } of rates) {
          expect(judged).toBeGreaterThan(ROUNDS / 4)
          expect(rate).toBeLessThanOrEqual(level + 3 * Math.sqrt((level * (1 - level)) / judged))
        }
      }, 60_000)
    }
  }

  test('are printed where clustering is stronger than promised for', () => {
    const rates = SETTINGS.map((setting) => ({
      setting,
      ...measure({ mean: 0.2, dispersion: 3 }, setting, { level: 0.01 }),
    }))
    for (const { setting, rate } of rates)
      print(`variance/mean 3, one case in five periods: ${name(setting)} ${rate.toFixed(4)}`)
    for (const { rate } of rates) expect(rate).toBeLessThan(0.04)
  }, 60_000)
})

describe('measured power', () => {
  const power = (reason: RungReason, mean: number, extra: readonly number[]) => {
    const setting = SETTINGS.find((candidate) => candidate.reason === reason)
    if (!setting) throw new Error(reason)
    const { rate } = measure({ mean, dispersion: 1 }, setting, { level: 0.01, extra })
    print(`power, ${reason}, mean ${mean}, ${extra.join('+')} extra: ${rate.toFixed(3)}`)
    return rate
  }

  test('a few signals in four weeks at a silent place are found by the four-week sum', () => {
    expect(power('year-of-weeks', 0, [1, 1, 1])).toBe(1)
    expect(power('year-of-weeks', 0.01, [1, 1, 1])).toBeGreaterThan(0.5)
    expect(power('year-of-weeks', 0.01, [1, 2, 1])).toBeGreaterThan(0.95)
    expect(power('year-of-weeks', 0.1, [2, 1, 2])).toBeGreaterThan(0.6)
    expect(power('year-of-weeks', 2, [4, 4, 4, 4])).toBeGreaterThan(0.9)
  })

  test('a short history finds what is large', () => {
    expect(power('short-weeks', 0.1, [5])).toBeGreaterThan(0.9)
    expect(power('short-weeks', 2, [12])).toBeGreaterThan(0.9)
  })

  test('a month that triples is found', () => {
    expect(power('year-of-months', 10, [20])).toBeGreaterThan(0.9)
  })
})
