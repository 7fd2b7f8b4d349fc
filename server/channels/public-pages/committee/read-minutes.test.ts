import { describe, expect, test } from 'vitest'
import type { PublicAnswer, PublicSession } from '../../../../vocabulary/wire/committee-minutes.ts'
import { type Decision, fateOf, presenceOf, tallyOf } from './read-minutes.ts'

const answer = (change: Partial<PublicAnswer> = {}): PublicAnswer => ({
  id: '2f1e7a52-6a53-4c1c-9a58-2f55d0f4a111',
  state: 'issued',
  unanswered: false,
  overdue: false,
  promisedOn: null,
  declineReason: null,
  appraisal: null,
  silentSince: null,
  ...change,
})

describe('public minutes', () => {
  test('a sector is present if one of its seats came, and is told once', () => {
    const at = '2026-11-22T12:00:00.000Z'
    const seat = (ordinal: number, sector: string, came: boolean) => ({
      ordinal,
      sector,
      label: '',
      answer: came ? ('holder' as const) : ('excused' as const),
      comings: came ? [{ part: 'holder', arrivedAt: at, leftAt: null }] : [],
    })
    const seats = [seat(1, 'women', true), seat(2, 'women', true), seat(3, 'indigenous', false)]
    expect(presenceOf({ seats } as PublicSession['content'])).toEqual({ here: 2, sectors: ['women'] })
  })

  test('votes are counted by what was said', () => {
    const votes = ['consent', 'reservation', 'consent'].map((vote, index) => ({
      seat: index + 1,
      vote,
      words: '',
    }))
    expect(tallyOf({ votes } as unknown as Decision)).toEqual([
      ['consent', 2],
      ['reservation', 1],
    ])
  })

  test('silence after the date is told as silence, and what was not sent as not sent', () => {
    expect(fateOf(undefined)).toBe('not-sent')
    expect(fateOf(answer())).toBe('issued')
    expect(fateOf(answer({ unanswered: true }))).toBe('unanswered')
    expect(fateOf(answer({ state: 'verified' }))).toBe('verified')
    expect(fateOf(answer({ state: 'of-a-later-edition' }))).toBe('issued')
  })
})
