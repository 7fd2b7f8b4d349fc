import { sql } from 'kysely'
import type { Trace } from '../../../vocabulary/wire/trace.ts'
import type { Work } from '../../platform/database/index.ts'

export type LinkKind = Trace['asked']['kind']

/** The links of a chain by their kind; each id once. */
export type Chain = Readonly<Record<LinkKind, readonly string[]>>

/** A chain that is longer is cut: nobody reads further, and no request runs away. */
const mostLinks = 400

/**
 * Every link of the chain that one of them belongs to: first upwards to what was said, then down again from all that was
 * found. What the asker may not see is not walked through.
 */
export async function findChain(work: Work, asked: Trace['asked']): Promise<Chain> {
  const found = await sql<{ kind: LinkKind | 'workshop' | 'alert'; id: string }>`
    with recursive up (kind, id) as (
      select ${asked.kind}::text, ${asked.id}::uuid
      union
      select p.kind, p.id from up cross join lateral (
        select 'statement' as kind, a.statement_id as id from governance.agreement a where up.kind = 'commitment' and a.id = up.id
        union all
        select 'decision', r.decision_id from governance.committee_request r where up.kind = 'commitment' and r.id = up.id
        union all
        select 'item', d.item_id from governance.decision d where up.kind = 'decision' and d.id = up.id
        union all
        select i.subject_kind, i.subject_id from governance.session_item i
          where up.kind = 'item' and i.id = up.id and i.subject_id is not null
        union all
        -- A body that speaks of a workshop speaks of what was agreed there.
        select 'statement', a.statement_id from governance.agreement a where up.kind = 'workshop' and a.workshop_id = up.id
      ) p),
    down (kind, id) as (
      select u.kind, u.id from up u
      union
      select n.kind, n.id from down cross join lateral (
        select 'commitment' as kind, a.id from governance.agreement a where down.kind = 'statement' and a.statement_id = down.id
        union all
        select 'commitment', c.id from commitment.commitment c
          where down.kind = 'alert' and c.origin_kind = 'alert' and c.origin_id = down.id
        union all
        select 'item', i.id from governance.session_item i where i.subject_kind = down.kind and i.subject_id = down.id
        union all
        select 'item', i.id from governance.session_item i join governance.statement s on s.workshop_id = i.subject_id
          where down.kind = 'statement' and i.subject_kind = 'workshop' and s.id = down.id
        union all
        select 'decision', d.id from governance.decision d where down.kind = 'item' and d.item_id = down.id
        union all
        select 'commitment', r.id from governance.committee_request r where down.kind = 'decision' and r.decision_id = down.id
      ) n)
    select kind, id from down limit ${mostLinks}`.execute(work.tx)
  const of = (kind: LinkKind) => found.rows.flatMap((row) => (row.kind === kind ? [row.id] : []))
  return {
    statement: of('statement'),
    commitment: of('commitment'),
    item: of('item'),
    decision: of('decision'),
  }
}
