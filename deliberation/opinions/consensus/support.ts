/** The 90th percentile of the normal law: what is above it would come of chance once in ten times. */
export const significant = 1.2816

export type Side = 'agree' | 'disagree'

/**
 * How one side of a statement stands in a group: `share` of those who saw it ((n + 1) / (seen + 2)), `shareTest` how far that is above a
 * half, `ratio` to the share among everybody else, `ratioTest` how far the two differ. The tests are standard normal where nothing is so.
 */
export interface Support {
  readonly share: number
  readonly shareTest: number
  readonly ratio: number
  readonly ratioTest: number
}

/** Votes for one side, of those who saw the statement. */
export interface SideCount {
  readonly votes: number
  readonly seen: number
}

export const shareOf = ({ votes, seen }: SideCount): number => (votes + 1) / (seen + 2)

export const shareTestOf = ({ votes, seen }: SideCount): number =>
  2 * Math.sqrt(seen + 1) * ((votes + 1) / (seen + 1) - 0.5)

/** The figures of one side of one statement in a group, against everybody else in a group. */
export function supportOf(group: SideCount, rest: SideCount): Support {
  return {
    share: shareOf(group),
    shareTest: shareTestOf(group),
    ratio: shareOf(group) / shareOf(rest),
    ratioTest: differenceTest(group, rest),
  }
}

function differenceTest(group: SideCount, rest: SideCount): number {
  const [all, others] = [group.seen + 1, rest.seen + 1]
  const together = (group.votes + rest.votes + 2) / (all + others)
  if (together === 1) return 0
  const difference = (group.votes + 1) / all - (rest.votes + 1) / others
  return difference / Math.sqrt(together * (1 - together) * (1 / all + 1 / others))
}

/** What ranks a statement as speaking for a group. */
export const weightOf = ({ share, shareTest, ratio, ratioTest }: Support): number =>
  ratio * ratioTest * share * shareTest

export const isSignificant = ({ shareTest, ratioTest }: Support): boolean =>
  ratioTest > significant && shareTest > significant
