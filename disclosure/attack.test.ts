import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attack, type Equation, type Knowledge } from './attacker.fixture.ts'
import { cellKey, countsOf, type Grid, tableOf } from './grid.ts'
import type { Answer } from './guard.ts'
import { publishTable, type Told } from './publish-table.ts'
import { smallestShown } from './rule.ts'
import { below, type Counts, dayOf, knowledgeOf, nameOf, periodOf, rule, Service } from './service.fixture.ts'

const few = smallestShown - 1
const full = { low: 0, high: few }

/** A country of one or two regions with up to five departments each, or of departments alone; up to three categories. */
const grids: fc.Arbitrary<Grid> = fc
  .record({
    regions: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }),
    flat: fc.boolean(),
    categories: fc.constantFrom([], ['w', 'm'], ['w', 'm', 'o']),
    sums: fc.constantFrom('places-first' as const, 'categories-first' as const),
  })
  .map(({ regions, flat, categories, sums }) => ({
    places: [
      { id: 'P', parentId: null },
      ...regions.flatMap((departments, r) => [
        ...(flat ? [] : [{ id: `R${r}`, parentId: 'P' }]),
        ...Array.from({ length: departments }, (_, d) => ({
          id: `R${r}D${d}`,
          parentId: flat ? 'P' : `R${r}`,
        })),
      ]),
    ],
    categories,
    sums,
  }))

/** Small ones and none more often than not: they are what is to be found. */
const count = fc.oneof(fc.integer({ min: 0, max: few }), fc.integer({ min: 0, max: 60 }), fc.constant(0))
const countsFor = (grid: Grid): fc.Arbitrary<Counts> =>
  fc
    .array(count, { minLength: countsOf(grid).length, maxLength: countsOf(grid).length })
    .map((counts) => new Map(countsOf(grid).map((cell, at) => [cellKey(cell), counts[at] ?? 0])))

const withQuarters = (quarters: number) =>
  grids.chain((grid) =>
    fc.record({
      grid: fc.constant(grid),
      quarters: fc.array(countsFor(grid), { minLength: quarters, maxLength: quarters }),
    }),
  )

const tablesOf = (service: Service) =>
  service.history.map((table) => ({ ...table, grid: service.grids.get(table.from) ?? service.grid }))

/** Which counts are not shown, over everything that left. */
const hiddenOf = (service: Service): readonly string[] =>
  tablesOf(service).flatMap(({ grid, from, cells }) =>
    countsOf(grid)
      .map(cellKey)
      .filter((key) => cells.get(key)?.kind === 'hidden')
      .map((key) => nameOf(from, key)),
  )

/** An answer as an equation over the counts, as somebody reads it who believes it to the letter. */
function equationOf(service: Service, answer: Answer): Equation | null {
  if (answer.kind === 'refused') return null
  const { told, about } = answer
  const categories = about.categories.length === 0 ? ['all'] : about.categories
  const of = tablesOf(service)
    .filter(({ from }) => from >= about.from && from < about.to)
    .flatMap(({ grid, from }) =>
      about.places.flatMap((placeId) =>
        categories.flatMap((category) =>
          below(grid, cellKey({ placeId, category })).map((key) => nameOf(from, key)),
        ),
      ),
    )
  if (told.kind === 'hidden') return { of, ...full }
  return { of, low: told.count, high: told.kind === 'shown' ? told.count : Number.MAX_SAFE_INTEGER }
}

function asks({ places, categories }: Grid) {
  const chain = (id: string): [string, ...string[]] => {
    const parent = places.find((place) => place.id === id)?.parentId ?? null
    return [id, ...(parent === null ? [] : chain(parent))]
  }
  return fc
    .record({
      from: fc.integer({ min: 0, max: 4 }),
      length: fc.integer({ min: 1, max: 4 }),
      places: fc.subarray(
        places.map(({ id }) => id),
        { minLength: 1, maxLength: Math.min(3, places.length) },
      ),
      categories: fc.subarray([...categories]),
      town: fc.boolean(),
    })
    .map(({ from, length, places: asked, categories: by, town }) => ({
      from: dayOf(from),
      to: dayOf(from + length),
      // A municipality that no table has, within the first of the places.
      places: asked.map((id, at): [string, ...string[]] =>
        town && at === 0 ? ['town', ...chain(id)] : chain(id),
      ),
      categories: by,
    }))
}

describe('an attacker with every published number', () => {
  test('bounds no hidden count of several quarters more narrowly than the rule, whatever is asked in between', () => {
    fc.assert(
      fc.property(
        withQuarters(4).chain(({ grid, quarters }) =>
          fc.record({
            grid: fc.constant(grid),
            quarters: fc.constant(quarters),
            asked: fc.array(asks(grid), { maxLength: 12 }),
          }),
        ),
        ({ grid, quarters, asked }) => {
          const service = new Service(grid)
          quarters.forEach((counts, quarter) => {
            service.publish(quarter, counts)
          })
          const known = knowledgeOf(tablesOf(service))
          const answers = asked.flatMap((ask) => equationOf(service, service.ask(ask)) ?? [])
          const bounds = attack({ ...known, equations: [...known.equations, ...answers] })
          for (const name of hiddenOf(service)) expect(bounds?.get(name)).toEqual(full)
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
  })

  test('who knows the rule as well can exclude no value of a hidden count: other counts give the very same publication', () => {
    fc.assert(
      fc.property(withQuarters(1), fc.nat(), ({ grid, quarters: [counts = new Map()] }, at) => {
        const table = tableOf(grid)
        const told = publishTable(table, counts, rule)
        const hidden = countsOf(grid)
          .map(cellKey)
          .filter((key) => told.get(key)?.kind === 'hidden')
        fc.pre(hidden.length > 0)
        const target = hidden[at % hidden.length] ?? ''
        for (let value = 0; value <= few; value++)
          expect(publishTable(table, moved({ grid, counts, told, target, value }), rule)).toEqual(told)
      }),
      { numRuns: 150 },
    )
  })

  test('a second look is refused, whatever was changed since and by whatever table: the memory says what it said', () => {
    fc.assert(
      fc.property(withQuarters(2), ({ grid, quarters: [before = new Map(), after = new Map()] }) => {
        const service = new Service(grid)
        service.publish(0, before)
        const said = [...service.history]
        service.publish(0, after)
        service.publish(0, after, { ...grid, categories: [], places: grid.places })
        expect(service.history).toEqual(said)
      }),
      { numRuns: 30 },
    )
  })
})

interface Moving {
  readonly grid: Grid
  readonly counts: Counts
  readonly told: ReadonlyMap<string, Told>
  readonly target: string
  readonly value: number
}

/**
 * Other counts with one hidden at another value and the same publication: where a sum over it is told, the others below that sum
 * make up for it; where every sum above gives way, all that is hidden beside it and in no told sum is none.
 */
function moved({ grid, counts, told, target, value }: Moving): Counts {
  const sums = sumsAbove(tableOf(grid).total, target)
  const next = new Map(counts)
  const tight = sums.find((sum) => told.get(sum)?.kind === 'shown')
  const within = tight === undefined ? [...counts.keys()] : below(grid, tight)
  const loose = within.filter((key) => !isBound({ grid, told, key, upTo: tight }))
  const rest = loose.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
  for (const key of loose) next.set(key, 0)
  next.set(target, value)
  if (tight === undefined) return next
  // One hidden count of each part that gives way takes its share of what is left, up to the most that it may be.
  let left = rest - value
  const parts = partsOf(tableOf(grid).total, tight).filter((part) => told.get(part)?.kind !== 'shown')
  for (const part of parts) {
    const free = (part === target ? [part] : below(grid, part)).filter((key) => loose.includes(key))
    if (free.includes(target) || free[0] === undefined) continue
    const share = Math.min(few, left)
    next.set(free[0], share)
    left -= share
  }
  return next
}

interface Node {
  readonly key: string
  readonly parts: readonly Node[]
}

const holds = (node: Node, key: string): boolean =>
  node.key === key || node.parts.some((part) => holds(part, key))
/** The sums over a count, the nearest first. */
function sumsAbove(node: Node, key: string): readonly string[] {
  const part = node.parts.find((one) => holds(one, key))
  return part === undefined ? [] : [...sumsAbove(part, key), node.key]
}
const partsOf = (node: Node, key: string): readonly string[] =>
  node.key === key ? node.parts.map((part) => part.key) : node.parts.flatMap((part) => partsOf(part, key))

/** Whether a count is shown, or stands in a told sum nearer than the one that is looked at. */
function isBound({
  grid,
  told,
  key,
  upTo,
}: Pick<Moving, 'grid' | 'told'> & { readonly key: string; readonly upTo: string | undefined }): boolean {
  if (told.get(key)?.kind === 'shown') return true
  for (const sum of sumsAbove(tableOf(grid).total, key)) {
    if (sum === upTo) return false
    if (told.get(sum)?.kind === 'shown') return true
  }
  return false
}

/** Gates that are weak on purpose: the attacker must find what each lets through. */
describe('the same attacker finds the leak of a gate', () => {
  const departments: Grid = {
    places: [{ id: 'P', parentId: null }, ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'P' }))],
    categories: [],
    sums: 'places-first',
  }
  const key = (placeId: string, category = 'all') => cellKey({ placeId, category })
  const shown = (value: number): Told => ({ kind: 'shown', count: value })
  const counts = new Map([
    [key('a'), 40],
    [key('b'), 25],
    [key('c'), 3],
  ])
  const learnt = (knowledge: Knowledge, name: string) => attack(knowledge)?.get(name)

  test('that shows every total', () => {
    const cells = new Map(publishTable(tableOf(departments), counts, rule)).set(key('P'), shown(68))
    const known = knowledgeOf([{ family: 'people', ...periodOf(0), cells, grid: departments }])
    expect(learnt(known, nameOf(dayOf(0), key('c')))).toEqual({ low: 3, high: 3 })
  })

  test('that hides one other cell, the next smallest, and shows the total', () => {
    // Hidden: c (3) and b (12). With the total both are bounded: fifteen between them, and b was hidden for being at least eleven.
    const known: Knowledge = {
      unknown: new Map([
        ['c', full],
        ['b', { low: smallestShown, high: 1000 }],
      ]),
      equations: [{ of: ['b', 'c'], low: 15, high: 15 }],
    }
    expect(learnt(known, 'c')).toEqual({ low: 0, high: 4 })
  })

  test('that shows row totals and column totals alike', () => {
    const x = (row: number, column: number) => `${row}${column}`
    const all = [0, 1, 2]
    const values = [
      [1, 9, 10],
      [9, 10, 10],
      [10, 10, 10],
    ]
    const sum = (cells: readonly (number | undefined)[]) =>
      cells.reduce<number>((all, one) => all + (one ?? 0), 0)
    const rows = all.map((r) => ({ of: all.map((c) => x(r, c)), total: sum(all.map((c) => values[r]?.[c])) }))
    const columns = all.map((c) => ({
      of: all.map((r) => x(r, c)),
      total: sum(all.map((r) => values[r]?.[c])),
    }))
    const known: Knowledge = {
      unknown: new Map(all.flatMap((r) => all.map((c) => [x(r, c), full]))),
      equations: [...rows, ...columns].map(({ of, total }) => ({ of, low: total, high: total })),
    }
    const bounds = learnt(known, x(2, 2))
    expect((bounds?.high ?? 0) - (bounds?.low ?? 0)).toBeLessThan(few)
  })

  test('that forgets what it published: a day later one more, and by other territories', () => {
    const whole: Grid = { ...departments, places: [{ id: 'P', parentId: null }] }
    const first = publishTable(tableOf(departments), counts, rule)
    const second = publishTable(tableOf(whole), new Map([[key('P'), 68]]), rule)
    const known = knowledgeOf([{ family: 'people', ...periodOf(0), cells: first, grid: departments }])
    const names = ['a', 'b', 'c'].map((place) => nameOf(dayOf(0), key(place)))
    const total = second.get(key('P'))
    expect(total).toEqual(shown(68))
    expect(
      learnt({ ...known, equations: [...known.equations, { of: names, low: 68, high: 68 }] }, names[2] ?? ''),
    ).toEqual({ low: 3, high: 3 })
  })

  test('that publishes a corrected quarter again: the difference is a person', () => {
    const later = new Map(counts).set(key('a'), 41)
    const [before, after] = [counts, later].map((of) => publishTable(tableOf(departments), of, rule))
    const [one, other] = [before?.get(key('a')), after?.get(key('a'))]
    expect(one?.kind === 'shown' && other?.kind === 'shown' && other.count - one.count).toBe(1)
    const service = new Service(departments)
    service.publish(0, counts)
    service.publish(0, later)
    expect(service.ask({ ...periodOf(0), places: [['a', 'P']], categories: [] })).toMatchObject({
      told: shown(40),
    })
  })

  test('that counts shifted dates: two overlapping spans differ by a few weeks', () => {
    const known: Knowledge = {
      unknown: new Map(
        ['january', 'february', 'march', 'april'].map((month) => [month, { low: 0, high: 1000 }]),
      ),
      equations: [
        { of: ['january', 'february', 'march'], low: 60, high: 60 },
        { of: ['february', 'march'], low: 56, high: 56 },
      ],
    }
    expect(learnt(known, 'january')).toEqual({ low: 4, high: 4 })
    const service = new Service(departments)
    service.publish(0, counts)
    expect(
      service.ask({ from: '2020-02-01', to: '2020-04-01', places: [['a', 'P']], categories: [] }),
    ).toMatchObject({ about: periodOf(0), coarsened: ['period'] })
  })
})
