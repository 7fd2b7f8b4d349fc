import { describe, expect, test } from 'vitest'
import { barsOf, partsOf, shareFor, thirdsOf } from './rating-bars.ts'
import { clockOf, secondsLeft } from './time-left.ts'

describe('pictures of a result', () => {
  test('nine bars reach their height at the rating that most people gave', () => {
    expect(barsOf({ counts: [0, 0, 1, 0, 2, 0, 4, 0, 0] }, 40)).toEqual([0, 0, 10, 0, 20, 0, 40, 0, 0])
    expect(barsOf({ counts: Array.from({ length: 9 }, () => 0) }, 40)).toEqual(
      Array.from({ length: 9 }, () => 0),
    )
  })

  test('every rating is in one third and in no other', () => {
    expect(thirdsOf({ counts: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toEqual({ low: 6, middle: 15, high: 24 })
  })

  test('the parts of a bar fill its width without a gap', () => {
    const parts = partsOf({ agree: 3, pass: 1, disagree: 1 }, 100)
    expect(parts.map(({ kind, x, width }) => [kind, x, width])).toEqual([
      ['agree', 0, 60],
      ['pass', 60, 20],
      ['disagree', 80, 20],
    ])
    expect(partsOf({ agree: 0, pass: 0, disagree: 0 }, 100)).toEqual([])
  })

  test('who passed decides nothing', () => {
    expect(shareFor({ agree: 3, disagree: 1 })).toBe(75)
    expect(shareFor({ agree: 0, disagree: 0 })).toBeNull()
  })
})

describe('the time of a round', () => {
  const at = Date.parse('2026-05-04T10:00:00Z')

  test('is counted to its end and never below nothing', () => {
    expect(secondsLeft({ closesAt: '2026-05-04T10:01:00Z', leftSeconds: null }, at)).toBe(60)
    expect(secondsLeft({ closesAt: '2026-05-04T09:00:00Z', leftSeconds: null }, at)).toBe(0)
  })

  test('stands still while it is paused, and there may be none', () => {
    expect(secondsLeft({ closesAt: null, leftSeconds: 45 }, at)).toBe(45)
    expect(secondsLeft({ closesAt: null, leftSeconds: null }, at)).toBeNull()
  })

  test('is written as a clock shows it', () => {
    expect([clockOf(245), clockOf(9), clockOf(600)]).toEqual(['4:05', '0:09', '10:00'])
  })
})
