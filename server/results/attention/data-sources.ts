import { sql } from 'kysely'
import { type AttentionSource, none } from './attention-source.ts'

const columns = sql`null::text as place_id, '{}'::text[] as facts, ${none} as number`
const open = sql`false as restricted, false as exercise`

/** What people and institutions ask about data, what retention left, and what protects those who take part. */
export const dataSources: readonly AttentionSource[] = [
  {
    kind: 'access-request-due',
    roles: ['data-officer'],
    rows: () => sql`
      select id::text as subject_id, ${columns}, (due_on + 1)::timestamp at time zone 'UTC' as due_at, ${open}
      from parties.access_request where state in ('received', 'in-hand') order by due_on, id`,
  },
  {
    kind: 'erasure-second',
    roles: ['data-officer', 'ombudsman'],
    // Nobody confirms what they proposed.
    rows: (me) => sql`
      select id::text as subject_id, ${columns}, (due_on + 1)::timestamp at time zone 'UTC' as due_at, ${open}
      from parties.access_request where state = 'awaiting-second' and proposed_by::text <> ${me} order by due_on, id`,
  },
  {
    kind: 'retention-overdue',
    roles: ['data-officer'],
    rows: () => sql`
      select c.id::text as subject_id, ${columns}, c.checked_at as due_at, ${open}
      from (select * from audit.retention_check order by checked_at desc, id desc limit 1) c
      where exists (select from jsonb_each_text(c.overdue) o where o.value::int > 0)`,
  },
  {
    kind: 'outside-request-answer',
    roles: ['liaison'],
    rows: () => sql`
      select r.id::text as subject_id, ${columns}, (r.answer_by + 1)::timestamp at time zone 'UTC' as due_at, ${open}
      from parties.outside_request r
      where r.state = 'waiting' and exists (
        select from parties.sharing_owner o where o.protocol_id = r.protocol_id
          and o.organization_id = any ((select access.organizations('liaison'))::uuid[])
          and not exists (select from parties.outside_approval a
                          where a.request_id = r.id and a.organization_id = o.organization_id))
      order by r.answer_by, r.id`,
  },
]
