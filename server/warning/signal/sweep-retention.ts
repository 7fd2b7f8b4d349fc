import { sql } from 'kysely'
import { recordMove, type Work } from '../../platform/database/index.ts'

/** Days that things are kept; the table of retention in the process. */
const keptDays = { discarded: 30, withdrawn: 1, receipt: 90 } as const
const batchSize = 200

/**
 * Deletes what is no longer kept: discarded signals after 30 days, withdrawn ones after a day, and what a
 * receipt finds after 90 days without use. The chain keeps that it happened, and the weekly counts stay.
 *
 * @returns how many signals were deleted
 */
export async function sweepSignalRetention(work: Work): Promise<number> {
  await forgetReceipts(work)
  const due = await sql<{ id: string; compartment: string }>`
    select s.id, s.compartment from warning.signal s
    where s.state = 'withdrawn' and s.state_since < ${before(work, keptDays.withdrawn)}
       or s.discarded_at < ${before(work, keptDays.discarded)}
    order by s.state_since, s.id limit ${batchSize}`.execute(work.tx)
  const ids = due.rows.map((row) => row.id)
  if (ids.length === 0) return 0
  // Who repeated a signal that is deleted stands for itself again; nothing points to what is gone.
  await sql`update warning.signal set triage_outcome = 'valid', duplicate_of = null
    where duplicate_of = any (${ids}::uuid[])`.execute(work.tx)
  await sql`delete from warning.signal_decision where signal_id = any (${ids}::uuid[])`.execute(work.tx)
  await sql`delete from warning.signal where id = any (${ids}::uuid[])`.execute(work.tx)
  for (const { id, compartment } of due.rows) {
    recordMove(work, {
      kind: 'signal.purged',
      subjectKind: 'signal',
      subjectId: id,
      state: 'purged',
      detail: { compartment },
    })
  }
  return ids.length
}

async function forgetReceipts(work: Work): Promise<void> {
  await sql`update warning.signal set find_hash = null, receipt_key = null
    where find_hash is not null and receipt_used_on < ${before(work, keptDays.receipt)}::date`.execute(
    work.tx,
  )
}

const before = (work: Work, days: number) => new Date(work.now.getTime() - days * 86_400_000)
