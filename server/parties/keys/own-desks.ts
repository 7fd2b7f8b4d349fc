import { sql } from 'kysely'
import type { DeskKind } from '../../../vocabulary/wire/keys.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { deskTables } from './desk-store.ts'

/** Which desk: one of the country, of a place, or of an institution. */
export interface DeskNamed {
  readonly kind: DeskKind
  readonly placeId: string
  readonly organizationId: string | null
}

export interface OwnDeskRecord extends DeskNamed {
  /** Null before its first key is made. */
  readonly id: string | null
  readonly placeName: string
  readonly organizationName: string | null
}

/** The desks that the asker is of, by the roles in force at this moment. */
export async function findOwnDesks(work: Work): Promise<readonly OwnDeskRecord[]> {
  const found = await sql<OwnDeskRecord>`
    select d.id, own.kind, own.place_id as "placeId", p.name as "placeName", own.organization_id as "organizationId",
      o.name as "organizationName"
    from access.own_desks() own join parties.place p on p.id = own.place_id
    left join parties.organization o on o.id = own.organization_id
    left join sealed.desk d on d.kind = own.kind and d.place_id = own.place_id
      and d.organization_id is not distinct from own.organization_id
    order by array_position(array['triage', 'fallback', 'ombudsman', 'analysis', 'local', 'organization'], own.kind), p.name,
      o.name, own.place_id limit 100`.execute(work.tx)
  return found.rows
}

/**
 * The row of a desk that the asker is of; made when its first key is.
 *
 * @throws Problem not-permitted for a desk that the asker is not of
 */
export async function openOwnDesk(
  work: Work,
  named: DeskNamed,
  parts: { readonly chance: Chance },
): Promise<string> {
  const own = (await findOwnDesks(work)).find(
    (desk) =>
      desk.kind === named.kind &&
      desk.placeId === named.placeId &&
      desk.organizationId === named.organizationId,
  )
  if (own === undefined) throw new Problem('not-permitted')
  if (own.id !== null) return own.id
  const id = parts.chance.uuid()
  await deskTables(work)
    .insertInto('sealed.desk')
    .values({ id, kind: own.kind, place_id: own.placeId, organization_id: own.organizationId })
    .execute()
  return id
}
