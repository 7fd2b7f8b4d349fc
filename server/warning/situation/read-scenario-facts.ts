import { sql } from 'kysely'
import type { Modality } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'

/** What a risk scenario takes from an assessment: where, of what kind, and the three degrees; no basis, no signal. */
export interface ScenarioFacts {
  readonly situationId: string
  readonly placeId: string
  readonly modality: Modality
  readonly threat: number | null
  readonly vulnerability: number | null
  readonly capacity: number | null
}

/**
 * The facts of an assessment in force that may stand in a register that everybody of the programme reads.
 *
 * @returns null for one that is hidden, absent, not approved, or of a restricted situation: the four look alike
 */
export async function findScenarioFacts(work: Work, assessmentId: string): Promise<ScenarioFacts | null> {
  const found = await sql<ScenarioFacts>`
    select t.id as "situationId", t.territory_id as "placeId", t.modality, a.threat, a.vulnerability, a.capacity
    from warning.assessment a join warning.situation t on t.id = a.situation_id
    where a.id = ${assessmentId} and a.state = 'approved' and t.compartment = 'local'`.execute(work.tx)
  return found.rows[0] ?? null
}
