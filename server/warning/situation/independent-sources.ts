/** A judgement on two sources, by their numbers: the latest that was made on them. */
export interface JudgedPair {
  readonly one: number
  readonly other: number
  readonly independent: boolean
}

/**
 * How many of the verified sources are independent of one another: the size of the largest set in which a person
 * judged every two of them independent. One verified source is one; without any, none. Without a judgement two sources
 * are never taken to be independent.
 *
 * @param verified numbers of the verified sources; pairs that name another source are ignored
 */
export function countIndependentSources(verified: readonly number[], pairs: readonly JudgedPair[]): number {
  if (verified.length === 0) return 0
  const neighbours = new Map<number, Set<number>>(verified.map((n) => [n, new Set()]))
  for (const { one, other, independent } of pairs) {
    if (!independent || one === other) continue
    const [a, b] = [neighbours.get(one), neighbours.get(other)]
    if (!a || !b) continue
    a.add(other)
    b.add(one)
  }
  const judged = verified.filter((n) => (neighbours.get(n)?.size ?? 0) > 0)
  return Math.max(1, largestClique(judged, neighbours))
}

/** Exact, by extending each set only with later members; judgements are few and made by hand. */
function largestClique(
  nodes: readonly number[],
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
): number {
  let best = 0
  const extend = (size: number, candidates: readonly number[]) => {
    best = Math.max(best, size)
    for (const [at, node] of candidates.entries()) {
      if (size + candidates.length - at <= best) return
      const known = neighbours.get(node)
      extend(
        size + 1,
        candidates.slice(at + 1).filter((later) => known?.has(later)),
      )
    }
  }
  extend(0, nodes)
  return best
}
