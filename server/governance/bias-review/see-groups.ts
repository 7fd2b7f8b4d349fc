import { sql } from 'kysely'
import { gate, smallestShown } from '../../../disclosure/index.ts'
import type { GroupFigures } from '../../../vocabulary/wire/bias-review.ts'
import { codesOf, fieldCatalogues } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

/**
 * Signals of a quarter that is over, by exposed group, as the committee may see them: through the gate, none told from a few.
 * A signal may name several groups, and no total is given: nothing can be subtracted.
 *
 * @throws Problem invalid-input for what is no quarter, or one that is not over
 */
export async function seeGroups(work: Work, quarter: string) {
  if (!/-(01|04|07|10)-01$/.test(quarter)) throw Problem.of('invalid-input', '/quarter', 'not-a-quarter')
  if (quarter > lastQuarter(work.now)) throw Problem.of('invalid-input', '/quarter', 'in-the-future')
  const found = await sql<{ exposed_group: string; valid: number; discarded: number }>`
    select exposed_group, valid, discarded from governance.signals_by_group(${quarter}::date)`.execute(
    work.tx,
  )
  const counts = new Map<string, number>()
  // Every group of the catalogue, none included: one that is missing would tell.
  const groups = codesOf(fieldCatalogues.exposedGroups)
  for (const group of groups) {
    const row = found.rows.find(({ exposed_group }) => exposed_group === group)
    counts.set(`${group} valid`, row?.valid ?? 0).set(`${group} discarded`, row?.discarded ?? 0)
  }
  const shown = gate(counts)
  const cell = (key: string): number | null => {
    const gated = shown.get(key)
    return gated?.kind === 'shown' ? gated.count : null
  }
  const items: GroupFigures[] = groups.map((group) => ({
    group,
    valid: cell(`${group} valid`),
    discarded: cell(`${group} discarded`),
  }))
  return { quarter, items, smallestShown, order: 'catalogue' }
}

/** The first day of the last quarter that is over. */
export function lastQuarter(now: Date): string {
  const month = Math.floor(now.getUTCMonth() / 3) * 3 - 3
  return new Date(Date.UTC(now.getUTCFullYear(), month, 1)).toISOString().slice(0, 10)
}
