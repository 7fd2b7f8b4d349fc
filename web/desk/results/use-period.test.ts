import { expect, test } from 'vitest'
import { lastHalf, periodsUntil } from './use-period.ts'

test('the half year that is over is asked for, and periods are offered the newest first', () => {
  expect(lastHalf('2026-11-29')).toBe('2026-H1')
  expect(lastHalf('2026-03-01')).toBe('2025-H2')
  expect(periodsUntil('2026-11-29', 1)).toEqual([
    '2026',
    '2026-H2',
    '2026-H1',
    '2026-Q4',
    '2026-Q3',
    '2026-Q2',
    '2026-Q1',
  ])
})
