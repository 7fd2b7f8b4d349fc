import { cellOf, type GridCell, type Told } from '../../../disclosure/index.ts'
import type { MeasureName } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { readHistory } from './read-history.ts'

export interface PublishedTable {
  readonly quarter: string
  readonly smallestShown: number
  readonly cells: readonly (GridCell & { readonly told: Told })[]
}

/** The published tables of a measure that lie in a period, the oldest first: what reports and pages print. */
export async function publishedTables(
  work: Work,
  of: { readonly measure: MeasureName; readonly from: string; readonly to: string },
): Promise<readonly PublishedTable[]> {
  const history = await readHistory(work, of)
  return history
    .filter(({ from, to }) => from >= of.from && to <= of.to)
    .map(({ from, smallestShown, cells }) => ({
      quarter: from,
      smallestShown,
      cells: [...cells].map(([key, told]) => ({ ...cellOf(key), told })),
    }))
}
