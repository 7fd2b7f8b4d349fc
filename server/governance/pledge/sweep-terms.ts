import { sql } from 'kysely'
import type { PledgeTermState } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'

/** Days before the end at which a warning is given. */
const warnings = [90, 30, 7] as const
const mostAtOnce = 200

interface Moved {
  readonly id: string
  readonly detail: Readonly<Record<string, string | number>>
}

/**
 * What the clock does with signatures: it begins their term once they were witnessed, notes that another one renewed them,
 * warns before the end, and ends them. What was signed stays as it was, and what is owed stays owed.
 *
 * @returns how many were moved now
 */
export async function sweepPledgeTerms(work: Work): Promise<number> {
  const today = work.now.toISOString().slice(0, 10)
  const steps = [
    note(work, await begin(work), { act: 'begun', state: 'running' }),
    note(work, await renew(work), { act: 'renewed', state: 'renewed' }),
    note(work, await lapse(work, today), { act: 'lapsed', state: 'lapsed' }),
    note(work, await warn(work, today), { act: 'warned', state: 'running' }),
  ]
  return steps.reduce((sum, count) => sum + count, 0)
}

function note(
  work: Work,
  moved: readonly Moved[],
  move: { readonly act: string; readonly state: PledgeTermState },
): number {
  for (const { id, detail } of moved)
    recordMove(work, {
      kind: `pledge-term.${move.act}`,
      subjectKind: 'pledge-term',
      subjectId: id,
      state: move.state,
      detail,
    })
  return moved.length
}

async function begin(work: Work): Promise<Moved[]> {
  const found = await sql<{ id: string; lapses_on: string }>`
    insert into governance.pledge_term (id, lapses_on, state, state_since)
    select y.id, ((m.starts_at at time zone 'UTC')::date + make_interval(months => p.term_months))::date, 'running', ${work.now}
    from governance.signatory y
    join governance.signing s on s.id = y.signing_id and s.state in ('witnessed', 'published')
    join governance.pact p on p.id = s.pact_id
    join parties.meeting m on m.id = s.id
    where not exists (select from governance.pledge_term t where t.id = y.id)
    order by y.id limit ${mostAtOnce} returning id, lapses_on`.execute(work.tx)
  return found.rows.map(({ id, lapses_on }) => ({ id, detail: { lapsesOn: lapses_on } }))
}

async function renew(work: Work): Promise<Moved[]> {
  const found = await sql<{ id: string; renewed_by: string }>`
    update governance.pledge_term t set state = 'renewed', state_since = ${work.now}, renewed_by = y.id
    from governance.signatory y join governance.signing s on s.id = y.signing_id and s.state in ('witnessed', 'published')
    where y.renews = t.id and t.state <> 'renewed' returning t.id, t.renewed_by`.execute(work.tx)
  return found.rows.map(({ id, renewed_by }) => ({ id, detail: { renewedBy: renewed_by } }))
}

async function lapse(work: Work, today: string): Promise<Moved[]> {
  const found = await sql<{ id: string }>`
    update governance.pledge_term t set state = 'lapsed', state_since = ${work.now}
    where t.state = 'running' and t.lapses_on <= ${today}::date returning t.id`.execute(work.tx)
  return found.rows.map(({ id }) => ({ id, detail: {} }))
}

/** Each warning once; a term that is found late gets the nearest of them alone. */
async function warn(work: Work, today: string): Promise<Moved[]> {
  const found = await sql<{ id: string; warned_days: number }>`
    update governance.pledge_term t set warned_days = w.days
    from (select t.id, min(d.days) as days from governance.pledge_term t
          join unnest(${[...warnings]}::int[]) as d (days) on t.lapses_on - ${today}::date <= d.days
          where t.state = 'running' group by t.id) w
    where w.id = t.id and coalesce(t.warned_days > w.days, true)
    returning t.id, t.warned_days`.execute(work.tx)
  return found.rows.map(({ id, warned_days }) => ({ id, detail: { days: warned_days } }))
}
