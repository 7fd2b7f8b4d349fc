import { describe, expect, test } from 'vitest'
import { serverMoment } from './server-moment.ts'

// At 12:10:30 of the server an hour's clock that ends at 13:00 has 49 whole minutes left.
const clock = { dueAt: '2026-03-01T13:00:00.000Z', leftMinutes: 49, state: 'soon' } as const

describe('the moment at the server', () => {
  test('is that of the device when both agree to the minute', () => {
    const device = new Date('2026-03-01T12:10:35Z')
    expect(serverMoment(clock, 0, device)).toBe(device)
  })

  test('is never in the server’s future when the device is wrong or the clock is simulated', () => {
    const wrong = new Date('2031-01-01T00:00:00Z')
    expect(serverMoment(clock, 0, wrong).toISOString()).toBe('2026-03-01T12:10:00.000Z')
  })

  test('goes on with the time that passed on the screen', () => {
    expect(serverMoment(clock, 120_000, new Date(0)).toISOString()).toBe('2026-03-01T12:12:00.000Z')
  })

  test('is the device’s own where no clock runs', () => {
    const device = new Date('2026-03-01T12:10:35Z')
    expect(serverMoment(null, 0, device)).toBe(device)
  })
})
