import { describe, expect, test } from 'vitest'
import { triageOutcomes, triageReasons } from '../../../vocabulary/words/index.ts'
import { isForDesk, keyedReasons, outcomeKey, pressed } from './triage-keys.ts'

describe('one key a decision', () => {
  test('digits choose the outcome, from 1 to 5 in their order', () => {
    expect(triageOutcomes.map(outcomeKey)).toEqual(['1', '2', '3', '4', '5'])
    expect(pressed('4', { outcome: null })).toEqual({ kind: 'outcome', outcome: 'duplicate' })
    expect(pressed('1', { outcome: 'duplicate' })).toEqual({ kind: 'outcome', outcome: 'immediate-danger' })
    expect(pressed('6', { outcome: null })).toEqual({ kind: 'nothing' })
  })

  test('a letter chooses a reason of the chosen outcome, in either case', () => {
    expect(pressed('b', { outcome: 'duplicate' })).toEqual({ kind: 'reason', reason: 'sent-twice' })
    expect(pressed('B', { outcome: 'duplicate' })).toEqual({ kind: 'reason', reason: 'sent-twice' })
  })

  test('a letter without an outcome, or past its reasons, decides nothing', () => {
    expect(pressed('a', { outcome: null })).toEqual({ kind: 'nothing' })
    expect(pressed('z', { outcome: 'duplicate' })).toEqual({ kind: 'nothing' })
    expect(pressed('Shift', { outcome: 'duplicate' })).toEqual({ kind: 'nothing' })
  })

  test('escape goes back one step', () => {
    expect(pressed('Escape', { outcome: 'valid' })).toEqual({ kind: 'back' })
    expect(pressed('Escape', { outcome: null })).toEqual({ kind: 'nothing' })
  })

  test('every reason of the catalogue can be reached, each by its own key', () => {
    const reached = triageOutcomes.flatMap((outcome) => keyedReasons(outcome))
    expect(reached.map((one) => one.code).sort()).toEqual(
      triageReasons.entries.map((entry) => entry.code).sort(),
    )
    for (const outcome of triageOutcomes) {
      const keys = keyedReasons(outcome).map((one) => one.key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).not.toContain('')
    }
  })
})

test('keys in a field, with a modifier or held down are not decisions', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false, repeat: false }
  expect(isForDesk(plain, false)).toBe(true)
  expect(isForDesk(plain, true)).toBe(false)
  expect(isForDesk({ ...plain, ctrlKey: true }, false)).toBe(false)
  expect(isForDesk({ ...plain, repeat: true }, false)).toBe(false)
})
