import { expect, test } from 'vitest'
import { missedStep } from './missed-step.ts'

const missed = { dueAt: '2026-03-01T12:00:00Z', leftMinutes: -5, state: 'missed' } as const
const explained = {
  kind: 'clock-reason',
  outcome: 'triage',
  reason: 'workload',
  detail: {},
  by: 'Alba',
  at: missed.dueAt,
}

test('a missed clock is explained for the step that is under way', () => {
  expect(missedStep({ state: 'received', clock: missed, decisions: [] })).toBe('triage')
  expect(missedStep({ state: 'in-verification', clock: missed, decisions: [explained] })).toBe('verification')
  expect(missedStep({ state: 'verified', clock: missed, decisions: [] })).toBe('feedback')
})

test('nothing is asked twice, nor while the clock still runs', () => {
  expect(missedStep({ state: 'received', clock: missed, decisions: [explained] })).toBeNull()
  expect(
    missedStep({ state: 'received', clock: { ...missed, leftMinutes: 5, state: 'soon' }, decisions: [] }),
  ).toBeNull()
  expect(missedStep({ state: 'closed', clock: null, decisions: [] })).toBeNull()
})
