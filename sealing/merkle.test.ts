import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bytes,
  consistencyRanges,
  type FullSubtree,
  inclusionRanges,
  type LeafRange,
  leafHash,
  nodeHash,
  rangeHash,
  sha256,
  utf8,
  verifyConsistency,
  verifyInclusion,
} from './index.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'))

/** MTH by its definition. */
async function slowRoot(leaves: readonly Bytes[]): Promise<Bytes> {
  if (leaves.length === 0) return await sha256(new Uint8Array(0))
  const [only] = leaves
  if (leaves.length === 1 && only) return only
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return await nodeHash(await slowRoot(leaves.slice(0, half)), await slowRoot(leaves.slice(half)))
}

/** PATH by its definition. */
async function slowPath(index: number, leaves: readonly Bytes[]): Promise<Bytes[]> {
  if (leaves.length <= 1) return []
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return index < half
    ? [...(await slowPath(index, left)), await slowRoot(right)]
    : [...(await slowPath(index - half, right)), await slowRoot(left)]
}

/** SUBPROOF by its definition. */
async function slowProof(from: number, leaves: readonly Bytes[], isWhole = true): Promise<Bytes[]> {
  if (from === leaves.length) return isWhole ? [] : [await slowRoot(leaves)]
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return from <= half
    ? [...(await slowProof(from, left, isWhole)), await slowRoot(right)]
    : [...(await slowProof(from - half, right, false)), await slowRoot(left)]
}

/** Hashes of ranges from the full subtrees of these leaves, as the server keeps them. */
async function hashesOf(leaves: readonly Bytes[], ranges: readonly LeafRange[]): Promise<Bytes[]> {
  const levels: Bytes[][] = [[...leaves]]
  for (let below = leaves as readonly Bytes[]; below.length > 1; below = levels.at(-1) ?? []) {
    const pairs = Array.from({ length: Math.floor(below.length / 2) }, (_, at) => at * 2)
    levels.push(
      await Promise.all(
        pairs.map((at) => nodeHash(below[at] ?? new Uint8Array(), below[at + 1] ?? new Uint8Array())),
      ),
    )
  }
  const find = ({ level, index }: FullSubtree): Bytes => {
    const found = levels[level]?.[index]
    if (found === undefined) throw new Error(`no subtree ${level}/${index}`)
    return found
  }
  return await Promise.all(ranges.map((range) => rangeHash(range, find)))
}

const grown = (size: number): Promise<Bytes[]> =>
  Promise.all(Array.from({ length: size }, (_, at) => leafHash(utf8(`leaf ${at}`))))

describe('known trees of Certificate Transparency', () => {
  const contents = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const path = [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]
  const sixToEight = [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]

  test('have the roots, the path and the proof that are published', async () => {
    const leaves = await Promise.all(contents.map((content) => leafHash(bytes(content))))
    for (const [size, root] of roots.entries()) {
      const [found] = await hashesOf(leaves.slice(0, size), [{ start: 0, end: size }])
      expect([size, hex(found ?? new Uint8Array())]).toEqual([size, root])
    }
    expect((await hashesOf(leaves, inclusionRanges(5, 8))).map(hex)).toEqual(path)
    expect((await hashesOf(leaves, consistencyRanges(6, 8))).map(hex)).toEqual(sixToEight)
  })
})

describe('a tree of any size', () => {
  const sizes = fc.integer({ min: 1, max: 70 })

  test('has the root that its definition gives', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const leaves = await grown(size)
        const [root] = await hashesOf(leaves, [{ start: 0, end: size }])
        expect(hex(root ?? new Uint8Array())).toBe(hex(await slowRoot(leaves)))
      }),
      { numRuns: 40 },
    )
  })

  test('proves each of its leaves by the path of the definition, and no other leaf, place, size or root', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, drawn) => {
        const index = drawn % size
        const leaves = await grown(size)
        const path = await hashesOf(leaves, inclusionRanges(index, size))
        expect(path.map(hex)).toEqual((await slowPath(index, leaves)).map(hex))
        const right = {
          leaf: leaves[index] ?? new Uint8Array(),
          index,
          size,
          path,
          root: await slowRoot(leaves),
        }
        expect(await verifyInclusion(right)).toBe(true)
        const other = await leafHash(utf8('another'))
        const wrong = [
          { ...right, leaf: other },
          { ...right, root: other },
          { ...right, index: index + 1 },
          { ...right, index: size },
          { ...right, index: -1 },
          { ...right, path: [...path, other] },
          { ...right, path: path.slice(1) },
          { ...right, path: [other, ...path.slice(1)] },
        ].filter(({ path: given }) => path.length > 0 || given !== path)
        for (const one of wrong) {
          if (size === 1 && one.path.length === 0 && one.leaf === right.leaf && one.index === 0) continue
          expect(await verifyInclusion(one)).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('proves that it grew out of an earlier one, and out of no other', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, drawn) => {
        const from = drawn % (size + 1)
        const leaves = await grown(size)
        const path = await hashesOf(leaves, consistencyRanges(from, size))
        if (from > 0) expect(path.map(hex)).toEqual((await slowProof(from, leaves)).map(hex))
        const earlier = { size: from, root: await slowRoot(leaves.slice(0, from)) }
        const later = { size, root: await slowRoot(leaves) }
        expect(await verifyConsistency(earlier, later, path)).toBe(true)
        const other = await leafHash(utf8('another'))
        expect(await verifyConsistency({ ...earlier, root: other }, later, path)).toBe(false)
        expect(await verifyConsistency(earlier, later, [...path, other])).toBe(false)
        // Nothing is said about the later tree where there was nothing before.
        if (from > 0) expect(await verifyConsistency(earlier, { ...later, root: other }, path)).toBe(false)
        // The last leaf of the earlier tree was another one.
        const rewritten = [...leaves.slice(0, Math.max(0, from - 1)), other]
        if (from > 0)
          expect(await verifyConsistency({ size: from, root: await slowRoot(rewritten) }, later, path)).toBe(
            false,
          )
      }),
      { numRuns: 60 },
    )
  })

  test('refuses leaves and earlier trees that it cannot have', () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError)
    expect(() => consistencyRanges(4, 3)).toThrow(RangeError)
  })
})
