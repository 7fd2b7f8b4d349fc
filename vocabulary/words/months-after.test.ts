import { expect, test } from 'vitest'
import { monthsAfter } from './months-after.ts'

test('months are counted by the calendar, and a month that is too short ends on its last day', () => {
  expect(monthsAfter('2026-03-02', 24)).toBe('2028-03-02')
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28')
  expect(monthsAfter('2027-12-31', 2)).toBe('2028-02-29')
})
