import type { CrossingSum, Sum, Table } from './publish-table.ts'

/** A place and what it lies in; one lies in none. */
export interface GridPlace {
  readonly id: string
  readonly parentId: string | null
}

/** A declared table of one quarter: places in their hierarchy, by the categories of one disaggregation. */
export interface Grid {
  readonly places: readonly GridPlace[]
  /** None where it is not disaggregated. A person stands in one category only. */
  readonly categories: readonly string[]
  /** Which sums are formed first; those across are told by what is shown alone. */
  readonly sums: 'places-first' | 'categories-first'
}

export interface GridCell {
  readonly placeId: string
  /** `all` for every category together. */
  readonly category: string
}

/** Every category together. */
export const allCategories = 'all'

const separator = '\u001f'

export const cellKey = ({ placeId, category }: GridCell): string => `${placeId}${separator}${category}`

export function cellOf(key: string): GridCell {
  const [placeId = '', category = ''] = key.split(separator)
  return { placeId, category }
}

/** The counts that a grid asks for: one for each place that holds no other, and each category. */
export function countsOf(grid: Grid): readonly GridCell[] {
  const parents = new Set(grid.places.map(({ parentId }) => parentId))
  const categories = grid.categories.length === 0 ? [allCategories] : grid.categories
  return grid.places
    .filter(({ id }) => !parents.has(id))
    .flatMap(({ id }) => categories.map((category) => ({ placeId: id, category })))
}

/**
 * The table of a grid, with all its sums.
 *
 * @throws RangeError where places are no tree, or a category is named twice or like all of them
 */
export function tableOf(grid: Grid): Table {
  const { categories, sums } = grid
  requireCategories(categories)
  const root = rootOf(grid.places)
  const children = childrenOf(grid.places)
  const placeTree = (placeId: string, category: string): Sum => ({
    key: cellKey({ placeId, category }),
    parts: (children.get(placeId) ?? []).map((below) => placeTree(below, category)),
  })
  if (categories.length === 0) return { total: placeTree(root, allCategories), crossing: [] }
  if (sums === 'places-first') {
    const parts = categories.map((category) => placeTree(root, category))
    return {
      total: { key: cellKey({ placeId: root, category: allCategories }), parts },
      crossing: grid.places.filter(({ id }) => id !== root).map(({ id }) => overCategories(id, categories)),
    }
  }
  const both = (placeId: string): Sum => {
    const below = children.get(placeId)
    return {
      key: cellKey({ placeId, category: allCategories }),
      parts: below
        ? below.map(both)
        : categories.map((category) => ({ key: cellKey({ placeId, category }), parts: [] })),
    }
  }
  return { total: both(root), crossing: overPlaces(grid, children) }
}

const overCategories = (placeId: string, categories: readonly string[]): CrossingSum => ({
  key: cellKey({ placeId, category: allCategories }),
  of: categories.map((category) => cellKey({ placeId, category })),
})

/** Each place that holds others, by category: a sum over the places that hold none. */
function overPlaces(grid: Grid, children: ReadonlyMap<string, readonly string[]>): readonly CrossingSum[] {
  const leaves = (placeId: string): readonly string[] => children.get(placeId)?.flatMap(leaves) ?? [placeId]
  return [...children.keys()].flatMap((placeId) =>
    grid.categories.map((category) => ({
      key: cellKey({ placeId, category }),
      of: leaves(placeId).map((leaf) => cellKey({ placeId: leaf, category })),
    })),
  )
}

function requireCategories(categories: readonly string[]): void {
  if (new Set(categories).size !== categories.length || categories.includes(allCategories))
    throw new RangeError('a category is named once, and not like all of them')
}

function rootOf(places: readonly GridPlace[]): string {
  const known = new Set(places.map(({ id }) => id))
  const roots = places.filter(({ parentId }) => parentId === null || !known.has(parentId))
  const [root] = roots
  if (root === undefined || roots.length > 1 || known.size !== places.length)
    throw new RangeError('the places of a grid are one tree, each named once')
  return root.id
}

function childrenOf(places: readonly GridPlace[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(places.map(({ id }) => id))
  const children = new Map<string, string[]>()
  for (const { id, parentId } of places) {
    if (parentId === null || !known.has(parentId)) continue
    const siblings = children.get(parentId)
    if (siblings === undefined) children.set(parentId, [id])
    else siblings.push(id)
  }
  return children
}
