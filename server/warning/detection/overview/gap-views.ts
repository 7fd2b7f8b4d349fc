import { sql } from 'kysely'
import { z } from 'zod'
import type { ReportingGapRow } from '../../../../vocabulary/wire/reporting.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'

const keyShape = z.tuple([z.number(), z.string(), z.string()])

/** Places that had fallen silent when a week was last judged, the least explained by chance first. */
export async function listGaps(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly territory?: string | undefined
  },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const territory = query.territory ?? null
  // Whoever sees a gap may not see the run, which counts more: the newest kept week of each compartment is taken from the gaps' own.
  const found = await sql<ReportingGapRow>`
    select g.territory_id as "territoryId", p.name as "placeName", case when p.level = 2 then d.name end as "departmentName",
      g.compartment = 'restricted' as restricted, g.silent_weeks as "silentWeeks", g.expected, g.p_value as "pValue",
      g.week::text as week
    from warning.reporting_gap g join parties.place p on p.id = g.territory_id left join parties.place d on d.id = p.parent_id
    where g.current
      and (${territory}::text is null or g.territory_id = any (parties.places_below(array[${territory}::text])))
      and ${after ? sql`(g.p_value, g.territory_id, g.compartment) > (${after[0]}, ${after[1]}, ${after[2]})` : sql`true`}
    order by g.p_value, g.territory_id, g.compartment limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [
    row.pValue,
    row.territoryId,
    row.restricted ? 'restricted' : 'local',
  ])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'least-by-chance' }
}
