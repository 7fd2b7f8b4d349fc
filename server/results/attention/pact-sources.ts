import { sql } from 'kysely'
import { signingMoveRoles } from '../../../vocabulary/words/index.ts'
import type { AttentionSource } from './attention-source.ts'

export const pactSources: readonly AttentionSource[] = [
  {
    kind: 'signing-witness',
    roles: signingMoveRoles.signed.witnessed,
    rows: (me) => sql`
      select s.id::text as subject_id, m.place_id, '{}'::text[] as facts, s.number, null::timestamptz as due_at,
             false as restricted, false as exercise
      from governance.signing s join parties.meeting m on m.id = s.id
      where s.state = 'signed' and s.witness_id = ${me}::uuid order by s.signed_at, s.id`,
  },
  {
    // A signature that lapses within ninety days: whoever signed renews it, and the programme prepares that.
    kind: 'signature-lapses',
    roles: ['project-team', 'liaison', 'organization-member'],
    rows: () => sql`
      select s.id::text as subject_id, m.place_id, '{}'::text[] as facts, s.number || '/' || y.ordinal as number,
             commitment.end_of_day(t.lapses_on - 1) as due_at, false as restricted, false as exercise
      from governance.pledge_term t
      join governance.signatory y on y.id = t.id
      join governance.signing s on s.id = y.signing_id
      join parties.meeting m on m.id = s.id
      where t.state = 'running' and t.lapses_on - access.moment()::date <= 90
        and (access.keeps_programme(m.place_id)
             or y.organization_id = any ((select access.organizations('liaison', 'organization-member'))::uuid[]))
      order by t.lapses_on, t.id`,
  },
]
