import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

/** Longer than a telephone lies in a drawer with something unsent. */
const keptDays = 366

/** Forgets what instances are known again by: sent once more after a year, the same form would be another signal. */
export async function sweepInstances(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - keptDays * 86_400_000).toISOString().slice(0, 10)
  await sql`delete from warning.form_instance where received_on < ${before}::date`.execute(work.tx)
}
