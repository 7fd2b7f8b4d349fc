import type { LiveRound } from '../../../../vocabulary/wire/live.ts'
import type { DissentRule } from '../../../../vocabulary/words/index.ts'

/** The columns of a round that say by what it agrees; those of the other kind are null. */
export interface RoundRule {
  readonly kind: 'opinions' | 'ratings'
  readonly minimum_voters: number
  readonly threshold_percent: number | null
  readonly dissent_rule: DissentRule | null
  readonly high_percent: number | null
  readonly low_percent: number | null
  readonly sides: 'importance' | 'both' | null
  readonly disagreement: 'blocks' | 'shown' | null
}

export function ruleOf(round: RoundRule): LiveRound['rule'] {
  const { kind, minimum_voters: minimumVoters } = round
  return kind === 'opinions'
    ? {
        kind,
        rule: {
          minimumVoters,
          thresholdPercent: held(round.threshold_percent),
          dissent: held(round.dissent_rule),
        },
      }
    : {
        kind,
        rule: {
          minimumVoters,
          highPercent: held(round.high_percent),
          lowPercent: held(round.low_percent),
          sides: held(round.sides),
          disagreement: held(round.disagreement),
        },
      }
}

/** The database keeps the columns of a kind whole (`round_has_its_rule`). */
function held<T>(value: T | null): T {
  if (value === null) throw new Error('a round without its rule')
  return value
}
