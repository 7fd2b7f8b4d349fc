import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gate } from './gate.ts'
import { smallestShown } from './rule.ts'

const grid = fc.array(fc.nat(40), { minLength: 1, maxLength: 30 })
const published = (counts: readonly number[], smallest?: number) => [
  ...gate(new Map(counts.map((count, cell) => [String(cell), count])), smallest).values(),
]

describe('the gate', () => {
  test('shows eleven and more, and hides ten, one and none alike', () => {
    expect(published([11, 10, 1, 0, 250])).toEqual([
      { kind: 'shown', count: 11 },
      ...Array.from({ length: 3 }, () => ({ kind: 'hidden', reason: 'fewer-than-shown' })),
      { kind: 'shown', count: 250 },
    ])
  })

  test('publishes the same whatever a hidden cell held: none is bounded more narrowly than the rule', () => {
    fc.assert(
      fc.property(grid, fc.nat(), fc.integer({ min: smallestShown, max: 20 }), (counts, at, smallest) => {
        const before = published(counts, smallest)
        const cell = at % counts.length
        fc.pre(before[cell]?.kind === 'hidden')
        for (let other = 0; other < smallest; other++) {
          const after = published(counts.with(cell, other), smallest)
          expect(after).toEqual(before)
        }
      }),
    )
  })

  test('may be raised and never lowered, and takes whole numbers alone', () => {
    expect(published([15], 16)).toEqual([{ kind: 'hidden', reason: 'fewer-than-shown' }])
    for (const lower of [10, 0, -1, 11.5, Number.NaN])
      expect(() => published([50], lower)).toThrow(RangeError)
    for (const count of [-1, 1.5, Number.NaN]) expect(() => published([count])).toThrow(RangeError)
  })
})
