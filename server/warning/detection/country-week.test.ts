import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWeeks, lastWholeWeek, weekOf, weeksBetween } from './country-week.ts'

describe('weeks of the country', () => {
  test('a week begins on Monday at midnight of the country, six hours after that of Greenwich', () => {
    expect(weekOf(new Date('2026-03-02T05:59:59Z'))).toBe('2026-02-23')
    expect(weekOf(new Date('2026-03-02T06:00:00Z'))).toBe('2026-03-02')
  })

  test('the last whole week is over when the next has begun', () => {
    expect(lastWholeWeek(new Date('2026-03-02T15:00:00Z'))).toBe('2026-02-23')
    expect(lastWholeWeek(new Date('2026-03-08T15:00:00Z'))).toBe('2026-02-23')
  })

  test('every moment lies in the week of its own Monday, and weeks add up', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, fc.integer({ min: -300, max: 300 }), (at, weeks) => {
        const monday = weekOf(at)
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
        expect(weeksBetween(monday, addWeeks(monday, weeks))).toBe(weeks)
      }),
    )
  })
})
