import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pair } from '../pairs/index.ts'
import {
  alphaOf,
  analyseItem,
  analyseItems,
  changeOf,
  gainOf,
  gainOfMeans,
  markRubric,
  markSheet,
  meanOfChanges,
  meanOfGains,
  orderQuestions,
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
    const { items, reading } = analyseItems(sheets)
    expect(reading).toBe('descriptive')
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

describe('the reliability of a sheet', () => {
  test('is KR-20 of sheets that are right or wrong: k/(k − 1) · (1 − Σ pq / σ²)', () => {
    const sheets = [
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ].map((one) => one.map(Boolean))
    // p = .75, .5, .25: Σ pq = .625; totals 3 2 1 0, variance 1.25.
    expect(analyseItems(sheets).reliability).toEqual({
      kind: 'measured',
      value: expect.closeTo(1.5 * (1 - 0.625 / 1.25), 12),
    })
  })

  test('is 1 of items that all say the same, and cannot be told of one item, one sheet or equal totals', () => {
    expect(
      alphaOf([
        [1, 1],
        [3, 3],
        [2, 2],
      ]),
    ).toEqual({ kind: 'measured', value: expect.closeTo(1, 12) })
    for (const few of [[[1], [2]], [[1, 2]], []]) expect(alphaOf(few)).toMatchObject({ reason: 'too-few' })
    expect(
      alphaOf([
        [1, 0],
        [0, 1],
      ]),
    ).toMatchObject({ reason: 'no-variation' })
  })

  test('is an estimate from a hundred sheets on, and descriptive of ninety-nine', () => {
    const of = (count: number) =>
      analyseItems(Array.from({ length: count }, (_, at) => [at % 2 === 0, at % 3 === 0])).reading
    expect([of(99), of(100)]).toEqual(['descriptive', 'estimate'])
  })
})

describe('one item over sheets of several tests', () => {
  const sheet = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
  test('has the figures that it has in one test, where all sheets are of it', () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 30 }), (sheets) => {
        const pooled = analyseItem(
          sheets.map((one) => ({
            isRight: one[0] === true,
            restRight: one.slice(1).filter(Boolean).length,
            restOf: 4,
          })),
        )
        const { sheets: count, reading, ...figures } = pooled
        expect([count, reading]).toEqual([sheets.length, 'descriptive'])
        if (sheets.length > 0) expect(figures).toEqual(analyseItems(sheets).items[0])
      }),
    )
  })

  test('counts what stands beside it as a share, and is an estimate from a hundred sheets on', () => {
    const half = { isRight: true, restRight: 5, restOf: 10 }
    const answers = Array.from({ length: 100 }, (_, at) =>
      at % 2 === 0 ? half : { isRight: false, restRight: 5, restOf: 20 },
    )
    expect(analyseItem(answers)).toMatchObject({
      reading: 'estimate',
      difficulty: { value: 0.5 },
      itemRest: { kind: 'measured', value: expect.closeTo(1, 9) },
    })
    expect(analyseItem([]).difficulty).toEqual({ kind: 'cannot-tell', reason: 'too-few' })
  })
})

describe('a rubric', () => {
  const criteria = [
    { safety: true },
    { safety: false },
    { safety: false },
    { safety: false },
    { safety: false },
  ]
  test('is passed with 80 % done and everything on which safety hangs; no rest makes up for safety', () => {
    expect(markRubric(criteria, [2, 2, 2, 2, 1]).passed).toBe(true)
    expect(markRubric(criteria, [2, 2, 2, 1, 1]).passed).toBe(false)
    expect(markRubric(criteria, [1, 3, 3, 3, 3])).toMatchObject({ passed: false, safetyMissed: [0] })
    expect(markRubric([], []).passed).toBe(false)
    expect(() => markRubric(criteria, [2])).toThrow(RangeError)
  })

  test('never turns from passed to not passed where somebody did better', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(levels, fc.nat(4), (seen, at) => {
        const better = seen.with(at, Math.min(3, (seen[at] ?? 0) + 1))
        if (markRubric(criteria, seen).passed) expect(markRubric(criteria, better).passed).toBe(true)
      }),
    )
  })
})
