import { sql } from 'kysely'
import type { LiveRound, RoundResults } from '../../../../vocabulary/wire/live.ts'
import type { Work } from '../../../platform/database/index.ts'

/** A closed round as the minutes keep it: the rule that stood before it opened, and what it found. */
export interface KeptRound {
  readonly rule: LiveRound['rule']
  readonly ruleFixedAt: string
  readonly results: RoundResults
}

/** The closed rounds of a workshop, in the order in which they closed. */
export async function readRounds(work: Work, workshopId: string): Promise<readonly KeptRound[]> {
  const found = await sql<Omit<KeptRound, 'ruleFixedAt'> & { fixed_at: Date }>`
    select d.rule_fixed_at as fixed_at, d.results, json_build_object('kind', d.kind, 'rule',
      case d.kind when 'opinions'
        then json_build_object('minimumVoters', d.minimum_voters, 'thresholdPercent', d.threshold_percent,
                               'dissent', d.dissent_rule)
        else json_build_object('minimumVoters', d.minimum_voters, 'highPercent', d.high_percent,
                               'lowPercent', d.low_percent, 'sides', d.sides, 'disagreement', d.disagreement) end) as rule
    from governance.round d where d.workshop_id = ${workshopId} and d.state = 'closed'
    order by d.closed_at, d.ordinal`.execute(work.tx)
  return found.rows.map(({ rule, results, fixed_at }) => ({
    rule,
    results,
    ruleFixedAt: fixed_at.toISOString(),
  }))
}
