import { sql } from 'kysely'
import type { RatedRow } from '../../../vocabulary/wire/ratings.ts'
import type { Work } from '../../platform/database/index.ts'

/** What the closed rounds of ratings of a workshop found, by statement; of each statement the oldest first. */
export async function readRatings(
  work: Work,
  workshopId: string,
): Promise<ReadonlyMap<string, readonly RatedRow[]>> {
  const rows = await sql<Omit<RatedRow, 'closedAt' | 'ruleFixedAt'> & { closed_at: Date; fixed_at: Date }>`
    select d.id as "roundId", d.ordinal as round, d.title, d.closed_at, d.rule_fixed_at as fixed_at,
      json_build_object('highPercent', d.high_percent, 'lowPercent', d.low_percent, 'minimumVoters', d.minimum_voters,
                        'sides', d.sides, 'disagreement', d.disagreement) as rule,
      (d.results ->> 'merged')::boolean as merged, f.votes_for as for, f.votes_between as between,
      f.votes_against as against, found
    from governance.round d cross join lateral jsonb_array_elements(d.results -> 'ratings') found
    join governance.rating_result f on f.round_id = d.id and f.statement_id = (found ->> 'statementId')::uuid
    where d.workshop_id = ${workshopId} and d.state = 'closed' and d.kind = 'ratings'
    order by d.closed_at, d.ordinal`.execute(work.tx)
  const rated = rows.rows.map(({ closed_at, fixed_at, ...row }) => ({
    ...row,
    closedAt: closed_at.toISOString(),
    ruleFixedAt: fixed_at.toISOString(),
  }))
  return Map.groupBy(rated, ({ found }) => found.statementId)
}
