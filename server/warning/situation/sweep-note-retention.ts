import { sql } from 'kysely'
import { purgeSealed } from '../../parties/sealed/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'

/** Days that what was written stays after everything about its signal is over. */
const keptDays = 90
const batchSize = 200

/**
 * Deletes notes, and what was written back and forth, ninety days after the situation of their signal closed; of a signal in
 * no situation, ninety days after it was answered or closed. The codes stay. A situation that opened again holds its notes.
 *
 * @returns of how many signals the text was deleted
 */
export async function sweepNoteRetention(work: Work): Promise<number> {
  const before = new Date(work.now.getTime() - keptDays * 86_400_000)
  const due = await sql<{ id: string; compartment: string; state: string }>`
    select s.id, s.compartment, s.state from warning.signal s
    left join warning.situation_signal l on l.signal_id = s.id and l.unlinked_at is null
    left join warning.situation t on t.id = l.situation_id
    where s.detail_due_at is null
      and case when t.id is null then s.state in ('answered', 'closed') and s.state_since < ${before}
               else t.state = 'closed' and t.state_since < ${before} end
      and exists (select from sealed.key k where k.subject_kind = 'signal' and k.subject_id = s.id)
    order by s.id limit ${batchSize} for update of s`.execute(work.tx)
  await purgeSealed(
    work,
    'signal',
    due.rows.map(({ id }) => id),
  )
  for (const { id, compartment, state } of due.rows) {
    recordMove(work, {
      kind: 'signal.note-purged',
      subjectKind: 'signal',
      subjectId: id,
      state,
      detail: { compartment },
    })
  }
  return due.rows.length
}
