import type { Equation, Interval, Knowledge } from './attacker.fixture.ts'
import { allCategories, cellKey, cellOf, countsOf, type Grid, tableOf } from './grid.ts'
import { type Answer, type Ask, answerFrom, mayLook, type Published } from './guard.ts'
import { publishTable, type Told } from './publish-table.ts'
import { type Rule, smallestShown } from './rule.ts'

/** The counts of one quarter as they were when they were looked at. */
export type Counts = ReadonlyMap<string, number>

export const rule: Rule = { smallest: smallestShown, roundTo: null }

/** A service that publishes quarters by a gate and answers out of its memory, and whoever collects what it says. */
export class Service {
  readonly history: Published[] = []
  /** The table by which each quarter went out, for whoever reads it. */
  readonly grids = new Map<string, Grid>()
  readonly grid: Grid

  constructor(grid: Grid) {
    this.grid = grid
  }

  publish(quarter: number, counts: Counts, grid: Grid = this.grid): void {
    const period = periodOf(quarter)
    if (mayLook(this.history, { family: 'people', ...period }).kind !== 'may-look') return
    const cells = publishTable(tableOf(grid), counts, rule)
    this.history.push({ family: 'people', ...period, cells })
    this.grids.set(period.from, grid)
  }

  ask(ask: Omit<Ask, 'family'>): Answer {
    return answerFrom(this.history, { family: 'people', ...ask })
  }
}

/** Quarters by number, as days that sort. */
export const dayOf = (quarter: number): string =>
  `${2020 + Math.floor(quarter / 4)}-${String(1 + 3 * (quarter % 4)).padStart(2, '0')}-01`
export const periodOf = (quarter: number) => ({ from: dayOf(quarter), to: dayOf(quarter + 1) })

export const nameOf = (from: string, key: string): string => `${from} ${key}`

/** The counts below a cell of a grid. */
export function below(grid: Grid, key: string): readonly string[] {
  const { placeId, category } = cellOf(key)
  return countsOf(grid)
    .filter((cell) => category === allCategories || cell.category === category)
    .filter((cell) => chain(grid, cell.placeId).includes(placeId))
    .map(cellKey)
}

const chain = (grid: Grid, placeId: string): readonly string[] => {
  const place = grid.places.find(({ id }) => id === placeId)
  if (place === undefined) return []
  return [placeId, ...(place.parentId === null ? [] : chain(grid, place.parentId))]
}

/** What a told cell says of a sum. */
const saidOf = (told: Told): Interval => {
  if (told.kind === 'shown') return { low: told.count, high: told.count }
  if (told.kind === 'at-least') return { low: told.count, high: Number.MAX_SAFE_INTEGER }
  return { low: 0, high: smallestShown - 1 }
}

/** Everything that published tables say, as equations over the counts that they were made of. */
export function knowledgeOf(tables: readonly (Published & { readonly grid: Grid })[]): Knowledge {
  const unknown = new Map<string, Interval>()
  const equations: Equation[] = []
  for (const { grid, from, cells } of tables) {
    for (const cell of countsOf(grid)) {
      const told = cells.get(cellKey(cell))
      unknown.set(nameOf(from, cellKey(cell)), told ? saidOf(told) : { low: 0, high: 10_000 })
    }
    for (const [key, told] of cells)
      equations.push({ of: below(grid, key).map((count) => nameOf(from, count)), ...saidOf(told) })
  }
  return { unknown, equations }
}
