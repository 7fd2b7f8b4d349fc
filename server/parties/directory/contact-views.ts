import { sql } from 'kysely'
import type { ContactShown } from '../../../vocabulary/wire/directory.ts'
import type { Work } from '../../platform/database/index.ts'
import { dayOf } from './contact-store.ts'

interface ContactFields {
  readonly id: string
  readonly place_id: string
  readonly kind: ContactShown['kind']
  readonly name_es: string
  readonly name_fr: string
  readonly name_en: string
  readonly number: string
  readonly hours: string | null
  readonly source: string
  readonly valid_from: string
  readonly valid_to: string | null
  readonly last_verified_on: string | null
}

// Days leave the database as text: a date has no moment, and a time zone must not move it.
const fields = sql`c.id, c.place_id, c.kind, c.name_es, c.name_fr, c.name_en, c.number, c.hours, c.source,
  to_char(c.valid_from, 'YYYY-MM-DD') as valid_from, to_char(c.valid_to, 'YYYY-MM-DD') as valid_to,
  to_char(c.last_verified_on, 'YYYY-MM-DD') as last_verified_on`

function shown(row: ContactFields): ContactShown {
  return {
    id: row.id,
    kind: row.kind,
    name: { es: row.name_es, fr: row.name_fr, en: row.name_en },
    number: row.number,
    hours: row.hours,
    status: row.last_verified_on === null ? 'unverified' : 'confirmed',
    lastVerifiedOn: row.last_verified_on,
  }
}

/** The numbers that the field page shows in a place: its own and those of every place above it, nearest first. */
export async function listShownContacts(work: Work, placeId: string): Promise<ContactShown[]> {
  const found = await sql<ContactFields>`
    select ${fields} from parties.contact c
    join parties.places_above(${placeId}) a on a.place_id = c.place_id
    where c.valid_from <= ${dayOf(work.now)}::date and (c.valid_to is null or c.valid_to > ${dayOf(work.now)}::date)
    order by a.distance, c.kind, c.name_es, c.id`.execute(work.tx)
  return found.rows.map(shown)
}

/** Every contact that is or was in force, for those who keep the directory. */
export async function listContacts(work: Work) {
  const found = await sql<ContactFields & { verified_by_name: string | null }>`
    select ${fields}, p.display_name as verified_by_name from parties.contact c
    left join parties.person p on p.id = c.verified_by
    order by c.place_id, c.kind, c.name_es, c.id`.execute(work.tx)
  return found.rows.map((row) => ({
    ...shown(row),
    placeId: row.place_id,
    source: row.source,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    verifiedBy: row.verified_by_name,
  }))
}
