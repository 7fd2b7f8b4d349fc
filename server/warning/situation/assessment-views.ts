import { sql } from 'kysely'
import type { Assessment, RiskFactor } from '../../../vocabulary/wire/situation.ts'
import type { RiskDegree } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import type { SituationMover } from './permit-situation-move.ts'
import { openAssessmentMoves } from './review-assessment.ts'
import type { AssessmentRecord } from './situation-store.ts'

type Row = AssessmentRecord & { author: string; reviewer: string | null }

/** Every version of a situation's assessment, the newest first. */
export async function viewAssessments(
  work: Work,
  situationId: string,
  mover: SituationMover,
): Promise<Assessment[]> {
  const found = await sql<Row>`
    select a.*, p.display_name as author, r.display_name as reviewer
    from warning.assessment a
    join parties.person p on p.id = a.author_id left join parties.person r on r.id = a.reviewer_id
    where a.situation_id = ${situationId} order by a.version desc limit 100`.execute(work.tx)
  return found.rows.map((row) => ({
    id: row.id,
    situationId: row.situation_id,
    version: row.version,
    state: row.state,
    threat: factorOf(row, 'threat'),
    vulnerability: factorOf(row, 'vulnerability'),
    capacity: factorOf(row, 'capacity'),
    suggestion: toSuggestion(row),
    chosenLevel: row.chosen_level,
    deviationReason: row.deviation_reason,
    author: row.author,
    own: work.actor.kind === 'person' && work.actor.personId === row.author_id,
    createdAt: row.created_at.toISOString(),
    reviewer: row.reviewer,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    returnReason: row.return_reason,
    moves: openAssessmentMoves(work, row, mover),
  }))
}

function factorOf(row: AssessmentRecord, name: 'threat' | 'vulnerability' | 'capacity'): RiskFactor {
  const level = row[name]
  if (level === null) return { kind: 'unknown', reason: row[`${name}_unknown`] ?? '' }
  return { kind: 'level', level: level as RiskDegree, basis: row[`${name}_basis`] }
}

function toSuggestion({ suggestion }: AssessmentRecord): Assessment['suggestion'] {
  return suggestion.kind === 'level'
    ? { ...suggestion, floors: [...suggestion.floors] }
    : { ...suggestion, missing: [...suggestion.missing], floors: [...suggestion.floors] }
}
