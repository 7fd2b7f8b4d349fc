import { principalComponents, projectPeople, projectStatements } from './components/index.ts'
import {
  consensusStatements,
  countVotes,
  type GroupConsensus,
  groupConsensus,
  representativeStatements,
  routingPriority,
  type Side,
  sideCount,
  type VoteCounts,
} from './consensus/index.ts'
import { findGroups, type Grouping, inConversation } from './groups/index.ts'
import { type OpinionMatrix, ratingMatrix, type Standing } from './matrix/index.ts'

export interface StatementFigures {
  readonly id: string
  readonly standing: Standing
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  /** Null where there are no groups. */
  readonly agreement: GroupConsensus | null
  readonly disagreement: GroupConsensus | null
  readonly extremity: number
  readonly priority: number
}

export interface PersonFigures {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Null for who is in none. */
  readonly group: string | null
}

export interface OpinionGroup {
  readonly id: string
  readonly members: readonly string[]
  /** What speaks for it, at most five, agreed ones first. */
  readonly representative: readonly { readonly id: string; readonly side: Side }[]
}

/** Everything that the votes of one conversation say; lists in the order of `compareIds`, groups from the largest. */
export interface OpinionAnalysis {
  readonly statements: readonly StatementFigures[]
  readonly pca: {
    readonly center: readonly number[]
    readonly components: readonly [readonly number[], readonly number[]]
    readonly shares: readonly [number, number]
  }
  readonly people: readonly PersonFigures[]
  /** How the groups came about: given, found with their silhouette, or none and why. */
  readonly grouping: { readonly kind: 'given' } | Grouping
  readonly groups: readonly OpinionGroup[]
  /** Ids of what everybody together agrees with, and disagrees with; the clearest first. */
  readonly consensus: Readonly<Record<Side, readonly string[]>>
}

/** Groups made elsewhere: their names and the ids of their members. */
export type GivenGroups = ReadonlyMap<string, readonly string[]>

/**
 * Components, positions, groups, what speaks for each of them, and what all share. Where `given` names the groups, none are looked for.
 * The same votes give the same answer to the last bit, in whatever order they came; nothing is kept from one call to the next. Found groups
 * are called '0', '1' … from the largest. Whether to believe them is another question: `groupStability`.
 *
 * @throws RangeError when a member of a given group is nobody here or in two groups
 * @example
 * const votes = [['ana', 1], ['eva', 1], ['luz', -1], ['sol', -1]].map(([person, choice]) => ({ person, statement: 's', choice }))
 * const matrix = opinionMatrix({ people: ['ana', 'eva', 'luz', 'sol'], statements: ['s'], votes })
 * analyseOpinions(matrix).grouping // → {"kind":"cannot-tell","reason":"too-few-people"}
 * const found = analyseOpinions(matrix, new Map([['here', ['ana', 'eva']], ['there', ['luz', 'sol']]]))
 * found.groups[1].representative // → [{"id":"s","side":"disagree"}]
 * found.statements[0].agreement.product // → 0.1875
 */
export function analyseOpinions(matrix: OpinionMatrix, given?: GivenGroups): OpinionAnalysis {
  const rating = ratingMatrix(matrix)
  const pca = principalComponents(rating)
  const positions = projectPeople(rating, pca)
  const grouping =
    given === undefined ? findGroups(positions, inConversation(matrix)) : { kind: 'given' as const }
  const groups = given === undefined ? namesOf(grouping) : placesOf(matrix, given)
  const groupOf = new Map(
    [...groups].flatMap(([name, members]) => members.map((member) => [member, name] as const)),
  )
  const apart = projectStatements(pca)
  return {
    statements: statementFigures(matrix, {
      groups: [...groups.values()].map((members) => countVotes(matrix, members)),
      extremity: apart.x.map((x, at) => Math.hypot(x, apart.y[at] ?? 0)),
    }),
    pca: {
      center: [...pca.center],
      components: [[...pca.components[0]], [...pca.components[1]]],
      shares: pca.shares,
    },
    people: matrix.people.map((id, at) => ({
      id,
      x: positions.x[at] ?? 0,
      y: positions.y[at] ?? 0,
      group: groupOf.get(at) ?? null,
    })),
    grouping,
    groups: describeGroups(matrix, groups),
    consensus: consensusIds(matrix),
  }
}

type Places = ReadonlyMap<string, readonly number[]>

const namesOf = (grouping: { readonly kind: 'given' } | Grouping): Places =>
  new Map(
    grouping.kind === 'grouped' ? grouping.groups.map((members, at) => [String(at), members] as const) : [],
  )

function placesOf({ people }: OpinionMatrix, given: GivenGroups): Places {
  const known = new Map(people.map((id, at) => [id, at]))
  const seen = new Set<string>()
  return new Map(
    [...given].map(([name, members]) => {
      const places = members.map((id) => {
        const place = known.get(id)
        if (place === undefined) throw new RangeError(`groups: nobody is called “${id}”`)
        if (seen.has(id)) throw new RangeError(`groups: “${id}” stands twice`)
        seen.add(id)
        return place
      })
      return [name, places.sort((a, b) => a - b)] as const
    }),
  )
}

function statementFigures(
  matrix: OpinionMatrix,
  { groups, extremity }: { readonly groups: readonly VoteCounts[]; readonly extremity: Float64Array },
): readonly StatementFigures[] {
  const all = countVotes(matrix)
  return matrix.statements.map(({ id, standing }, at) => {
    const [agree, disagree, seen] = [all.agree[at] ?? 0, all.disagree[at] ?? 0, all.seen[at] ?? 0]
    const counts = { agree, pass: seen - agree - disagree, seen, extremity: extremity[at] ?? 0 }
    return {
      id,
      standing,
      agree,
      disagree,
      pass: counts.pass,
      agreement: groupConsensus(groups.map((group) => sideCount(group, at, 'agree'))),
      disagreement: groupConsensus(groups.map((group) => sideCount(group, at, 'disagree'))),
      extremity: counts.extremity,
      priority: routingPriority(counts),
    }
  })
}

function describeGroups(matrix: OpinionMatrix, groups: Places): readonly OpinionGroup[] {
  const counts = [...groups.values()].map((members) => countVotes(matrix, members))
  const representative = representativeStatements(matrix.statements, counts)
  return [...groups].map(([id, members], at) => ({
    id,
    members: members.map((member) => matrix.people[member] ?? ''),
    representative: (representative[at] ?? []).map(({ statement, side }) => ({
      id: matrix.statements[statement]?.id ?? '',
      side,
    })),
  }))
}

function consensusIds(matrix: OpinionMatrix): Readonly<Record<Side, readonly string[]>> {
  const { agree, disagree } = consensusStatements(matrix.statements, countVotes(matrix))
  const idOf = ({ statement }: { readonly statement: number }) => matrix.statements[statement]?.id ?? ''
  return { agree: agree.map(idOf), disagree: disagree.map(idOf) }
}
