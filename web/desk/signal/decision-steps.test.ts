import { expect, test } from 'vitest'
import { formatFor } from '../../wording/desk/index.ts'
import { signalWords } from '../../wording/desk/signal/index.ts'
import { decisionSteps } from './decision-steps.ts'

const telling = {
  words: signalWords.en,
  language: 'en',
  format: formatFor('en', 'UTC'),
  nobody: 'The clock',
} as const
const at = '2026-03-01T12:00:00Z'
const made = { outcome: null, reason: null, detail: {}, by: 'Alba', at }

test('a decision says what was decided, why, and by whom', () => {
  const [step] = decisionSteps(
    [{ ...made, kind: 'triage', outcome: 'duplicate', reason: 'sent-twice' }],
    telling,
  )
  expect(step).toMatchObject({ what: 'Triage: Duplicate', detail: 'Sent twice', by: 'Alba', iso: at })
})

test('a call says who was called, when, and whether somebody answered', () => {
  const detail = { calledCode: 'police-station', calledAt: '2026-03-01T11:50:00Z' }
  const [step] = decisionSteps([{ ...made, kind: 'hand-off', outcome: 'not-reached', detail }], telling)
  expect(step?.what).toMatch(/^Call to Police station, Mar 1, 2026, 11:50/)
  expect(step?.detail).toBe('No answer')
})

test('what the clock or the reporter did is not given to a person', () => {
  expect(decisionSteps([{ ...made, kind: 'withdraw', by: null }], telling)[0]?.by).toBe('The clock')
})

test('a kind of a later edition is still a step', () => {
  expect(decisionSteps([{ ...made, kind: 'brand-new', outcome: 'x' }], telling)[0]?.what).toBe(
    'Recorded step',
  )
})

test('what the reporter told later is said: a danger first, then what was noticed', () => {
  const detail = { addedCodes: ['CAP1'], dangerNow: true }
  const [step] = decisionSteps([{ ...made, kind: 'detail', detail, by: null }], telling)
  expect(step?.what).toBe('The reporter added detail')
  expect(step?.detail).toMatch(/^Says that there is danger now/)
  expect(step?.detail).not.toContain('CAP1')
  expect(decisionSteps([{ ...made, kind: 'detail-read' }], telling)[0]).toMatchObject({ by: 'Alba' })
})

test('a signal that was restricted says why', () => {
  const [step] = decisionSteps([{ ...made, kind: 'restrict', reason: 'authority-feared' }], telling)
  expect(step?.detail).toBe('People of the place fear an authority')
})
