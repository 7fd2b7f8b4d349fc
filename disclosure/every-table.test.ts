import { describe, expect, test } from 'vitest'
import { cellKey, countsOf, type Grid, tableOf } from './grid.ts'
import { type Table, type Told, tellTable } from './publish-table.ts'

/**
 * Every table there is of a shape, by a small rule: somebody who knows the rule and the shape, and has all the time there is,
 * keeps of all tables those that give the publication seen, and looks what a hidden count may be.
 */
type Publish = (table: Table, counts: ReadonlyMap<string, number>) => ReadonlyMap<string, Told>

interface Shape {
  readonly grid: Grid
  readonly smallest: number
  /** The largest count tried. */
  readonly most: number
}

/** The narrowest set of values that remains possible of a hidden count, over all tables of the shape. */
function narrowest({ grid, smallest, most }: Shape, publish: Publish): readonly number[] {
  const table = tableOf(grid)
  const keys = countsOf(grid).map(cellKey)
  const possible = new Map<string, Set<number>[]>()
  const hidden = new Map<string, readonly boolean[]>()
  const counts = keys.map(() => 0)
  const total = (most + 1) ** keys.length
  for (let n = 0; n < total; n++) {
    for (let at = 0, rest = n; at < keys.length; at++, rest = Math.floor(rest / (most + 1)))
      counts[at] = rest % (most + 1)
    const told = publish(table, new Map(keys.map((key, at) => [key, counts[at] ?? 0])))
    const seen = JSON.stringify([...told])
    const sets = possible.get(seen) ?? keys.map(() => new Set<number>())
    keys.forEach((_, at) => {
      sets[at]?.add(counts[at] ?? 0)
    })
    possible.set(seen, sets)
    if (!hidden.has(seen))
      hidden.set(
        seen,
        keys.map((key) => told.get(key)?.kind !== 'shown'),
      )
  }
  const ofSmall = [...possible].flatMap(([seen, sets]) =>
    sets.filter((values, at) => hidden.get(seen)?.[at] && [...values].some((value) => value < smallest)),
  )
  return ofSmall
    .map((values) => [...values].filter((value) => value < smallest).sort((a, b) => a - b))
    .reduce((least, values) => (values.length < least.length ? values : least))
}

const flat = (leaves: number): Grid['places'] => [
  { id: 'P', parentId: null },
  ...Array.from({ length: leaves }, (_, at) => ({ id: `p${at}`, parentId: 'P' })),
]
const regions: Grid['places'] = [
  { id: 'P', parentId: null },
  { id: 'A', parentId: 'P' },
  { id: 'B', parentId: 'P' },
  ...['A1', 'A2', 'A3'].map((id) => ({ id, parentId: 'A' })),
  ...['B1', 'B2', 'B3'].map((id) => ({ id, parentId: 'B' })),
]
const shapes: Record<string, Shape> = {
  'five places': { grid: { places: flat(5), categories: [], sums: 'places-first' }, smallest: 3, most: 5 },
  'two regions of three': {
    grid: { places: regions, categories: [], sums: 'places-first' },
    smallest: 2,
    most: 4,
  },
  'three places by two categories': {
    grid: { places: flat(3), categories: ['w', 'm'], sums: 'places-first' },
    smallest: 2,
    most: 4,
  },
  'two places by three categories, each place first': {
    grid: { places: flat(2), categories: ['w', 'm', 'o'], sums: 'categories-first' },
    smallest: 2,
    most: 4,
  },
  'three places by two categories, rule three': {
    grid: { places: flat(3), categories: ['w', 'm'], sums: 'places-first' },
    smallest: 3,
    most: 4,
  },
}

const rounded = [null, 3] as const

describe('of every table there is, somebody who knows the rule learns of a hidden count nothing', () => {
  for (const [name, shape] of Object.entries(shapes))
    for (const roundTo of rounded)
      test(`${name}, ${roundTo === null ? 'as they are' : `rounded to ${roundTo}`}`, () => {
        const possible = narrowest(shape, (table, counts) =>
          tellTable(table, counts, { smallest: shape.smallest, roundTo }),
        )
        expect(possible).toEqual(Array.from({ length: shape.smallest }, (_, value) => value))
      })
})
