import { mcNemarTest, type NoTest, type Pair, signedRankTest, type TestOfPairs } from '../pairs/index.ts'
import { fewestOfASector, mergeSectors, type SectorPart } from '../sectors/index.ts'
import { type Measured, meanOf, type Untold, untold } from '../telling/index.ts'
import { checkRatings } from './check-ratings.ts'
import { weightedKappa } from './weighted-kappa.ts'

/** Ratings of one thing in one round, by who gave them. */
export type RoundRatings = ReadonlyMap<string, number>

/** What became of the ratings of one thing from one round to the next. */
export interface RoundChange {
  /** Who rated in both rounds; the tests and kappa are of them alone. */
  readonly stayed: number
  readonly joined: number
  readonly left: number
  /** Whether ratings went up or down. */
  readonly shift: TestOfPairs | NoTest
  /** Whether more went up to 7–9 than came down from there. */
  readonly crossing: TestOfPairs | NoTest
  readonly kappa: Measured | Untold<'no-pairs' | 'no-variation'>
  /** Share of the answers that moved, as distributions: half of what was taken off one point of the scale and put on another. */
  readonly moved: number
  /** Less than 15 % moved, after which another round changes little (Scheibe, Skutsch and Schofer 1975); the rest says why to look twice. */
  readonly stable: boolean
  /**
   * Share from 7 to 9 in the first of the rounds, of those who left and of those who stayed: where the first is smaller, consensus grew by
   * their leaving. Not told of fewer than five.
   */
  readonly highBefore:
    | { readonly kind: 'told'; readonly left: number; readonly stayed: number }
    | Untold<'fewer-than-five'>
}

const stableBelow = 0.15

/**
 * Compares two rounds of ratings of one thing: what moved, by exact tests on those who rated twice, and who left.
 *
 * @throws RangeError when a rating is not a whole number from 1 to 9
 * @example
 * const first = new Map([['a', 5], ['b', 6], ['c', 6], ['d', 7], ['e', 8], ['f', 1]])
 * const second = new Map([['a', 7], ['b', 7], ['c', 7], ['d', 7], ['e', 8]])
 * const { stayed, left, shift, stable } = compareRounds(first, second)
 * Array.of(stayed, left, shift.p, stable) // → [5,1,0.25,false]
 */
export function compareRounds(before: RoundRatings, after: RoundRatings): RoundChange {
  checkRatings([...before.values()], 'before')
  checkRatings([...after.values()], 'after')
  const pairs = [...before].flatMap(([person, pre]): Pair[] => {
    const post = after.get(person)
    return post === undefined ? [] : [{ pre, post }]
  })
  const moved = movedShare(pairs)
  return {
    stayed: pairs.length,
    joined: after.size - pairs.length,
    left: before.size - pairs.length,
    shift: signedRankTest(pairs),
    crossing: mcNemarTest(pairs.map(({ pre, post }) => ({ before: pre >= 7, after: post >= 7 }))),
    kappa: weightedKappa(pairs, 'quadratic'),
    moved,
    stable: pairs.length > 0 && moved < stableBelow,
    highBefore: highBefore(before, after),
  }
}

function movedShare(pairs: readonly Pair[]): number {
  if (pairs.length === 0) return 0
  const change = new Array<number>(10).fill(0)
  for (const { pre, post } of pairs) {
    change[pre] = (change[pre] ?? 0) - 1
    change[post] = (change[post] ?? 0) + 1
  }
  return change.reduce((sum, one) => sum + Math.abs(one), 0) / 2 / pairs.length
}

function highBefore(before: RoundRatings, after: RoundRatings): RoundChange['highBefore'] {
  const [left, stayed] = [false, true].map((stays) =>
    [...before].filter(([person]) => after.has(person) === stays).map(([, rating]) => Number(rating >= 7)),
  )
  if (left === undefined || stayed === undefined) return untold('fewer-than-five')
  if (left.length < fewestOfASector || stayed.length < fewestOfASector) return untold('fewer-than-five')
  return { kind: 'told', left: meanOf(left), stayed: meanOf(stayed) }
}

/** Of one part of the panel, how many began and how many are still there. */
export interface Attrition extends SectorPart {
  readonly stayed: number
}

/**
 * Who left from one round to the next, by sector: consensus that grows because those who thought otherwise went is none. Sectors in which
 * fewer than five began are merged. `sectorOf` tells the sector of whoever began; who declared none counts as a sector called ''.
 *
 * @example
 * const sectorOf = new Map([['a', 'women'], ['b', 'women'], ['c', 'women'], ['d', 'women'], ['e', 'women'], ['f', 'health']])
 * attritionBySector(['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'f'], sectorOf) // → [{"sectors":["health","women"],"merged":true,"people":6,"stayed":3}]
 */
export function attritionBySector(
  began: readonly string[],
  there: readonly string[],
  sectorOf: ReadonlyMap<string, string>,
): readonly Attrition[] | Untold<'fewer-than-five'> {
  const sizes = new Map<string, number>()
  const sectorFor = (person: string) => sectorOf.get(person) ?? ''
  for (const person of new Set(began)) sizes.set(sectorFor(person), (sizes.get(sectorFor(person)) ?? 0) + 1)
  const parts = mergeSectors(sizes)
  if ('kind' in parts) return parts
  const now = new Set(there)
  const stayed = [...new Set(began)].filter((person) => now.has(person))
  return parts.map((part) => ({
    ...part,
    stayed: stayed.filter((person) => part.sectors.includes(sectorFor(person))).length,
  }))
}
