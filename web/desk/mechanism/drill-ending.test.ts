import { expect, test } from 'vitest'
import type { DrillStepRow } from '../../../vocabulary/wire/mechanism.ts'
import { linesOf, stepsToExplain } from './drill-ending.ts'

const step = (change: Partial<DrillStepRow>): DrillStepRow => ({
  step: 'triage',
  doneAt: '2026-03-02T15:00:00.000Z',
  dueAt: null,
  byRole: null,
  inTime: true,
  missedReason: null,
  ...change,
})

test('lessons are lines, without the empty ones', () => {
  expect(linesOf('  Un segundo turno.\n\n Otra. \n')).toEqual(['Un segundo turno.', 'Otra.'])
})

test('what was missed is explained, unless somebody has said why already', () => {
  const steps = [
    step({}),
    step({ step: 'alert', inTime: false }),
    step({ step: 'answer', inTime: false, missedReason: 'no-answer' }),
    step({ step: 'done', doneAt: null, inTime: null }),
  ]
  expect(stepsToExplain(steps)).toEqual(['alert', 'done'])
})
