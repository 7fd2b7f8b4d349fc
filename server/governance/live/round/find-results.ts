import { concordance } from '../../../../deliberation/index.ts'
import type {
  LiveRound,
  OpinionResult,
  RatingResult,
  RoundResults,
} from '../../../../vocabulary/wire/live.ts'
import { judgeVote, leastInGroup, type VoteCounts } from '../../../../vocabulary/words/index.ts'
import { groupsOf } from './opinion-groups.ts'
import { distributionOf, judgeRatings, stabilityOf } from './rating-figures.ts'
import { isMerged, spokenReasons, type ToldSector, toldSectors } from './told-sectors.ts'
import { type Vote, votesBy } from './votes.ts'

type Rule = LiveRound['rule']
type Asked = Pick<LiveRound['statements'][number], 'id' | 'ordinal' | 'text'>

interface Counted {
  readonly rule: Rule
  readonly statements: readonly Asked[]
  readonly votes: readonly Vote[]
  /** Of the round of the same kind that closed last; null when this is the first. */
  readonly before: readonly Vote[] | null
}

type Found = Pick<
  RoundResults,
  'voters' | 'merged' | 'opinions' | 'ratings' | 'groups' | 'attrition' | 'concordance'
>

/** What a round found: nothing here leads to a voice, and no sector of fewer than five voters is told. */
export function findResults(counted: Counted): Found {
  const on = votesBy(counted.votes, 'statement_id')
  const asked = counted.statements.map((statement) => ({ statement, votes: on.get(statement.id) ?? [] }))
  const { rule, before } = counted
  return {
    voters: votesBy(counted.votes, 'voice').size,
    merged: asked.some(({ votes }) => isMerged(votes, toldSectors(votes))),
    opinions: rule.kind === 'opinions' ? asked.map((one) => opinionOf(one, rule.rule)) : [],
    ratings: rule.kind === 'ratings' ? asked.map((one) => ratingOf(one, { rule: rule.rule, before })) : [],
    groups:
      rule.kind === 'opinions'
        ? groupsOf(
            counted.statements.map(({ id }) => id),
            counted.votes,
          )
        : null,
    attrition: before && attritionOf(before, counted.votes),
    concordance: rule.kind === 'ratings' ? concordanceOf(counted) : null,
  }
}

interface On {
  readonly statement: Asked
  readonly votes: readonly Vote[]
}

function opinionOf(
  { statement, votes }: On,
  rule: Extract<Rule, { kind: 'opinions' }>['rule'],
): OpinionResult {
  const told = toldSectors(votes)
  const { for: agree, against: disagree, abstain: pass } = countChoices(votes)
  return {
    statementId: statement.id,
    ordinal: statement.ordinal,
    text: statement.text,
    agree,
    disagree,
    pass,
    result: judgeVote(rule, countChoices(votes), 0),
    sectors: told.map((group) => {
      const counts = countChoices(group.votes)
      return { ...keyOf(group), agree: counts.for, disagree: counts.against, pass: counts.abstain }
    }),
    reasons: spokenReasons(votes, told),
  }
}

export function countChoices(votes: readonly Vote[]): VoteCounts {
  const of = (choice: number) => votes.filter((vote) => vote.choice === choice).length
  return { for: of(1), against: of(-1), abstain: of(0) }
}

type RatingRule = Extract<Rule, { kind: 'ratings' }>['rule']

function ratingOf(
  { statement, votes }: On,
  of: { readonly rule: RatingRule; readonly before: readonly Vote[] | null },
): RatingResult {
  const told = toldSectors(votes)
  const sides = (some: readonly Vote[]) => ({
    importance: distributionOf(ratingsOf(some, 'importance'), of.rule),
    feasibility: distributionOf(ratingsOf(some, 'feasibility'), of.rule),
  })
  return {
    statementId: statement.id,
    ordinal: statement.ordinal,
    text: statement.text,
    voters: votes.length,
    ...sides(votes),
    result: judgeRatings(of.rule, {
      importance: ratingsOf(votes, 'importance'),
      feasibility: ratingsOf(votes, 'feasibility'),
    }),
    sectors: told.map((group) => ({ ...keyOf(group), ...sides(group.votes) })),
    reasons: spokenReasons(votes, told),
    stability: of.before && movedOn(statement.id, of.before, votes),
  }
}

type Side = 'importance' | 'feasibility'

const ratingsOf = (votes: readonly Vote[], side: Side): readonly number[] =>
  votes.flatMap((vote) => vote[side] ?? [])

const keyOf = ({ sector, votes }: ToldSector) => ({ sector, voters: votes.length })

function movedOn(
  statementId: string,
  before: readonly Vote[],
  now: readonly Vote[],
): RatingResult['stability'] {
  const then = new Map(
    before.filter((vote) => vote.statement_id === statementId).map((vote) => [vote.voice, vote]),
  )
  const pairs = (side: Side) =>
    now.flatMap((vote) => {
      const [pre, post] = [then.get(vote.voice)?.[side] ?? null, vote[side]]
      return pre === null || post === null ? [] : [{ pre, post }]
    })
  return { importance: stabilityOf(pairs('importance')), feasibility: stabilityOf(pairs('feasibility')) }
}

/** How many at 7 to 9 on every side that is asked, at 1 to 3 on one of them, and the others. */
export function countRatings(votes: readonly Vote[], rule: RatingRule): VoteCounts {
  const asked: readonly Side[] = rule.sides === 'both' ? ['importance', 'feasibility'] : ['importance']
  const high = votes.filter((vote) => asked.every((side) => (vote[side] ?? 0) >= 7)).length
  const low = votes.filter((vote) => asked.some((side) => (vote[side] ?? 9) <= 3)).length
  return { for: high, against: low, abstain: votes.length - high - low }
}

/** Whether those who rated everything put it into the same order; of fewer than five, nothing is told. */
function concordanceOf({ statements, votes }: Counted): RoundResults['concordance'] {
  const rows = [...votesBy(votes, 'voice').values()].flatMap((own) => {
    const said = new Map(own.map((vote) => [vote.statement_id, vote.importance]))
    const row = statements.flatMap(({ id }) => said.get(id) ?? [])
    return row.length === statements.length ? [row] : []
  })
  if (rows.length < leastInGroup) return null
  const found = concordance(rows)
  return found.kind === 'concordance' ? { raters: found.judges, w: found.w, p: found.p } : null
}

/** Who voted before and does again, by sector: drop-outs of a minority's view would look like agreement. */
function attritionOf(before: readonly Vote[], now: readonly Vote[]): NonNullable<RoundResults['attrition']> {
  const again = new Set(now.map(({ voice }) => voice))
  const voices = [...votesBy(before, 'voice').values()].flatMap((own) => own.slice(0, 1))
  const told = toldSectors(voices)
  const groups = told.length === 0 && voices.length >= leastInGroup ? [{ sector: null, votes: voices }] : told
  return groups.map(({ sector, votes }) => ({
    sector,
    before: votes.length,
    again: votes.filter(({ voice }) => again.has(voice)).length,
  }))
}
