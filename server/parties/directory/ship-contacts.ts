import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { addContact } from './add-contact.ts'
import { dayOf, directoryTables } from './contact-store.ts'
import { hondurasContacts } from './honduras-contacts.ts'

/** The country whose numbers ship with the product, by its code. */
const honduras = 'HN'

/**
 * Adds the numbers that ship for this country, each unverified, however its places came in. A country that has a
 * number of its own already, or another country, is left as it is.
 */
export async function shipContacts(work: Work, chance: Chance, countryId: string): Promise<void> {
  if (countryId !== honduras) return
  const known = await directoryTables(work)
    .selectFrom('parties.contact')
    .select('id')
    .where('place_id', '=', countryId)
    .limit(1)
    .executeTakeFirst()
  if (known !== undefined) return
  for (const contact of hondurasContacts)
    await addContact(work, chance, { ...contact, placeId: countryId, validFrom: dayOf(work.now) })
}
