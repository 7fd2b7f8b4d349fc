import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

const keptDays = 30

/** Forgets what was delivered or given up a month ago. @returns how many rows went */
export async function sweepDeliveries(work: Work): Promise<number> {
  const before = new Date(work.now.getTime() - keptDays * 86_400_000)
  const gone = await sql`
    delete from parties.webhook_delivery
    where next_attempt_at is null and coalesce(delivered_at, given_up_at) < ${before}`.execute(work.tx)
  return Number(gone.numAffectedRows ?? 0n)
}
