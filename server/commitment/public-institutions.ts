import { sql } from 'kysely'
import type { Work } from '../platform/database/index.ts'

/** Institutions of which something is public: what they pledged, or were asked by the committee. */
export async function listPublicInstitutions(
  work: Work,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select distinct o.name, o.id from commitment.commitment c join parties.organization o on o.id = c.owner_id
    where c.kind in ('pledge', 'committee-recommendation') and c.open_from <= ${work.now} and c.compartment = 'local'
      and not c.exercise and c.state not in ('proposed', 'withdrawn')
    order by o.name, o.id limit 500`.execute(work.tx)
  return found.rows
}
