import { sql } from 'kysely'
import { type AttentionSource, none } from './attention-source.ts'

const columns = (due: ReturnType<typeof sql>) => sql`
  f.place_id as subject_id, f.place_id, '{}'::text[] as facts, ${none} as number, ${due} as due_at, false as restricted,
  false as exercise`

/** What its keepers owe a mechanism that people rely on: to call its pathway again, and to try it once a year. */
export const mechanismSources: readonly AttentionSource[] = [
  {
    kind: 'pathway-check',
    roles: ['supervisor', 'project-team'],
    rows: () => kept(sql`f.pathway_on::timestamptz + interval '90 days'`),
  },
  {
    kind: 'drill-due',
    roles: ['supervisor', 'project-team'],
    // One that was never tried is due since it opened.
    rows: () => kept(sql`coalesce(f.drilled_on::timestamptz + interval '12 months', t.state_since)`),
  },
]

const kept = (due: ReturnType<typeof sql>) => sql`
  select ${columns(due)}
  from governance.mechanism_facts((select access.places('supervisor', 'project-team'))::text[]) f
  join parties.territory t on t.place_id = f.place_id
  where t.state in ('live', 'paused') and ${due} <= access.moment() order by ${due}, f.place_id`
