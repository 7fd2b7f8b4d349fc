import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attack, type Equation, type Interval } from './attacker.fixture.ts'
import { toldParts, toldPartsOf } from './hold-back.ts'
import { smallestShown } from './rule.ts'
import { type Counts, tellCoarsely, tellFigure, tellRatio, tellShare } from './tell-figure.ts'

const k = 3

/** Every way in which a whole may lie in so many parts. */
function* split(whole: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) yield [whole]
  else
    for (let first = 0; first <= whole; first++)
      for (const rest of split(whole - first, parts - 1)) yield [first, ...rest]
}

/** What somebody reads who is told the whole, and the parts by this rule. */
const published = (whole: number, counts: readonly number[]): string => {
  const told = toldParts(new Map(counts.map((count, at) => [at, count])), k)
  return JSON.stringify([
    whole < k ? 'few' : whole,
    counts.map((count, at) => (told.has(at) ? count : 'few')),
  ])
}

test('every part that is held back beside a told whole may be any of none to k − 1: all tables of up to four parts, tried', () => {
  for (const parts of [2, 3, 4]) {
    const worlds = new Map<string, (readonly number[])[]>()
    for (let whole = 0; whole <= 16; whole++)
      for (const counts of split(whole, parts)) {
        const key = published(whole, counts)
        worlds.set(key, [...(worlds.get(key) ?? []), counts])
      }
    for (const [key, tables] of worlds)
      for (let at = 0; at < parts; at++) {
        const [, shown] = JSON.parse(key) as [unknown, unknown[]]
        if (shown[at] !== 'few') continue
        const values = new Set(tables.map((counts) => counts[at]))
        // Where the whole is large, a part that is held back may be larger still; never may fewer than k values be left.
        for (let value = 0; value < k; value++) expect([key, at, values.has(value)]).toEqual([key, at, true])
      }
  }
})

test('one part told against all the others together leaves each of these any of none to k − 1: all tables of up to five parts, tried', () => {
  for (const parts of [2, 3, 4, 5]) {
    const worlds = new Map<string, (readonly number[])[]>()
    let ofOne = 0
    for (let whole = 0; whole <= 15; whole++)
      for (const counts of split(whole, parts)) {
        const all = counts.map((numerator, at): [number, Counts] => [at, countsAbove(numerator)])
        const told = toldPartsOf('count', new Map(all), { key: 0, k })
        if (told.size === 1 && told.has(0)) ofOne += 1
        const shown = counts.map((count, at) => (told.has(at) ? count : 'few'))
        const key = JSON.stringify([whole < k ? 'few' : whole, shown])
        worlds.set(key, [...(worlds.get(key) ?? []), counts])
      }
    if (parts > 2) expect(ofOne).toBeGreaterThan(0)
    expectFew(worlds, parts)
  }
})

test('of a share as well, on both sides of its line: all tables of up to four parts, tried', () => {
  for (const [parts, most] of [
    [2, 8],
    [3, 7],
    [4, 5],
  ] as const) {
    const sides = Array.from({ length: most + 1 }, (_, whole) => [...split(whole, parts)]).flat()
    const worlds = new Map<string, (readonly number[])[]>()
    const small = 2
    for (const above of sides)
      for (const below of sides) {
        const [yes, no] = [sumOf(above), sumOf(below)]
        if (yes + no < 2 * small - 1) continue
        const counts = above.map((count, at): [number, Counts] => [
          at,
          { ...countsAbove(count), denominator: count + (below[at] ?? 0) },
        ])
        const told = toldPartsOf('share', new Map(counts), { key: 0, k: small })
        const whole = yes < small ? ['few', yes + no] : no < small ? [yes + no, 'few'] : [yes, no]
        const key = JSON.stringify([
          whole,
          [...above, ...below].map((count, at) => (told.has(at % parts) ? count : 'few')),
        ])
        worlds.set(key, [...(worlds.get(key) ?? []), [...above, ...below]])
      }
    expectFew(worlds, 2 * parts, small)
  }
})

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
const countsAbove = (numerator: number): Counts => ({ numerator, denominator: 0, timed: 0, median: null })

/** In every world that is published alike, what is held back takes each value that is fewer than may be shown. */
function expectFew(
  worlds: ReadonlyMap<string, readonly (readonly number[])[]>,
  cells: number,
  smallest = k,
): void {
  for (const [key, tables] of worlds) {
    const [, shown] = JSON.parse(key) as [unknown, unknown[]]
    for (let at = 0; at < cells; at++) {
      if (shown[at] !== 'few') continue
      const values = new Set(tables.map((counts) => counts[at]))
      for (let value = 0; value < smallest; value++)
        if (!values.has(value)) expect([key, at, value]).toBe('possible')
    }
  }
}

test('a share is told from 2k − 1 on, and a side of the line that is small only by its bounds', () => {
  const share = (numerator: number, denominator: number) =>
    tellShare({ numerator, denominator, timed: 0, median: null })
  expect(share(10, 20)).toBeNull()
  expect(share(10, 21)).toEqual({ low: 0, high: 10, denominator: 21 })
  expect(share(11, 21)).toEqual({ low: 11, high: 21, denominator: 21 })
  expect(share(11, 22)).toEqual({ low: 11, high: 11, denominator: 22 })
  expect(tellRatio({ numerator: 3, denominator: 11, timed: 0, median: null })).toEqual({
    low: 0,
    high: 10,
    denominator: 11,
  })
})

test('for every share of every size, each value that a hidden side may have is published alike', () => {
  for (let denominator = 0; denominator <= 60; denominator++) {
    const alike = new Map<string, number[]>()
    for (let numerator = 0; numerator <= denominator; numerator++) {
      const told = JSON.stringify(tellShare({ numerator, denominator, timed: 0, median: null }))
      alike.set(told, [...(alike.get(told) ?? []), numerator])
    }
    for (const [told, numerators] of alike) {
      if (told === 'null') expect(numerators).toHaveLength(denominator + 1)
      else if (numerators.length > 1) expect(numerators.length).toBe(11)
    }
  }
})

test('a longer period says nothing where one of its quarters says nothing, however many it holds', () => {
  const counts = (numerator: number, denominator: number) => ({
    numerator,
    denominator,
    timed: denominator,
    median: 5,
  })
  const whole = counts(100, 200)
  expect(tellFigure('share', [counts(90, 190), counts(5, 10)], whole)).toEqual({
    kind: 'cannot-tell',
    reason: 'below-gate',
  })
  expect(tellFigure('share', [counts(90, 180), counts(30, 60)], whole)).toMatchObject({
    kind: 'known',
    value: 50,
  })
  expect(tellFigure('share', [counts(90, 180), counts(4, 60)], whole)).toMatchObject({ kind: 'within' })
  expect(tellFigure('share', [], whole)).toEqual({ kind: 'cannot-tell', reason: 'finer-than-published' })
})

const few = smallestShown - 1
const most = 10_000
const aCount = fc.oneof(fc.integer({ min: 0, max: few }), fc.integer({ min: 0, max: 60 }), fc.constant(0))
const sideCounts = fc.array(fc.record({ above: aCount, below: aCount }), { minLength: 2, maxLength: 6 })

const countsOf = ({ above, below }: { above: number; below: number }): Counts => ({
  numerator: above,
  denominator: above + below,
  timed: 0,
  median: null,
})

test('an attacker who reads a share and its parts bounds no side of a part that is held back more narrowly than the rule', () => {
  fc.assert(
    fc.property(sideCounts, (sides) => {
      const parts = new Map(sides.map((side, at) => [at, countsOf(side)]))
      const whole = countsOf({
        above: sides.reduce((sum, { above }) => sum + above, 0),
        below: sides.reduce((sum, { below }) => sum + below, 0),
      })
      if (tellFigure('share', [whole], whole).kind === 'cannot-tell') return
      const told = toldPartsOf('share', parts)
      const unknown = new Map<string, Interval>()
      for (const at of parts.keys())
        for (const side of ['above', 'below']) unknown.set(`${side} ${at}`, { low: 0, high: most })
      const saying = ({ denominator, ...counts }: Counts, of: (side: string) => string[]): Equation[] => {
        const bounds = tellShare({ denominator, ...counts })
        if (bounds === null) return []
        return [
          { of: of('above'), low: bounds.low, high: bounds.high },
          { of: of('below'), low: denominator - bounds.high, high: denominator - bounds.low },
          { of: [...of('above'), ...of('below')], low: denominator, high: denominator },
        ]
      }
      const equations = [
        ...saying(whole, (side) => [...parts.keys()].map((at) => `${side} ${at}`)),
        ...[...told].flatMap((at) =>
          saying(parts.get(at) ?? countsOf({ above: 0, below: 0 }), (side) => [`${side} ${at}`]),
        ),
      ]
      const bounds = attack({ unknown, equations })
      for (const [at, side] of sides.entries())
        for (const name of ['above', 'below'] as const)
          if (!told.has(at) && side[name] <= few) {
            const { low = most, high = 0 } = bounds?.get(`${name} ${at}`) ?? {}
            expect([low, high >= few]).toEqual([0, true])
          }
    }),
    { numRuns: 150, endOnFailure: true },
  )
})

test('an attacker with every quarter and the longer period that holds them learns no quarter that is held back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ above: aCount, below: aCount }), { minLength: 2, maxLength: 4 }),
      (sides) => {
        const quarters = sides.map(countsOf)
        const whole = countsOf({
          above: sides.reduce((sum, { above }) => sum + above, 0),
          below: sides.reduce((sum, { below }) => sum + below, 0),
        })
        const longer = tellFigure('share', quarters, whole)
        // Nothing is told of a longer period that its quarters do not tell: so it adds no equation to theirs.
        const bounds = quarters.map(tellShare)
        if (bounds.some((one) => one === null)) expect(longer.kind).toBe('cannot-tell')
        else {
          const sum = (of: 'low' | 'high' | 'denominator') =>
            bounds.reduce((all, one) => all + (one?.[of] ?? 0), 0)
          const percent = (value: number) => Math.round((10_000 * value) / sum('denominator')) / 100
          if (longer.kind === 'within')
            expect([longer.low, longer.high]).toEqual([percent(sum('low')), percent(sum('high'))])
          else expect(longer).toMatchObject({ kind: 'known', numerator: sum('low') })
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('whoever is not of the programme reads no count behind a figure, and of a share twentieths alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (above, below) => {
      const counts = countsOf({ above, below })
      const told = tellCoarsely('share', tellFigure('share', [counts], counts))
      if (told.kind === 'cannot-tell') return
      expect(told.denominator).toBeNull()
      if (told.kind === 'known') expect([told.value % 5, told.numerator]).toEqual([0, null])
      else expect([told.low % 5, told.high % 5]).toEqual([0, 0])
    }),
  )
})
