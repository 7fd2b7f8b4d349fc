import { sql } from 'kysely'
import { type AttentionSource, none } from './attention-source.ts'

const open = sql`false as restricted, false as exercise`

/** People who take part and are in danger, the plans that protect them, and the committee's look at whom the warning looks at. */
export const safetySources: readonly AttentionSource[] = [
  {
    kind: 'person-incident-open',
    roles: ['supervisor', 'ombudsman'],
    coarse: true,
    rows: () => sql`
      select id::text as subject_id, place_id, array[kind] as facts, ${none} as number,
             known_at + case severity when 'life-at-risk' then interval '1 hour' when 'grave' then interval '24 hours'
                                      else interval '72 hours' end as due_at, ${open}
      from governance.person_incident where state = 'open' order by due_at, id`,
  },
  {
    kind: 'safety-plan-review',
    roles: ['supervisor', 'project-team', 'local-coordinator'],
    rows: () => sql`
      select p.id::text as subject_id, p.place_id, '{}'::text[] as facts, ${none} as number,
             p.review_on::timestamp at time zone 'UTC' as due_at, ${open}
      from governance.safety_plan p
      where p.review_on <= access.moment()::date
        and p.place_id = any ((select access.places('supervisor', 'project-team', 'local-coordinator'))::text[])
        and not exists (select from governance.safety_plan n where n.place_id = p.place_id and n.agreed_on > p.agreed_on)
      order by p.review_on, p.id`,
  },
  {
    kind: 'bias-review-due',
    roles: ['steering-member', 'project-team'],
    // A fortnight after the quarter, when its figures have settled; due at the end of the month after it.
    rows: () => sql`
      select to_char(q.quarter, 'YYYY-MM-DD') as subject_id, null::text as place_id, '{}'::text[] as facts, ${none} as number,
             (q.quarter + interval '4 months') at time zone 'UTC' as due_at, ${open}
      from (select (date_trunc('quarter', access.moment() at time zone 'UTC') - interval '3 months')::date as quarter) q
      where q.quarter + interval '3 months 14 days' <= access.moment() at time zone 'UTC'
        and not exists (select from governance.bias_review b where b.quarter = q.quarter)`,
  },
]
