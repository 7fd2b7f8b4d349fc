import { type RawBuilder, sql } from 'kysely'
import type { Assignee, AssignmentState, AssignmentSubject } from '../../../vocabulary/wire/assignment.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { findAssignment } from './assignment-store.ts'
import type { AssignmentRules } from './assignment-subject.ts'

/** What a list selects beside its rows, as `assigned_to`: see `assigneeOf`. The id of the subject stands in `of`. */
export function assigneeColumn(kind: AssignmentSubject, of: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select json_build_object('id', ap.id, 'name', ap.display_name, 'mine', ap.id = access.person_id())
    from parties.assignment a join parties.person ap on ap.id = a.person_id
    where a.subject_kind = ${kind} and a.subject_id = ${of} and a.ended_at is null) as assigned_to`
}

export interface WithAssignee {
  readonly assigned_to: Assignee | null
}

/** A condition: the asker has it in hand. */
export function isMine(kind: AssignmentSubject, of: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select from parties.assignment a where a.subject_kind = ${kind} and a.subject_id = ${of}
    and a.ended_at is null and a.person_id = access.person_id())`
}

/** @throws Problem not-found for a subject that the asker does not see, or whose assignments are not theirs to know */
export async function requireSeen(
  work: Work,
  rules: AssignmentRules,
  subjectId: string,
): Promise<{ readonly mayAssign: boolean }> {
  const me = work.actor.kind === 'person' ? work.actor.personId : null
  const found = await sql<{ seen: boolean; may: boolean }>`
    select access.seen_by(${me}, ${rules.kind}, ${subjectId}) as seen,
           coalesce(${rules.mayAssign(subjectId)}, false) as may`.execute(work.tx)
  if (found.rows[0]?.seen !== true) throw new Problem('not-found')
  return { mayAssign: found.rows[0].may }
}

/** Who has it in hand, and whom the asker may give it to. @throws Problem not-found */
export async function viewAssignment(
  work: Work,
  subjectId: string,
  rules: AssignmentRules,
): Promise<AssignmentState> {
  const { mayAssign } = await requireSeen(work, rules, subjectId)
  const held = await findAssignment(work, { kind: rules.kind, id: subjectId })
  const names = held ? await namesOf(work, [held.person_id, held.assigned_by]) : new Map<string, string>()
  return {
    assigned: held
      ? {
          id: held.person_id,
          name: names.get(held.person_id) ?? '',
          mine: work.actor.kind === 'person' && work.actor.personId === held.person_id,
          by: names.get(held.assigned_by) ?? '',
          at: held.assigned_at.toISOString(),
        }
      : null,
    mayAssign,
    colleagues: mayAssign ? await colleaguesOf(work, subjectId, rules) : [],
  }
}

async function namesOf(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await sql<{ id: string; name: string }>`
    select id, display_name as name from parties.person where id = any (${[...ids]}::uuid[])`.execute(work.tx)
  return new Map(found.rows.map(({ id, name }) => [id, name]))
}

/** Everybody who does such work and would see this one, by name. */
async function colleaguesOf(work: Work, subjectId: string, rules: AssignmentRules) {
  const found = await sql<{ id: string; name: string }>`
    with candidate as materialized (
      select p.id, p.display_name as name from parties.person p
      where p.id in (${rules.candidates(subjectId)}) order by p.display_name, p.id limit 500)
    select id, name from candidate where access.seen_by(id, ${rules.kind}, ${subjectId})
    order by name, id`.execute(work.tx)
  return found.rows
}
