import { describe, expect, test } from 'vitest'
import { toldCohorts } from './cohort-quality.ts'

const told = (counts: Readonly<Record<string, number>>, inNone = 0) =>
  [...toldCohorts(new Map<string | null, number>([...Object.entries(counts), [null, inNone]]))].sort()

describe('cohorts that are told beside the figure of all', () => {
  test('are those with enough people, where nobody or enough are left over', () => {
    expect(told({ a: 11, b: 12 })).toEqual(['a', 'b'])
    expect(told({ a: 11, b: 12 }, 11)).toEqual(['a', 'b'])
    expect(told({ a: 10, b: 12 }, 1)).toEqual(['b'])
  })

  test('give way, the smallest first, where the difference to all would be a few', () => {
    expect(told({ a: 11, b: 12 }, 1)).toEqual(['b'])
    expect(told({ a: 11 }, 10)).toEqual([])
    expect(told({ a: 12, b: 3 })).toEqual([])
  })

  test('never leave one to ten people between themselves and all', () => {
    for (let a = 0; a < 30; a++)
      for (let b = 0; b < 30; b++)
        for (const none of [0, 1, 5, 10, 11, 20]) {
          const of: Readonly<Record<string, number>> = { a, b }
          const shown = told(of, none).map((id) => of[id] ?? 0)
          const left = a + b + none - shown.reduce((sum, one) => sum + one, 0)
          // Where nothing is told of any cohort, there is no difference to take.
          expect(shown.length === 0 || left === 0 || left >= 11).toBe(true)
          expect(shown.every((one) => one >= 11)).toBe(true)
        }
  })
})
