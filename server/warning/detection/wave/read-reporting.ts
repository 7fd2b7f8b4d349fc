import { sql } from 'kysely'
import type { PlaceReporters, ReportingWave } from '../../../../detectors/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { addWeeks, weeksBetween } from '../country-week.ts'

/** A wave that ended so long before the first week has nothing left in it. */
const forgottenWeeks = 40
/** Fewer people than this say nothing of how much is reported: one who comes or goes would double it. */
const fewestReporters = 5

export interface Weeks {
  /** Monday of the first week; the last one is `weeks` − 1 later. */
  readonly firstWeek: string
  readonly weeks: number
}

interface PlaceRow {
  readonly id: string
  readonly parent_id: string | null
}

/**
 * The waves of every place that has series: one at a place is one of all within it, and of the department around it.
 * Positions count from the first week, and may lie before it.
 */
export async function readWaves(work: Work, { firstWeek, weeks }: Weeks): Promise<ReportingWave[]> {
  const places = await readPlaces(work)
  const found = await sql<{ place_id: string; kind: ReportingWave['kind']; week: string; weeks: number }>`
    select place_id, kind, week::text as week, weeks from warning.reporting_wave
    where withdrawn_at is null and week between ${addWeeks(firstWeek, -forgottenWeeks)} and ${addWeeks(firstWeek, weeks - 1)}
    order by week, id`.execute(work.tx)
  return found.rows.flatMap((row) =>
    places
      .filter(({ id, parent_id }) => {
        const own = places.find((place) => place.id === row.place_id)
        return own === undefined || id === own.id || parent_id === own.id || id === own.parent_id
      })
      .map(({ id }) => ({
        place: id,
        kind: row.kind,
        from: weeksBetween(firstWeek, row.week),
        weeks: row.weeks,
      })),
  )
}

/** How many could report from each municipality and department, week by week; null where it is not known, or too few. */
export async function readReporters(work: Work, { firstWeek, weeks }: Weeks): Promise<PlaceReporters[]> {
  const places = await readPlaces(work)
  const months = Array.from({ length: weeks }, (_, at) => `${addWeeks(firstWeek, at).slice(0, 7)}-01`)
  const found = await sql<{ place_id: string; month: string; people: number }>`
    select place_id, month::text as month, people
    from warning.active_reporters(${months[0]}::date, ${months.at(-1)}::date)`.execute(work.tx)
  const known = new Map<string, number>()
  const parents = new Map(places.map(({ id, parent_id }) => [id, parent_id]))
  for (const { place_id, month, people } of found.rows) {
    for (const id of [place_id, parents.get(place_id)])
      if (id) known.set(`${id} ${month}`, (known.get(`${id} ${month}`) ?? 0) + people)
  }
  return places.flatMap(({ id }) => {
    const active = months.map((month) => {
      const people = known.get(`${id} ${month}`) ?? 0
      return people < fewestReporters ? null : people
    })
    return active.some((people) => people !== null) ? [{ place: id, active }] : []
  })
}

async function readPlaces(work: Work): Promise<readonly PlaceRow[]> {
  const found = await sql<PlaceRow>`
    select id, case when level = 2 then parent_id end as parent_id from parties.place
    where level in (1, 2) order by id`.execute(work.tx)
  return found.rows
}
