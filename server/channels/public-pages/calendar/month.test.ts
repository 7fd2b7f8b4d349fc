import { describe, expect, test } from 'vitest'
import type { PublicCalendarRow } from '../../../../vocabulary/wire/meeting.ts'
import { isIn, isMonth, monthName, monthThere, shiftMonth, spanOf } from './month.ts'

const meeting = (startsAt: string, endsAt: string, utcOffsetMinutes = -360): PublicCalendarRow => ({
  id: '2f1e7a52-6a53-4c1c-9a58-2f55d0f4a111',
  kind: 'workshop',
  title: 'Foro',
  placeId: '01',
  placeName: 'Uno',
  state: 'planned',
  startsAt,
  endsAt,
  utcOffsetMinutes,
})

describe('a month of the public calendar', () => {
  test('is read from the address, and steps over the year', () => {
    expect([isMonth('2026-12'), isMonth('2026-13'), isMonth(null)]).toEqual([true, false, false])
    expect([shiftMonth('2026-12', 1), shiftMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
    expect(monthName('2026-11', 'es')).toBe('noviembre de 2026')
  })

  test('holds what is in it on the clocks of the place, whatever day it is in UTC', () => {
    const evening = meeting('2026-12-01T02:00:00.000Z', '2026-12-01T03:00:00.000Z')
    expect(monthThere(evening)).toBe('2026-11')
    expect([isIn('2026-11', evening), isIn('2026-12', evening)]).toEqual([true, false])
    const { from, to } = spanOf('2026-11')
    expect(from < evening.endsAt && evening.startsAt < to).toBe(true)
  })

  test('holds what began before it and goes on', () => {
    const days = meeting('2026-11-28T14:00:00.000Z', '2026-12-02T22:00:00.000Z')
    expect(['2026-10', '2026-11', '2026-12', '2027-01'].map((month) => isIn(month, days))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
