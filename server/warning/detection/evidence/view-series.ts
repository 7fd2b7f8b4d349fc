import { sql } from 'kysely'
import { recurrence } from '../../../../detectors/index.ts'
import type { SeriesEvidence } from '../../../../vocabulary/wire/detection.ts'
import type { Work } from '../../../platform/database/index.ts'
import { addWeeks, earlier, weeksBetween } from '../country-week.ts'
import type { KeptSeries } from '../detection-store.ts'
import { askOtherMethods } from './ask-other-methods.ts'
import { viewDelay } from './counting-delay.ts'
import { codesOf, type SeriesOf } from './series-of.ts'

/** As far as the flexible method looks back: a year and the weeks around, and some to stand on. */
const historyWeeks = 130

/** What was kept of a finding, and everything that follows from it or from the counts as they are now. */
export async function viewSeries(work: Work, kept: KeptSeries, of: SeriesOf): Promise<SeriesEvidence> {
  const counts = await readCounts(work, of)
  return {
    ...kept,
    recurrence: recurrence(kept.pValue, 'week'),
    oneMore: recurrence(kept.pWithOneMore ?? null, 'week'),
    agreement: askOtherMethods(counts, kept.windowWeeks),
    ...(await countEvents(work, kept, of)),
    delay: await viewDelay(work, of),
  }
}

/** Weekly counts up to the week of the finding, from the first week in which the asker sees any signal of the compartment. */
async function readCounts(work: Work, of: SeriesOf): Promise<number[]> {
  const found = await sql<{ week: string; count: number }>`
    select week::text as week, sum(count)::int as count from warning.weekly_count
    where grain = 'group' and key = ${of.group} and compartment = ${of.compartment} and count > 0
      and territory_id = any (parties.places_below(array[${of.territoryId}::text]))
      and week between ${addWeeks(of.week, 1 - historyWeeks)} and ${of.week}
    group by week order by week`.execute(work.tx)
  const record = await sql<{ first: string | null }>`
    select min(week)::text as first from warning.weekly_count
    where grain = 'group' and compartment = ${of.compartment} and count > 0 and week > ${addWeeks(of.week, -historyWeeks)}`.execute(
    work.tx,
  )
  const first = earlier(record.rows[0]?.first ?? of.week, found.rows[0]?.week ?? of.week)
  const counts = new Array<number>(weeksBetween(first, of.week) + 1).fill(0)
  for (const { week, count } of found.rows) counts[weeksBetween(first, week)] = count
  return counts
}

/** What stands in the counts of the finding's weeks now: signals, and the events that they tell of. */
async function countEvents(
  work: Work,
  { windowWeeks }: KeptSeries,
  of: SeriesOf,
): Promise<{ signals: number; events: number }> {
  const found = await sql<{ signals: number; events: number }>`
    select count(*)::int as signals, count(distinct c.event_id)::int as events from warning.signal_counted c
    where ${inWindow(of, windowWeeks)}`.execute(work.tx)
  return found.rows[0] ?? { signals: 0, events: 0 }
}

/** The signals that stand in the counts of its weeks now, as far as the asker may see them. */
export async function signalsOfSeries(
  work: Work,
  { windowWeeks }: KeptSeries,
  of: SeriesOf,
): Promise<string[]> {
  const found = await sql<{ signal_id: string }>`
    select c.signal_id from warning.signal_counted c where ${inWindow(of, windowWeeks)}
    order by c.week, c.event_id, c.signal_id limit 500`.execute(work.tx)
  return found.rows.map((counted) => counted.signal_id)
}

const inWindow = (of: SeriesOf, weeks: number) =>
  sql`c.territory_id = any (parties.places_below(array[${of.territoryId}::text])) and c.compartment = ${of.compartment}
    and c.week between ${addWeeks(of.week, 1 - weeks)} and ${of.week} and c.codes && ${codesOf(of.group)}::text[]`
