import { sql } from 'kysely'
import type { SeatKind } from '../../../vocabulary/wire/body.ts'
import type { Work } from '../../platform/database/index.ts'

/** A seat of a body, and who holds it on a day. */
export interface Seat {
  readonly id: string
  readonly ordinal: number
  readonly kind: SeatKind
  readonly sector: string
  readonly label: string
  /** Null while the seat is vacant. */
  readonly holder: SeatHolder | null
  readonly alternate: SeatHolder | null
}

export interface SeatHolder {
  readonly name: string
  readonly organizationId: string | null
  readonly organizationName: string | null
  readonly personId: string | null
  readonly sex: 'woman' | 'man' | 'other' | null
}

/** The seats of a body on a day (YYYY-MM-DD), in their order, with whoever held them then. */
export async function seatsInForce(
  work: Work,
  of: { readonly bodyId: string; readonly on: string },
): Promise<readonly Seat[]> {
  const found = await sql<Seat>`
    select s.id, s.ordinal, s.kind, s.sector, s.label, ${termOf(of.on, 'holder')} as holder, ${termOf(of.on, 'alternate')} as alternate
    from governance.seat s
    where s.body_id = ${of.bodyId} and (s.ended_on is null or s.ended_on > ${of.on}::date)
    order by s.ordinal`.execute(work.tx)
  return found.rows
}

const termOf = (on: string, part: 'holder' | 'alternate') => sql`(
  select json_build_object('name', t.holder_name, 'organizationId', t.organization_id, 'organizationName', o.name,
                           'personId', t.person_id, 'sex', t.sex)
  from governance.seat_term t left join parties.organization o on o.id = t.organization_id
  where t.seat_id = s.id and t.part = ${part} and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)
  order by t.from_on desc limit 1)`

export interface Body {
  readonly id: string
  readonly kind: 'commission' | 'local-committee' | 'steering-committee'
  readonly name: string
  readonly placeId: string
  readonly quorum: number
  readonly quorumSectors: readonly string[]
}

/** The bodies of a kind that sit at a place and have not ended on a day, the oldest first. */
export async function bodiesAt(
  work: Work,
  of: { readonly placeId: string; readonly kind: Body['kind']; readonly on: string },
): Promise<readonly Body[]> {
  const found = await sql<Body>`
    select id, kind, name, place_id as "placeId", quorum, quorum_sectors as "quorumSectors" from governance.body
    where place_id = ${of.placeId} and kind = ${of.kind} and established_on <= ${of.on}::date
      and (ended_on is null or ended_on > ${of.on}::date)
    order by established_on, id`.execute(work.tx)
  return found.rows
}
