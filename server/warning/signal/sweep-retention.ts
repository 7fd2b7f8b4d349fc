import { sql } from 'kysely'
import { purgeKept } from '../../parties/keepers/index.ts'
import { purgeReceiptWraps, purgeSealed } from '../../parties/sealed/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { standAlone } from './stand-alone.ts'

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
       or s.discarded_at < ${before(work, keptDays.discarded)} and s.detail_due_at is null
    order by s.state_since, s.id limit ${batchSize}`.execute(work.tx)
  const ids = due.rows.map((row) => row.id)
  if (ids.length === 0) return 0
  await freeRepeats(work, ids)
  await sql`delete from warning.signal_decision where signal_id = any (${ids}::uuid[])`.execute(work.tx)
  await purgeSealed(work, 'signal', ids)
  await purgeKept(work, 'signal', ids)
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

/** Who repeated a signal that is deleted stands for itself again, on a clock of its own; nothing points to what is gone. */
async function freeRepeats(work: Work, gone: readonly string[]): Promise<void> {
  const repeats = await sql<{ id: string }>`
    select id from warning.signal where duplicate_of = any (${[...gone]}::uuid[])`.execute(work.tx)
  await standAlone(
    work,
    repeats.rows.map(({ id }) => id),
  )
}

async function forgetReceipts(work: Work): Promise<void> {
  const forgotten = await sql<{ id: string }>`
    update warning.signal set find_hash = null, receipt_key = null
    where find_hash is not null and receipt_used_on < ${before(work, keptDays.receipt)}::date returning id`.execute(
    work.tx,
  )
  await purgeReceiptWraps(
    work,
    'signal',
    forgotten.rows.map(({ id }) => id),
  )
}

const before = (work: Work, days: number) => new Date(work.now.getTime() - days * 86_400_000)
