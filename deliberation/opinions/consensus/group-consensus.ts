import { type SideCount, shareOf, significant } from './support.ts'

/** How much all groups share one side of a statement. */
export interface GroupConsensus {
  /**
   * Π over the groups of (votes + 1) / (seen + 2), as Polis has it: comparable with published figures, and capped by the sizes of the groups
   * (unanimity in groups of 3, 18 and 3 gives .608).
   */
  readonly product: number
  /** Geometric mean over the groups of (votes + ½) / (seen + 1), Jeffreys' prior: comparable whatever the number of the groups. */
  readonly evenHanded: number
  /** The group that shares it least, by its place, and the lower bound of its share (Wilson 1927; nine times of ten above it). */
  readonly least: { readonly group: number; readonly bound: number }
}

/**
 * How much groups share one side of a statement, from their votes for that side and how many of each saw it; null where there are no groups.
 *
 * @example
 * const { product, evenHanded, least } = groupConsensus([{ votes: 3, seen: 3 }, { votes: 18, seen: 18 }, { votes: 3, seen: 3 }])
 * product // ≈ 0.608
 * evenHanded // ≈ 0.9067
 * least.bound // ≈ 0.6462
 * groupConsensus([]) // → null
 */
export function groupConsensus(groups: readonly SideCount[]): GroupConsensus | null {
  if (groups.length === 0) return null
  let [product, logs] = [1, 0]
  let least = { group: 0, bound: Number.POSITIVE_INFINITY }
  for (const [group, count] of groups.entries()) {
    product *= shareOf(count)
    logs += Math.log((count.votes + 0.5) / (count.seen + 1))
    const bound = lowerBound(count)
    if (bound < least.bound) least = { group, bound }
  }
  return { product, evenHanded: Math.exp(logs / groups.length), least }
}

/** Wilson's lower bound of a share; 0 where nobody saw the statement. */
function lowerBound({ votes, seen }: SideCount): number {
  if (seen === 0) return 0
  const square = significant ** 2
  const share = votes / seen
  const middle = share + square / (2 * seen)
  const reach = significant * Math.sqrt((share * (1 - share)) / seen + square / (4 * seen ** 2))
  return Math.max(0, (middle - reach) / (1 + square / seen))
}
