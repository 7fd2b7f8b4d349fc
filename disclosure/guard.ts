import { allCategories, cellKey } from './grid.ts'
import type { Told } from './publish-table.ts'

/**
 * Days, the last one not included, as YYYY-MM-DD.
 */
export interface Period {
  readonly from: string
  readonly to: string
}

/** One table that left the desk, as the guard remembers it. It never changes. */
export interface Published extends Period {
  /** Whom it counts. Tables of one family count the same people, or a part of them. */
  readonly family: string
  /** By the key of each cell. */
  readonly cells: ReadonlyMap<string, Told>
}

/** What somebody wants to know of one family. */
export interface Ask extends Period {
  readonly family: string
  /** Each with what it lies in, the nearest first: `['0101', '01', 'ZL']`. Several are asked together, as one territory. */
  readonly places: readonly (readonly [string, ...string[]])[]
  /** Several are asked together; none asks for all of them. */
  readonly categories: readonly string[]
}

export type Refusal =
  /** Nothing that was published touches the period. */
  | 'nothing-published'
  /** A place that no published table has, nor anything it lies in. */
  | 'place-not-published'
  /** No declared table tells these people apart in this way. */
  | 'not-told-apart'

/** In which way an answer tells of more than was asked, because no less was published. */
export type Coarsening = 'period' | 'place' | 'category'

export type Answer =
  | { readonly kind: 'refused'; readonly because: Refusal }
  | {
      readonly kind: 'answered'
      readonly told: Told
      /** What the answer is about; where it is more than was asked, it says in which way. */
      readonly about: Period & { readonly places: readonly string[]; readonly categories: readonly string[] }
      readonly coarsened: readonly Coarsening[]
    }

export type Look =
  | { readonly kind: 'may-look' }
  | { readonly kind: 'refused'; readonly because: 'already-published' | 'overlaps-published' }

/**
 * Whether the people of a family may be counted for a period: once, and never again, in whatever table. A second look at the
 * same people, by another disaggregation, other territories, shifted dates or a day later, is what a difference is made of.
 */
export function mayLook(history: readonly Published[], asked: Period & { readonly family: string }): Look {
  requirePeriod(asked)
  const touched = history.filter((one) => one.family === asked.family && overlap(one, asked))
  if (touched.length === 0) return { kind: 'may-look' }
  const same = touched.some(({ from, to }) => from === asked.from && to === asked.to)
  return { kind: 'refused', because: same ? 'already-published' : 'overlaps-published' }
}

/**
 * Answers out of what was published, and of nothing else: the counts themselves are no parameter. So no question, however
 * many and in whatever order, tells more than the published tables do; `publishTable` says what those tell.
 *
 * What is finer than anything published is answered with the smallest published that holds it, and says so.
 */
export function answerFrom(history: readonly Published[], ask: Ask): Answer {
  requirePeriod(ask)
  const tables = covering(
    history.filter(({ family }) => family === ask.family),
    ask,
  )
  if (tables === null) return { kind: 'refused', because: 'nothing-published' }
  const places = findPlaces(tables, ask.places)
  if (places === null) return { kind: 'refused', because: 'place-not-published' }
  const categories = findCategories(tables, places, ask.categories)
  if (categories === null) return { kind: 'refused', because: 'not-told-apart' }
  const cells = tables.flatMap((table) =>
    places.flatMap((placeId) =>
      categories.map((category) => table.cells.get(cellKey({ placeId, category }))),
    ),
  )
  const period = { from: first(tables).from, to: last(tables).to }
  const asked = new Set(ask.places.map(([placeId]) => placeId))
  return {
    kind: 'answered',
    told: together(cells.filter((cell) => cell !== undefined)),
    about: { ...period, places, categories: categories.includes(allCategories) ? [] : categories },
    coarsened: [
      ...(period.from === ask.from && period.to === ask.to ? [] : (['period'] as const)),
      ...(places.every((placeId) => asked.has(placeId)) ? [] : (['place'] as const)),
      ...(categories.includes(allCategories) === (ask.categories.length === 0)
        ? []
        : (['category'] as const)),
    ],
  }
}

/** Cells that no other is part of, as one: a sum only where every one is told, and what is shown at least otherwise. */
function together(cells: readonly Told[]): Told {
  const [only] = cells
  if (only !== undefined && cells.length === 1) return only
  const count = cells.reduce((sum, cell) => sum + (cell.kind === 'hidden' ? 0 : cell.count), 0)
  return { kind: cells.every(({ kind }) => kind === 'shown') ? 'shown' : 'at-least', count }
}

function requirePeriod({ from, to }: Period): void {
  if (from >= to) throw new RangeError('a period ends after it began')
}

const overlap = (one: Period, other: Period): boolean => one.from < other.to && other.from < one.to

/** The published tables that hold the whole period, in order; null where a part of it is in none. */
function covering(tables: readonly Published[], asked: Period): readonly Published[] | null {
  const touched = tables.filter((table) => overlap(table, asked)).sort((a, b) => (a.from < b.from ? -1 : 1))
  const whole = touched.every(({ from }, at) => at === 0 || touched[at - 1]?.to === from)
  const [start, end] = [touched[0], touched.at(-1)]
  if (start === undefined || end === undefined || !whole) return null
  return start.from <= asked.from && end.to >= asked.to ? touched : null
}

/** The places of the tables that hold what is asked, none of them inside another. */
function findPlaces(tables: readonly Published[], asked: Ask['places']): readonly string[] | null {
  const isPublished = (placeId: string) =>
    tables.every(({ cells }) => cells.has(cellKey({ placeId, category: allCategories })))
  const found = asked.map((chain) => chain.findIndex(isPublished))
  if (found.length === 0 || found.includes(-1)) return null
  const chosen = asked.map((chain, at) => chain.slice(found[at]))
  const ids = new Set(chosen.map(([placeId]) => placeId))
  const outermost = chosen.filter(([, ...above]) => !above.some((placeId) => ids.has(placeId)))
  return [...new Set(outermost.flatMap(([placeId]) => (placeId === undefined ? [] : [placeId])))].sort()
}

/** The categories as asked where each table has them; all of them where none was asked; null where nobody is told apart so. */
function findCategories(
  tables: readonly Published[],
  places: readonly string[],
  asked: readonly string[],
): readonly string[] | null {
  if (asked.length === 0) return [allCategories]
  const has = (category: string) =>
    tables.some(({ cells }) => places.some((placeId) => cells.has(cellKey({ placeId, category }))))
  const everywhere = (category: string) =>
    tables.every(({ cells }) => places.every((placeId) => cells.has(cellKey({ placeId, category }))))
  const wanted = [...new Set(asked)].sort()
  if (!wanted.every(has)) return null
  return wanted.every(everywhere) ? wanted : [allCategories]
}

function first(tables: readonly Published[]): Published {
  const [table] = tables
  if (table === undefined) throw new RangeError('no table')
  return table
}

function last(tables: readonly Published[]): Published {
  const table = tables.at(-1)
  if (table === undefined) throw new RangeError('no table')
  return table
}
