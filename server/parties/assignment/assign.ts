import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { askerOf, assignments, findAssignment, recordAssignmentMove } from './assignment-store.ts'
import type { AssignmentRules } from './assignment-subject.ts'
import { requireSeen } from './assignment-views.ts'

export interface Assigning {
  readonly subjectId: string
  readonly personId: string
}

/**
 * Puts a thing into somebody's hands; whoever had it before has it no longer. Oneself is taking it over.
 *
 * @throws Problem not-found for a subject that the asker does not see; invalid-input for somebody who does no such work or
 *   may not see it; not-permitted for giving it to others without the right; conflict when that person has it already
 */
export async function assign(
  work: Work,
  given: Assigning,
  parts: { readonly rules: AssignmentRules; readonly chance: Chance },
): Promise<void> {
  const { rules } = parts
  const subject = { kind: rules.kind, id: given.subjectId }
  const me = askerOf(work)
  const { mayAssign } = await requireSeen(work, rules, subject.id)
  if (given.personId !== me && !mayAssign) throw new Problem('not-permitted')
  await requireColleague(work, rules, given)
  const before = await findAssignment(work, subject)
  if (before?.person_id === given.personId) throw Problem.of('conflict', '/personId', 'unchanged')
  if (before) await endAssignment(work, before.id)
  const id = parts.chance.uuid()
  await assignments(work)
    .insertInto('parties.assignment')
    .values({
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      person_id: given.personId,
      assigned_by: me,
      assigned_at: work.now,
    })
    .execute()
  const act = given.personId === me ? 'taken-over' : 'made'
  recordAssignmentMove(work, { id, personId: given.personId, subject }, act)
  if (before) recordAssignmentMove(work, { id: before.id, personId: before.person_id, subject }, 'given-back')
}

/** Nobody has it in hand any more. @throws Problem not-found when nobody had it; not-permitted */
export async function giveBack(work: Work, subjectId: string, rules: AssignmentRules): Promise<void> {
  const subject = { kind: rules.kind, id: subjectId }
  const { mayAssign } = await requireSeen(work, rules, subjectId)
  const before = await findAssignment(work, subject)
  if (!before) throw new Problem('not-found')
  if (before.person_id !== askerOf(work) && !mayAssign) throw new Problem('not-permitted')
  await endAssignment(work, before.id)
  recordAssignmentMove(work, { id: before.id, personId: before.person_id, subject }, 'given-back')
}

/** Whoever does no such work, and whoever may not see this one, are refused alike: the reply tells nothing of them. */
async function requireColleague(work: Work, rules: AssignmentRules, given: Assigning): Promise<void> {
  const found = await sql<{ seen: boolean }>`
    select access.seen_by(${given.personId}, ${rules.kind}, ${given.subjectId}) as seen
    where ${given.personId}::uuid in (${rules.candidates(given.subjectId)})`.execute(work.tx)
  if (found.rows[0]?.seen !== true) throw Problem.of('invalid-input', '/personId', 'unknown-reference')
}

async function endAssignment(work: Work, id: string): Promise<void> {
  const done = await assignments(work)
    .updateTable('parties.assignment')
    .set({ ended_at: work.now, ended_by: askerOf(work) })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}
