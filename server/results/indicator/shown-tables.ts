import { smallestShared } from '../../../disclosure/index.ts'
import type { MeasureName } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { publishedTables } from '../publication/index.ts'
import { type Span, spanOf } from './period.ts'

/** The published table that counts the same people as a measure does. */
const tableOfMeasure: Readonly<Record<string, MeasureName>> = {
  triage: 'signals',
  complete: 'signals',
  feedback: 'signals',
  opened: 'situations',
  assessed: 'situations',
  referred: 'referrals',
}

/** How many the published tables show at least, by table and first day of the quarter. */
export type ShownTables = ReadonlyMap<string, number>

const tablesOf = (measures: readonly string[]): readonly MeasureName[] => [
  ...new Set(measures.flatMap((measure) => tableOfMeasure[measure] ?? [])),
]
const keyOf = (table: MeasureName, from: string): string => `${table} ${from}`

export async function readShownTables(
  work: Work,
  { from, until }: Span,
  measures: readonly string[],
): Promise<ShownTables> {
  const shown = new Map<string, number>()
  for (const measure of tablesOf(measures))
    for (const { quarter, cells } of await publishedTables(work, { measure, from, to: until })) {
      const counts = cells.map(({ told }) => (told.kind === 'hidden' ? 0 : told.count))
      shown.set(keyOf(measure, quarter), Math.max(0, ...counts))
    }
  return shown
}

/**
 * Whether the published tables show so many already that it tells nothing new to give a share of them: decided from what was
 * published alone. That a figure is held back must not say how few there were.
 */
export const isTableLarge = (
  { shown }: { readonly shown: ShownTables },
  measures: readonly string[],
  quarters: readonly string[],
): boolean =>
  tablesOf(measures).every((table) =>
    quarters.every((quarter) => (shown.get(keyOf(table, spanOf(quarter).from)) ?? 0) >= smallestShared),
  )
