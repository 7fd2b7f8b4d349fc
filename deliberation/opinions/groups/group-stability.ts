import { seededRandom } from '../../chance/index.ts'
import { type Positions, principalComponents, projectPeople } from '../components/index.ts'
import { type OpinionMatrix, ratingMatrix } from '../matrix/index.ts'
import { adjustedRand } from './adjusted-rand.ts'
import { findGroups, type Grouped, type NoGroups } from './find-groups.ts'
import { inConversation } from './in-conversation.ts'
import { bestParting, type Points } from './k-means.ts'

/** How alike the groups are that other people of the same kind would have made. */
export interface Repetition {
  readonly replicates: number
  /** Adjusted Rand index between the groups and those of the replicates: its mean, and what nine of ten replicates reach. */
  readonly meanRand: number
  readonly lowRand: number
  readonly silhouette: number
}

/** Whether to believe the groups. Where not, they are not to be shown as camps of the people there. */
export type Stability =
  | ({ readonly kind: 'reliable' } & Repetition)
  | { readonly kind: 'no-reliable-groups'; readonly reason: NoGroups }
  | ({ readonly kind: 'no-reliable-groups'; readonly reason: 'unstable' | 'poorly-separated' } & Repetition)

export interface StabilitySettings {
  /** How many times people are drawn anew; 100 where it is left out. */
  readonly replicates?: number
  readonly seed?: number
}

/** Good recovery (Steinley 2004), and below which silhouette there is no structure to speak of (Kaufman and Rousseeuw 1990). */
const reliableFrom = 0.8
const separatedFrom = 0.25
const quickStarts = 6

/**
 * Whether the groups would come out again with other people of the same kind: people are drawn with replacement, components and groups are
 * found anew, everybody is given to the nearest of them, and that is compared with the groups (bootstrap, seeded). They are reliable where nine
 * replicates of ten agree with an adjusted Rand index of .8 and the silhouette reaches .25. A room of thirty hardly ever gets there: then what
 * its sectors declare is to be told, and not what an algorithm parts.
 *
 * @throws RangeError when the number of replicates is no whole number from 1
 * @example
 * const people = Array.from({ length: 40 }, (_, at) => `p${at}`)
 * const statements = Array.from({ length: 12 }, (_, at) => `s${at}`)
 * const camps = people.flatMap((person, at) => statements.map((statement, on) => ({ person, statement, choice: (at * at + on * on * 7) % 11 < 3 ? 0 : at < 25 ? 1 : -1 })))
 * groupStability(opinionMatrix({ people, statements, votes: camps })).kind // → "reliable"
 * groupStability(opinionMatrix({ people: people.slice(0, 4), statements, votes: [] })) // → {"kind":"no-reliable-groups","reason":"too-few-people"}
 */
export function groupStability(matrix: OpinionMatrix, settings: StabilitySettings = {}): Stability {
  const { replicates = 100, seed = 1 } = settings
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new RangeError('replicates: a whole number from 1')
  const rating = ratingMatrix(matrix)
  const inside = inConversation(matrix)
  const grouping = findGroups(projectPeople(rating, principalComponents(rating)), inside)
  if (grouping.kind === 'cannot-tell') return { kind: 'no-reliable-groups', reason: grouping.reason }
  const own = labelsOf(grouping, matrix.people.length)
  const random = seededRandom(seed)
  const found = Array.from({ length: replicates }, () => {
    const other = groupAnew(matrix, { inside, groups: grouping.groups.length, random })
    return adjustedRand(
      inside.map((at) => own[at] ?? 0),
      other,
    )
  }).sort((a, b) => a - b)
  const repetition: Repetition = {
    replicates,
    meanRand: found.reduce((sum, one) => sum + one, 0) / replicates,
    lowRand: found[Math.floor(replicates / 10)] ?? 0,
    silhouette: grouping.silhouette,
  }
  if (repetition.lowRand < reliableFrom)
    return { kind: 'no-reliable-groups', reason: 'unstable', ...repetition }
  if (repetition.silhouette < separatedFrom)
    return { kind: 'no-reliable-groups', reason: 'poorly-separated', ...repetition }
  return { kind: 'reliable', ...repetition }
}

function labelsOf({ groups }: Grouped, people: number): Int32Array {
  const labels = new Int32Array(people)
  for (const [group, members] of groups.entries()) for (const member of members) labels[member] = group
  return labels
}

/** The group of each of those inside, by groups that were made of people drawn with replacement. */
function groupAnew(
  matrix: OpinionMatrix,
  { inside, groups, random }: { inside: readonly number[]; groups: number; random: () => number },
): number[] {
  const weights = new Float64Array(matrix.people.length)
  for (let draw = 0; draw < weights.length; draw++) {
    const drawn = Math.floor(random() * weights.length)
    weights[drawn] = (weights[drawn] ?? 0) + 1
  }
  const rating = ratingMatrix(matrix, weights)
  const positions = projectPeople(rating, principalComponents(weighed(rating, weights), 1e-5))
  const drawn = inside.flatMap((at) => new Array<number>(weights[at] ?? 0).fill(at))
  const points = at(positions, drawn.length > 0 ? drawn : inside)
  const parting = bestParting(points, groups, { random, starts: quickStarts, fewestMembers: 0 })
  return inside.map((person) => nearest(parting?.middles ?? points, positions, person))
}

/** Somebody drawn w times weighs √w in the votes, and so w in the products of them. */
function weighed(
  rating: ReturnType<typeof ratingMatrix>,
  weights: Float64Array,
): ReturnType<typeof ratingMatrix> {
  const { from, people } = rating.matrix
  const values = new Float64Array(rating.values.length)
  for (let person = 0; person < people.length; person++) {
    const root = Math.sqrt(weights[person] ?? 0)
    for (let at = from[person] ?? 0; at < (from[person + 1] ?? 0); at++)
      values[at] = root * (rating.values[at] ?? 0)
  }
  return { ...rating, values }
}

const at = ({ x, y }: Positions, places: readonly number[]): Points => ({
  x: Float64Array.from(places, (place) => x[place] ?? 0),
  y: Float64Array.from(places, (place) => y[place] ?? 0),
})

function nearest(middles: Points, { x, y }: Positions, person: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let index = 0; index < middles.x.length; index++) {
    const distance = Math.hypot(
      (x[person] ?? 0) - (middles.x[index] ?? 0),
      (y[person] ?? 0) - (middles.y[index] ?? 0),
    )
    if (distance < least) {
      least = distance
      best = index
    }
  }
  return best
}
