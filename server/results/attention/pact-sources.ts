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
]
