import type { Kysely, Selectable } from 'kysely'
import type { RoundResults } from '../../../../vocabulary/wire/live.ts'
import { type RoundState, roundMoveRoles, roundMoves } from '../../../../vocabulary/words/index.ts'
import type { Cycle } from '../../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { getKeptWorkshop, type WorkshopRecord } from '../../workshop/index.ts'
import type { RoundRule } from './round-rule.ts'

interface RoundTable extends RoundRule {
  id: string
  workshop_id: string
  ordinal: number
  title: string
  rule_fixed_at: Date | null
  minutes: number | null
  grace_seconds: number
  shows_before: boolean
  before_id: string | null
  state: RoundState
  state_since: Date
  opened_at: Date | null
  closes_at: Date | null
  left_seconds: number | null
  closed_at: Date | null
  closed_by: string | null
  voices: number | null
  voters: number | null
  results: RoundResults | null
  votes_salt: string | null
  votes_sha256: string | null
  sectors_sha256: string | null
}

interface RatingResultTable {
  round_id: string
  statement_id: string
  voters: number
  votes_for: number
  votes_against: number
  votes_between: number
  importance_median: number | null
  feasibility_median: number | null
  outcome: 'reached' | 'not-reached' | 'cannot-tell'
  reason: string
  found_at: Date
}

type RoundTables = {
  'governance.round': RoundTable
  'governance.round_statement': { round_id: string; statement_id: string; ordinal: number }
  'governance.rating_result': RatingResultTable
}

export type RoundRecord = Selectable<RoundTable>

export const roundCycle: Cycle<RoundState> = { moves: roundMoves, roles: roundMoveRoles }

export const rounds = (work: Work): Kysely<RoundTables> => work.tx.withTables<RoundTables>()

/** The round, as far as the asker may see it. @throws Problem not-found */
export async function getRound(work: Work, id: string): Promise<RoundRecord> {
  const found = await rounds(work)
    .selectFrom('governance.round')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

/** A round of a workshop that the asker keeps, both locked. @throws Problem as `getKeptWorkshop` does; move-not-allowed once closed */
export async function getKeptRound(
  work: Work,
  id: string,
): Promise<{ readonly round: RoundRecord; readonly workshop: WorkshopRecord }> {
  const seen = await getRound(work, id)
  const workshop = await getKeptWorkshop(work, seen.workshop_id)
  if (seen.state === 'closed') throw Problem.of('move-not-allowed', '/state', seen.state)
  const round = await rounds(work)
    .selectFrom('governance.round')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!round) throw new Problem('not-permitted')
  return { round, workshop }
}

/** A round that is before the hall. @throws Problem as `getKeptRound` does; move-not-allowed for a draft */
export async function getGoingRound(work: Work, id: string): Promise<RoundRecord> {
  const { round } = await getKeptRound(work, id)
  if (round.state === 'draft') throw Problem.of('move-not-allowed', '/state', round.state)
  return round
}

/** The round of the same kind that closed last, whether this one shows it or not. */
export async function findBefore(work: Work, round: RoundRecord): Promise<string | null> {
  if (round.before_id !== null) return round.before_id
  const found = await rounds(work)
    .selectFrom('governance.round')
    .select('id')
    .where('workshop_id', '=', round.workshop_id)
    .where('kind', '=', round.kind)
    .where('state', '=', 'closed')
    .orderBy('closed_at', 'desc')
    .orderBy('ordinal', 'desc')
    .executeTakeFirst()
  return found?.id ?? null
}

/** What is told of a round is who moved it and how it stands, and never who voted what. */
export function recordRoundMove(
  work: Work,
  round: Pick<RoundRecord, 'id' | 'state' | 'workshop_id'>,
  move: { readonly act: string; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `round.${move.act}`,
    subjectKind: 'round',
    subjectId: round.id,
    state: round.state,
    detail: { workshopId: round.workshop_id, ...move.detail },
  })
}
