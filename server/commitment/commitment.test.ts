import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CommitmentState, endOfDay, isUnanswered, overdueDays, runningClock } from './commitment.ts'

const owed: readonly CommitmentState[] = ['issued', 'accepted', 'in-progress', 'not-verified']
const settled: readonly CommitmentState[] = ['proposed', 'declined', 'reported-done', 'verified', 'withdrawn']
const of = (state: CommitmentState) => ({
  state,
  due_on: '2026-03-20',
  answer_due_at: new Date('2026-03-09T15:00:00Z'),
  issued_at: new Date('2026-03-02T15:00:00Z'),
})

describe('a date', () => {
  test('is over at noon UTC of the next day, when the day is over everywhere', () => {
    expect(endOfDay('2026-12-31').toISOString()).toBe('2027-01-01T12:00:00.000Z')
  })

  test('makes overdue only while something is owed, and never less as time goes on', () => {
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...owed), moment, fc.nat(1e9), (state, now, later) => {
        const days = overdueDays(of(state), now)
        expect(days > 0).toBe(now >= endOfDay('2026-03-20'))
        expect(overdueDays(of(state), new Date(now.getTime() + later))).toBeGreaterThanOrEqual(days)
      }),
    )
    for (const state of settled) expect(overdueDays(of(state), new Date('2030-01-01'))).toBe(0)
  })
})

test('unanswered is an issued one whose time for the answer is over, on the dot', () => {
  expect(isUnanswered(of('issued'), new Date('2026-03-09T14:59:59Z'))).toBe(false)
  expect(isUnanswered(of('issued'), new Date('2026-03-09T15:00:00Z'))).toBe(true)
  expect(isUnanswered(of('accepted'), new Date('2030-01-01'))).toBe(false)
})

test('the clock runs for the answer first, then for the deed, then not at all', () => {
  expect(runningClock(of('issued'))?.due.toISOString()).toBe('2026-03-09T15:00:00.000Z')
  expect(runningClock(of('accepted'))?.due).toEqual(endOfDay('2026-03-20'))
  for (const state of settled) expect(runningClock(of(state)), state).toBeNull()
})
