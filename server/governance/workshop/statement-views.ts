import { sql } from 'kysely'
import type { DissentRow, StatementRow, VoteRow } from '../../../vocabulary/wire/workshop.ts'
import { judgeVote } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import {
  countsOf,
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

/** The statements of a workshop in their order, each with its votes and who disagreed. */
export async function viewStatements(
  work: Work,
  workshop: WorkshopRecord,
  mover: Mover,
): Promise<StatementRow[]> {
  const found = await sql<Row>`
    select s.*, coalesce((select array_agg(a.id order by c.ordinal) from governance.agreement a
                          join commitment.commitment c on c.id = a.id where a.statement_id = s.id), '{}') as agreements
    from governance.statement s where s.workshop_id = ${workshop.id} order by s.ordinal`.execute(work.tx)
  const votes = await readVotes(work, workshop)
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
      result: own.at(-1)?.result ?? null,
      agreements: statement.agreements,
      moves: workshop.state === 'closed' ? [] : openMoves(statementCycle, statement.state, mover),
    }
  })
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
