import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

/** Long enough for an appeal, and no longer. */
const keptDays = 180

/** Forgets who asked, half a year after the answer: what was done stays, and for whom does not. @returns how many names went */
export async function sweepRequesterNames(work: Work): Promise<number> {
  const before = new Date(work.now.getTime() - keptDays * 86_400_000)
  const gone = await sql`
    update parties.access_request set requester_name = null
    where requester_name is not null and closed_at < ${before}`.execute(work.tx)
  return Number(gone.numAffectedRows ?? 0n)
}
