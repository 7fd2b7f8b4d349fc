import { sql } from 'kysely'
import type { ContactShown } from '../../../vocabulary/wire/directory.ts'
import type { TerritoryState } from '../../../vocabulary/wire/territory.ts'
import type { Work } from '../../platform/database/index.ts'
import { listShownContacts } from '../directory/index.ts'

/** A territory as anybody may know it: whether it receives reports, why not, and which confirmed numbers answer. */
export interface PublicTerritory {
  readonly placeId: string
  readonly placeName: string
  readonly state: TerritoryState
  readonly since: string
  readonly reason: string | null
  readonly until: string | null
  readonly channels: readonly ContactShown[]
}

interface Row extends Omit<PublicTerritory, 'since' | 'channels'> {
  readonly since: Date
}

/** Every territory, by level and name; one that has just been begun is nobody's concern yet. */
export async function listPublicTerritories(work: Work): Promise<readonly PublicTerritory[]> {
  const found = await sql<Row>`
    select t.place_id as "placeId", p.name as "placeName", t.state, t.state_since as since, t.state_reason as reason,
           t.paused_until::text as until
    from parties.territory t join parties.place p on p.id = t.place_id where t.state <> 'draft'
    order by p.level, p.name, t.place_id limit 500`.execute(work.tx)
  return await Promise.all(
    found.rows.map(async (row) => ({
      ...row,
      since: row.since.toISOString(),
      channels: (await listShownContacts(work, row.placeId)).filter(({ status }) => status === 'confirmed'),
    })),
  )
}
