import { sql } from 'kysely'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { type AttentionSource, none } from './attention-source.ts'

/** How long before the day of a plan it is shown, in days. */
const noticeDays = 14

export const capacitySources: readonly AttentionSource[] = [
  {
    kind: 'competency-plan',
    roles: roleIds.filter((role) => role !== 'donor' && role !== 'administrator'),
    // Whoever learns it, and whoever sees to it.
    rows: (me) => sql`
      select id::text as subject_id, ${none} as place_id, array[competency] as facts, ${none} as number,
             commitment.end_of_day(due_on) as due_at, false as restricted, false as exercise
      from capacity.plan_item
      where state = 'planned' and (person_id::text = ${me} or owner_id::text = ${me})
        and due_on <= ((select access.moment()) at time zone 'UTC')::date + ${noticeDays}::integer
      order by due_on, id`,
  },
  {
    // One row a cohort, however many of its members are to be seen.
    kind: 'cohort-observation',
    roles: ['trainer'],
    rows: () => sql`
      select c.id::text as subject_id, c.place_id, '{}'::text[] as facts, ${none} as number,
             commitment.end_of_day(min(o.due_on)) as due_at, false as restricted, false as exercise
      from capacity.observation o
      join capacity.cohort_member m on m.id = o.member_id join capacity.cohort c on c.id = m.cohort_id
      where o.state = 'due' and capacity.teaches_cohort(c.id)
        and o.due_on <= ((select access.moment()) at time zone 'UTC')::date + ${noticeDays}::integer
      group by c.id order by min(o.due_on), c.id`,
  },
]
