import { attack, type Interval } from './attacker.fixture.ts'
import { cellKey, type Grid } from './grid.ts'
import type { Told } from './publish-table.ts'
import { smallestShown } from './rule.ts'
import { knowledgeOf } from './service.fixture.ts'

/** What may be of a count that is not shown, by the rule alone. */
export const byTheRule: Interval = { low: 0, high: smallestShown - 1 }

/** One quarter as somebody reads it in an exported file. */
export interface Table {
  readonly from: string
  readonly grid: Grid
  readonly cells: ReadonlyMap<string, Told>
}

const keyOf = (placeId: string) => cellKey({ placeId, category: 'all' })

function toldBy(words: string): Told {
  const count = Number.parseInt(words, 10)
  if (Number.isNaN(count))
    return words === 'no se muestra'
      ? { kind: 'at-least', count: 0 }
      : { kind: 'hidden', reason: 'fewer-than-shown' }
  return { kind: words.endsWith('o más') ? 'at-least' : 'shown', count }
}

/** What somebody makes of a file who knows nothing but what stands in it: departments by their number, and their country. */
export function tablesIn(file: string): readonly Table[] {
  const rows = file
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const [quarter = '', placeId = ''] = line.replaceAll('"', '').split(',')
      return { quarter, placeId, told: toldBy(/(?:"([^"]+)"|([^,]+))$/.exec(line)?.slice(1).join('') ?? '') }
    })
  return [...Map.groupBy(rows, ({ quarter }) => quarter)].map(([from, of]) => ({
    from,
    grid: gridOf(of.map(({ placeId }) => placeId)),
    cells: new Map(of.map(({ placeId, told }) => [keyOf(placeId), told])),
  }))
}

function gridOf(placeIds: readonly string[]): Grid {
  const country = placeIds.find((id) => /^\D+$/.test(id)) ?? ''
  return {
    places: placeIds.map((id) => ({ id, parentId: id === country ? null : country })),
    categories: [],
    sums: 'places-first',
  }
}

/** The narrowest that follows for each count of these tables, by what each of them is. */
export function learnt(tables: readonly Table[]): ReadonlyMap<string, Interval> {
  const known = knowledgeOf(tables.map((table) => ({ ...table, family: 'people', to: '' })))
  return attack(known) ?? new Map()
}

export const hiddenIn = (tables: readonly Table[]): readonly string[] =>
  tables.flatMap(({ from, grid, cells }) =>
    grid.places
      .filter(({ id, parentId }) => parentId !== null && cells.get(keyOf(id))?.kind === 'hidden')
      .map(({ id }) => `${from} ${keyOf(id)}`),
  )

/** An export that hides what is small, and nothing else: one department is small in it. */
export function naive(grid: Grid, from: string, small: number): Table {
  const departments = grid.places.filter(({ parentId }) => parentId !== null)
  const counts = departments.map(({ id }, at) => [id, at === 0 ? small : smallestShown + at] as const)
  const country = grid.places.find(({ parentId }) => parentId === null)?.id ?? ''
  const sum = counts.reduce((all, [, count]) => all + count, 0)
  const tell = (count: number): Told =>
    count < smallestShown ? { kind: 'hidden', reason: 'fewer-than-shown' } : { kind: 'shown', count }
  return {
    from,
    grid,
    cells: new Map([...counts, [country, sum] as const].map(([id, n]) => [keyOf(id), tell(n)])),
  }
}
