import {
  analyseOpinions,
  groupStability,
  type OpinionMatrix,
  opinionMatrix,
  type PersonFigures,
} from '../../../../deliberation/index.ts'
import type { OpinionGroups } from '../../../../vocabulary/wire/live.ts'
import { type Vote, votesBy } from './votes.ts'

/** Below so many voters nothing is looked for: two groups of five would say of most of a hall who thinks what. */
const fewestVoters = 20
/** Steps from the middle of the map to its edge. */
const steps = 10

/**
 * Which groups the votes themselves make, and whether to believe them. Only groups that come out again are told at all.
 *
 * A point is made of all that one person voted, and so could be turned back into it. What is told is safe because there are points only
 * from twenty voters on and only where groups are reliable; no point has an id, a sector or a place in any order but that of its own
 * figures; it stands on a grid of twenty-one steps, not where the votes put it; and the axes that would turn it into votes again are
 * kept nowhere. A group has five members at least, or it is none. A sector is never told of a group: what is missing to the whole of that
 * sector would tell of the few who are in another one.
 */
export function groupsOf(statements: readonly string[], votes: readonly Vote[]): OpinionGroups {
  const matrix = matrixOf(statements, votes)
  if (matrix.people.length < fewestVoters) return untold('too-few-people', null)
  const found = groupStability(matrix)
  const stability =
    'replicates' in found
      ? {
          replicates: found.replicates,
          meanRand: found.meanRand,
          lowRand: found.lowRand,
          silhouette: found.silhouette,
        }
      : null
  if (found.kind !== 'reliable') return untold(found.reason, stability)
  const { people, groups } = analyseOpinions(matrix)
  return {
    reliable: true,
    says: 'reliable',
    stability,
    groups: groups.map(({ members, representative }) => ({
      size: members.length,
      speaks: representative.map(({ id, side }) => ({ statementId: id, side })),
    })),
    points: pointsOf(people),
  }
}

const untold = (says: OpinionGroups['says'], stability: OpinionGroups['stability']): OpinionGroups => ({
  reliable: false,
  says,
  stability,
  groups: [],
  points: [],
})

function matrixOf(statements: readonly string[], votes: readonly Vote[]): OpinionMatrix {
  const said = votes.flatMap(({ voice, statement_id: statement, choice }) =>
    choice === null || !statements.includes(statement) ? [] : [{ person: String(voice), statement, choice }],
  )
  return opinionMatrix({ people: [...votesBy(votes, 'voice').keys()].map(String), statements, votes: said })
}

/** On the grid, in the order of the figures. Found groups are called by their place. */
function pointsOf(people: readonly PersonFigures[]): OpinionGroups['points'] {
  const edge = Math.max(...people.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)))) || 1
  // `+ 0`: the nought of a negative number is nought.
  const onGrid = (value: number) => Math.round((value / edge) * steps) + 0
  return people
    .flatMap(({ x, y, group }) =>
      group === null ? [] : [{ x: onGrid(x), y: onGrid(y), group: Number(group) }],
    )
    .sort((a, b) => a.group - b.group || a.x - b.x || a.y - b.y)
}
