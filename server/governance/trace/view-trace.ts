import { sql } from 'kysely'
import type { Trace, TracedCommitment, TracedItem, TracedStatement } from '../../../vocabulary/wire/trace.ts'
import { type Mover, viewCommitments } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { viewStatementsOf } from '../workshop/index.ts'
import { type Chain, findChain } from './find-chain.ts'

/** The whole chain that one link belongs to. @throws Problem not-found where the asker sees no such link */
export async function viewTrace(work: Work, asked: Trace['asked'], mover: Mover): Promise<Trace> {
  const chain = await findChain(work, asked)
  const commitments = await readCommitments(work, chain, mover)
  const found: Trace = {
    asked,
    statements: await readStatements(work, chain.statement),
    agreed: commitments.filter(({ decisionId }) => decisionId === null),
    items: await readItems(work, chain),
    actions: commitments.filter(({ decisionId }) => decisionId !== null),
  }
  if (!isIn(found)) throw new Problem('not-found')
  return found
}

/** Whether the link that was asked for is one that the asker may see. */
function isIn({ asked: { kind, id }, ...found }: Trace): boolean {
  const ids: Readonly<Record<typeof kind, () => readonly string[]>> = {
    statement: () => found.statements.map((one) => one.id),
    commitment: () => [...found.agreed, ...found.actions].map(({ commitment }) => commitment.id),
    item: () => found.items.map((one) => one.id),
    decision: () => found.items.flatMap(({ decisions }) => decisions.map((one) => one.id)),
  }
  return ids[kind]().includes(id)
}

async function readStatements(work: Work, ids: readonly string[]): Promise<TracedStatement[]> {
  const statements = await viewStatementsOf(work, ids)
  return statements.map(({ workshop, statement }) => ({
    id: statement.id,
    workshop,
    ordinal: statement.ordinal,
    line: statement.line,
    text: statement.text,
    state: statement.state,
    votes: statement.votes,
    ratings: statement.ratings,
  }))
}

async function readCommitments(work: Work, chain: Chain, mover: Mover): Promise<TracedCommitment[]> {
  const ids = [...chain.commitment]
  const rows = await viewCommitments(
    work,
    {
      where: sql`c.id = any (${ids}::uuid[])`,
      orderBy: sql`c.origin_id, c.ordinal, c.id`,
      limit: ids.length,
    },
    mover,
  )
  const came = await sql<{ id: string; statementId: string | null; decisionId: string | null }>`
    select c.id, a.statement_id as "statementId", r.decision_id as "decisionId"
    from commitment.commitment c left join governance.agreement a on a.id = c.id
    left join governance.committee_request r on r.id = c.id where c.id = any (${ids}::uuid[])`.execute(
    work.tx,
  )
  const cameFrom = new Map(came.rows.map((row) => [row.id, row]))
  const steps = await sql<TracedCommitment['steps'][number] & { commitmentId: string }>`
    select s.commitment_id as "commitmentId", s.id, s.what, s.state, to_char(s.due_on, 'YYYY-MM-DD') as "dueOn"
    from warning.response_action s where s.commitment_id = any (${ids}::uuid[]) and s.state <> 'cancelled'
    order by s.due_on, s.id`.execute(work.tx)
  return rows.map((commitment) => ({
    commitment,
    statementId: cameFrom.get(commitment.id)?.statementId ?? null,
    decisionId: cameFrom.get(commitment.id)?.decisionId ?? null,
    steps: steps.rows.flatMap(({ commitmentId, ...step }) => (commitmentId === commitment.id ? [step] : [])),
  }))
}

async function readItems(work: Work, { item }: Chain): Promise<TracedItem[]> {
  const found = await sql<TracedItem>`
    select i.id, json_build_object('id', s.id, 'number', s.number) as session, i.title, i.state,
      case when i.subject_id is null then null
           else json_build_object('kind', i.subject_kind, 'id', i.subject_id) end as subject,
      coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'text', d.text, 'outcome', d.outcome,
                  'takenAt', to_char(d.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.ordinal)
                from governance.decision d where d.item_id = i.id), '[]') as decisions
    from governance.session_item i join governance.session s on s.id = i.session_id join parties.meeting m on m.id = s.id
    where i.id = any (${[...item]}::uuid[]) order by m.starts_at, s.id, i.ordinal`.execute(work.tx)
  return found.rows
}
