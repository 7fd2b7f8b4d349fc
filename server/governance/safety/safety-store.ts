import { type Kysely, type Selectable, sql } from 'kysely'
import type { PersonIncidentState } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface IncidentTable {
  id: string
  place_id: string
  kind: string
  who: string
  /** YYYY-MM-DD, a Monday */
  week: string
  severity: 'worrying' | 'grave' | 'life-at-risk'
  authority_involved: boolean
  measures: string[]
  state: PersonIncidentState
  state_since: Date
  known_at: Date
  contained_at: Date | null
  closed_reason: string | null
  reported_by: string
}

interface PlanTable {
  id: string
  place_id: string
  measures: string[]
  call_first: string
  agreed_on: string
  review_on: string
  added_by: string
  added_at: Date
}

export type IncidentRecord = Selectable<IncidentTable>
type SafetyTables = {
  'governance.person_incident': IncidentTable
  'governance.safety_plan': PlanTable
  'governance.volunteer_pause': { id: string; person_id: string; from_at: Date; to_at: Date | null }
}

export const safety = (work: Work): Kysely<SafetyTables> => work.tx.withTables<SafetyTables>()

/** Whoever acts. @throws Problem not-permitted for what is nobody */
export function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  return work.actor.personId
}

/** The incident, locked, for whoever keeps it. @throws Problem not-found when it is hidden or absent, not-permitted */
export async function getIncident(work: Work, id: string): Promise<IncidentRecord> {
  const table = safety(work).selectFrom('governance.person_incident')
  const seen = await table.select('id').where('id', '=', id).executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await sql<IncidentRecord>`
    select i.*, i.week::text from governance.person_incident i where i.id = ${id} for update`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-permitted')
  return row
}

/** Neither what happened nor where stands in the chain: that something did, and what became of it. */
export function recordIncident(
  work: Work,
  move: { readonly id: string; readonly act: string; readonly state: PersonIncidentState },
): void {
  recordMove(work, {
    kind: `person-incident.${move.act}`,
    subjectKind: 'person-incident',
    subjectId: move.id,
    state: move.state,
    detail: {},
  })
}
