import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mcNemarTest, type Pair, signedRankTest, signTest } from './index.ts'

const pairsOf = (...rights: readonly (readonly [number, number])[]): Pair[] =>
  rights.map(([pre, post]) => ({ pre: pre / 30, post: post / 30 }))
/** Seven people of thirty questions. */
const seven = pairsOf([15, 24], [12, 20], [9, 12], [18, 30], [20, 20], [10, 20], [18, 16])

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

describe('McNemar’s test', () => {
  test('of nine that joined and one that left has p = 22/1024, whoever did not move', () => {
    const moved = [
      ...Array.from({ length: 9 }, () => ({ before: false, after: true })),
      { before: true, after: false },
    ]
    const stayed = [true, false].map((side) => ({ before: side, after: side }))
    expect(mcNemarTest([...moved, ...stayed])).toMatchObject({ differing: 10, up: 9, down: 1, p: 22 / 1024 })
    expect(mcNemarTest(stayed)).toEqual({ kind: 'cannot-tell', reason: 'no-difference' })
  })
})
