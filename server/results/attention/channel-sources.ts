import { sql } from 'kysely'
import { type AttentionSource, none } from './attention-source.ts'

export const channelSources: readonly AttentionSource[] = [
  {
    kind: 'webhook-paused',
    roles: ['administrator', 'project-team'],
    rows: () => sql`
      select id::text as subject_id, ${none} as place_id, '{}'::text[] as facts, ${none} as number,
             null::timestamptz as due_at, false as restricted, false as exercise
      from parties.webhook where state = 'paused' and paused_because = 'failing' order by state_since, id`,
  },
]
