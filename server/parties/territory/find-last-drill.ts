import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

/** A mechanism that nobody has tried for longer than this counts as untried. */
const drillMonths = 12

/** Whether a drill was held at a place within the last twelve months. */
export async function isDrilled(work: Work, placeId: string): Promise<boolean> {
  const found = await sql`
    select from parties.meeting
    where kind = 'drill' and state = 'held' and place_id = ${placeId}
      and state_since > ${work.now}::timestamptz - make_interval(months => ${drillMonths}) limit 1`.execute(
    work.tx,
  )
  return found.rows.length > 0
}
