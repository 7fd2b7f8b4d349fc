import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

/** So far ahead a roster is looked at. */
const daysAhead = 7
const dayMs = 86_400_000

export interface Coverage {
  readonly deskName: string
  readonly onDutyNow: boolean
  readonly until: string | null
  readonly gaps: readonly { readonly from: string; readonly to: string }[]
  readonly daysAhead: number
}

/** How the desk that reads for a place is covered, without names: its own desk, or the nearest above. Null without any. */
export async function viewCoverage(work: Work, placeId: string): Promise<Coverage | null> {
  const desk = await sql<{ id: string; name: string }>`
    select d.id, d.name from parties.places_above(${placeId}) a join parties.desk d on d.place_id = a.place_id
    where d.ended_at is null order by a.distance, d.kind desc, d.id limit 1`.execute(work.tx)
  const [found] = desk.rows
  if (found === undefined) return null
  const horizon = new Date(work.now.getTime() + daysAhead * dayMs)
  const shifts = await sql<{ from_at: Date; to_at: Date }>`
    select s.from_at, s.to_at from parties.duty_cover(${found.id}) s
    where s.to_at > ${work.now} and s.from_at < ${horizon} order by s.from_at, s.to_at`.execute(work.tx)
  const { gaps, coveredUntil } = gapsBetween(
    shifts.rows.map((row) => [row.from_at, row.to_at]),
    { from: work.now, to: horizon },
  )
  const first = gaps[0]
  const onDutyNow = first === undefined || first.from > work.now
  return {
    deskName: found.name,
    onDutyNow,
    until: onDutyNow ? (first?.from ?? coveredUntil).toISOString() : null,
    gaps: gaps.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    daysAhead,
  }
}

interface Stretch {
  readonly from: Date
  readonly to: Date
}

/** What no shift covers of a stretch of time; shifts by their beginning, half-open. */
function gapsBetween(
  shifts: readonly (readonly [from: Date, to: Date])[],
  within: Stretch,
): { readonly gaps: readonly Stretch[]; readonly coveredUntil: Date } {
  const gaps: Stretch[] = []
  let covered = within.from
  for (const [from, to] of shifts) {
    if (from > covered) gaps.push({ from: covered, to: from })
    if (to > covered) covered = to
  }
  if (covered < within.to) gaps.push({ from: covered, to: within.to })
  return { gaps, coveredUntil: covered }
}
