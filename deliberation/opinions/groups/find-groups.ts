import { seededRandom } from '../../chance/index.ts'
import { type Untold, untold } from '../../telling/index.ts'
import type { Positions } from '../components/index.ts'
import { bestParting, type Parting, type Points } from './k-means.ts'
import { silhouettes } from './silhouette.ts'

/** Groups by the places of their members in `people`: the largest first, of two as large the one with the earlier member. */
export interface Grouped {
  readonly kind: 'grouped'
  readonly groups: readonly (readonly number[])[]
  /** Mean silhouette of the chosen number of groups, and of the others that were tried. */
  readonly silhouette: number
  readonly tried: readonly { readonly groups: number; readonly silhouette: number }[]
}

/** Nobody is parted below ten people, where all stand at one place, or where some group would have fewer than five members. */
export type NoGroups = 'too-few-people' | 'all-alike' | 'no-group-of-five'

export type Grouping = Grouped | Untold<NoGroups>

/** Fewer than five are persons and no group, as with sectors: what is said of them would be said of somebody. */
const fewestMembers = 5
/** The fewer the points, the likelier a start ends in a poor parting; and the cheaper another one is. */
const startsFor = (points: number): number => (points <= 300 ? 24 : 10)

/** The most groups that so many people may fall into. */
const mostGroups = (people: number): number => Math.min(5, 2 + Math.floor(people / 12))

/**
 * Parts those who are in the conversation by their positions: k-means for two to at most five groups, the number by the largest mean
 * silhouette, the smaller number where two are as large. A parting with a group below five members is none: a lone voice far from all others
 * would otherwise be called a group, and its votes read off. Chance is seeded and everything stands in the order of ids: the same votes give
 * the same groups.
 */
export function findGroups(positions: Positions, inside: readonly number[]): Grouping {
  const points = pointsOf(positions, inside)
  if (inside.length < 2 * fewestMembers) return untold('too-few-people')
  const different = new Set(inside.map((_, at) => `${points.x[at]} ${points.y[at]}`)).size
  const most = Math.min(mostGroups(inside.length), different)
  if (most < 2) return untold('all-alike')
  const [random, starts] = [seededRandom(1), startsFor(inside.length)]
  const partings = Array.from({ length: most - 1 }, (_, at) =>
    bestParting(points, at + 2, { random, starts, fewestMembers }),
  ).filter((parting) => parting !== null)
  if (partings.length === 0) return untold('no-group-of-five')
  const found = silhouettes(points, partings)
  let best = 0
  for (const [at, value] of found.entries()) if (value > (found[best] ?? 0) + 1e-12) best = at
  const chosen = partings[best]
  return {
    kind: 'grouped',
    groups: chosen === undefined ? [] : inOrder(chosen, inside),
    silhouette: found[best] ?? 0,
    tried: found.map((silhouette, at) => ({ groups: partings[at]?.middles.x.length ?? 0, silhouette })),
  }
}

/** Positions to the ninth digit: what differs by less differs by rounding, and must not part two people. */
function pointsOf(positions: Positions, inside: readonly number[]): Points {
  const rounded = (values: Float64Array) =>
    Float64Array.from(inside, (at) => Math.round((values[at] ?? 0) * 1e9) / 1e9)
  return { x: rounded(positions.x), y: rounded(positions.y) }
}

function inOrder({ partOf, middles }: Parting, inside: readonly number[]): readonly number[][] {
  const groups: number[][] = Array.from(middles.x, () => [])
  for (const [at, person] of inside.entries()) groups[partOf[at] ?? 0]?.push(person)
  return groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}
