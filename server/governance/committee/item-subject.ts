import { type RawBuilder, sql } from 'kysely'
import type { SubjectKind } from '../../../vocabulary/wire/committee.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

/** Where each kind is kept, and what it is called there. */
const subjects: Readonly<Record<SubjectKind, { readonly from: RawBuilder<unknown>; readonly name: string }>> =
  {
    workshop: { from: sql`governance.workshop x join parties.meeting m on m.id = x.id`, name: 'm.title' },
    statement: { from: sql`governance.statement x`, name: 'x.text' },
    commitment: { from: sql`commitment.commitment x`, name: 'x.what' },
    alert: { from: sql`warning.alert x`, name: 'x.title' },
  }

/** @throws Problem invalid-input for a subject that is not there, or that the asker may not know of */
export async function requireSubject(
  work: Work,
  subject: { readonly kind: SubjectKind; readonly id: string },
): Promise<void> {
  const { from } = subjects[subject.kind]
  const found = await sql`select from ${from} where x.id = ${subject.id}`.execute(work.tx)
  if (found.rows.length === 0) throw Problem.of('invalid-input', '/subject/id', 'unknown-reference')
}

/** The name of the subject of the item `i`, as far as the asker may read it; null otherwise. */
export const subjectNameOf = (): RawBuilder<unknown> =>
  sql`case i.subject_kind ${sql.join(
    Object.entries(subjects).map(
      ([kind, { from, name }]) =>
        sql`when ${sql.lit(kind)} then (select ${sql.ref(name)} from ${from} where x.id = i.subject_id)`,
    ),
    sql` `,
  )} end`
