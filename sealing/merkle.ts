import { type Bytes, joinBytes, sha256 } from './bytes.ts'

/*
 * Merkle trees as Certificate Transparency hashes them (RFC 6962, section 2.1): a leaf and a node can never be taken
 * for each other, and a tree of any size has one root. Sizes and indices are whole numbers below 2^53.
 */

/** SHA-256(0x00 ‖ content). */
export const leafHash = (content: Uint8Array): Promise<Bytes> =>
  sha256(joinBytes([Uint8Array.of(0), content]))

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> =>
  sha256(joinBytes([Uint8Array.of(1), left, right]))

/** The leaves from `start` up to, not with, `end`. */
export interface LeafRange {
  readonly start: number
  readonly end: number
}

/** A subtree whose leaves are 2^level: those from `index` · 2^level. */
export interface FullSubtree {
  readonly level: number
  readonly index: number
}

/** Where a hash of a full subtree is found. */
export type FindSubtree = (subtree: FullSubtree) => Bytes

/** The largest power of two below `count`: where a tree of so many leaves is divided. */
function divide(count: number): number {
  let half = 1
  while (half * 2 < count) half *= 2
  return half
}

const isPowerOfTwo = (count: number): boolean => count === 1 || divide(count) * 2 === count

/** The subtrees, left to right, of which the hash of a range is made. A range begins where such a tree may begin. */
export function fullSubtrees({ start, end }: LeafRange): readonly FullSubtree[] {
  const count = end - start
  if (count <= 0) return []
  if (isPowerOfTwo(count)) return [{ level: Math.log2(count), index: start / count }]
  const half = start + divide(count)
  return [...fullSubtrees({ start, end: half }), ...fullSubtrees({ start: half, end })]
}

/** The hash of a range from those of its full subtrees; of no leaf, the hash of nothing. */
export async function rangeHash(range: LeafRange, find: FindSubtree): Promise<Bytes> {
  const [first, ...rest] = [...fullSubtrees(range)].reverse().map(find)
  if (first === undefined) return await sha256(new Uint8Array(0))
  let hash = first
  for (const left of rest) hash = await nodeHash(left, hash)
  return hash
}

/** Whose hashes prove that a leaf is in a tree, from the leaf upwards (RFC 6962, 2.1.1). */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError('no such leaf')
  const ranges: LeafRange[] = []
  for (let start = 0, end = size; end - start > 1; ) {
    const half = start + divide(end - start)
    if (index < half) {
      ranges.unshift({ start: half, end })
      end = half
    } else {
      ranges.unshift({ start, end: half })
      start = half
    }
  }
  return ranges
}

/** Whose hashes prove that a tree grew out of its first `from` leaves (RFC 6962, 2.1.2). */
export function consistencyRanges(from: number, size: number): readonly LeafRange[] {
  if (from < 0 || from > size) throw new RangeError('the later tree is the smaller one')
  if (from === 0 || from === size) return []
  const ranges: LeafRange[] = []
  let [start, end] = [0, size]
  while (end !== from) {
    const half = start + divide(end - start)
    if (from <= half) {
      ranges.unshift({ start: half, end })
      end = half
    } else {
      ranges.unshift({ start, end: half })
      start = half
    }
  }
  // Whoever checks has the root of the earlier tree, and it is the whole of the left side.
  return start === 0 ? ranges : [{ start, end }, ...ranges]
}

export interface Inclusion {
  readonly leaf: Bytes
  readonly index: number
  readonly size: number
  readonly path: readonly Bytes[]
  readonly root: Bytes
}

/** Whether the path leads from the leaf to the root. */
export async function verifyInclusion({ leaf, index, size, path, root }: Inclusion): Promise<boolean> {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const step of path) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      hash = await nodeHash(step, hash)
      for (; !isOdd(at) && at !== 0; at = halved(at)) last = halved(last)
    } else hash = await nodeHash(hash, step)
    at = halved(at)
    last = halved(last)
  }
  return last === 0 && isSame(hash, root)
}

export interface TreeRoot {
  readonly size: number
  readonly root: Bytes
}

/** Whether the later tree holds every leaf of the earlier one, unchanged and in its place. */
export async function verifyConsistency(
  from: TreeRoot,
  to: TreeRoot,
  path: readonly Bytes[],
): Promise<boolean> {
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return false
  if (from.size === to.size) return path.length === 0 && isSame(from.root, to.root)
  if (from.size === 0) return path.length === 0 && isSame(from.root, await sha256(new Uint8Array(0)))
  const [first, ...steps] = isPowerOfTwo(from.size) ? [from.root, ...path] : path
  if (first === undefined) return false
  let [at, last] = [from.size - 1, to.size - 1]
  for (; isOdd(at); at = halved(at)) last = halved(last)
  let [earlier, later] = [first, first]
  for (const step of steps) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      earlier = await nodeHash(step, earlier)
      later = await nodeHash(step, later)
      for (; !isOdd(at) && at !== 0; at = halved(at)) last = halved(last)
    } else later = await nodeHash(later, step)
    at = halved(at)
    last = halved(last)
  }
  return last === 0 && isSame(earlier, from.root) && isSame(later, to.root)
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
const isOdd = (value: number): boolean => value % 2 === 1
const halved = (value: number): number => Math.floor(value / 2)
const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
