import { sql } from 'kysely'
import type { TerritoryState } from '../../../vocabulary/wire/territory.ts'
import type { Work } from '../../platform/database/index.ts'

export type TerritoryTables = {
  'parties.territory': {
    place_id: string
    state: TerritoryState
    state_since: Date
    state_reason: string | null
    /** YYYY-MM-DD */
    paused_until: string | null
  }
  'parties.territory_keeper': {
    place_id: string
    contact_name: string
    contact_role: string
    clock_owner_id: string
  }
  'parties.pathway': {
    id: string
    place_id: string
    receiver: string
    text: string
    valid_from: Date
    valid_to: Date | null
    last_verified_on: string
    verified_by: string
  }
}

export const territoryTables = (work: Work) => work.tx.withTables<TerritoryTables>()

/** The nearest place, itself or above, that has a mechanism; null when there is none up to the country. */
export async function findEffectiveTerritory(work: Work, placeId: string) {
  const found = await sql<{ place_id: string; state: TerritoryState }>`
    select place_id, state from parties.territory
    where place_id = parties.effective_territory(${placeId})`.execute(work.tx)
  const row = found.rows[0]
  return row === undefined ? null : { placeId: row.place_id, state: row.state }
}

export async function placeExists(work: Work, placeId: string): Promise<boolean> {
  const found = await sql`select from parties.place where id = ${placeId}`.execute(work.tx)
  return found.rows.length > 0
}

/** The country itself; null before it is set up. */
export async function findRootPlace(work: Work): Promise<string | null> {
  const found = await sql<{ id: string }>`select id from parties.place where level = 0`.execute(work.tx)
  return found.rows[0]?.id ?? null
}
