import { type RawBuilder, sql } from 'kysely'
import { cellKey, countsOf, type Grid } from '../../../disclosure/index.ts'
import type { MeasureName } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'

/** The first day of a quarter, and the first after it. */
export interface Quarter {
  readonly from: string
  readonly to: string
}

/** Something counted: where, in which category, how many. Places lie in the grid's, or are its own. */
type Counting = (quarter: Quarter) => RawBuilder<{ place_id: string; category: string; count: number }>

const day = (column: string) => sql.raw(`(${column} at time zone 'UTC')::date`)

/**
 * Each counts what became so in the quarter by the product's own clock, which nobody dates back: none comes late. Signals alone do,
 * for they are found valid later than they arrive: what no figure holds yet is counted with the next quarter, and what one holds
 * and is gone since is taken off. What an authority may be involved in is in none of them: a local table knows its own
 * and could subtract. No exercise is counted.
 */
const countings: Readonly<Record<MeasureName, Counting>> = {
  signals: ({ to }) => sql`
    select place_id, 'all' as category, sum(n)::int as count from (
      select c.territory_id as place_id, 1 as n from warning.signal_counted c
      where c.compartment = 'local' and c.week < ${to}::date
        and c.week >= (select coalesce(min(quarter), '-infinity') from results.publication where measure = 'signals')
        and not exists (select from results.counted_signal k where k.signal_id = c.signal_id)
      union all
      select k.place_id, -1 from results.counted_signal k where ${fallen}) counted
    group by place_id`,
  situations: ({ from, to }) => sql`
    select s.territory_id as place_id, s.modality as category, count(*)::int as count from warning.situation s
    where s.compartment = 'local' and ${day('s.opened_at')} >= ${from}::date and ${day('s.opened_at')} < ${to}::date
    group by 1, 2`,
  // A referral is accepted once, whatever others answered before; asked again, its last answer counts.
  referrals: ({ from, to }) => sql`
    select p.id as place_id, a.answer as category, count(*)::int as count
    from parties.place p, (
      select distinct on (referral_id) answer, answered_at from warning.referral_sending
      where answered_at is not null order by referral_id, answered_at desc) a
    where p.level = 0 and ${day('a.answered_at')} >= ${from}::date and ${day('a.answered_at')} < ${to}::date
    group by 1, 2`,
  answered: ({ from, to }) => sql`
    select p.id as place_id, a.category, count(*)::int as count
    from parties.place p, (
      select case when min(d.decided_at) <= s.received_at + interval '7 days' then 'in-time' else 'later' end as category,
        min(d.decided_at) as answered_at
      from warning.signal s join warning.signal_decision d on d.signal_id = s.id and d.kind = 'answer'
      where s.compartment = 'local' and not s.exercise group by s.id) a
    where p.level = 0 and ${day('a.answered_at')} >= ${from}::date and ${day('a.answered_at')} < ${to}::date
    group by 1, 2`,
  trained: ({ from, to }) => sql`
    select place_id, sex as category, people as count from results.people_trained(${from}::date, ${to}::date)`,
  certified: ({ from, to }) => sql`
    select place_id, 'all' as category, people as count from results.people_certified(${from}::date, ${to}::date)`,
}

/** A signal that a figure holds, and that counts no longer. One that was flagged since stays: its absence would tell. */
const fallen = sql`(k.signal_id is null or not exists (select from warning.signal_counted c where c.signal_id = k.signal_id))`

/** Every count that a grid asks for, none included: a cell that is missing would tell. */
export async function countMeasure(
  work: Work,
  of: { readonly measure: MeasureName; readonly grid: Grid; readonly quarter: Quarter },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(countsOf(of.grid).map((cell) => [cellKey(cell), 0]))
  const places = [...new Set(countsOf(of.grid).map(({ placeId }) => placeId))]
  const found = await sql<{ place_id: string; category: string; count: number }>`
    select d.id as place_id, n.category, sum(n.count)::int as count
    from (${countings[of.measure](of.quarter)}) n
    join parties.place d on d.id = any (${places}) and n.place_id = any (parties.places_below(array[d.id]))
    group by 1, 2`.execute(work.tx)
  for (const { place_id: placeId, category, count } of found.rows) {
    const key = cellKey({ placeId, category })
    // More taken off than came in is none; a category that the grid does not declare is in no figure.
    if (counts.has(key)) counts.set(key, Math.max(0, count))
  }
  return counts
}

/** Notes which signals a figure holds from now on, and forgets those that it took off. */
export async function keepCounted(
  work: Work,
  of: { readonly publicationId: string; readonly quarter: Quarter },
) {
  await sql`delete from results.counted_signal k where ${fallen}`.execute(work.tx)
  await sql`insert into results.counted_signal (id, signal_id, place_id, publication_id)
    select gen_random_uuid(), c.signal_id, d.id, ${of.publicationId}
    from warning.signal_counted c
    join parties.place d on d.level = 1 and c.territory_id = any (parties.places_below(array[d.id]))
    where c.compartment = 'local' and c.week < ${of.quarter.to}::date
      and c.week >= (select min(quarter) from results.publication where measure = 'signals')
      and not exists (select from results.counted_signal k where k.signal_id = c.signal_id)`.execute(work.tx)
}
