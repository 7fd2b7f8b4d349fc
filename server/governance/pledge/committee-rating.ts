import type { CommitteeRating } from '../../../vocabulary/wire/pact.ts'
import { type PledgeScore, pledgeScores } from '../../../vocabulary/words/index.ts'

/** What one member of the committee said at a moment, as ISO text. */
export interface MemberRating {
  readonly memberId: string
  readonly score: PledgeScore
  readonly ratedAt: string
}

const points: readonly PledgeScore[] = pledgeScores.entries.map(({ code }) => code)
const pointOf = (score: PledgeScore): number => points.indexOf(score)

/** What each member said last: a later word of the same member takes the place of the earlier one. */
export function latestOf<One extends MemberRating>(ratings: readonly One[]): readonly One[] {
  const latest = new Map<string, One>()
  for (const one of ratings) {
    const before = latest.get(one.memberId)
    if (before === undefined || before.ratedAt <= one.ratedAt) latest.set(one.memberId, one)
  }
  return [...latest.values()]
}

/**
 * What the committee holds: the middle of what its members said last, each member once. Of two in the middle the more
 * cautious, since the points have no distances that could be averaged. Null while nobody has rated.
 */
export function committeeRatingOf(ratings: readonly MemberRating[]): CommitteeRating | null {
  const latest = latestOf(ratings)
  const sorted = latest.map(({ score }) => score).sort((a, b) => pointOf(a) - pointOf(b))
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  const score = sorted[Math.floor((sorted.length - 1) / 2)]
  if (lowest === undefined || highest === undefined || score === undefined) return null
  const on =
    latest
      .map(({ ratedAt }) => ratedAt)
      .sort()
      .at(-1)
      ?.slice(0, 10) ?? ''
  return { score, members: sorted.length, lowest, highest, on }
}
