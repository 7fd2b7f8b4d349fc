import { sql } from 'kysely'
import type { MappingDetail, MappingLink } from '../../../vocabulary/wire/mapping.ts'
import { personOf } from '../../commitment/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptMapping } from './record-mapping.ts'

/**
 * Says of which workshop a mapping is a session, and which of its agenda; or of none.
 *
 * @throws Problem not-found; not-permitted; invalid-input for a workshop that the asker does not see, or no session of it
 */
export async function linkWorkshop(
  work: Work,
  given: { readonly id: string; readonly link: MappingLink },
): Promise<void> {
  const { id, link } = given
  const { place_id: placeId } = await getKeptMapping(work, id)
  await refuseUnknown(work, link)
  await sql`insert into governance.mapping_workshop (id, workshop_id, session_at, linked_by, linked_at)
    values (${id}, ${link.workshopId}::uuid, ${link.sessionStartsAt}::timestamptz, ${personOf(work)}, ${work.now})
    on conflict (id) do update set workshop_id = excluded.workshop_id, session_at = excluded.session_at,
      linked_by = excluded.linked_by, linked_at = excluded.linked_at`.execute(work.tx)
  recordMove(work, {
    kind: link.workshopId === null ? 'mapping-workshop.unlinked' : 'mapping-workshop.linked',
    subjectKind: 'mapping-workshop',
    subjectId: id,
    state: null,
    detail: { placeId, workshopId: link.workshopId },
  })
}

async function refuseUnknown(work: Work, { workshopId, sessionStartsAt }: MappingLink): Promise<void> {
  if (workshopId === null) {
    if (sessionStartsAt !== null) throw Problem.of('invalid-input', '/sessionStartsAt', 'needs-workshop')
    return
  }
  const seen = await sql<{ session: boolean }>`
    select exists (select from parties.agenda_item i
                   where i.meeting_id = w.id and i.starts_at = ${sessionStartsAt}::timestamptz) as session
    from governance.workshop w where w.id = ${workshopId}`.execute(work.tx)
  const [row] = seen.rows
  if (row === undefined) throw Problem.of('invalid-input', '/workshopId', 'unknown')
  if (sessionStartsAt !== null && !row.session)
    throw Problem.of('invalid-input', '/sessionStartsAt', 'unknown')
}

/** The workshop that a mapping is a session of, as far as the asker sees it. */
export async function viewWorkshopOf(work: Work, id: string): Promise<MappingDetail['workshop']> {
  const found = await sql<NonNullable<MappingDetail['workshop']>>`
    select w.id, w.number, m.title,
      (select json_build_object('title', i.title,
                'startsAt', to_char(i.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       from parties.agenda_item i where i.meeting_id = w.id and i.starts_at = l.session_at order by i.ordinal limit 1) as session
    from governance.mapping_workshop l join governance.workshop w on w.id = l.workshop_id join parties.meeting m on m.id = w.id
    where l.id = ${id}`.execute(work.tx)
  return found.rows[0] ?? null
}
