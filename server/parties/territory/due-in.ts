import { type RawBuilder, sql } from 'kysely'
import { type ClockStep, clockHours, type Urgency } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'

const hourMs = 3_600_000

interface Running {
  readonly step: ClockStep
  readonly urgency: Urgency
  /** When it starts; now, unless it says otherwise. */
  readonly from?: Date
}

/**
 * When a step is due at a place: by the hours that its territory chose, or the nearest one above it, or the
 * programme's table. `null` is the country, for what has no place.
 */
export async function dueIn(work: Work, placeId: string | null, running: Running): Promise<Date> {
  const { step, urgency, from = work.now } = running
  const found = await sql<{ hours: number | null }>`
    select parties.clock_hours(${placeId}, ${step}, ${urgency}) as hours`.execute(work.tx)
  const hours = found.rows[0]?.hours ?? clockHours[step][urgency]
  return new Date(from.getTime() + hours * hourMs)
}

/** The same inside a query: an interval of hours, for a column that names the place and one that names the urgency. */
export function clockSpan(
  step: ClockStep,
  of: { readonly place: RawBuilder<unknown>; readonly urgency: RawBuilder<unknown> },
): RawBuilder<unknown> {
  const { urgent, normal } = clockHours[step]
  return sql`make_interval(hours => coalesce(parties.clock_hours(${of.place}, ${step}, ${of.urgency}),
    case ${of.urgency} when 'urgent' then ${urgent}::int else ${normal}::int end))`
}
