import { sql } from 'kysely'
import { cellKey, type Period, type Published, type Told } from '../../../disclosure/index.ts'
import type { MeasureName } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'

/** A published table, with by what rule it was. */
export interface Remembered extends Published {
  readonly smallestShown: number
}

interface Row {
  id: string
  from: string
  to: string
  smallest_shown: number
  place_id: string
  category: string
  count: number | null
  at_least: number | null
}

/** What a cell of the table of published cells says. */
const toldOf = (row: { readonly count: number | null; readonly at_least: number | null }): Told => {
  if (row.count !== null) return { kind: 'shown', count: row.count }
  if (row.at_least !== null) return { kind: 'at-least', count: row.at_least }
  return { kind: 'hidden', reason: 'fewer-than-shown' }
}

/** What was published of a measure and touches a period: all that the guard may know. */
export async function readHistory(
  work: Work,
  of: Period & { readonly measure: MeasureName },
): Promise<readonly Remembered[]> {
  const found = await sql<Row>`
    select p.id, to_char(p.quarter, 'YYYY-MM-DD') as "from", to_char(p.quarter + interval '3 months', 'YYYY-MM-DD') as "to",
      p.smallest_shown, c.place_id, c.category, c.count, c.at_least
    from results.publication p join results.published_cell c on c.publication_id = p.id
    where p.measure = ${of.measure} and p.quarter < ${of.to}::date and p.quarter + interval '3 months' > ${of.from}::date
    order by p.quarter`.execute(work.tx)
  const tables = new Map<string, Row[]>()
  for (const row of found.rows) {
    const rows = tables.get(row.id)
    if (rows === undefined) tables.set(row.id, [row])
    else rows.push(row)
  }
  return [...tables.values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const cells = new Map(
      rows.map((row) => [cellKey({ placeId: row.place_id, category: row.category }), toldOf(row)]),
    )
    return [
      { family: of.measure, from: first.from, to: first.to, smallestShown: first.smallest_shown, cells },
    ]
  })
}
