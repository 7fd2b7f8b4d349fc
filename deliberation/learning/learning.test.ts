import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  analyseItems,
  changeOf,
  gainOf,
  gainOfMeans,
  markSheet,
  meanOfChanges,
  meanOfGains,
  orderQuestions,
  type Pair,
  signedRankTest,
  signTest,
} from './index.ts'

const pairsOf = (...rights: readonly (readonly [number, number])[]): Pair[] =>
  rights.map(([pre, post]) => ({ pre: pre / 30, post: post / 30 }))
/** Seven people of thirty questions, by hand: gains 9/15, 8/18, 3/21, 12/12, 0/10, 10/20, −2/12. */
const seven = pairsOf([15, 24], [12, 20], [9, 12], [18, 30], [20, 20], [10, 20], [18, 16])

const share = fc.integer({ min: 0, max: 30 }).map((right) => right / 30)
const anyPair = fc.record({ pre: share, post: share })
const anyPairs = fc.array(anyPair, { minLength: 1, maxLength: 12 })

describe('normalised gain', () => {
  test('is what was gained of what could be gained', () => {
    expect(gainOf({ pre: 0.5, post: 0.8 })).toEqual({ kind: 'measured', value: expect.closeTo(0.6, 12) })
    expect(gainOf({ pre: 1, post: 1 })).toEqual({ kind: 'cannot-tell', reason: 'began-at-the-top' })
  })

  test('of seven: the mean of gains and the gain of the means differ, as computed by hand', () => {
    const gains = [9 / 15, 8 / 18, 3 / 21, 1, 0, 0.5, -2 / 12]
    expect(meanOfGains(seven)).toEqual({
      kind: 'measured',
      value: expect.closeTo(gains.reduce((a, b) => a + b) / 7, 12),
    })
    // 102 right before, 142 after, of 210.
    expect(gainOfMeans(seven)).toEqual({ kind: 'measured', value: expect.closeTo(40 / 108, 12) })
  })

  test('where something was lost, the change is what was lost of what could be lost', () => {
    expect(changeOf({ pre: 0.6, post: 0.3 })).toEqual({ kind: 'measured', value: expect.closeTo(-0.5, 12) })
    expect(changeOf({ pre: 0, post: 0 })).toEqual({ kind: 'cannot-tell', reason: 'stayed-at-the-bottom' })
    const changes = [9 / 15, 8 / 18, 3 / 21, 1, 0, 0.5, -2 / 18]
    expect(meanOfChanges(seven)).toEqual({
      kind: 'measured',
      value: expect.closeTo(changes.reduce((a, b) => a + b) / 7, 12),
    })
  })

  test('of nobody cannot be told', () => {
    for (const measure of [meanOfGains, meanOfChanges, gainOfMeans])
      expect(measure([])).toEqual({ kind: 'cannot-tell', reason: 'no-pairs' })
  })

  test('a change lies between −1 and 1, and turning the two moments round turns its sign', () => {
    fc.assert(
      fc.property(anyPair, ({ pre, post }) => {
        const change = changeOf({ pre, post })
        if (change.kind === 'cannot-tell') return pre === post
        const mirrored = changeOf({ pre: 1 - pre, post: 1 - post })
        return (
          Math.abs(change.value) <= 1 + 1e-12 &&
          mirrored.kind === 'measured' &&
          Math.abs(mirrored.value + change.value) < 1e-9
        )
      }),
    )
  })

  test('no figure is ever NaN or infinite', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) =>
        [meanOfGains(pairs), meanOfChanges(pairs), gainOfMeans(pairs)].every(
          (one) => one.kind === 'cannot-tell' || Number.isFinite(one.value),
        ),
      ),
    )
  })
})

describe('the exact tests', () => {
  test('the sign test of six that went up is 2/64, of five up and one down 14/64', () => {
    const up = pairsOf([1, 2], [1, 3], [1, 4], [1, 5], [1, 6], [1, 7])
    expect(signTest(up)).toMatchObject({ differing: 6, up: 6, down: 0, p: 2 / 64 })
    expect(signTest([...up.slice(1), ...pairsOf([9, 4])])).toMatchObject({ p: 14 / 64 })
  })

  test('the signed-rank test of seven that went up is 2/128', () => {
    expect(signedRankTest(pairsOf([1, 2], [1, 3], [1, 4], [1, 5], [1, 6], [1, 7], [1, 8]))).toMatchObject({
      p: expect.closeTo(2 / 128, 12),
    })
  })

  test('the signed-rank test of the seven, ties and a zero included, by hand', () => {
    // Differences 9 8 3 12 10 −2: six ranks, the lost one is the smallest. Subsets of sum ≤ 1: {} and {1}: 2/64, twice.
    expect(signedRankTest(seven)).toMatchObject({ differing: 6, down: 1, p: expect.closeTo(4 / 64, 12) })
    // Ties: |1| |1| |2| with mid-ranks 1.5 1.5 3; the lost one is of size 1: sums ≤ 1.5 are {}, {a}, {b}: 3/8, twice.
    expect(signedRankTest(pairsOf([5, 6], [6, 5], [5, 7]))).toMatchObject({ p: expect.closeTo(6 / 8, 12) })
  })

  test('agrees with counting all choices of signs one by one', () => {
    const differing = fc.array(
      fc.integer({ min: -6, max: 6 }).filter((n) => n !== 0),
      {
        minLength: 1,
        maxLength: 9,
      },
    )
    fc.assert(
      fc.property(differing, (differences) => {
        const pairs = differences.map((d) => ({ pre: 10 / 30, post: (10 + d) / 30 }))
        const found = signedRankTest(pairs)
        return found.kind === 'tested' && Math.abs(found.p - countedOneByOne(differences)) < 1e-9
      }),
    )
  })

  test('raise a false alarm at 0.05 in at most one of twenty groups of seven that learnt nothing', () => {
    // All 128 choices of signs of seven different sizes: what chance alone does.
    let [bySign, byRank] = [0, 0]
    for (let signs = 0; signs < 128; signs++) {
      const pairs = Array.from({ length: 7 }, (_, at) => ({
        pre: 0.5,
        post: 0.5 + (((signs >> at) & 1) === 1 ? 1 : -1) * 0.05 * (at + 1),
      }))
      const [sign, rank] = [signTest(pairs), signedRankTest(pairs)]
      if (sign.kind === 'tested' && sign.p <= 0.05) bySign++
      if (rank.kind === 'tested' && rank.p <= 0.05) byRank++
    }
    expect(bySign / 128).toBeLessThanOrEqual(0.05)
    expect(byRank / 128).toBeLessThanOrEqual(0.05)
    expect(byRank).toBeGreaterThan(0)
  })

  test('without a difference or without anybody there is nothing to test', () => {
    for (const exact of [signTest, signedRankTest]) {
      expect(exact([])).toEqual({ kind: 'cannot-tell', reason: 'no-pairs' })
      expect(exact(pairsOf([3, 3], [4, 4]))).toEqual({ kind: 'cannot-tell', reason: 'no-difference' })
    }
  })
})

function countedOneByOne(differences: readonly number[]): number {
  const sizes = differences.map(Math.abs)
  const ranks = sizes.map(
    (size) =>
      sizes.filter((other) => other < size).length + (sizes.filter((other) => other === size).length + 1) / 2,
  )
  const total = ranks.reduce((a, b) => a + b, 0)
  const up = ranks.reduce((sum, rank, at) => sum + ((differences[at] ?? 0) > 0 ? rank : 0), 0)
  const least = Math.min(up, total - up)
  let few = 0
  for (let signs = 0; signs < 2 ** ranks.length; signs++) {
    const sum = ranks.reduce((so, rank, at) => so + (((signs >> at) & 1) === 1 ? rank : 0), 0)
    if (sum <= least + 1e-9) few++
  }
  return Math.min(1, (2 * few) / 2 ** ranks.length)
}

describe('items', () => {
  const sheets = [
    [true, true, true],
    [true, true, false],
    [true, false, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ]

  test('difficulty, discrimination and the correlation with the rest, by hand', () => {
    const { items, descriptive } = analyseItems(sheets)
    expect(descriptive).toBe(true)
    expect(items[0]?.difficulty).toEqual({ kind: 'measured', value: expect.closeTo(4 / 6, 12) })
    // Scores 3 2 2 1 1 0. Two best: score ≥ 2 (three sheets, all right); two lowest: score ≤ 1 (three sheets, one right).
    expect(items[0]?.discrimination).toEqual({ kind: 'measured', value: expect.closeTo(1 - 1 / 3, 12) })
    // Item 1,1,1,1,0,0 with the rest 2,1,1,0,1,0: covariance 2/3, squares 4/3 and 17/6.
    expect(items[0]?.itemRest).toEqual({
      kind: 'measured',
      value: expect.closeTo(2 / 3 / Math.sqrt((4 / 3) * (17 / 6)), 12),
    })
  })

  test('what everybody has right tells nobody apart, and three sheets are too few for groups', () => {
    expect(analyseItems(sheets.map((one) => [true, ...one.slice(1)])).items[0]?.itemRest).toEqual({
      kind: 'cannot-tell',
      reason: 'no-variation',
    })
    expect(analyseItems(sheets.slice(0, 3)).items[0]?.discrimination).toEqual({
      kind: 'cannot-tell',
      reason: 'too-few',
    })
  })

  test('the order of the sheets changes nothing', () => {
    const sheetsOf = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), {
      minLength: 1,
      maxLength: 9,
    })
    fc.assert(
      fc.property(sheetsOf, (some) => {
        const [one, other] = [analyseItems(some), analyseItems([...some].reverse())]
        for (const [at, figures] of one.items.entries())
          for (const name of ['difficulty', 'discrimination', 'itemRest'] as const) {
            const [a, b] = [figures[name], other.items[at]?.[name]]
            if (a.kind === 'measured' && b?.kind === 'measured') expect(a.value).toBeCloseTo(b.value, 9)
            else expect(a).toEqual(b)
          }
      }),
    )
  })
})

describe('a sheet', () => {
  const keys = Array.from({ length: 30 }, (_, at) => ({ right: (at % 4) + 1, safety: at < 8 }))
  const right = keys.map((key) => key.right)
  const wrongAt = (...places: readonly number[]) => right.map((one, at) => (places.includes(at) ? 0 : one))

  test('passes with 24 of 30, and with 23 it does not', () => {
    expect(markSheet(keys, wrongAt(8, 9, 10, 11, 12, 13))).toMatchObject({ right: 24, passed: true })
    expect(markSheet(keys, wrongAt(8, 9, 10, 11, 12, 13, 14))).toMatchObject({ right: 23, passed: false })
  })

  test('does not pass with one question wrong on which safety hangs', () => {
    expect(markSheet(keys, wrongAt(3))).toMatchObject({ right: 29, safetyMissed: [3], passed: false })
  })

  test('of another length is a mistake of the program', () => {
    expect(() => markSheet(keys, [1])).toThrow(RangeError)
  })
})

test('an order of questions holds each once, and every order is as likely', () => {
  const counts = new Map<string, number>()
  for (let a = 0; a < 3; a++)
    for (let b = 0; b < 2; b++) {
      const draws = [a, b]
      const order = orderQuestions(3, () => draws.shift() ?? 0).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
  expect([...counts.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210'])
})
