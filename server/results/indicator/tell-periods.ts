import { sql } from 'kysely'
import { measureNames } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { definitions } from './definitions/index.ts'
import { disaggregate, tellValue } from './indicator-value.ts'
import { periodsUntil, settledOn, spanOf } from './period.ts'
import { measuresOf, openCells } from './read-cells.ts'
import { keepTold } from './told-figures.ts'

/** What people bring is told when it is approved, and corrected by another approval. */
const computed = definitions.filter(({ computing }) => computing.kind !== 'survey')

/**
 * Tells the oldest period that is settled and was not told outside yet, once: what comes later is in the longer periods that are
 * told later, and changes nothing of this one.
 */
export async function tellPeriod(work: Work, today: string): Promise<void> {
  const period = await nextPeriod(work, today)
  if (period === null || !(await isPublished(work, spanOf(period).until))) return
  const cells = await openCells(work, [period], computed.flatMap(measuresOf))
  await keepTold(
    work,
    computed.map((definition) => {
      const asked = { definition, period, outside: true, today, firstTime: true as const }
      return {
        figure: definition.code,
        period,
        version: definition.version,
        told: tellValue(cells, asked),
        parts: disaggregate(cells, asked),
      }
    }),
  )
}

async function nextPeriod(work: Work, today: string): Promise<string | null> {
  const found = await sql<{ first: string | null; complete: string[] | null }>`
    select (select to_char(min(month), 'YYYY-MM-DD') from results.cell) as first,
      (select array_agg(period) from (
        select period from results.told_figure where figure = any (${computed.map(({ code }) => code)}::text[])
        group by period having count(*) = ${computed.length}) told) as complete`.execute(work.tx)
  const { first = null, complete = null } = found.rows[0] ?? {}
  if (first === null) return null
  const told = new Set(complete)
  return periodsUntil(first, today).find((period) => settledOn(period) <= today && !told.has(period)) ?? null
}

/** Whether the tables of what ended by then were published, where there was anything to publish: a share rests on what they show. */
async function isPublished(work: Work, until: string): Promise<boolean> {
  const found = await sql<{ published: boolean }>`
    with due as (select date_trunc('quarter', ${until}::timestamp) - interval '3 months' as quarter)
    select not exists (select from warning.signal_counted c, due where c.week < due.quarter + interval '3 months')
      or not exists (select from unnest(${[...measureNames]}::text[]) m, due
        where not exists (select from results.publication p where p.measure = m and p.quarter >= due.quarter)) as published`.execute(
    work.tx,
  )
  return found.rows[0]?.published === true
}
