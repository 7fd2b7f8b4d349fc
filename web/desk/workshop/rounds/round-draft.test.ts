import { describe, expect, test } from 'vitest'
import { freshRound, roundOf } from './round-draft.ts'

describe('a round that is being prepared', () => {
  test('of opinions carries no rule of its own', () => {
    expect(roundOf({ ...freshRound(), title: ' Primera ' })).toEqual({
      kind: 'opinions',
      title: 'Primera',
      statements: [],
      minutes: 10,
      showsBefore: false,
    })
  })

  test('of ratings carries its rule, and none is sent that does not fit', () => {
    const draft = { ...freshRound(), kind: 'ratings', minutes: '' }
    expect(roundOf(draft)).toMatchObject({
      minutes: null,
      rule: { highPercent: 70, lowPercent: 15, minimumVoters: 5, sides: 'both', disagreement: 'blocks' },
    })
    expect(roundOf({ ...draft, high: '49' })).toBeNull()
    expect(roundOf({ ...draft, low: '' })).toBeNull()
    expect(roundOf({ ...draft, minutes: '0' })).toBeNull()
  })
})
