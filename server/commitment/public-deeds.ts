import { sql } from 'kysely'
import type { Work } from '../platform/database/index.ts'
import { Problem } from '../platform/problem.ts'

interface PublicDeeds {
  readonly name: string
  readonly deeds: readonly { readonly kind: string; readonly state: string; readonly count: number }[]
  readonly overdue: number
}

/**
 * What one institution pledged or was asked in public, by state: what the public may see is counted, and nothing else.
 *
 * @throws Problem not-found for one of which nothing is public
 */
export async function viewPublicDeeds(work: Work, id: string): Promise<PublicDeeds> {
  const found = await sql<{ name: string; kind: string; state: string; count: number; overdue: number }>`
    select o.name, c.kind, c.state, count(*)::int as count,
      (count(*) filter (where c.state in ('issued', 'accepted', 'in-progress', 'not-verified')
                        and commitment.end_of_day(c.due_on) <= ${work.now}))::int as overdue
    from commitment.commitment c join parties.organization o on o.id = c.owner_id
    where c.owner_id = ${id} and c.kind in ('pledge', 'committee-recommendation') and c.open_from <= ${work.now}
      and c.compartment = 'local' and not c.exercise and c.state not in ('proposed', 'withdrawn')
    group by o.name, c.kind, c.state order by c.kind, c.state`.execute(work.tx)
  const [first] = found.rows
  if (first === undefined) throw new Problem('not-found')
  return {
    name: first.name,
    deeds: found.rows.map(({ kind, state, count }) => ({ kind, state, count })),
    overdue: found.rows.reduce((sum, row) => sum + row.overdue, 0),
  }
}
