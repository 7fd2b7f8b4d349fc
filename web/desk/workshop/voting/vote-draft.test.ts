import { expect, test } from 'vitest'
import { newVote } from '../../../../vocabulary/wire/workshop.ts'
import { leftToCount, noVotes, voteOf } from './vote-draft.ts'

const counts = { for: 7, against: 2, abstain: 1 }
const women = { sector: 'women', for: 5, against: 0, abstain: 0 }

test('a show of hands has no sectors; a ballot has those that were counted', () => {
  const given = {
    day: '2026-03-02',
    counts,
    sectors: [women, { ...women, sector: '' }, { ...noVotes(), sector: 'health' }],
  }
  const hands = voteOf({ ...given, way: 'show-of-hands' })
  expect(hands.sectors).toEqual([])
  expect(newVote.safeParse(hands).success).toBe(true)
  expect(voteOf({ ...given, way: 'ballot' }).sectors).toEqual([women])
})

test('who is left to be counted is those present less the voters', () => {
  expect(leftToCount(counts, 12)).toBe(2)
  expect(leftToCount(counts, 9)).toBe(-1)
})
