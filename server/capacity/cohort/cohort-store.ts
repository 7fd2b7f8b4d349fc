import type { Kysely, Selectable } from 'kysely'
import type { CompetencyLevel } from '../../../vocabulary/wire/kit.ts'
import {
  type CohortState,
  cohortMoveRoles,
  cohortMoves,
  type MemberState,
  memberMoveRoles,
  memberMoves,
} from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface CohortTable {
  id: string
  title: string
  kit_version_id: string
  place_id: string
  state: CohortState
  begins_on: string
  created_by: string
  created_at: Date
  finished_on: string | null
  finished_by: string | null
}

interface MemberTable {
  id: string
  cohort_id: string
  name: string
  person_id: string | null
  institution: string
  sector: string | null
  sex: 'woman' | 'man' | 'other' | null
  state: MemberState
  drop_reason: string | null
  passed: boolean | null
  added_at: Date
}

interface ObservationTable {
  id: string
  member_id: string
  months: 3 | 6
  due_on: string
  state: 'due' | 'done' | 'not-reached'
  observed_on: string | null
  observer_id: string | null
  words: string
}

type CohortTables = {
  'capacity.cohort': CohortTable
  'capacity.cohort_member': MemberTable
  'capacity.cohort_training': { training_id: string; cohort_id: string }
  'capacity.cohort_seat': { participant_id: string; member_id: string }
  'capacity.observation': ObservationTable & { levels: readonly CompetencyLevel[] }
}
export type CohortRecord = Selectable<CohortTable>
export type MemberRecord = Selectable<MemberTable>

export const cohortCycle: Cycle<CohortState> = { moves: cohortMoves, roles: cohortMoveRoles }
export const memberCycle: Cycle<MemberState> = { moves: memberMoves, roles: memberMoveRoles }

export const cohorts = (work: Work): Kysely<CohortTables> => work.tx.withTables<CohortTables>()

/** The cohort, locked, for whoever keeps it. @throws Problem not-found, not-permitted */
export async function getKeptCohort(work: Work, id: string): Promise<CohortRecord> {
  const read = () => cohorts(work).selectFrom('capacity.cohort').where('id', '=', id)
  if (!(await read().select('id').executeTakeFirst())) throw new Problem('not-found')
  const found = await read().selectAll().forUpdate().executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

/** The same, while its members and trainings may still change. @throws Problem move-not-allowed */
export async function getOpenCohort(work: Work, id: string): Promise<CohortRecord> {
  const cohort = await getKeptCohort(work, id)
  if (cohort.state === 'finished') throw Problem.of('move-not-allowed', '/state', cohort.state)
  return cohort
}

/** An act on a cohort: who it was about is said nowhere in the move. */
export function recordCohortMove(
  work: Work,
  cohort: { readonly id: string },
  move: { readonly act: string; readonly state: CohortState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `cohort.${move.act}`,
    subjectKind: 'cohort',
    subjectId: cohort.id,
    state: move.state,
    detail: move.detail ?? {},
  })
}
