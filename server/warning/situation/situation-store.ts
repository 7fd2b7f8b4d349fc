import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import type {
  AssessmentState,
  Modality,
  RiskLevel,
  RiskResult,
  SituationState,
} from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { Compartment } from '../signal/index.ts'

export interface SituationTable {
  id: string
  territory_id: string
  modality: Modality
  compartment: Compartment
  exercise: boolean
  /** The drill that it belongs to, whose signals alone it holds. */
  drill_id: string | null
  state: SituationState
  state_since: Date
  opened_at: Date
  opened_by: string | null
  urgent: boolean
  assessment_due_at: Date | null
  alerted_at: Date | null
  resumes_as: 'alerted' | null
  closed_outcome: string | null
}

export interface SituationSignalTable {
  id: string
  situation_id: string
  signal_id: string
  linked_by: string | null
  linked_at: Date
  unlinked_at: Date | null
  unlink_reason: string | null
}

export interface IndependenceTable {
  id: string
  situation_id: string
  signal_ids: string[]
  independent: boolean
  ground: string
  judged_by: string
  judged_at: Date
}

export interface SituationClockReasonTable {
  id: string
  situation_id: string
  due_at: Date
  reason: string
  given_by: string
  given_at: Date
}

export interface AssessmentTable {
  id: string
  situation_id: string
  version: number
  state: AssessmentState
  author_id: string
  created_at: Date
  threat: number | null
  threat_basis: string[]
  threat_unknown: string | null
  vulnerability: number | null
  vulnerability_basis: string[]
  vulnerability_unknown: string | null
  capacity: number | null
  capacity_basis: string[]
  capacity_unknown: string | null
  /** jsonb: written as text, read as what the rule returned. */
  suggestion: RiskResult
  suggested_level: RiskLevel | null
  chosen_level: RiskLevel | null
  deviation_reason: string | null
  submitted_at: Date | null
  reviewer_id: string | null
  reviewed_at: Date | null
  return_reason: string | null
}

export type SituationTables = {
  'warning.situation': SituationTable
  'warning.situation_signal': SituationSignalTable
  'warning.independence': IndependenceTable
  'warning.situation_clock_reason': SituationClockReasonTable
  'warning.assessment': AssessmentTable
}

export type SituationRecord = Selectable<SituationTable>
export type AssessmentRecord = Selectable<AssessmentTable>

export const situations = (work: Work): Kysely<SituationTables> => work.tx.withTables<SituationTables>()

/** The situation, locked until the transaction ends. @throws Problem not-found when it is hidden or absent */
export async function getSituation(work: Work, id: string): Promise<SituationRecord> {
  const table = situations(work).selectFrom('warning.situation')
  // Who may read and not change it meets `for update` as an absence, so it is read first.
  const seen = await table.selectAll().where('id', '=', id).executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  return (await table.selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? seen
}

export async function changeSituation(
  work: Work,
  id: string,
  change: Updateable<SituationTable>,
): Promise<void> {
  const done = await situations(work)
    .updateTable('warning.situation')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** The assessment, locked until the transaction ends. @throws Problem not-found when it is hidden or absent */
export async function getAssessment(work: Work, id: string): Promise<AssessmentRecord> {
  const found = await situations(work)
    .selectFrom('warning.assessment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

export async function changeAssessment(
  work: Work,
  id: string,
  change: Updateable<AssessmentTable>,
): Promise<void> {
  const done = await situations(work)
    .updateTable('warning.assessment')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** Which open situation stands for a territory, modality, compartment and exercise. */
export async function findOpenSituation(
  work: Work,
  of: Pick<SituationRecord, 'territory_id' | 'modality' | 'compartment' | 'exercise' | 'drill_id'>,
): Promise<SituationRecord | undefined> {
  return await situations(work)
    .selectFrom('warning.situation')
    .selectAll()
    .where('territory_id', '=', of.territory_id)
    .where('modality', '=', of.modality)
    .where('compartment', '=', of.compartment)
    .where('exercise', '=', of.exercise)
    .where(sql<boolean>`drill_id is not distinct from ${of.drill_id}::uuid`)
    .where('state', '<>', 'closed')
    .forUpdate()
    .executeTakeFirst()
}

/** Whether somebody opened the same at the same moment is decided by the unique index, not by luck. */
export async function insertUnlessOpen(work: Work, row: SituationTable): Promise<boolean> {
  const done = await situations(work)
    .insertInto('warning.situation')
    .values(row)
    .onConflict((clash) =>
      clash
        .columns(['territory_id', 'modality', 'compartment', 'exercise', 'drill_id'])
        .where(sql<boolean>`state <> 'closed'`)
        .doNothing(),
    )
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
