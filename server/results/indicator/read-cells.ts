import { type RawBuilder, sql } from 'kysely'
import type { Counts, Figure } from '../../../disclosure/index.ts'
import type { Work } from '../../platform/database/index.ts'
import type { Computing, Definition, Dimension } from './definitions/index.ts'
import { type Span, spanOf } from './period.ts'
import { readShownTables, type ShownTables } from './shown-tables.ts'
import { nothing } from './tell.ts'
import { readTold, type ToldBefore } from './told-figures.ts'

interface Sum {
  readonly measure: string
  readonly month: string
  readonly dimension: Dimension | 'whole'
  readonly key: string
  readonly numerator: number
  readonly denominator: number
  readonly timed: number
}

/** The cells of some periods, summed by month and by each thing that they can be told apart by; read once for every figure. */
export interface Cells {
  /** The first month in which anything was counted; null where nothing was. */
  readonly first: string | null
  /** Departments and the country, and the institutions among the cells, by their ids. */
  readonly names: ReadonlyMap<string, string>
  readonly places: readonly string[]
  readonly sums: ReadonlyMap<string, readonly Sum[]>
  readonly medians: ReadonlyMap<string, number>
  /** What was told outside of these periods, by figure and period. */
  readonly told: ToldBefore
  /** What everybody may see already: of these alone whoever is not of the programme is told a share. */
  readonly shown: ShownTables
}

const keyOf = (...of: readonly [measure: string, from: string, dimension: string, key: string]): string =>
  of.join('\u001f')

/** Reads the cells of these measures in all that lies between these periods, with the median of each duration over each of them. */
export async function openCells(
  work: Work,
  periods: readonly string[],
  measures: readonly string[],
): Promise<Cells> {
  const spans = periods.map(spanOf)
  const span = {
    from: spans.map(({ from }) => from).sort()[0] ?? '',
    until:
      spans
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? '',
  }
  const within = sql`c.measure = any (${[...measures]}::text[]) and c.month >= ${span.from}::date and c.month < ${span.until}::date`
  const sums = await sql<Sum>`
    select c.measure, to_char(c.month, 'YYYY-MM-DD') as month,
      case when grouping(c.place_id) = 0 then 'territory' when grouping(c.owner_id) = 0 then 'institution'
           when grouping(c.sex) = 0 then 'sex' else 'whole' end as dimension,
      coalesce(c.place_id, c.owner_id::text, c.sex, '') as key, sum(c.numerator)::float8 as numerator,
      sum(c.denominator)::float8 as denominator,
      coalesce(sum(c.denominator) filter (where c.amount is not null), 0)::float8 as timed
    from results.cell c where ${within}
    group by c.measure, c.month, grouping sets ((), (c.place_id), (c.owner_id), (c.sex))`.execute(work.tx)
  const medians = await readMedians(work, spans, within)
  const known = await sql<{ id: string; name: string; place: boolean; first: string | null }>`
    select id, name, true as place, (select to_char(min(month), 'YYYY-MM-DD') from results.cell) as first
    from parties.place where level <= 1
    union all
    select id::text, name, false, null from parties.organization
    where id = any (${sums.rows.flatMap((row) => (row.dimension === 'institution' && row.key !== '' ? [row.key] : []))}::uuid[])`.execute(
    work.tx,
  )
  return {
    first: known.rows.find(({ place }) => place)?.first ?? null,
    names: new Map(known.rows.map(({ id, name }) => [id, name])),
    places: known.rows.flatMap(({ id, place }) => (place ? [id] : [])),
    told: await readTold(work, periods),
    shown: await readShownTables(work, span, measures),
    sums: Map.groupBy(sums.rows, ({ measure, dimension }) => `${measure} ${dimension}`),
    medians,
  }
}

/** The median of each duration over each span, of all of it and of each place. */
async function readMedians(
  work: Work,
  spans: readonly Span[],
  within: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, number>> {
  const medians = await sql<{
    measure: string
    from: string
    dimension: string
    key: string
    median: number
  }>`
    with counted as (
      select s.at, c.measure, coalesce(c.place_id, '') as key, c.amount, sum(c.denominator) as counted
      from unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ until }) => until)}::date[]) s (at, until)
      join results.cell c on c.month >= s.at and c.month < s.until
      where ${within} and c.amount is not null and c.denominator <> 0
      group by grouping sets ((s.at, c.measure, c.amount), (s.at, c.measure, c.place_id, c.amount))),
    ranked as (
      select at, measure, key, amount, sum(counted) over (partition by at, measure, key order by amount) as upto,
        sum(counted) over (partition by at, measure, key) as timed from counted)
    select measure, to_char(at, 'YYYY-MM-DD') as "from", case when key = '' then 'whole' else 'territory' end as dimension, key,
      min(amount) as median
    from ranked where 2 * upto >= timed and timed > 0 group by at, measure, key`.execute(work.tx)
  return new Map(
    medians.rows.map((row) => [keyOf(row.measure, row.from, row.dimension, row.key), row.median]),
  )
}

interface Wanted {
  readonly span: Span
  /** All together, or each key of a dimension for itself. */
  readonly by: Dimension | null
}

/** The measures that a figure is made of. */
export function measuresOf({ computing }: Pick<Definition, 'computing'>): readonly string[] {
  if (computing.kind === 'survey') return []
  return computing.kind === 'ratio' ? [computing.of, computing.per] : [computing.measure]
}

/** What the cells of a figure come to in a span, by key; together under the empty key. Only a span that was read as a period has medians. */
export function readCounts(
  cells: Cells,
  { computing, atTheEnd }: Pick<Definition, 'computing' | 'atTheEnd'>,
  wanted: Wanted,
): ReadonlyMap<string, Counts> {
  if (computing.kind === 'survey') return new Map()
  if (computing.kind !== 'ratio') return readMeasure(cells, computing.measure, { ...wanted, atTheEnd })
  const of = readMeasure(cells, computing.of, { ...wanted, atTheEnd })
  const per = readMeasure(cells, computing.per, { ...wanted, atTheEnd })
  return new Map(
    [...new Set([...of.keys(), ...per.keys()])].map((key) => [
      key,
      {
        ...nothing,
        numerator: of.get(key)?.numerator ?? 0,
        denominator: per.get(key)?.denominator ?? 0,
      },
    ]),
  )
}

function readMeasure(
  { sums, medians }: Cells,
  measure: string,
  { span, by, atTheEnd }: Wanted & { readonly atTheEnd: boolean },
): ReadonlyMap<string, Counts> {
  const dimension = by ?? 'whole'
  const within = (sums.get(`${measure} ${dimension}`) ?? []).filter(
    ({ month, denominator }) => month >= span.from && month < span.until && denominator > 0,
  )
  // A state is told as it stood in the last month that was counted.
  const last = within
    .map(({ month }) => month)
    .sort()
    .at(-1)
  const rows = atTheEnd ? within.filter(({ month }) => month === last) : within
  return new Map(
    [...Map.groupBy(rows, ({ key }) => key)].map(([key, all]) => [
      key,
      {
        numerator: all.reduce((sum, one) => sum + one.numerator, 0),
        denominator: all.reduce((sum, one) => sum + one.denominator, 0),
        timed: all.reduce((sum, one) => sum + one.timed, 0),
        median: medians.get(keyOf(measure, span.from, dimension, key)) ?? null,
      },
    ]),
  )
}

export const figureOf = (computing: Computing): Figure =>
  computing.kind === 'survey' ? 'share' : computing.kind
