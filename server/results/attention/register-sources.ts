import { sql } from 'kysely'
import { serviceVerificationDays } from '../../../vocabulary/words/index.ts'
import { type AttentionSource, none } from './attention-source.ts'

/** How long before a verification is due its keeper is told, in days. */
const noticeDays = 14

export const registerSources: readonly AttentionSource[] = [
  {
    kind: 'scenario-validation',
    roles: ['steering-member', 'supervisor', 'local-coordinator'],
    // Nobody validates what they wrote.
    rows: (me) => sql`
      select id::text as subject_id, place_id, array[threat] as facts, ${none} as number, null::timestamptz as due_at,
             false as restricted, false as exercise
      from governance.scenario
      where state = 'draft' and asked_at is not null and author_id::text <> ${me}
        and place_id = any ((select access.places('steering-member', 'supervisor', 'local-coordinator'))::text[])
      order by asked_at, id`,
  },
  {
    kind: 'service-verification',
    roles: ['supervisor', 'project-team'],
    rows: () => sql`
      select id::text as subject_id, place_id, needs as facts, ${none} as number,
             case state when 'listed' then last_verified_on::timestamp at time zone 'UTC' + ${serviceVerificationDays} * interval '1 day' end as due_at,
             false as restricted, false as exercise
      from parties.service
      where place_id = any ((select access.places('supervisor', 'project-team'))::text[])
        and (state = 'proposed' or state = 'listed'
             and last_verified_on::timestamp at time zone 'UTC' + ${serviceVerificationDays - noticeDays} * interval '1 day' <= (select access.moment()))
      order by due_at, id`,
  },
]
