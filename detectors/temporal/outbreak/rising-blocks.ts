/** Blocks of consecutive counts, each with a higher mean than the one before: the rising curve that fits the counts best. */
export type RisingBlocks = {
  readonly sums: number[]
  readonly sizes: number[]
  /** Σ S log(S/n) over the blocks up to each. */
  readonly terms: number[]
}

export const noBlocks = (): RisingBlocks => ({ sums: [], sizes: [], terms: [] })

const termOf = (sum: number, size: number) => (sum > 0 ? sum * Math.log(sum / size) : 0)

type Joined = { readonly kept: number; readonly sum: number; readonly size: number; readonly term: number }

/** How a further count joins: how many blocks stay as they are, and the block in which it ends (pool adjacent violators). */
export function joinCount({ sums, sizes, terms }: RisingBlocks, count: number): Joined {
  let kept = sums.length
  let sum = count
  let size = 1
  while (kept > 0 && (sums[kept - 1] ?? 0) * size >= sum * (sizes[kept - 1] ?? 0)) {
    kept -= 1
    sum += sums[kept] ?? 0
    size += sizes[kept] ?? 0
  }
  return { kept, sum, size, term: (terms[kept - 1] ?? 0) + termOf(sum, size) }
}

/** Adds the count for good. */
export function addCount(blocks: RisingBlocks, count: number): void {
  const { kept, sum, size, term } = joinCount(blocks, count)
  blocks.sums.length = kept
  blocks.sizes.length = kept
  blocks.terms.length = kept
  blocks.sums.push(sum)
  blocks.sizes.push(size)
  blocks.terms.push(term)
}
