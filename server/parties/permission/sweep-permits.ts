import { sql } from 'kysely'
import { certificateWarnings, type Permission } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { callNamed, listSupervisors } from '../duty/index.ts'

interface DuePermit {
  readonly id: string
  readonly person_id: string
  readonly permission: Permission
  readonly warned_days: number | null
  readonly days: number
}

/** The steps at which somebody is told: when a transitional permit began, before the end, and on the day. */
const steps = [...certificateWarnings, 0] as const

/**
 * Tells a person that a permission ends, sixty, thirty and seven days before and on the day, by a notice without content.
 * The permission itself is over by the clock, whether this runs or not.
 */
export async function sweepPermits(work: Work, parts: { readonly chance: Chance }): Promise<void> {
  const due = await sql<DuePermit>`
    select p.id, p.person_id, p.permission, p.warned_days,
           ceil(extract(epoch from p.valid_to - ${work.now}::timestamptz) / 86400)::int as days
    from parties.permit p
    where p.ground <> 'override' and p.ended_at is null and p.warned_days is distinct from 0
      and coalesce(p.warned_days, 1000) > case when p.valid_to <= ${work.now}::timestamptz then 0
        when p.valid_to <= ${work.now}::timestamptz + interval '7 days' then 7
        when p.valid_to <= ${work.now}::timestamptz + interval '30 days' then 30
        when p.valid_to <= ${work.now}::timestamptz + interval '60 days' then 60 else 90 end
      and (p.valid_to <= ${work.now}::timestamptz + interval '60 days' or p.ground = 'transitional' and p.warned_days is null)
      and p.valid_to > ${work.now}::timestamptz - interval '30 days'
      -- A longer one has taken its place: nothing ends.
      and not exists (select from parties.permit l where l.person_id = p.person_id and l.permission = p.permission
                      and l.ended_at is null and l.ground <> 'override' and l.valid_from <= ${work.now} and l.valid_to > p.valid_to)
    order by p.valid_to, p.id limit 200 for update skip locked`.execute(work.tx)
  for (const permit of due.rows) await warn(work, permit, parts.chance)
}

async function warn(work: Work, permit: DuePermit, chance: Chance): Promise<void> {
  const step = [...steps].reverse().find((days) => permit.days <= days) ?? 90
  if (permit.warned_days !== null && permit.warned_days <= step) return
  await sql`update parties.permit set warned_days = ${step} where id = ${permit.id}`.execute(work.tx)
  const personIds = await whomToTell(work, permit)
  await callNamed(work, chance, {
    kind: 'certificate',
    subjectId: `${permit.id}:${step}`,
    personIds,
  })
  recordMove(work, {
    kind: step === 0 ? 'permit.lapsed' : step === 90 ? 'permit.transitional' : 'permit.warned',
    subjectKind: 'permit',
    subjectId: permit.id,
    state: null,
    detail: { permission: permit.permission, days: step, told: personIds.length },
  })
}

/** Herself; and the supervisors where nobody else of the country could do it then. */
async function whomToTell(work: Work, permit: DuePermit): Promise<string[]> {
  const others = await sql`
    select from parties.permit p join parties.person n on n.id = p.person_id and n.active
    where p.permission = ${permit.permission} and p.person_id <> ${permit.person_id} and p.ground <> 'override'
      and p.ended_at is null and p.valid_to > (select valid_to from parties.permit where id = ${permit.id})
    limit 1`.execute(work.tx)
  const told = [permit.person_id]
  if (others.rows.length === 0) told.push(...(await listSupervisors(work)))
  return [...new Set(told)]
}
