import { sql } from 'kysely'
import { nowcast, reportingTriangle } from '../../../../detectors/index.ts'
import type { CurvePoint } from '../../../../vocabulary/wire/detection.ts'
import type { Work } from '../../../platform/database/index.ts'
import { addWeeks, lastWholeWeek, weekOf, weeksBetween } from '../country-week.ts'
import { codesOf, type SeriesOf } from './series-of.ts'

/** Weeks from which the delays are learnt, and the longest delay that is told apart. */
const taught = 26
const longestDelay = 4
/** Nine times of ten the final count lies within the bounds. */
const outside = 0.1

export type Foreseen = ReadonlyMap<string, NonNullable<CurvePoint['nowcast']>>

interface Arrived {
  readonly received: string
  readonly counted: Date
  /** It is counted in the series itself. */
  readonly own: boolean
}

/**
 * What the last whole weeks of a series will hold once the signals that triage has not reached are counted, as of the end of the last
 * whole week. How late signals are is learnt from all that the asker sees of the compartment; what is known so far is the series' own.
 *
 * @returns the weeks of which something may still be missing; none when delays cannot be learnt yet
 */
export async function foreseeLate(work: Work, of: Omit<SeriesOf, 'week'>): Promise<Foreseen> {
  const last = lastWholeWeek(work.now)
  const first = addWeeks(last, 1 - taught)
  const arrived = await readArrived(work, of, { first, last })
  const reports = arrived.map(({ received, counted, own }) => ({
    own,
    event: weeksBetween(first, received),
    report: weeksBetween(first, weekOf(counted)),
  }))
  const all = reportingTriangle(reports, { periods: taught, longestDelay })
  const observed = all.observed.map(
    (_, at) => reports.filter(({ own, event, report }) => own && event === at && report < taught).length,
  )
  const late = Array.from({ length: longestDelay }, (_, back) => taught - 1 - back)
  const { periods } = nowcast({ ...all, observed }, late, { alpha: outside })
  const foreseen = new Map<string, NonNullable<CurvePoint['nowcast']>>()
  for (const [nth, told] of periods.entries()) {
    const at = late[nth]
    if (told.kind !== 'told' || at === undefined || told.upper <= told.observed) continue
    foreseen.set(addWeeks(first, at), { lower: told.lower, expected: told.mean, upper: told.upper })
  }
  return foreseen
}

async function readArrived(
  work: Work,
  { territoryId, group, compartment }: Omit<SeriesOf, 'week'>,
  { first, last }: { readonly first: string; readonly last: string },
): Promise<readonly Arrived[]> {
  const found = await sql<Arrived>`
    select c.week::text as received, d.decided_at as counted,
      coalesce(c.event_codes && ${codesOf(group)}::text[], false)
        and c.territory_id = any (parties.places_below(array[${territoryId}::text])) as own
    from warning.signal_counted c join warning.signal s on s.id = c.signal_id
    join lateral (select min(decided_at) as decided_at from warning.signal_decision
                  where signal_id = s.id and kind = 'triage') d on d.decided_at >= s.received_at
    where c.compartment = ${compartment} and c.week between ${first} and ${last} and s.import_id is null
    order by c.week limit 20000`.execute(work.tx)
  return found.rows
}
