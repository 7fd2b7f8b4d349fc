import type { NewContact } from '../../../vocabulary/wire/directory.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { requirePlace } from '../place/index.ts'
import { directoryTables } from './contact-store.ts'

/**
 * Writes a number into the directory. It is unverified until a person confirms it.
 *
 * @throws Problem invalid-input for a place that does not exist; not-permitted for one that is not the asker's
 */
export async function addContact(work: Work, chance: Chance, contact: NewContact): Promise<string> {
  await requirePlace(work, contact.placeId)
  const id = chance.uuid()
  await directoryTables(work)
    .insertInto('parties.contact')
    .values({
      id,
      place_id: contact.placeId,
      kind: contact.kind,
      name_es: contact.name.es,
      name_fr: contact.name.fr,
      name_en: contact.name.en,
      number: contact.number,
      hours: contact.hours,
      source: contact.source,
      valid_from: contact.validFrom,
      valid_to: null,
      last_verified_on: null,
      verified_by: null,
    })
    .execute()
  recordMove(work, {
    kind: 'contact.added',
    subjectKind: 'contact',
    subjectId: id,
    state: 'unverified',
    detail: { contactKind: contact.kind, placeId: contact.placeId },
  })
  return id
}
