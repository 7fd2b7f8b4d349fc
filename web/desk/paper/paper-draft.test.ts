import { describe, expect, test } from 'vitest'
import { paperSignal } from '../../../vocabulary/wire/signal.ts'
import { emptyPaper, type PaperDraft, periodStart, toPaperSignal } from './paper-draft.ts'

const uuid = '2f1e7a52-6a53-4c1c-9a58-2f55d0f4a111'
const filled: PaperDraft = {
  ...emptyPaper('es'),
  dangerNow: 'no',
  codes: ['EXP1'],
  territoryId: '0101',
  placeKind: 'school',
  day: '2026-03-05',
  knownHow: 'saw-it',
}

describe('a signal typed in from paper', () => {
  test('is what the server takes, without a receipt', () => {
    const signal = toPaperSignal(filled, uuid)
    expect(paperSignal.safeParse(signal).success).toBe(true)
    expect(signal).toMatchObject({ find: null, receiptKey: null, contactPreference: 'no-contact' })
  })

  test('is not there while one of the minimum fields is missing', () => {
    const gaps: readonly Partial<PaperDraft>[] = [
      { dangerNow: '' },
      { codes: [] },
      { territoryId: '' },
      { placeKind: '' },
      { day: '' },
      { knownHow: '' },
    ]
    for (const gap of gaps) expect(toPaperSignal({ ...filled, ...gap }, uuid), JSON.stringify(gap)).toBeNull()
  })

  test('carries the authority flag whenever an institution code stands on it', () => {
    const signal = toPaperSignal({ ...filled, codes: ['INS1'], authorityInvolved: 'no' }, uuid)
    expect(signal?.authorityInvolved).toBe('yes')
  })

  test('begins its week on Monday and its month on the first', () => {
    expect(periodStart('week', '2026-03-08')).toBe('2026-03-02')
    expect(periodStart('week', '2026-03-02')).toBe('2026-03-02')
    expect(periodStart('month', '2026-03-31')).toBe('2026-03-01')
    expect(periodStart('day', '2026-03-31')).toBe('2026-03-31')
  })
})
