import { type Kysely, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { type ScenarioState, scenarioMoveRoles, scenarioMoves } from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface ScenarioTable {
  id: string
  lineage_id: string
  version: number
  place_id: string
  threat: string
  modalities: string[]
  exposed: string[]
  threat_degree: number | null
  vulnerability: number | null
  capacity: number | null
  antecedents: string[]
  antecedents_text: string
  months: number[]
  season_reasons: string[]
  known: string
  not_known: string
  /** YYYY-MM-DD */
  since: string | null
  sources: string[]
  origin: 'analysis' | 'mapping'
  mapping_id: string | null
  author_id: string
  written_at: Date
  asked_at: Date | null
  state: ScenarioState
  state_since: Date
  validated_by_kind: 'session' | 'mapping' | 'role' | null
  validation_meeting_id: string | null
  validation_role: string | null
  validated_on: string | null
  validated_by: string | null
  validation_note: string
  retire_reason: string | null
}

type ScenarioTables = {
  'governance.scenario': ScenarioTable
  'governance.scenario_ground': { scenario_id: string; assessment_id: string }
}
export type ScenarioRecord = Selectable<ScenarioTable>

export const scenarioCycle: Cycle<ScenarioState> = { moves: scenarioMoves, roles: scenarioMoveRoles }

export const scenarios = (work: Work): Kysely<ScenarioTables> => work.tx.withTables<ScenarioTables>()

/** A day leaves the database as text: a date has no moment, and a time zone must not move it. */
export const scenarioColumns = sql`s.*, to_char(s.since, 'YYYY-MM-DD') as since,
  to_char(s.validated_on, 'YYYY-MM-DD') as validated_on`

/** The version, locked for whoever may change it. @throws Problem not-found when it is hidden or absent */
export async function getScenario(work: Work, id: string): Promise<ScenarioRecord> {
  const read = async (lock: RawBuilder<unknown>) => {
    const found = await sql<ScenarioRecord>`
      select ${scenarioColumns} from governance.scenario s where s.id = ${id} ${lock}`.execute(work.tx)
    return found.rows[0]
  }
  // Who may read and not change it meets `for update` as an absence, so it is read first.
  const seen = await read(sql``)
  if (seen === undefined) throw new Problem('not-found')
  return (await read(sql`for update`)) ?? seen
}

export async function changeScenario(
  work: Work,
  id: string,
  change: Updateable<ScenarioTable>,
): Promise<void> {
  const done = await scenarios(work)
    .updateTable('governance.scenario')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** Nothing of the assessment that may stand behind it: everybody of the programme reads what is recorded here. */
export function recordScenario(
  work: Work,
  scenario: Pick<ScenarioRecord, 'id' | 'place_id' | 'threat' | 'version'>,
  move: { readonly act: string; readonly state: ScenarioState; readonly reason?: string },
): void {
  recordMove(work, {
    kind: `scenario.${move.act}`,
    subjectKind: 'scenario',
    subjectId: scenario.id,
    state: move.state,
    detail: {
      placeId: scenario.place_id,
      threat: scenario.threat,
      version: scenario.version,
      reason: move.reason ?? null,
    },
  })
}
