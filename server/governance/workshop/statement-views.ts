import { sql } from 'kysely'
import { z } from 'zod'
import type { DissentRow, StatementRow, VoteRow } from '../../../vocabulary/wire/workshop.ts'
import { judgeVote } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import { viewMeeting } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { readRatings } from './rated-views.ts'
import {
  countsOf,
  getWorkshop,
  type LastVote,
  lastVotes,
  ruleOf,
  type StatementRecord,
  statementCycle,
  type VoteTable,
  type WorkshopRecord,
} from './workshop-store.ts'

type Voted = Omit<VoteTable, 'day'> & {
  day: string
  sectors: VoteRow['sectors'] | null
  dissent: DissentRow[] | null
}

type Row = StatementRecord & { agreements: string[] }

/** A page of the statements of a workshop, in their order. @throws Problem not-found */
export async function listStatements(
  work: Work,
  wanted: { readonly id: string; readonly limit: number; readonly cursor?: string | undefined },
  mover: Mover,
) {
  const after = decodeCursor(wanted.cursor, z.tuple([z.number().int()]))?.[0] ?? 0
  const workshop = await getWorkshop(work, wanted.id)
  const { keeps } = await viewMeeting(work, wanted.id)
  const last = await lastVotes(work, [workshop])
  // A workshop has two hundred at most: they are read whole.
  const statements = await viewStatements(work, { workshop, last }, keeps ? mover : { roles: [] })
  const rows = statements.filter(({ ordinal }) => ordinal > after)
  const page = pageOf(rows.slice(0, wanted.limit + 1), wanted.limit, ({ ordinal }) => [ordinal])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'ordinal' }
}

/** A workshop and the last word on each of its statements. */
export interface VotedWorkshop {
  readonly workshop: WorkshopRecord
  /** As `lastVotes` finds it. */
  readonly last: ReadonlyMap<string, LastVote>
}

/** The statements of a workshop in their order, each with its votes and ratings, and who disagreed. */
export async function viewStatements(
  work: Work,
  { workshop, last }: VotedWorkshop,
  mover: Mover,
): Promise<StatementRow[]> {
  const found = await sql<Row>`
    select s.*, coalesce((select array_agg(a.id order by c.ordinal) from governance.agreement a
                          join commitment.commitment c on c.id = a.id where a.statement_id = s.id), '{}') as agreements
    from governance.statement s where s.workshop_id = ${workshop.id} order by s.ordinal`.execute(work.tx)
  const votes = await readVotes(work, workshop)
  const ratings = await readRatings(work, workshop.id)
  return found.rows.map((statement) => {
    const own = votes
      .filter((vote) => vote.statement_id === statement.id)
      .map((vote) => toVote(vote, workshop))
    return {
      id: statement.id,
      ordinal: statement.ordinal,
      line: statement.line,
      text: statement.text,
      state: statement.state,
      setAsideReason: statement.set_aside_reason,
      votes: own,
      ratings: [...(ratings.get(statement.id) ?? [])],
      ratingRoundId: last.get(statement.id)?.ratingRoundId ?? null,
      result: last.get(statement.id)?.result ?? own.at(-1)?.result ?? null,
      agreements: statement.agreements,
      moves: workshop.state === 'closed' ? [] : openMoves(statementCycle, statement.state, mover),
    }
  })
}

/** Some statements, of whichever workshop, each with its votes and where it was said; in the order of their workshops. */
export async function viewStatementsOf(
  work: Work,
  ids: readonly string[],
): Promise<
  readonly {
    readonly workshop: { readonly id: string; readonly number: string | null; readonly title: string }
    readonly statement: StatementRow
  }[]
> {
  const found = await sql<{ id: string; title: string }>`
    select w.id, m.title from governance.workshop w join parties.meeting m on m.id = w.id
    where w.id in (select s.workshop_id from governance.statement s where s.id = any (${[...ids]}::uuid[]))
    order by m.starts_at, w.id`.execute(work.tx)
  const said = []
  for (const { id, title } of found.rows) {
    const workshop = await getWorkshop(work, id)
    const last = await lastVotes(work, [workshop])
    const statements = await viewStatements(work, { workshop, last }, { roles: [] })
    for (const statement of statements.filter((one) => ids.includes(one.id)))
      said.push({ workshop: { id, number: workshop.number, title }, statement })
  }
  return said
}

async function readVotes(work: Work, workshop: WorkshopRecord): Promise<readonly Voted[]> {
  const found = await sql<Voted>`
    select v.*, to_char(v.day, 'YYYY-MM-DD') as day,
      (select json_agg(json_build_object('sector', b.sector, 'for', b.votes_for, 'against', b.votes_against,
                                         'abstain', b.abstentions)
                       order by b.votes_for + b.votes_against + b.abstentions desc, b.sector)
       from governance.vote_sector b where b.vote_id = v.id) as sectors,
      (select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'sector', d.sector, 'text', d.text,
                'organization', case when o.id is null then null else json_build_object('id', o.id, 'name', o.name) end)
                       order by d.ordinal)
       from governance.dissent d left join parties.organization o on o.id = d.organization_id
       where d.vote_id = v.id) as dissent
    from governance.vote v join governance.statement s on s.id = v.statement_id
    where s.workshop_id = ${workshop.id} order by v.statement_id, v.round`.execute(work.tx)
  return found.rows
}

function toVote(vote: Voted, workshop: WorkshopRecord): VoteRow {
  const dissent = vote.dissent ?? []
  const objections = dissent.filter(({ kind }) => kind === 'objection').length
  return {
    id: vote.id,
    round: vote.round,
    day: vote.day,
    way: vote.way,
    ...countsOf(vote),
    present: vote.present,
    sectors: vote.sectors ?? [],
    dissent,
    result: judgeVote(ruleOf(workshop), countsOf(vote), objections),
  }
}
