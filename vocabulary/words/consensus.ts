import type { DissentRule } from './catalogues/index.ts'

/** The rule of a workshop, as it stood before the first vote. */
export interface ConsensusRule {
  /** Of those who decide, how many in a hundred must be for it; 51 to 100. */
  readonly thresholdPercent: number
  /** Fewer voters than this tell nothing. */
  readonly minimumVoters: number
  readonly dissent: DissentRule
}

export interface VoteCounts {
  readonly for: number
  readonly against: number
  readonly abstain: number
}

export type ConsensusReason =
  | 'threshold-met'
  | 'below-threshold'
  | 'objection-kept'
  | 'too-few-voters'
  | 'nobody-decided'

export interface Consensus {
  readonly outcome: 'reached' | 'not-reached' | 'cannot-tell'
  readonly reason: ConsensusReason
  /** Of those who decide, in tenths of a percent rounded down: what is below the threshold never looks like it. */
  readonly sharePercent: number | null
}

export const votersOf = (vote: VoteCounts): number => vote.for + vote.against + vote.abstain

/**
 * What a vote says by the rule. Too few voters, or nobody who was for or against, tell nothing: that is neither
 * agreement nor its absence.
 *
 * @param objections objections that were kept with this vote
 */
export function judgeVote(rule: ConsensusRule, vote: VoteCounts, objections: number): Consensus {
  const base = rule.dissent === 'against-or-abstain' ? votersOf(vote) : vote.for + vote.against
  const sharePercent = base === 0 ? null : Math.floor((1000 * vote.for) / base) / 10
  if (votersOf(vote) < rule.minimumVoters)
    return { outcome: 'cannot-tell', reason: 'too-few-voters', sharePercent }
  if (base === 0) return { outcome: 'cannot-tell', reason: 'nobody-decided', sharePercent }
  if (rule.dissent === 'reasoned-objection' && objections > 0)
    return { outcome: 'not-reached', reason: 'objection-kept', sharePercent }
  return 100 * vote.for >= rule.thresholdPercent * base
    ? { outcome: 'reached', reason: 'threshold-met', sharePercent }
    : { outcome: 'not-reached', reason: 'below-threshold', sharePercent }
}

/** What is left of a vote beside some of its groups, told as one; null when nobody is. */
export function votesBeside(vote: VoteCounts, groups: readonly VoteCounts[]): VoteCounts | null {
  const rest = (side: keyof VoteCounts) => vote[side] - groups.reduce((sum, one) => sum + one[side], 0)
  const left = { for: rest('for'), against: rest('against'), abstain: rest('abstain') }
  return votersOf(left) === 0 ? null : left
}

/** Below this many people nothing is told of a group. */
export const leastInGroup = 5

/**
 * Of some groups within a whole, those that may be told: none below five, and what is left over is told by subtraction,
 * so it must be nobody or at least five as well. The largest are told first; the order is that of their size.
 *
 * @param total how many there are in all, of these groups and of none
 */
export function tellableGroups<G>(
  groups: readonly G[],
  of: { readonly total: number; readonly size: (group: G) => number },
): readonly G[] {
  const told = groups
    .filter((group) => of.size(group) >= leastInGroup)
    .sort((a, b) => of.size(b) - of.size(a))
  const left = () => of.total - told.reduce((sum, group) => sum + of.size(group), 0)
  while (told.length > 0 && left() > 0 && left() < leastInGroup) told.pop()
  return told
}
