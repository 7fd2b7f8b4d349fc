import { sql } from 'kysely'
import type { Grid } from '../../../disclosure/index.ts'
import { type MeasureName, measureOf } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'

/** The declared grid of a measure over the places of this country. */
export async function gridOf(work: Work, measure: MeasureName): Promise<Grid> {
  const { places: finest, categories, sums } = measureOf(measure)
  const places = await sql<{ id: string; parentId: string | null }>`
    select id, case when level = 0 then null else parent_id end as "parentId" from parties.place
    where level <= ${finest === 'departments' ? 1 : 0} order by level, id`.execute(work.tx)
  return { places: places.rows, categories: categories.map(({ code }) => code), sums }
}
