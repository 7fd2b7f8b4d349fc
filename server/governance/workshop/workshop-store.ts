import { type Kysely, type Selectable, sql } from 'kysely'
import {
  type Consensus,
  type ConsensusRule,
  type DissentRule,
  judgeVote,
  type StatementState,
  statementMoveRoles,
  statementMoves,
  type VoteCounts,
  votersOf,
  type WorkshopState,
  workshopMoveRoles,
  workshopMoves,
} from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface WorkshopTable {
  id: string
  number: string | null
  theme: string | null
  question: string
  threshold_percent: number
  minimum_voters: number
  dissent_rule: DissentRule
  rule_fixed_at: Date | null
  state: WorkshopState
  state_since: Date
  closed_at: Date | null
  closed_by: string | null
  minutes_facts: unknown
  minutes_text: string | null
  minutes_sha256: string | null
}

export interface StatementTable {
  id: string
  workshop_id: string
  ordinal: number
  line: 'prevention' | 'protection'
  text: string
  state: StatementState
  state_since: Date
  set_aside_reason: string | null
  added_at: Date
}

interface Counts {
  votes_for: number
  votes_against: number
  abstentions: number
}

export interface VoteTable extends Counts {
  id: string
  statement_id: string
  round: number
  day: string
  way: 'show-of-hands' | 'ballot' | 'room'
  present: number
  taken_at: Date
  taken_by: string
  /** The round of the room in which it was cast. */
  round_id: string | null
}

interface DissentTable {
  id: string
  vote_id: string
  ordinal: number
  kind: 'objection' | 'reservation'
  sector: string | null
  organization_id: string | null
  text: string
  added_at: Date
}

interface CompetencyTable {
  id: string
  workshop_id: string
  ordinal: number
  competency: string
  learner_kind: 'role' | 'sector'
  learner: string
  why: string
  statement_id: string | null
}

/** It rests on a vote, or on what a round of ratings found. */
interface AgreementTable {
  id: string
  workshop_id: string
  statement_id: string
  vote_id: string | null
  rating_round_id: string | null
}

/** A vote, or a result of ratings with the outcome that its round’s own rule gave it. */
interface Voted extends Counts {
  vote_id: string | null
  rating_round_id: string | null
  statement_id: string
  workshop_id: string
  objections: number
  outcome: Consensus['outcome'] | null
}

type WorkshopTables = {
  'governance.workshop': WorkshopTable
  'governance.statement': StatementTable
  'governance.vote': VoteTable
  'governance.vote_sector': Counts & { id: string; vote_id: string; sector: string }
  'governance.dissent': DissentTable
  'governance.agreement': AgreementTable
  'governance.workshop_competency': CompetencyTable
}

export type WorkshopRecord = Selectable<WorkshopTable>
export type StatementRecord = Selectable<StatementTable>

export const workshopCycle: Cycle<WorkshopState> = { moves: workshopMoves, roles: workshopMoveRoles }
export const statementCycle: Cycle<StatementState> = { moves: statementMoves, roles: statementMoveRoles }

export const workshops = (work: Work): Kysely<WorkshopTables> => work.tx.withTables<WorkshopTables>()

/** The workshop. @throws Problem not-found when it is hidden or absent */
export async function getWorkshop(work: Work, id: string): Promise<WorkshopRecord> {
  const found = await workshops(work)
    .selectFrom('governance.workshop')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

/**
 * The workshop, locked, for whoever keeps it, while its record is not closed.
 *
 * @throws Problem not-found, move-not-allowed once it is closed, not-permitted
 */
export async function getKeptWorkshop(work: Work, id: string): Promise<WorkshopRecord> {
  const seen = await getWorkshop(work, id)
  if (seen.state === 'closed') throw Problem.of('move-not-allowed', '/state', seen.state)
  const found = await workshops(work)
    .selectFrom('governance.workshop')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

/** A statement of a workshop that the asker keeps, both locked. @throws Problem as `getKeptWorkshop` does */
export async function getKeptStatement(
  work: Work,
  id: string,
): Promise<{ readonly statement: StatementRecord; readonly workshop: WorkshopRecord }> {
  const seen = await workshops(work)
    .selectFrom('governance.statement')
    .select('workshop_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const workshop = await getKeptWorkshop(work, seen.workshop_id)
  const statement = await workshops(work)
    .selectFrom('governance.statement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { statement, workshop }
}

export const ruleOf = (workshop: WorkshopRecord): ConsensusRule => ({
  thresholdPercent: workshop.threshold_percent,
  minimumVoters: workshop.minimum_voters,
  dissent: workshop.dissent_rule,
})

/** The last word on a statement: a vote, judged by the rule of its workshop, or what a round of ratings found by its own. */
export interface LastVote {
  readonly workshopId: string
  /** One of the two. */
  readonly voteId: string | null
  readonly ratingRoundId: string | null
  readonly counts: VoteCounts
  readonly result: Consensus
}

/** The last word on each statement that is not set aside, by its statement; one on which nobody voted is not in it. */
export async function lastVotes(
  work: Work,
  of: readonly WorkshopRecord[],
): Promise<ReadonlyMap<string, LastVote>> {
  const rules = new Map(of.map((workshop) => [workshop.id, ruleOf(workshop)]))
  const found = await sql<Voted>`
    select distinct on (s.id) s.workshop_id, s.id as statement_id, last.*,
      (select count(*)::int from governance.dissent d where d.vote_id = last.vote_id and d.kind = 'objection') as objections
    from governance.statement s join lateral (
      select v.id as vote_id, null::uuid as rating_round_id, v.votes_for, v.votes_against, v.abstentions,
        null as outcome, v.taken_at as at, v.round as ordinal
      from governance.vote v where v.statement_id = s.id
      union all
      select null, r.round_id, r.votes_for, r.votes_against, r.votes_between, r.outcome, r.found_at, d.ordinal
      from governance.rating_result r join governance.round d on d.id = r.round_id where r.statement_id = s.id) last on true
    where s.workshop_id = any (${[...rules.keys()]}::uuid[]) and s.state = 'admitted'
    order by s.id, last.at desc, last.rating_round_id is null, last.ordinal desc`.execute(work.tx)
  return new Map(
    found.rows.flatMap((vote) => {
      const rule = rules.get(vote.workshop_id)
      if (rule === undefined) return []
      const counts = countsOf(vote)
      const result =
        vote.outcome === null ? judgeVote(rule, counts, vote.objections) : ratedAs(vote.outcome, counts)
      const last = {
        workshopId: vote.workshop_id,
        voteId: vote.vote_id,
        ratingRoundId: vote.rating_round_id,
        counts,
        result,
      }
      return [[vote.statement_id, last] as const]
    }),
  )
}

/** What a round of ratings found, in the words of a vote: the share is of those who rated high, of all who rated. */
function ratedAs(outcome: Consensus['outcome'], counts: VoteCounts): Consensus {
  const voters = votersOf(counts)
  const sharePercent = voters === 0 ? null : Math.floor((1000 * counts.for) / voters) / 10
  const reasons = {
    reached: 'threshold-met',
    'not-reached': 'below-threshold',
    'cannot-tell': 'too-few-voters',
  } as const
  return { outcome, reason: reasons[outcome], sharePercent }
}

export const countsOf = (vote: Counts): VoteCounts => ({
  for: vote.votes_for,
  against: vote.votes_against,
  abstain: vote.abstentions,
})

export function recordWorkshopMove(
  work: Work,
  workshop: Pick<WorkshopRecord, 'id' | 'state'>,
  move: { readonly act: string; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `workshop.${move.act}`,
    subjectKind: 'workshop',
    subjectId: workshop.id,
    state: workshop.state,
    detail: move.detail ?? {},
  })
}

export function recordStatementMove(
  work: Work,
  statement: Pick<StatementRecord, 'id' | 'state' | 'workshop_id'>,
  move: { readonly act: string; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `statement.${move.act}`,
    subjectKind: 'statement',
    subjectId: statement.id,
    state: statement.state,
    detail: { workshopId: statement.workshop_id, ...move.detail },
  })
}
