import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { dayOf, directoryTables } from './contact-store.ts'

/**
 * A person has called the number on a day, and it answered as the directory says.
 *
 * @throws Problem not-found; invalid-input for a day to come; conflict when the contact has ended
 */
export async function confirmContact(work: Work, id: string, verifiedOn: string): Promise<void> {
  if (verifiedOn > dayOf(work.now)) throw Problem.of('invalid-input', '/verifiedOn', 'in-the-future')
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const contact = await getContact(work, id)
  if (contact.valid_to !== null) throw Problem.of('conflict', '/id', 'ended')
  const changed = await directoryTables(work)
    .updateTable('parties.contact')
    .set({ last_verified_on: verifiedOn, verified_by: work.actor.personId })
    .where('id', '=', id)
    .executeTakeFirst()
  // Anybody may read a contact; the policies let those who keep it change it, and hide it from the rest.
  if (changed.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordMove(work, {
    kind: 'contact.confirmed',
    subjectKind: 'contact',
    subjectId: id,
    state: 'confirmed',
    detail: { verifiedOn },
  })
}

/**
 * From a day on the number is shown no more; its row stays.
 *
 * @throws Problem not-found; conflict when it has ended already
 */
export async function endContact(work: Work, id: string, validTo: string): Promise<void> {
  const contact = await getContact(work, id)
  if (contact.valid_to !== null) throw Problem.of('conflict', '/id', 'ended')
  const changed = await directoryTables(work)
    .updateTable('parties.contact')
    .set({ valid_to: validTo })
    .where('id', '=', id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordMove(work, {
    kind: 'contact.ended',
    subjectKind: 'contact',
    subjectId: id,
    state: 'ended',
    detail: { validTo },
  })
}

async function getContact(work: Work, id: string) {
  const contact = await directoryTables(work)
    .selectFrom('parties.contact')
    .select(['id', 'valid_to'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (contact === undefined) throw new Problem('not-found')
  return contact
}
