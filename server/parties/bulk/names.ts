import { sql } from 'kysely'
import type { PlaceRow } from '../../../vocabulary/wire/place.ts'
import { sectors } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { entriesInForce } from '../catalogue/index.ts'
import { listPlaces } from '../place/index.ts'
import type { Named } from './row-reader.ts'

/** Places by code, by name, and by name with the department where a name is that of several. */
export async function namedPlaces(work: Work): Promise<readonly Named[]> {
  const places = await listPlaces(work)
  const above = new Map(places.map((place) => [place.id, place.name]))
  return places.map((place) => ({ id: place.id, names: namesOf(place, above) }))
}

const namesOf = ({ name, parentId }: PlaceRow, above: ReadonlyMap<string, string>): readonly string[] =>
  parentId === null ? [name] : [name, `${name}, ${above.get(parentId) ?? ''}`]

/** Organisations in force by their name and short name. */
export async function namedOrganizations(work: Work): Promise<readonly Named[]> {
  const found = await sql<{ id: string; name: string; short_name: string | null }>`
    select id, name, short_name from parties.organization
    where valid_to is null or valid_to > ${work.now.toISOString().slice(0, 10)}::date order by name, id`.execute(
    work.tx,
  )
  return found.rows.map((row) => ({
    id: row.id,
    names: [row.name, ...(row.short_name === null ? [] : [row.short_name])],
  }))
}

/** The sectors that are offered now, by what they are called in each language. */
export async function namedSectors(work: Work): Promise<readonly Named[]> {
  const entries = await entriesInForce(work, sectors)
  return entries
    .filter(({ retired }) => !retired)
    .map(({ code, es, fr, en }) => ({ id: code, names: [es, fr, en].filter((name) => name !== '') }))
}
