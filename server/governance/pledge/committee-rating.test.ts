import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PledgeScore, pledgeScores } from '../../../vocabulary/words/index.ts'
import { committeeRatingOf, type MemberRating } from './committee-rating.ts'

const points = pledgeScores.entries.map(({ code }) => code)
const given = (...scores: PledgeScore[]): MemberRating[] =>
  scores.map((score, at) => ({ memberId: String(at), score, ratedAt: `2026-03-0${at + 1}T10:00:00.000Z` }))

test('the committee holds the middle of its members, and of two in the middle the more cautious', () => {
  expect(committeeRatingOf([])).toBeNull()
  expect(committeeRatingOf(given('limited'))).toMatchObject({
    score: 'limited',
    members: 1,
    on: '2026-03-01',
  })
  expect(committeeRatingOf(given('complete', 'limited'))?.score).toBe('limited')
  expect(committeeRatingOf(given('complete', 'no-evidence', 'substantial'))).toEqual({
    score: 'substantial',
    members: 3,
    lowest: 'no-evidence',
    highest: 'complete',
    on: '2026-03-03',
  })
})

test('what a member said later takes the place of the earlier word, so that nobody counts twice', () => {
  const first = given('no-evidence', 'complete')
  const later = { memberId: '0', score: 'complete' as const, ratedAt: '2026-04-01T00:00:00.000Z' }
  expect(committeeRatingOf([...first, later])).toMatchObject({
    score: 'complete',
    members: 2,
    lowest: 'complete',
  })
})

const one = fc.record({
  memberId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  score: fc.constantFrom(...points),
  ratedAt: fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
})

test('the order in which ratings come changes nothing, and one member alone never moves it past the others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(one, { selector: ({ ratedAt }) => ratedAt, minLength: 1 }),
      fc.nat(),
      (all, turn) => {
        const held = committeeRatingOf(all)
        const turned = all.map((_, at) => all[(at + turn) % all.length] as MemberRating)
        expect(committeeRatingOf(turned)).toEqual(held)
        const at = (score: PledgeScore) => points.indexOf(score)
        expect(at(held?.lowest ?? 'complete')).toBeLessThanOrEqual(at(held?.score ?? 'no-evidence'))
        expect(at(held?.score ?? 'complete')).toBeLessThanOrEqual(at(held?.highest ?? 'no-evidence'))
      },
    ),
  )
})
