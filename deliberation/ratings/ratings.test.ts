import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pair } from '../pairs/index.ts'
import {
  adjustedSpread,
  attritionBySector,
  checkRule,
  compareRounds,
  concordance,
  firstRoundRule,
  judgePanel,
  quantile,
  reachConsensus,
  summariseRatings,
  usualRule,
  weightedKappa,
} from './index.ts'

const rating = fc.integer({ min: 1, max: 9 })
const anyRatings = fc.array(rating, { minLength: 1, maxLength: 30 })
const mirrored = (ratings: readonly number[]) => ratings.map((one) => 10 - one)

describe('a summary', () => {
  test('has the quantiles of R, type 7', () => {
    // quantile(c(2, 3, 5, 7, 7, 8, 9, 9, 9, 1)) in R: 1, 3.5, 7, 8.75, 9
    const values = [2, 3, 5, 7, 7, 8, 9, 9, 9, 1]
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(values, share))).toEqual([1, 3.5, 7, 8.75, 9])
  })

  test('of a mirrored panel is mirrored', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const [one, other] = [summariseRatings(ratings), summariseRatings(mirrored(ratings))]
        if (one.kind === 'cannot-tell' || other.kind === 'cannot-tell') throw new Error('there were ratings')
        expect(other.median).toBeCloseTo(10 - one.median, 12)
        expect(other.lowerQuartile).toBeCloseTo(10 - one.upperQuartile, 12)
        expect(other.thirds.high).toBe(one.thirds.low)
        expect(one.thirds.low + one.thirds.middle + one.thirds.high).toBe(ratings.length)
      }),
    )
  })

  test('refuses what is no rating', () => {
    for (const wrong of [0, 10, 4.5, Number.NaN]) {
      expect(() => summariseRatings([5, wrong])).toThrow(/^ratings\[1\]/)
      expect(() => reachConsensus(usualRule, [5, wrong])).toThrow(RangeError)
    }
  })
})

describe('the rule of a round', () => {
  const panel = (low: number, middle: number, high: number) => [
    ...new Array<number>(low).fill(2),
    ...new Array<number>(middle).fill(5),
    ...new Array<number>(high).fill(8),
  ]

  test('is reached at seven of ten high and under 15 % low: 14 of 20 with two low, not with three', () => {
    expect(reachConsensus(usualRule, panel(2, 4, 14))).toMatchObject({ kind: 'consensus', on: 'in' })
    expect(reachConsensus(usualRule, panel(3, 3, 14)).kind).toBe('no-consensus')
    expect(reachConsensus(usualRule, panel(2, 5, 13)).kind).toBe('no-consensus')
    expect(reachConsensus(firstRoundRule, panel(2, 8, 10)).kind).toBe('consensus')
  })

  test('is not reached by four people, however much they agree', () => {
    expect(reachConsensus(usualRule, panel(0, 0, 4))).toEqual({
      kind: 'cannot-tell',
      reason: 'too-few-ratings',
    })
  })

  test('says out where the mirrored panel says in, and never both', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const [one, other] = [
          reachConsensus(usualRule, ratings),
          reachConsensus(usualRule, mirrored(ratings)),
        ]
        expect(one.kind).toBe(other.kind)
        if (one.kind === 'consensus' && other.kind === 'consensus') expect(one.on).not.toBe(other.on)
      }),
    )
  })

  test('that cannot be is refused with its part', () => {
    expect(() => checkRule({ ...usualRule, atLeast: 0.4 })).toThrow(/^rule\.atLeast/)
    expect(() => checkRule({ ...usualRule, lessThan: 0 })).toThrow(/^rule\.lessThan/)
    expect(() => checkRule({ ...usualRule, fewest: 0.5 })).toThrow(/^rule\.fewest/)
  })
})

describe('disagreement in a panel', () => {
  test('IPRAS of the published panel: median 7, P30 7, P70 8, limit 6.1 (BMJ Open 2012, PMC3467596)', () => {
    const panel = [4, 5, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9]
    expect(quantile(panel, 0.5)).toBe(7)
    expect(adjustedSpread(panel)).toMatchObject({
      p30: 7,
      p70: 8,
      limit: expect.closeTo(6.1, 12),
      disagreement: false,
    })
  })

  test('IPRAS finds a panel of two ends', () => {
    expect(adjustedSpread([1, 1, 1, 2, 2, 8, 9, 9, 9, 9])).toMatchObject({ disagreement: true })
  })

  test('RAND’s table asks for 3, 4 and 5 at each end; other panels for a third, and it is said which', () => {
    const ends = (at: number, size: number) => [
      ...new Array<number>(at).fill(1),
      ...new Array<number>(size - 2 * at).fill(5),
      ...new Array<number>(at).fill(9),
    ]
    const found = [8, 10, 11, 13, 14, 16].map((size) => {
      const from = [1, 2, 3, 4, 5, 6].find((at) => {
        const verdict = judgePanel(ends(at, size))
        return verdict.kind === 'judged' && verdict.disagreement
      })
      return [size, from]
    })
    expect(found).toEqual([
      [8, 3],
      [10, 3],
      [11, 4],
      [13, 4],
      [14, 5],
      [16, 5],
    ])
    expect(judgePanel(ends(2, 6))).toMatchObject({ rule: 'thirds-below-eight', disagreement: true })
    expect(judgePanel(ends(2, 7))).toMatchObject({ rule: 'thirds-below-eight', disagreement: false })
    expect(judgePanel(ends(6, 18))).toMatchObject({ rule: 'thirds-above-sixteen', disagreement: true })
  })

  test('a panel that disagrees is uncertain whatever its median', () => {
    expect(judgePanel([1, 1, 1, 8, 8, 8, 9, 9, 9])).toMatchObject({
      median: 8,
      disagreement: true,
      verdict: 'uncertain',
    })
    expect(judgePanel([5, 6, 7, 7, 7, 8, 8, 8, 9])).toMatchObject({ verdict: 'in' })
    expect(judgePanel([1, 1, 2, 2, 2, 3, 3, 5, 6])).toMatchObject({ verdict: 'out' })
  })
})

describe('Kendall’s W', () => {
  test('three judges of ten items with S = 320.5: W .43165, χ² 11.6545', () => {
    const judges = [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [6, 1, 9, 5, 2, 3, 10, 4, 7, 8],
      [7, 8, 6, 2, 4, 1, 10, 9, 3, 5],
    ]
    const found = concordance(judges)
    expect(found).toMatchObject({ kind: 'concordance', s: 320.5, degrees: 9, tied: false })
    if (found.kind !== 'concordance') throw new Error('there were judges')
    expect(found.w).toBeCloseTo(0.43165, 5)
    expect(found.chiSquare).toBeCloseTo(11.6545, 4)
    // pchisq(11.6545, 9, lower.tail = FALSE) in R.
    expect(found.p).toBeCloseTo(0.2334, 3)
  })

  test('is 1 where all order alike, with ties as well', () => {
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 2, max: 6 }),
        (one, judges) => {
          const found = concordance(Array.from({ length: judges }, () => one))
          if (new Set(one).size === 1) expect(found).toEqual({ kind: 'cannot-tell', reason: 'no-variation' })
          else expect(found).toMatchObject({ w: expect.closeTo(1, 9), tied: new Set(one).size < one.length })
        },
      ),
    )
  })

  test('lies from 0 to 1, and its p as well', () => {
    const anyJudges = fc
      .integer({ min: 2, max: 9 })
      .chain((items) =>
        fc.array(fc.array(rating, { minLength: items, maxLength: items }), { minLength: 2, maxLength: 8 }),
      )
    fc.assert(
      fc.property(anyJudges, (judges) => {
        const found = concordance(judges)
        if (found.kind === 'cannot-tell') return
        for (const one of [found.w, found.p]) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  test('its p is that of tables: χ² 3.841 with 1, 5.991 with 2, 18.307 with 10 degrees are .05', () => {
    // Two items make one degree: W = 1 of m judges has χ² = m.
    const of = (judges: number) => concordance(Array.from({ length: judges }, () => [1, 2]))
    const found = of(4)
    // P(χ² with one degree ≥ 4) = 2 · P(Z ≥ 2).
    expect(found).toMatchObject({ chiSquare: 4, p: expect.closeTo(0.04550026, 7) })
    const three = concordance(Array.from({ length: 3 }, () => [1, 2, 3]))
    // Two degrees: exp(−χ²/2).
    expect(three).toMatchObject({ chiSquare: 6, p: expect.closeTo(Math.exp(-3), 12) })
  })
})

describe('weighted kappa', () => {
  const pairsOf = (...values: readonly (readonly [number, number])[]): Pair[] =>
    values.map(([pre, post]) => ({ pre, post }))

  test('is 1 of equal ratings, 0 of independent ones, below 0 of opposite ones', () => {
    expect(weightedKappa(pairsOf([1, 1], [5, 5], [9, 9]), 'quadratic')).toMatchObject({ value: 1 })
    const independent = [1, 5, 9].flatMap((pre) => [1, 5, 9].map((post) => ({ pre, post })))
    expect(weightedKappa(independent, 'quadratic')).toMatchObject({ value: expect.closeTo(0, 12) })
    expect(weightedKappa(pairsOf([1, 9], [9, 1]), 'linear')).toMatchObject({ value: expect.closeTo(-1, 12) })
  })

  test('with quadratic weights is the intraclass correlation of two ratings without a difference of means', () => {
    // Deviations of both lists from their common mean 5: −3, 0, 3 and −2, −1, 3; Σxy = 15, (Σx² + Σy²)/2 = 16.
    expect(weightedKappa(pairsOf([2, 3], [5, 4], [8, 8]), 'quadratic')).toMatchObject({
      value: expect.closeTo(15 / 16, 12),
    })
  })
})

describe('from one round to the next', () => {
  const roundOf = (...ratings: readonly number[]) => new Map(ratings.map((one, at) => [`v${at}`, one]))

  test('tests those who rated twice and counts who came and went', () => {
    const before = roundOf(5, 6, 6, 7, 8, 4, 3)
    const after = new Map([...roundOf(7, 7, 7, 7, 8, 6), ['new', 9]])
    const found = compareRounds(before, after)
    expect(found).toMatchObject({ stayed: 6, left: 1, joined: 1 })
    // Four of four went up: 2/16. Three crossed to 7–9, none came back: 2/8.
    expect(found.shift).toMatchObject({ up: 4, down: 0, p: 2 / 16 })
    expect(found.crossing).toMatchObject({ up: 3, down: 0, p: 2 / 8 })
    expect(found.stable).toBe(false)
  })

  test('an unchanged round is stable and has no difference to test', () => {
    const round = roundOf(5, 6, 7, 8, 9)
    expect(compareRounds(round, round)).toMatchObject({
      moved: 0,
      stable: true,
      shift: { kind: 'cannot-tell', reason: 'no-difference' },
      kappa: { value: 1 },
    })
  })

  test('says when those who left thought otherwise, and nothing of fewer than five', () => {
    const before = new Map([
      ...Array.from({ length: 8 }, (_, at) => [`s${at}`, 8] as const),
      ...Array.from({ length: 5 }, (_, at) => [`l${at}`, 2] as const),
    ])
    const after = new Map([...before].filter(([person]) => person.startsWith('s')))
    expect(compareRounds(before, after).highBefore).toEqual({ kind: 'told', left: 0, stayed: 1 })
    before.delete('l0')
    expect(compareRounds(before, after).highBefore).toEqual({
      kind: 'cannot-tell',
      reason: 'fewer-than-five',
    })
  })

  test('who left is told by sector, none with fewer than five at the beginning', () => {
    const sectorOf = new Map([
      ...Array.from({ length: 9 }, (_, at) => [`w${at}`, 'women'] as const),
      ...Array.from({ length: 3 }, (_, at) => [`h${at}`, 'health'] as const),
    ])
    const began = [...sectorOf.keys(), 'x0', 'x1']
    const there = began.filter((one) => one !== 'w3' && one !== 'h1' && one !== 'x0')
    expect(attritionBySector(began, there, sectorOf)).toEqual([
      { sectors: ['women'], merged: false, people: 9, stayed: 8 },
      { sectors: ['', 'health'], merged: true, people: 5, stayed: 3 },
    ])
  })
})
