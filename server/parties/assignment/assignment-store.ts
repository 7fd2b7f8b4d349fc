import type { Kysely, Selectable } from 'kysely'
import type { AssignmentSubject } from '../../../vocabulary/wire/assignment.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { Subject } from './assignment-subject.ts'

export interface AssignmentTable {
  id: string
  subject_kind: AssignmentSubject
  subject_id: string
  person_id: string
  assigned_by: string
  assigned_at: Date
  ended_at: Date | null
  ended_by: string | null
}

export type AssignmentTables = { 'parties.assignment': AssignmentTable }
type AssignmentRecord = Selectable<AssignmentTable>

export const assignments = (work: Work): Kysely<AssignmentTables> => work.tx.withTables<AssignmentTables>()

/** Who has it in hand now, as far as the asker may know. */
export async function findAssignment(work: Work, subject: Subject): Promise<AssignmentRecord | undefined> {
  return await assignments(work)
    .selectFrom('parties.assignment')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** The id of the person in whose name the work is done. @throws Problem not-signed-in */
export function askerOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-signed-in')
  return work.actor.personId
}

/** Remembers a move of an assignment; it has no state: the row says whether it is in force. */
export function recordAssignmentMove(
  work: Work,
  one: { readonly id: string; readonly personId: string; readonly subject: Subject },
  act: 'made' | 'taken-over' | 'given-back',
): void {
  recordMove(work, {
    kind: `assignment.${act}`,
    subjectKind: 'assignment',
    subjectId: one.id,
    state: null,
    detail: { of: one.subject.kind, subjectId: one.subject.id, personId: one.personId },
  })
}
