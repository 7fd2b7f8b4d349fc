import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { DecisionRow, decisionListQuery } from '../../../vocabulary/wire/committee.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import type { DecisionRecord } from './committee-store.ts'

type Row = DecisionRecord & {
  session_number: string
  item_title: string
  votes: DecisionRow['votes'] | null
  requests: DecisionRow['requests'] | null
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
const taken = sql`date_trunc('milliseconds', d.taken_at)`

/** What was decided and what became of it, the newest first. */
export async function listDecisions(work: Work, query: z.output<typeof decisionListQuery>) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await viewDecisions(work, {
    where: sql`(${query.body ?? null}::uuid is null or s.body_id = ${query.body ?? null}::uuid)
      ${after ? sql`and (${taken}, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`,
    orderBy: sql`${taken} desc, d.id desc`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, ({ takenAt, id }) => [takenAt, id])
  return { ...page, items: [...page.items], order: 'newest' }
}

export async function viewDecisions(
  work: Work,
  query: {
    /** Conditions on the decision `d` and its session `s`. */
    readonly where: RawBuilder<unknown>
    readonly orderBy: RawBuilder<unknown>
    readonly limit: number
  },
): Promise<DecisionRow[]> {
  const found = await sql<Row>`
    select d.*, s.number as session_number, i.title as item_title,
      (select json_agg(json_build_object('seatId', v.seat_id, 'ordinal', t.ordinal, 'sector', t.sector, 'vote', v.vote,
                'words', v.words) order by t.ordinal)
       from governance.decision_vote v
       join governance.session_seat t on t.session_id = d.session_id and t.seat_id = v.seat_id
       where v.decision_id = d.id) as votes,
      (select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'organizationName', o.name, 'what', c.what,
                'state', c.state, 'dueOn', c.due_on,
                'overdue', coalesce(c.state in ('issued', 'accepted', 'in-progress', 'not-verified')
                           and commitment.end_of_day(c.due_on) <= ${work.now}, false)) order by c.ordinal)
       from governance.committee_request r join commitment.commitment c on c.id = r.id
       join parties.organization o on o.id = c.owner_id
       where r.decision_id = d.id and c.state <> 'withdrawn') as requests
    from governance.decision d
    join governance.session s on s.id = d.session_id
    join governance.session_item i on i.id = d.item_id
    where ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows.map((row) => ({
    id: row.id,
    number: row.number,
    sessionId: row.session_id,
    sessionNumber: row.session_number,
    itemTitle: row.item_title,
    text: row.text,
    method: row.method,
    outcome: row.outcome,
    reason: row.reason,
    present: row.present,
    needed: row.needed,
    takenAt: row.taken_at.toISOString(),
    votes: row.votes ?? [],
    requests: row.requests ?? [],
  }))
}
