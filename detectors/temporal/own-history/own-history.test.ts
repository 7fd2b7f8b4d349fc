import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { negativeBinomialTails, poissonTails } from '../../distributions/index.ts'
import { upperTails } from './count-law.ts'
import { eitherReaches } from './either-reaches.ts'
import type { HistoryShape } from './history-shape.ts'
import { type HistoryOptions, judgeByHistory, predictRecent, WEAK_PRIOR } from './index.ts'
import { jointViews } from './joint-views.ts'
import { mixingNodes } from './mixing-nodes.ts'

const LEVEL_ONLY: HistoryShape = {
  window: 4,
  fresh: [2, 1],
  handicap: 4,
  guard: 4,
  horizon: 364,
  block: 4,
  periodsAYear: 52,
  trend: 0,
  season: 0,
}
const WHOLE: HistoryShape = { ...LEVEL_ONLY, guard: 13, trend: 0.3, season: 0.5 }
const options: HistoryOptions = { level: 0.01, shape: LEVEL_ONLY, prior: WEAK_PRIOR }
const last = (counts: readonly (number | null)[], given = options) => {
  const verdict = judgeByHistory(counts, counts.length - 1, given)
  if (verdict === null) throw new Error('judged')
  return verdict
}
const history = fc.array(fc.option(fc.nat(9), { freq: 9 }), { minLength: 20, maxLength: 200 })

describe('laws of counts', () => {
  test('tails are those of the negative binomial and of the Poisson law', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 60, noNaN: true }),
        fc.double({ min: 1.01, max: 6, noNaN: true }),
        fc.nat(80),
        (mean, varianceOverMean, count) => {
          const size = mean / (varianceOverMean - 1)
          const law = { size, probability: 1 / varianceOverMean }
          const found = upperTails({ mean, varianceOverMean }, count)[count] ?? Number.NaN
          expect(found / negativeBinomialTails(count - 1, law).upper).toBeCloseTo(1, 5)
          const poisson = upperTails({ mean, varianceOverMean: 1 }, count)[count] ?? Number.NaN
          expect(poisson).toBeCloseTo(poissonTails(count - 1, mean).upper, 9)
        },
      ),
    )
  })

  test('mixing nodes have mean one, the variance asked for, and weights that add up to one', () => {
    for (const uncertainty of [0.001, 0.02, 0.06, 0.3, 1, 2.2]) {
      const nodes = mixingNodes(uncertainty)
      const moment = (power: number) =>
        nodes.reduce((sum, { factor, weight }) => sum + weight * factor ** power, 0)
      expect(moment(0)).toBeCloseTo(1, 9)
      expect(moment(1)).toBeCloseTo(1, 9)
      // Uncertainties within a fortieth of each other share their nodes.
      expect((moment(2) - 1) / uncertainty).toBeCloseTo(1, 1)
    }
  })
})

describe('views joined', () => {
  test('the chance that either view is reached is that of adding up all outcomes', () => {
    const law = (mean: number) => upperTails({ mean, varianceOverMean: 1.7 }, 40)
    const density = (tails: Float64Array, k: number) => (tails[k] ?? 0) - (tails[k + 1] ?? 0)
    const [now, before, rest] = [law(0.4), law(0.9), law(1.5)]
    const weights = fc.constantFrom([2, 1] as const, [1, 1] as const, [3, 1] as const, [1, 0] as const)
    fc.assert(
      fc.property(fc.nat(14), fc.nat(14), weights, (fresh, whole, w) => {
        let expected = 0
        for (let a = 0; a < 40; a += 1)
          for (let b = 0; b < 40; b += 1)
            for (let c = 0; c < 40; c += 1)
              if (w[0] * a + w[1] * b >= fresh || a + b + c >= whole)
                expected += density(now, a) * density(before, b) * density(rest, c)
        const means = { now: 0.4, before: 0.9, rest: 1.5 }
        const found = eitherReaches(means, { fresh, whole }, { dispersion: 1.7, weights: w })
        expect(found).toBeCloseTo(expected, 5)
      }),
      { numRuns: 60 },
    )
  })

  test('a p-value is never smaller than the view that looks worst, hardly larger than both added up, and falls with the count', () => {
    const earlier = fc.record({ before: fc.nat(6), rest: fc.nat(6) })
    fc.assert(
      fc.property(earlier, fc.double({ min: 0.001, max: 1.5, noNaN: true }), (seen, uncertainty) => {
        const law = { dispersion: 1.5, uncertainty, weights: [2, 1] as const, handicap: 4 }
        const joint = jointViews({ now: 0.3, before: 0.3, rest: 0.6 }, seen, law)
        for (let now = 0; now < 9; now += 1) {
          const p = joint.pValue(now)
          expect(joint.pBeyond(now)).toBeLessThanOrEqual(p + 1e-12)
          expect(p).toBeGreaterThanOrEqual(joint.least(now))
          expect(p).toBeLessThanOrEqual(1.05 * joint.bound(now) + 1e-6)
          expect(joint.pValue(now + 1)).toBeLessThanOrEqual(p + 1e-9)
        }
      }),
    )
  })
})

describe('the series’ own history', () => {
  test('with the level alone and no dispersion to speak of is the Gamma–Poisson posterior', () => {
    const counts = [...Array.from({ length: 60 }, (_, k) => (k % 3 === 0 ? 1 : 0)), 0, 0, 0, 0]
    const found = predictRecent(counts, 63, {
      shape: LEVEL_ONLY,
      prior: { shape: 3, rate: 10, dispersion: 1 },
    })
    const known = 56
    const total = counts.slice(0, known).reduce((sum, count) => sum + count, 0)
    expect(found?.dispersion).toBeLessThan(1.1)
    expect(found?.means[0]).toBeCloseTo((3 + total) / (10 + known), 4)
    expect(found?.uncertainty).toBeCloseTo(1 / (3 + total), 4)
  })

  test('an alarm is a p-value within the level, two signals at least and one of them new', () => {
    const level = fc.constantFrom(0.001, 0.01, 0.05, 0.2)
    fc.assert(
      fc.property(history, fc.nat(12), level, fc.boolean(), (before, now, wanted, whole) => {
        const counts = [...before, now]
        const verdict = last(counts, { ...options, level: wanted, shape: whole ? WHOLE : LEVEL_ONLY })
        const { alarm, observed, threshold, pValue, pBeyond, views = [] } = verdict
        expect(alarm).toBe(observed > threshold)
        expect(alarm).toBe((pValue ?? 1) <= wanted && observed >= 2 && now >= 1)
        expect(pBeyond ?? 1).toBeLessThanOrEqual(pValue ?? 0)
        expect(views[0]).toMatchObject({ window: 1, observed: now })
        expect(views.at(-1)?.observed).toBe(observed)
      }),
    )
  })

  test('a later count never changes a verdict, and one more signal now never makes it less surprising', () => {
    fc.assert(
      fc.property(history, fc.nat(9), fc.nat(99), (before, now, later) => {
        const at = before.length
        const verdict = judgeByHistory([...before, now], at, options)
        expect(judgeByHistory([...before, now, later], at, options)).toEqual(verdict)
        const more = judgeByHistory([...before, now + 1], at, options)
        expect(more?.pValue ?? 1).toBeLessThanOrEqual((verdict?.pValue ?? 0) + 1e-9)
        expect((more?.threshold ?? 0) - (verdict?.threshold ?? 0)).toBe(0)
      }),
    )
  })

  test('unknown weeks are left out of the sums and of the past', () => {
    const counts = [...Array<number>(60).fill(1), null, 2, null, 3]
    const verdict = last(counts)
    expect(verdict).toMatchObject({
      observed: 5,
      window: 2,
      views: [{ window: 1 }, { window: 2, observed: 5 }],
    })
    expect(verdict.expected).toBeCloseTo(2, 1)
  })

  test('a past outbreak is held to be one: it hardly raises what is expected', () => {
    const calm = Array.from({ length: 150 }, (_, k) => (k % 2 === 0 ? 2 : 1))
    const outbreak = calm.map((count, k) => (k >= 80 && k < 84 ? 12 : count))
    const expected = (counts: readonly number[]) => last(counts).expected / 4
    expect(expected(outbreak)).toBeLessThan(1.08 * expected(calm))
    expect(expected(outbreak)).toBeGreaterThanOrEqual(expected(calm) - 1e-9)
  })

  test('three years of a season are learnt: its peak is expected and raises nothing', () => {
    const mean = (at: number) => 8 * Math.exp(0.8 * Math.cos((2 * Math.PI * at) / 52.18))
    const counts = Array.from({ length: 209 }, (_, at) => Math.round(mean(at)))
    const whole = last(counts, { ...options, shape: WHOLE })
    expect(whole.alarm).toBe(false)
    expect(whole.expected / 4 / mean(208)).toBeGreaterThan(0.8)
    expect(last(counts).expected / 4 / mean(208)).toBeLessThan(0.6)
  })
})
