import { expect, test } from 'vitest'
import { dayThere, hoursThere } from './place-time.ts'

const evening = {
  startsAt: '2026-12-01T02:30:00.000Z',
  endsAt: '2026-12-01T04:00:00.000Z',
  utcOffsetMinutes: -360,
}

test('a meeting is on the day and at the hour of the clocks of its place, whoever reads it', () => {
  expect(dayThere(evening.startsAt, evening.utcOffsetMinutes)).toBe('2026-11-30')
  expect(dayThere('2026-11-30T20:00:00.000Z', 330)).toBe('2026-12-01')
  expect(hoursThere(evening, 'es')).toMatch(/30 nov 2026.*20:30.*22:00/)
  expect(hoursThere(evening, 'en')).toMatch(/Nov 30, 2026.*8:30.*10:00\sPM/)
})

test('what lasts several days says both', () => {
  const days = { ...evening, endsAt: '2026-12-03T22:00:00.000Z' }
  expect(hoursThere(days, 'fr')).toMatch(/30 nov.* 20:30.*3 déc.* 16:00/)
})
