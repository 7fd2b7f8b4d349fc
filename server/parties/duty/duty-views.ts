import { sql } from 'kysely'
import type { OnDuty } from '../../../vocabulary/wire/duty.ts'
import type { Work } from '../../platform/database/index.ts'

/**
 * Who is on duty at a desk at this moment, the first to be called first. Whoever is no longer triage operator or
 * supervisor there is not, whatever the roster says.
 */
export async function whoIsOnDuty(work: Work, at: { readonly deskId: string }): Promise<OnDuty[]> {
  const found = await sql<{ person_id: string; display_name: string; rank: 1 | 2; to_at: Date }>`
    select s.person_id, p.display_name, s.rank, max(s.to_at) as to_at
    from parties.duty_cover(${at.deskId}) s join parties.person p on p.id = s.person_id
    where s.from_at <= ${work.now} and s.to_at > ${work.now}
    group by s.shift_id, s.person_id, p.display_name, s.rank order by s.rank`.execute(work.tx)
  return found.rows.map((row) => ({
    personId: row.person_id,
    displayName: row.display_name,
    rank: row.rank,
    until: row.to_at.toISOString(),
  }))
}

/** Every desk with who is on duty now, and when that changes. */
export async function viewDuty(work: Work) {
  const desks = await sql<{
    id: string
    kind: 'national-triage' | 'local'
    name: string
    place_id: string
    next: Date | null
    taken_by: 'national-triage' | 'fallback' | null
    replaced_since: Date | null
  }>`
    select d.id, d.kind, d.name, d.place_id, f.taken_by, f.began_at as replaced_since,
           (select min(t.at) from parties.duty_cover(d.id) s, lateral (values (s.from_at), (s.to_at)) t (at)
            where t.at > ${work.now}) as next
    from parties.desk d left join parties.desk_fallback f on f.desk_id = d.id and f.ended_at is null
    where d.ended_at is null order by d.kind desc, d.name, d.id`.execute(work.tx)
  const items = []
  for (const desk of desks.rows) {
    items.push({
      id: desk.id,
      kind: desk.kind,
      name: desk.name,
      placeId: desk.place_id,
      onDuty: await whoIsOnDuty(work, { deskId: desk.id }),
      nextChangeAt: desk.next?.toISOString() ?? null,
      replaced:
        desk.taken_by === null || desk.replaced_since === null
          ? null
          : { by: desk.taken_by, since: desk.replaced_since.toISOString() },
    })
  }
  return items
}

/** For anybody: whether somebody reads now at the national desk, and when the next one will. */
export async function viewNextReading(
  work: Work,
): Promise<{ onDutyNow: boolean; nextReadingAt: string | null }> {
  const found = await sql<{ on_duty_now: boolean; next_at: Date | null }>`
    select on_duty_now, next_at from parties.next_reading()`.execute(work.tx)
  const row = found.rows[0]
  return { onDutyNow: row?.on_duty_now ?? false, nextReadingAt: row?.next_at?.toISOString() ?? null }
}

interface ShiftRow {
  readonly id: string
  readonly desk_id: string
  readonly person_id: string
  readonly display_name: string
  readonly rank: 1 | 2
  readonly from_at: Date
  readonly to_at: Date
  /** Of all in the stretch, listed or not. */
  readonly total: number
}

const mostShifts = 1000

/** The shifts of a desk, or of a person, that touch a stretch of time. */
export async function listShifts(
  work: Work,
  wanted: { readonly deskId?: string; readonly personId?: string; readonly from: Date; readonly to: Date },
) {
  const found = await sql<ShiftRow>`
    select s.id, s.desk_id, s.person_id, p.display_name, s.rank, s.from_at, s.to_at,
      count(*) over ()::int as total
    from parties.shift s join parties.person p on p.id = s.person_id
    where s.from_at < ${wanted.to} and s.to_at > ${wanted.from}
      and (${wanted.deskId ?? null}::uuid is null or s.desk_id = ${wanted.deskId ?? null}::uuid)
      and (${wanted.personId ?? null}::uuid is null or s.person_id = ${wanted.personId ?? null}::uuid)
    order by s.from_at, s.rank, s.id limit ${mostShifts}`.execute(work.tx)
  const items = found.rows.map((row) => ({
    id: row.id,
    deskId: row.desk_id,
    personId: row.person_id,
    displayName: row.display_name,
    rank: row.rank,
    from: row.from_at.toISOString(),
    to: row.to_at.toISOString(),
  }))
  return { items, order: 'from, rank', hidden: (found.rows[0]?.total ?? 0) - items.length }
}
