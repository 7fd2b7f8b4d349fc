import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { listSupervisors, notify } from './call-duty.ts'
import { dutyTables } from './duty-store.ts'

/** Whose work it is: of an institution, or of a place and those that contain it. */
export type Whom = { readonly roles: readonly string[] } & (
  | { readonly organizationId: string }
  | { readonly placeId: string }
)

/**
 * Tells people, once, that something waits for them, by a notice without content; one call a subject. Where nobody
 * holds the role the supervisors are told: what is addressed to nobody must not lie unseen.
 */
export async function callPeople(
  work: Work,
  chance: Chance,
  need: { readonly subjectId: string; readonly whom: Whom; readonly exercise: boolean },
): Promise<void> {
  const holders = await listHolders(work, need.whom)
  const rung = holders.length > 0 ? 1 : 3
  const callId = chance.uuid()
  const opened = await dutyTables(work)
    .insertInto('parties.duty_call')
    .values({
      id: callId,
      kind: 'alert',
      subject_id: need.subjectId,
      desk_id: null,
      rung,
      opened_at: work.now,
      escalate_at: null,
      answered_at: null,
      answered_by: null,
      exercise: need.exercise,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 0n) return
  const personIds = holders.length > 0 ? holders : await listSupervisors(work)
  await notify(work, chance, { callId, rung, personIds })
}

async function listHolders(work: Work, whom: Whom): Promise<string[]> {
  const where =
    'organizationId' in whom
      ? sql`g.organization_id = ${whom.organizationId}`
      : sql`g.place_id in (select place_id from parties.places_above(${whom.placeId}))`
  const found = await sql<{ person_id: string }>`
    select distinct g.person_id from parties.role_grant g
    join parties.person p on p.id = g.person_id and p.active
    where ${where} and g.role = any (${[...whom.roles]}::text[])
      and g.valid_from <= ${work.now} and (g.valid_to is null or g.valid_to > ${work.now})
    order by g.person_id limit 100`.execute(work.tx)
  return found.rows.map((row) => row.person_id)
}
