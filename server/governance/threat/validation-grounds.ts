import { sql } from 'kysely'
import type { z } from 'zod'
import type { validationGrounds } from '../../../vocabulary/wire/threat.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

type Ground = z.infer<typeof validationGrounds>['items'][number]

/** The sessions of a body and of mappings that were held where a scenario speaks of, or for a place above it. */
export async function listValidationGrounds(work: Work, scenarioId: string) {
  const scenario = await sql<{ place_id: string }>`
    select place_id from governance.scenario where id = ${scenarioId}`.execute(work.tx)
  const [row] = scenario.rows
  if (row === undefined) throw new Problem('not-found')
  const found = await sql<Ground>`
    select m.id, m.kind, m.title, p.name as "placeName", to_char(parties.day_at(m.ends_at, m.utc_offset_minutes), 'YYYY-MM-DD') as on
    from parties.meeting m join parties.places_above(${row.place_id}) a on a.place_id = m.place_id
    join parties.place p on p.id = m.place_id
    where m.kind in ('session', 'mapping') and m.state = 'held'
    order by m.ends_at desc, m.id limit 50`.execute(work.tx)
  return { items: found.rows, order: 'latest-first' }
}
