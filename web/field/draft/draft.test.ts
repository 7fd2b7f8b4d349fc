import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signalCodeIds } from '../../../vocabulary/words/codes/signal-codes.ts'
import {
  authorityInvolved,
  checkStep,
  childrenInvolved,
  type Draft,
  draftStorage,
  emptyDraft,
  furthestStep,
  isPastDay,
  localDay,
  mostCodes,
  observedOn,
  parseDraft,
  startOf,
  toSubmission,
  whenChoices,
} from './index.ts'

const today = '2026-11-24'
const finished: Draft = {
  ...emptyDraft,
  dangerNow: false,
  codes: ['CAP1', 'TRA1'],
  territoryId: '0101',
  placeKind: 'home',
  when: 'last-week',
  knownHow: 'saw-it',
}
const envelope = {
  clientUuid: 'u',
  find: 'f',
  receiptKey: 'k',
  language: 'es',
  sealed: null,
  commitment: null,
} as const

describe('a draft', () => {
  test('survives being stored and read', () => {
    const sent: Draft = {
      ...finished,
      exposedGroups: ['women', 'displaced'],
      sending: { clientUuid: 'a', words: ['uno', 'dos'] },
      receipt: { words: ['uno'], readBy: '2026-11-24T14:00:00.000Z', dangerHandedOn: true, waitingId: 'a' },
    }
    expect(parseDraft(JSON.stringify(sent))).toEqual(sent)
  })

  test('read from anything at all is a draft, and from nothing the empty one', () => {
    expect(parseDraft(null)).toEqual(emptyDraft)
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const draft = parseDraft(text)
        expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
      }),
    )
  })

  test('drops codes that are in no catalogue and keeps twelve at most', () => {
    expect(parseDraft(JSON.stringify({ codes: ['CAP1', 'NO9', 7] })).codes).toEqual(['CAP1'])
    expect(parseDraft(JSON.stringify({ codes: signalCodeIds })).codes).toHaveLength(mostCodes)
  })

  test('says children where a code does, unless something else was answered', () => {
    expect(childrenInvolved({ ...emptyDraft, codes: ['TRA1'] })).toBe('yes')
    expect(childrenInvolved({ ...emptyDraft, codes: ['CAP1'] })).toBe('not-known')
    expect(childrenInvolved({ ...emptyDraft, codes: ['TRA1'], children: 'no' })).toBe('no')
  })

  test('with an institution code carries the authority flag whatever is answered', () => {
    for (const code of ['INS1', 'INS2', 'INS3'] as const) {
      expect(authorityInvolved({ ...emptyDraft, codes: [code], authority: 'no' })).toBe('yes')
    }
    expect(authorityInvolved({ ...emptyDraft, codes: ['CAP1'], authority: 'no' })).toBe('no')
  })
})

describe('the steps', () => {
  test('open one after the other, and the review only when nothing is missing', () => {
    expect(furthestStep(emptyDraft, today)).toBe(1)
    expect(furthestStep({ ...emptyDraft, dangerNow: true }, today)).toBe(2)
    expect(furthestStep({ ...finished, territoryId: null }, today)).toBe(3)
    expect(furthestStep({ ...finished, knownHow: null }, today)).toBe(4)
    expect(furthestStep(finished, today)).toBe(7)
  })

  test('name each thing that is missing', () => {
    expect(checkStep(3, emptyDraft, today).map(({ field }) => field)).toEqual(['territory', 'placeKind'])
    expect(checkStep(4, { ...finished, when: 'other', otherDay: '2026-11-25' }, today)).toEqual([
      { field: 'otherDay', problem: 'bad-day' },
    ])
    expect(checkStep(2, { ...finished, codes: signalCodeIds.slice(0, 13) }, today)).toEqual([
      { field: 'codes', problem: 'too-many-codes' },
    ])
  })
})

describe('the period', () => {
  test('of a week begins on Monday and of a month on its first', () => {
    expect(observedOn('this-week', '2026-11-29')).toEqual({ kind: 'week', from: '2026-11-23' })
    expect(observedOn('last-week', '2026-11-23')).toEqual({ kind: 'week', from: '2026-11-16' })
    expect(observedOn('last-month', '2026-01-31')).toEqual({ kind: 'month', from: '2025-12-01' })
    expect(observedOn('yesterday', '2026-03-01')).toEqual({ kind: 'day', from: '2026-02-28' })
  })

  test('never begins after today, and a week always on a Monday', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom(...whenChoices), (date, choice) => {
        const day = date.toISOString().slice(0, 10)
        const observed = choice === 'other' ? startOf('week', day) : observedOn(choice, day)
        expect(observed.from <= day).toBe(true)
        if (observed.kind === 'week') expect(new Date(observed.from).getUTCDay()).toBe(1)
      }),
    )
  })

  test('takes a day of the calendar that has passed, and nothing else', () => {
    expect(isPastDay('2026-11-24', today)).toBe(true)
    expect(
      ['', '2026-02-30', '2026-11-25', '24/11/2026', '2026-13-01'].filter((day) => isPastDay(day, today)),
    ).toEqual([])
  })

  test('is counted in the days of the telephone', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })
})

describe('a submission', () => {
  test('holds codes only, and every answer', () => {
    expect(toSubmission(finished, envelope, today)).toEqual({
      ...envelope,
      territoryId: '0101',
      placeKind: 'home',
      observed: { kind: 'week', from: '2026-11-16' },
      stillHappening: 'not-known',
      knownHow: 'saw-it',
      childrenInvolved: 'yes',
      exposedGroups: [],
      authorityInvolved: 'not-known',
      dangerNow: false,
      codes: ['CAP1', 'TRA1'],
      contactPreference: 'read-answer',
    })
  })

  test('is none while an answer is missing', () => {
    for (const key of ['territoryId', 'placeKind', 'when', 'knownHow'] as const) {
      expect(toSubmission({ ...finished, [key]: null }, envelope, today)).toBeNull()
    }
    expect(toSubmission({ ...finished, codes: [] }, envelope, today)).toBeNull()
  })
})

describe('the storage', () => {
  test('keeps a draft for the tab and forgets all of it', () => {
    const kept = new Map<string, string>()
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      clear: () => kept.clear(),
    }
    draftStorage(
      () => store,
      () => 5,
    ).write(finished)
    expect(
      draftStorage(
        () => store,
        () => 5,
      ).read(),
    ).toEqual(finished)
    draftStorage(
      () => store,
      () => 5,
    ).wipe()
    expect(kept.size).toBe(0)
    expect(
      draftStorage(
        () => store,
        () => 5,
      ).read(),
    ).toEqual(emptyDraft)
  })

  test('forgets after a day what was begun, whichever way the clock went', () => {
    const kept = new Map<string, string>()
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      clear: () => kept.clear(),
    }
    const day = 86_400_000
    const readAt = (now: number) =>
      draftStorage(
        () => store,
        () => now,
      ).read()
    draftStorage(
      () => store,
      () => 10 * day,
    ).write(finished)
    expect(readAt(10.9 * day)).toEqual(finished)
    expect(readAt(11.1 * day)).toEqual(emptyDraft)
    expect(readAt(1 * day)).toEqual(emptyDraft)
  })

  test('keeps the draft in memory where the browser refuses storage', () => {
    const storage = draftStorage(() => {
      throw new Error('refused')
    }, Date.now)
    storage.write(finished)
    expect(storage.read()).toEqual(finished)
    storage.wipe()
    expect(storage.read()).toEqual(emptyDraft)
  })
})
