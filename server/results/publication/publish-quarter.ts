import { sql } from 'kysely'
import {
  cellOf,
  mayLook,
  publishTable,
  type Rule,
  smallestShown,
  type Told,
  tableOf,
} from '../../../disclosure/index.ts'
import { type MeasureName, measureNames, measureOf } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { countMeasure, keepCounted, type Quarter } from './count-measure.ts'
import { digestOf } from './digest-of.ts'
import { gridOf } from './grid-of.ts'
import { readHistory } from './read-history.ts'

/** Triage and verification have caught up with a quarter before it is published. */
const settlingDays = 14

/** By what everything is published. The smallest may be raised here; the gate refuses a lower one, and so does the database. */
const rule: Rule = { smallest: smallestShown, roundTo: null }

/**
 * Publishes the oldest quarter that is over and not published yet, of each measure that is declared.
 *
 * @returns whether anything was published
 */
export async function sweepPublication(work: Work, parts: { readonly chance: Chance }): Promise<boolean> {
  let published = false
  for (const measure of measureNames) {
    const quarter = await nextQuarter(work, measure)
    if (quarter === null) continue
    await publish(work, { measure, quarter, id: parts.chance.uuid() })
    published = true
  }
  return published
}

interface Publishing {
  readonly id: string
  readonly measure: MeasureName
  readonly quarter: Quarter
}

/** Counts a quarter, the only time that it is counted, and writes down what of it may be told. */
async function publish(work: Work, { id, measure, quarter }: Publishing): Promise<void> {
  const history = await readHistory(work, { measure, ...quarter })
  if (mayLook(history, { family: measure, ...quarter }).kind !== 'may-look') return
  const grid = await gridOf(work, measure)
  const cells = publishTable(tableOf(grid), await countMeasure(work, { measure, grid, quarter }), rule)
  const { version: gridVersion } = measureOf(measure)
  const { smallest, roundTo } = rule
  const said = {
    measure,
    quarter: quarter.from,
    gridVersion,
    smallestShown: smallest,
    roundedTo: roundTo,
    cells,
  }
  await sql`insert into results.publication (id, measure, quarter, grid_version, smallest_shown, round_to, published_at, digest)
    values (${id}, ${measure}, ${quarter.from}::date, ${gridVersion}, ${smallest}, ${roundTo}, ${work.now}, ${digestOf(said)})`.execute(
    work.tx,
  )
  for (const [key, told] of cells) await writeCell(work, { id, key, told })
  if (measure === 'signals') await keepCounted(work, { publicationId: id, quarter })
  recordMove(work, {
    kind: 'publication.published',
    subjectKind: 'publication',
    subjectId: id,
    state: null,
    detail: { measure, quarter: quarter.from },
  })
}

async function writeCell(
  work: Work,
  { id, key, told }: { readonly id: string; readonly key: string; readonly told: Told },
): Promise<void> {
  const { placeId, category } = cellOf(key)
  await sql`insert into results.published_cell (publication_id, place_id, category, count, at_least)
    values (${id}, ${placeId}, ${category}, ${told.kind === 'shown' ? told.count : null},
            ${told.kind === 'at-least' ? told.count : null})`.execute(work.tx)
}

/** The first quarter since the product's first signal that is over, settled, and not published; null when there is none. */
async function nextQuarter(work: Work, measure: MeasureName): Promise<Quarter | null> {
  const found = await sql<Quarter>`
    with first as (select date_trunc('quarter', min(week)::timestamp) as quarter from warning.signal_counted)
    select to_char(q, 'YYYY-MM-DD') as "from", to_char(q + interval '3 months', 'YYYY-MM-DD') as "to"
    from first, generate_series(first.quarter, ${work.now}::timestamptz at time zone 'UTC', interval '3 months') q
    where q + interval '3 months' + make_interval(days => ${settlingDays}) <= ${work.now}::timestamptz at time zone 'UTC'
      and q > coalesce((select max(p.quarter) from results.publication p where p.measure = ${measure}), '-infinity')
    order by q limit 1`.execute(work.tx)
  return found.rows[0] ?? null
}
