import { sql } from 'kysely'
import { z } from 'zod'
import type { FigureRow, FigureView } from '../../../vocabulary/wire/results.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { countryDay, countryZone } from '../../warning/detection/index.ts'
import { type Definition, findDefinition } from './definitions/index.ts'
import { disaggregate, tellValue } from './indicator-value.ts'
import { kindsOf, within } from './measures/index.ts'
import { earlierPeriod, spanOf } from './period.ts'
import { measuresOf, openCells } from './read-cells.ts'

/** How many periods before the one that is asked for a figure is shown over. */
const pastPeriods = 7

/** A figure in one period and in those before it. @throws Problem not-found for a figure that nobody defined */
export async function viewFigure(
  work: Work,
  asked: { readonly code: string; readonly period: string; readonly inside: boolean },
): Promise<FigureView> {
  const definition = get(asked.code)
  const { period } = asked
  const today = countryDay(work.now)
  const of = { definition, period, outside: !asked.inside, today }
  const earlier = Array.from({ length: pastPeriods }, (_, at) => earlierPeriod(period, pastPeriods - at))
  const cells = await openCells(work, [...earlier, period], measuresOf(definition))
  const hasRows = kindsOf(measuresOf(definition)).length > 0
  return {
    definition,
    period,
    over: spanOf(period).until <= today,
    value: tellValue(cells, of),
    past: earlier.map((one) => ({ period: one, value: tellValue(cells, { ...of, period: one }) })),
    disaggregation: disaggregate(cells, of),
    rows: !hasRows ? 'none' : asked.inside ? 'open' : 'closed',
  }
}

function get(code: string): Definition {
  const definition = findDefinition(code)
  if (definition === undefined) throw new Problem('not-found')
  return definition
}

/** The moment to a microsecond as the database writes it, the row, its measure and its part. */
const keyShape = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid(), z.string(), z.string()])

type Row = Omit<FigureRow, 'counts'> & {
  moment: string
  measure: string
  part: string
  numerator: number
  divided: boolean
}

/**
 * What a figure counted in a period, as the database shows it to whoever asks: the very query that counts, in the asker's name.
 * Somebody who may see no signal sees none here. Each kind of row gives its newest alone, so that an index on its moment serves.
 */
export async function listRows(
  work: Work,
  asked: {
    readonly code: string
    readonly period: string
    readonly limit: number
    readonly cursor?: string | undefined
  },
) {
  const measures = measuresOf(get(asked.code))
  const span = spanOf(asked.period)
  const after = decodeCursor(asked.cursor, keyShape)
  const scope = {
    ids: null,
    month: `${countryDay(work.now).slice(0, 7)}-01`,
    zone: countryZone,
    span,
    measures,
  }
  const kinds = kindsOf(measures)
  if (kinds.length === 0) return { items: [], nextCursor: null, order: 'newest-first' }
  const newest = sql`order by at desc, subject_id, measure, part limit ${asked.limit + 1}`
  const all = kinds.map(
    (kind) => sql`(select ${kind.subject}::text as kind, f.* from (${kind.facts(scope)}) f
      where f.measure = any (${[...measures]}::text[]) and ${within(sql`f.at`, scope)}
        ${after ? sql`and f.at <= ${after[0]}::timestamptz and (f.at < ${after[0]}::timestamptz or (f.subject_id, f.measure, f.part) > (${after[1]}::uuid, ${after[2]}, ${after[3]}))` : sql``}
      ${newest})`,
  )
  const labels = kinds.map(({ subject, label }) => sql`when ${subject}::text then ${label}::text`)
  const found = await sql<Row>`
    select f.subject_id as id, f.kind, f.part, f.measure, coalesce(case f.kind ${sql.join(labels, sql` `)} end, '') as label,
      p.name as "placeName", to_char(f.month, 'YYYY-MM-DD') as month, f.numerator, f.amount::float8 / 10 as hours,
      to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment,
      f.measure not in ('incident', 'fault') as divided
    from (select * from (${sql.join(all, sql` union all `)}) every_kind ${newest}) f join parties.place p on p.id = f.place_id
    order by f.at desc, f.subject_id, f.measure, f.part`.execute(work.tx)
  const page = pageOf(found.rows, asked.limit, ({ moment, id, measure, part }) => [moment, id, measure, part])
  return {
    items: page.items.map(
      ({ part: _part, moment: _moment, measure: _measure, numerator, divided, ...row }) => ({
        ...row,
        counts: divided ? numerator > 0 : null,
      }),
    ),
    nextCursor: page.nextCursor,
    order: 'newest-first',
  }
}
