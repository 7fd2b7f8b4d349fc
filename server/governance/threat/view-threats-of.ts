import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

/** What the page of a territory's mechanism says of its threats. */
export interface ThreatsOf {
  /** Scenarios in force of the place and of those within it. */
  readonly validated: number
  readonly drafts: number
  /** The last mapping session that was held there; its day is YYYY-MM-DD. */
  readonly lastMapping: { readonly id: string; readonly title: string; readonly on: string } | null
}

export async function viewThreatsOf(work: Work, placeId: string): Promise<ThreatsOf> {
  const counted = await sql<{ validated: number; drafts: number }>`
    select count(*) filter (where state = 'validated')::int as validated, count(*) filter (where state = 'draft')::int as drafts
    from governance.scenario where place_id = any (parties.places_below(array[${placeId}]))`.execute(work.tx)
  const last = await sql<{ id: string; title: string; on: string }>`
    select id, title, to_char(parties.day_at(ends_at, utc_offset_minutes), 'YYYY-MM-DD') as on from parties.meeting
    where kind = 'mapping' and state = 'held' and place_id = any (parties.places_below(array[${placeId}]))
    order by ends_at desc, id limit 1`.execute(work.tx)
  return { validated: 0, drafts: 0, ...counted.rows[0], lastMapping: last.rows[0] ?? null }
}
