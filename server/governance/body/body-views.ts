import { sql } from 'kysely'
import { z } from 'zod'
import type { BodyDetail, BodyRow, SeatRow } from '../../../vocabulary/wire/body.ts'
import type { Narrowing } from '../../../vocabulary/wire/common.ts'
import type { BodyKind } from '../../../vocabulary/words/index.ts'
import { isWithin } from '../../parties/place/index.ts'
import { hasPart, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'

const keyShape = z.tuple([z.string(), z.uuid()])
type Fragment = ReturnType<typeof sql>

const today = sql`(access.moment() at time zone 'UTC')::date`

/** Bodies by name, those that ended too. */
export async function listBodies(
  work: Work,
  wanted: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly kind?: BodyKind | undefined
  } & Narrowing,
) {
  const after = decodeCursor(wanted.cursor, keyShape)
  const rows = await readBodies(work, {
    where: sql`${isWithin('b.place_id', wanted.territory)} and ${hasPart(['b.name'], wanted.search)}
      ${wanted.kind === undefined ? sql`` : sql`and b.kind = ${wanted.kind}`}
      ${after ? sql`and (b.name, b.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}`,
    limit: wanted.limit + 1,
  })
  const { items, nextCursor } = pageOf(rows, wanted.limit, (row) => [row.name, row.id])
  return { items: [...items], nextCursor, order: 'name' }
}

/** One body with its seats and everybody who ever held them. @throws Problem not-found */
export async function viewBody(work: Work, id: string): Promise<BodyDetail> {
  const [body] = await readBodies(work, { where: sql`b.id = ${id}`, limit: 1 })
  if (body === undefined) throw new Problem('not-found')
  const seats = await sql<SeatRow>`
    select s.id, s.ordinal, s.kind, s.sector, s.label, s.ended_on as "endedOn", coalesce((
      select json_agg(json_build_object(
        'id', t.id, 'part', t.part, 'holderName', t.holder_name, 'personId', t.person_id, 'sex', t.sex,
        'fromOn', t.from_on, 'untilOn', t.until_on, 'toOn', t.to_on,
        'organization', case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end)
        order by t.from_on desc, t.part desc, t.id)
      from governance.seat_term t left join parties.organization o on o.id = t.organization_id
      where t.seat_id = s.id), '[]') as terms
    from governance.seat s where s.body_id = ${id} order by s.ordinal`.execute(work.tx)
  return { ...body, seatRows: seats.rows }
}

async function readBodies(
  work: Work,
  query: { where: Fragment; limit: number },
): Promise<readonly BodyRow[]> {
  const found = await sql<BodyRow>`
    select b.id, b.kind, b.name, b.place_id as "placeId", p.name as "placeName", b.purpose, b.quorum,
      b.quorum_sectors as "quorumSectors", b.meets_every_days as "meetsEveryDays", b.established_on as "establishedOn",
      b.ended_on as "endedOn", b.listed, access.keeps_programme(b.place_id) as keeps,
      (select count(*)::int from governance.seat s where s.body_id = b.id and s.ended_on is null) as seats,
      (select count(*)::int from governance.seat s where s.body_id = b.id and s.ended_on is null
         and not exists (select from governance.seat_term t where t.seat_id = s.id and t.part = 'holder'
                         and t.from_on <= ${today} and (t.to_on is null or t.to_on > ${today}))) as vacant,
      (select count(*)::int from governance.seat s join governance.seat_term t on t.seat_id = s.id and t.to_on is null
       where s.body_id = b.id and s.ended_on is null and t.until_on <= ${today}) as "termsOver"
    from governance.body b join parties.place p on p.id = b.place_id
    where ${query.where} order by b.name, b.id limit ${query.limit}`.execute(work.tx)
  return found.rows
}
