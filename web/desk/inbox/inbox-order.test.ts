import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inInboxOrder, lateCount } from './inbox-order.ts'

const row = (name: string, leftMinutes: number | null, more: object = {}) => ({
  name,
  state: 'issued' as const,
  overdue: false,
  unanswered: false,
  dueOn: null,
  clock:
    leftMinutes === null
      ? null
      : { dueAt: '2026-01-01T00:00:00.000Z', leftMinutes, state: 'running' as const },
  ...more,
})

describe('the order of the inbox', () => {
  test('is what is late, then what has least time left, then what others verify', () => {
    const rows = [
      row('reported', null, { state: 'reported-done' }),
      row('calm', 5000),
      row('hurry', 60),
      row('late', -10, { unanswered: true }),
      row('later', -4000, { overdue: true }),
    ]
    expect(inInboxOrder(rows).map((one) => one.name)).toEqual(['later', 'late', 'hurry', 'calm', 'reported'])
    expect(lateCount(rows)).toBe(2)
  })

  test('loses and doubles nothing, and changes nothing that it was given', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.boolean()))
    fc.assert(
      fc.property(some, (given) => {
        const rows = given.map(([left, overdue], index) => row(String(index), left, { overdue }))
        const before = rows.map((one) => one.name)
        const sorted = inInboxOrder(rows)
        expect(sorted.map((one) => one.name).sort()).toEqual([...before].sort())
        expect(rows.map((one) => one.name)).toEqual(before)
      }),
    )
  })
})
