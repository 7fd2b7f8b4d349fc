import { expect, test } from 'vitest'
import { isSpan, mayBeOnDuty, planOf } from './shift-plan.ts'

const shift = { personId: 'a', rank: 1, from: '2026-03-01T08:00', to: '2026-03-01T20:00' } as const

test('a plan reaches from the first beginning to the last end', () => {
  const plan = planOf([{ ...shift, from: '2026-03-01T20:00', to: '2026-03-02T08:00' }, shift])
  expect(plan?.from).toBe(new Date('2026-03-01T08:00').toISOString())
  expect(plan?.to).toBe(new Date('2026-03-02T08:00').toISOString())
  expect(plan?.shifts).toHaveLength(2)
})

test('without shifts there is no plan', () => {
  expect(planOf([])).toBeNull()
})

test('a shift ends after it begins', () => {
  expect(isSpan(shift.from, shift.to)).toBe(true)
  expect(isSpan(shift.to, shift.from)).toBe(false)
  expect(isSpan(shift.from, shift.from)).toBe(false)
  expect(isSpan('', shift.to)).toBe(false)
})

test('only who reads at a desk is offered for a shift', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  const held = (role: string, validTo: string | null = null) => ({ active: true, roles: [{ role, validTo }] })
  expect(mayBeOnDuty(held('triage-operator'), now)).toBe(true)
  expect(mayBeOnDuty(held('supervisor', '2026-03-02T00:00:00Z'), now)).toBe(true)
  expect(mayBeOnDuty(held('supervisor', '2026-03-01T12:00:00Z'), now)).toBe(false)
  expect(mayBeOnDuty(held('liaison'), now)).toBe(false)
  expect(mayBeOnDuty({ ...held('supervisor'), active: false }, now)).toBe(false)
})
