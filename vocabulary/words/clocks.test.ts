import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockHours, clockLeft, clockSteps, dueAt, needsMissedReason } from './clocks.ts'

const start = new Date('2026-10-30T22:00:00Z')

test('the clocks are those of the process', () => {
  expect(dueAt(start, 'triage', 'urgent').toISOString()).toBe('2026-10-30T23:00:00.000Z')
  expect(dueAt(start, 'triage', 'normal').toISOString()).toBe('2026-10-31T22:00:00.000Z')
  expect(clockHours.verification.normal).toBe(72)
  expect(clockHours.assessment).toEqual({ urgent: 12, normal: 168 })
  expect(clockHours['second-signature']).toEqual({ urgent: 4, normal: 72 })
  expect(clockHours.acknowledgement).toEqual({ urgent: 4, normal: 72 })
  expect(clockHours['first-action']).toEqual({ urgent: 24, normal: 168 })
  expect(clockHours['all-actions']).toEqual({ urgent: 168, normal: 720 })
  expect(clockHours['legal-basis-signature']).toEqual({ urgent: 24, normal: 24 })
  expect(clockHours['referral-acceptance']).toEqual({ urgent: 4, normal: 72 })
  expect(clockHours['reporter-feedback']).toEqual({ urgent: 72, normal: 168 })
  expect(clockHours['follow-up-first']).toEqual({ urgent: 168, normal: 720 })
  expect(clockHours['follow-up-second']).toEqual({ urgent: 720, normal: 2160 })
})

test('urgent is never slower than normal, and a weekend stops no clock', () => {
  for (const step of clockSteps) expect(clockHours[step].urgent).toBeLessThanOrEqual(clockHours[step].normal)
  const friday = new Date('2026-10-30T12:00:00Z')
  expect(dueAt(friday, 'acknowledgement', 'normal').getTime() - friday.getTime()).toBe(72 * 3_600_000)
})

test('on the dot is in time; a millisecond later is late', () => {
  const due = new Date(1_000_000)
  expect(clockLeft({ due }, due)).toEqual({ kind: 'left', ms: 0 })
  expect(clockLeft({ due }, new Date(1_000_001))).toEqual({ kind: 'late', ms: 1 })
  expect(clockLeft({ due, done: new Date(999_000) }, new Date(5_000_000))).toEqual({
    kind: 'met',
    spareMs: 1000,
  })
  expect(clockLeft({ due, done: new Date(1_000_007) }, new Date(5_000_000))).toEqual({
    kind: 'missed',
    ms: 7,
  })
  expect([needsMissedReason(due, due), needsMissedReason(due, new Date(1_000_001))]).toEqual([false, true])
})

test('what a finished clock shows does not depend on when it is read', () => {
  const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, instant, instant, instant, (due, done, a, b) => {
      expect(clockLeft({ due, done }, a)).toEqual(clockLeft({ due, done }, b))
    }),
  )
})
