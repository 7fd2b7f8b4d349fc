import { expect, test } from 'vitest'
import { isMonth, monthOf, shiftMonth, spanOf } from './month.ts'

test('a month has a month before and after it, over the turn of the year', () => {
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
  expect(shiftMonth('2026-12', 1)).toBe('2027-01')
  expect(monthOf(new Date(2026, 2, 31))).toBe('2026-03')
})

test('a month spans from its first moment to the first of the next', () => {
  const { from, to } = spanOf('2026-02')
  expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBeCloseTo(28, 0)
  expect(isMonth('2026-02')).toBe(true)
  expect(isMonth('2026-13')).toBe(false)
  expect(isMonth(undefined)).toBe(false)
})
