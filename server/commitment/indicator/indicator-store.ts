import type { Kysely } from 'kysely'
import type { NewIndicator } from '../../../vocabulary/wire/indicator.ts'
import { under, type Work } from '../../platform/database/index.ts'
import type { FieldProblem } from '../../platform/problem.ts'

interface IndicatorTable {
  id: string
  name: string
  unit: string
  baseline: number
  target: number
  target_on: string
  measured_by: string
}

interface ReadingTable {
  id: string
  indicator_id: string
  value: number
  taken_on: string
  reference: string
  evidence_id: string | null
  noted_by: string
  noted_at: Date
}

type IndicatorTables = {
  'commitment.indicator': IndicatorTable
  'commitment.reading': ReadingTable
}

export const indicators = (work: Work): Kysely<IndicatorTables> => work.tx.withTables<IndicatorTables>()

/** The indicator of a commitment becomes this one, or none. What the database refuses stands under `pointer`. */
export async function keepIndicator(
  work: Work,
  given: { readonly id: string; readonly indicator: NewIndicator | null; readonly pointer: string },
): Promise<void> {
  const { id, indicator } = given
  await under(given.pointer, async () => {
    if (indicator === null) {
      await indicators(work).deleteFrom('commitment.indicator').where('id', '=', id).execute()
      return
    }
    const columns = columnsOf(indicator)
    const changed = await indicators(work)
      .updateTable('commitment.indicator')
      .set(columns)
      .where('id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows > 0n) return
    await indicators(work)
      .insertInto('commitment.indicator')
      .values({ id, ...columns })
      .execute()
  })
}

const columnsOf = ({ name, unit, baseline, target, targetOn, measuredBy }: NewIndicator) => ({
  name,
  unit,
  baseline,
  target,
  target_on: targetOn,
  measured_by: measuredBy,
})

/** What an indicator lacks before what it measures can be owed. */
export function missingOfIndicator(
  indicator: Pick<NewIndicator, 'targetOn'> | null,
  today: string,
): readonly FieldProblem[] {
  if (indicator === null) return [{ field: 'indicator', code: 'missing' }]
  return indicator.targetOn < today ? [{ field: 'indicator/targetOn', code: 'in-the-past' }] : []
}
