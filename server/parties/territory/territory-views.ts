import { sql } from 'kysely'
import type { TerritoryRow, TerritoryState } from '../../../vocabulary/wire/territory.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { listShownContacts } from '../directory/index.ts'
import { hasEmergency, unconfirmedOf } from './intake-state.ts'
import { territoryMoves } from './territory.ts'

interface Row {
  readonly place_id: string
  readonly place_name: string
  readonly state: TerritoryState
  readonly state_since: Date
  readonly state_reason: string | null
  readonly contact_name: string | null
  readonly contact_role: string | null
  readonly clock_owner_id: string | null
  readonly clock_owner: string | null
  readonly receiver: string | null
  readonly text: string | null
  readonly last_verified_on: string | null
}

/** The territories with a mechanism; what their keepers alone may see is null for the others. */
export async function listTerritories(work: Work): Promise<TerritoryRow[]> {
  const rows = await readTerritories(work, sql`true`)
  return await Promise.all(rows.map((row) => describe(work, row)))
}

/** Numbers that the field page shows at a place: how many nobody has confirmed, and whether one is for an emergency. */
export async function countUnconfirmed(
  work: Work,
  placeId: string,
): Promise<{ readonly unconfirmed: number; readonly emergency: boolean }> {
  const contacts = await listShownContacts(work, placeId)
  return { unconfirmed: unconfirmedOf(contacts).length, emergency: hasEmergency(contacts) }
}

/** @throws Problem not-found */
export async function getTerritory(work: Work, placeId: string): Promise<TerritoryRow> {
  const [row] = await readTerritories(work, sql`t.place_id = ${placeId}`)
  if (row === undefined) throw new Problem('not-found')
  return await describe(work, row)
}

async function readTerritories(work: Work, condition: ReturnType<typeof sql>): Promise<Row[]> {
  const found = await sql<Row>`
    select t.place_id, p.name as place_name, t.state, t.state_since, t.state_reason, k.contact_name, k.contact_role,
           k.clock_owner_id, o.display_name as clock_owner, w.receiver, w.text,
           to_char(w.last_verified_on, 'YYYY-MM-DD') as last_verified_on
    from parties.territory t
    join parties.place p on p.id = t.place_id
    left join parties.territory_keeper k on k.place_id = t.place_id
    left join parties.person o on o.id = k.clock_owner_id
    left join parties.pathway w on w.place_id = t.place_id and w.valid_to is null
    where ${condition} order by p.level, p.name, t.place_id`.execute(work.tx)
  return found.rows
}

async function describe(work: Work, row: Row): Promise<TerritoryRow> {
  const {
    receiver,
    text,
    last_verified_on: lastVerifiedOn,
    clock_owner_id: ownerId,
    clock_owner: owner,
  } = row
  return {
    placeId: row.place_id,
    placeName: row.place_name,
    state: row.state,
    stateSince: row.state_since.toISOString(),
    stateReason: row.state_reason,
    contactName: row.contact_name,
    contactRole: row.contact_role,
    clockOwner: ownerId !== null && owner !== null ? { id: ownerId, displayName: owner } : null,
    pathway:
      receiver !== null && text !== null && lastVerifiedOn !== null
        ? { receiver, text, lastVerifiedOn }
        : null,
    unconfirmedContacts: unconfirmedOf(await listShownContacts(work, row.place_id)).length,
    next: [...territoryMoves[row.state]],
  }
}

/** Who may own the clocks of a place: whoever holds there a role that moves them. */
export async function listClockOwners(
  work: Work,
  placeId: string,
): Promise<{ readonly id: string; readonly displayName: string }[]> {
  const found = await sql<{ id: string; displayName: string }>`
    select p.id, p.display_name as "displayName" from access.clock_owners(${placeId}) as owner
    join parties.person p on p.id = owner order by p.display_name, p.id`.execute(work.tx)
  return found.rows
}
