import { sql } from 'kysely'
import { gate, smallestShown } from '../../../disclosure/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'

/** Triage and verification have caught up with a quarter before it is published. */
const settlingDays = 14

/**
 * Publishes the oldest quarter that is over and not published yet: the signals found valid, by department. What an
 * authority may be involved in is not among them: a local table knows its own and could subtract.
 *
 * @returns whether a quarter was published
 */
export async function sweepPublication(work: Work, parts: { readonly chance: Chance }): Promise<boolean> {
  const quarter = await nextQuarter(work)
  if (quarter === null) return false
  const id = parts.chance.uuid()
  await sql`insert into results.publication (id, measure, quarter, smallest_shown, published_at)
    values (${id}, 'signals', ${quarter}::date, ${smallestShown}, ${work.now})`.execute(work.tx)
  for (const [placeId, cell] of gate(await signalsByDepartment(work, quarter))) {
    await sql`insert into results.published_cell (publication_id, place_id, count)
      values (${id}, ${placeId}, ${cell.kind === 'shown' ? cell.count : null})`.execute(work.tx)
  }
  recordMove(work, {
    kind: 'publication.published',
    subjectKind: 'publication',
    subjectId: id,
    state: null,
    detail: { measure: 'signals', quarter },
  })
  return true
}

/** The first quarter since the first count that is over, settled, and not published; null when there is none. */
async function nextQuarter(work: Work): Promise<string | null> {
  const found = await sql<{ quarter: string }>`
    with first as (select date_trunc('quarter', min(week)::timestamp) as quarter from warning.weekly_count where grain = 'total')
    select to_char(q, 'YYYY-MM-DD') as quarter
    from first, generate_series(first.quarter, ${work.now}::timestamptz at time zone 'UTC', interval '3 months') q
    where q + interval '3 months' + make_interval(days => ${settlingDays}) <= ${work.now}::timestamptz at time zone 'UTC'
      and not exists (select from results.publication p where p.measure = 'signals' and p.quarter = q::date)
    order by q limit 1`.execute(work.tx)
  return found.rows[0]?.quarter ?? null
}

/** Every department with its count, none included: a cell that is missing would tell. */
async function signalsByDepartment(work: Work, quarter: string): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ id: string; count: number }>`
    select d.id, coalesce(sum(c.count), 0)::int as count
    from parties.place d
    left join warning.weekly_count c on c.grain = 'total' and c.compartment = 'local'
      and c.territory_id = any (parties.places_below(array[d.id]))
      and c.week >= ${quarter}::date and c.week < ${quarter}::date + interval '3 months'
    where d.level = 1 group by d.id order by d.id`.execute(work.tx)
  return new Map(found.rows.map(({ id, count }) => [id, count]))
}
