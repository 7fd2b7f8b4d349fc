import { sql } from 'kysely'
import type { SeriesEvidence } from '../../../../vocabulary/wire/detection.ts'
import type { Work } from '../../../platform/database/index.ts'
import type { Compartment } from '../../signal/index.ts'

const dayMs = 86_400_000
/** With fewer signals than this nothing is said of how late they are. */
const fewest = 10

/**
 * How many days pass at a place, and within it, from the arrival of a signal to the triage that lets it count: of the last year's signals
 * that count and that the asker may see. Whole days, rounded up: it tells no moment of anybody.
 */
export async function viewDelay(
  work: Work,
  at: { readonly territoryId: string; readonly compartment: Compartment },
): Promise<SeriesEvidence['delay']> {
  const found = await sql<{ signals: number; half: number | null; most: number | null }>`
    select count(*)::int as signals,
      ceil(percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - s.received_at) / 86400))::int as half,
      ceil(percentile_cont(0.9) within group (order by extract(epoch from d.decided_at - s.received_at) / 86400))::int as most
    from warning.signal_counted c join warning.signal s on s.id = c.signal_id
    join lateral (select min(decided_at) as decided_at from warning.signal_decision
                  where signal_id = s.id and kind = 'triage') d on d.decided_at >= s.received_at
    where c.territory_id = any (parties.places_below(array[${at.territoryId}::text])) and c.compartment = ${at.compartment}
      and s.import_id is null and s.received_at > ${new Date(work.now.getTime() - 365 * dayMs)}`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (row === undefined || row.signals < fewest || row.half === null || row.most === null)
    return { kind: 'cannot tell', reason: 'fewer-than-ten' }
  return { kind: 'told', half: row.half, most: row.most, signals: row.signals }
}
