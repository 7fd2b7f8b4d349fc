import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, coarse, coarseClockOf, coarseUp } from './clock-left.ts'

const at = (text: string) => new Date(`2026-03-02T${text}Z`)
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })

describe('the clock of what somebody reported', () => {
  test('is due at the end of the hour, and what is left is counted to its beginning', () => {
    expect(coarseClockOf(at('18:20:31'), at('15:20:31'))).toEqual({
      dueAt: '2026-03-02T19:00:00.000Z',
      leftMinutes: 159,
      state: 'running',
    })
    expect(coarseClockOf(at('18:20:31'), at('18:05:00'))).toMatchObject({ leftMinutes: 0, state: 'soon' })
  })

  test('is missed from the exact moment on, though the hour that is shown is not over', () => {
    expect(coarseClockOf(at('18:20:31'), at('18:20:31'))).toMatchObject({ leftMinutes: 0, state: 'soon' })
    expect(coarseClockOf(at('18:20:31'), at('18:20:31.001'))).toMatchObject({
      leftMinutes: -1,
      state: 'missed',
    })
    expect(coarseClockOf(at('18:20:31'), at('19:30:00'))).toMatchObject({ leftMinutes: -30, state: 'missed' })
  })

  test('never looks met when it is missed, and never shows more time than there is', () => {
    fc.assert(
      fc.property(moment, moment, (due, now) => {
        const exact = clockOf(due, now)
        const shown = coarseClockOf(due, now)
        expect(shown.state === 'missed').toBe(due < now)
        expect(shown.leftMinutes < 0).toBe(due < now)
        if (due >= now) expect(shown.leftMinutes).toBeLessThanOrEqual(exact.leftMinutes)
      }),
    )
  })

  test('is the same for every moment of one hour, as long as it is not missed', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 3_599_999 }), (now, into) => {
        const hour = Date.parse(coarse(now)) + 2 * 3_600_000
        expect(coarseClockOf(new Date(hour + into), now)).toEqual(coarseClockOf(new Date(hour + 1), now))
      }),
    )
  })

  test('a full hour stays itself', () => {
    expect(coarseUp(at('18:00:00'))).toBe('2026-03-02T18:00:00.000Z')
    expect(coarseUp(at('18:00:00.001'))).toBe('2026-03-02T19:00:00.000Z')
  })
})
