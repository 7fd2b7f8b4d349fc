import { sql } from 'kysely'
import type { PublishedFigure } from '../../../../vocabulary/wire/report.ts'
import type { Work } from '../../../platform/database/index.ts'

/**
 * The cells that were published of the quarters within a period. A report counts no signal anew: a week or a month set
 * against its quarter would tell what the gate held back, so that it shows what everybody may see already.
 */
export async function readPublished(
  work: Work,
  span: { readonly from: string; readonly to: string },
): Promise<PublishedFigure[]> {
  const found = await sql<PublishedFigure>`
    select to_char(p.quarter, 'YYYY-MM-DD') as quarter, c.place_id as "placeId", l.name as "placeName", c.count,
      p.smallest_shown as "smallestShown"
    from results.publication p join results.published_cell c on c.publication_id = p.id
    join parties.place l on l.id = c.place_id
    where p.measure = 'signals' and c.category = 'all' and l.level = 1 and p.quarter >= ${span.from}::date
      and p.quarter + interval '3 months' <= ${span.to}::date + 1
    order by p.quarter, l.name, l.id limit 2000`.execute(work.tx)
  return found.rows
}
