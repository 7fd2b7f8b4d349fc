import { sql } from 'kysely'
import type { PlaceRow } from '../../../vocabulary/wire/place.ts'
import type { IntakePlaces } from '../../../vocabulary/wire/signal.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface PlaceTableRow {
  id: string
  name: string
  parent_id: string | null
  level: number
  population: number | null
  latitude: number | null
  longitude: number | null
}

/** Every place of the country, parents before children. */
export async function listPlaces(work: Work): Promise<PlaceRow[]> {
  const found = await sql<PlaceTableRow>`
    select id, name, parent_id, level, population, latitude, longitude from parties.place order by level, id`.execute(
    work.tx,
  )
  return found.rows.map(({ parent_id, ...row }) => ({ ...row, parentId: parent_id }))
}

/**
 * The country as the field page needs it: departments with their municipalities, by name.
 *
 * @throws Problem set-up-needed while no country has been loaded
 */
export async function viewIntakePlaces(work: Work): Promise<IntakePlaces> {
  const places = await listPlaces(work)
  const country = places.find((place) => place.level === 0)
  if (!country) throw new Problem('set-up-needed')
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'es')
  const brief = ({ id, name }: PlaceRow) => ({ id, name })
  const below = (parent: string) => places.filter((place) => place.parentId === parent)
  return {
    country: brief(country),
    departments: below(country.id)
      .map((department) => ({
        ...brief(department),
        municipalities: below(department.id).map(brief).sort(byName),
      }))
      .sort(byName),
  }
}

/** The limits that were imported, as GeoJSON geometries; none until a deployer loads them. */
export async function listOutlines(
  work: Work,
): Promise<{ items: { id: string; geometry: unknown }[]; order: string; source: string }> {
  const found = await sql<{ id: string; outline: unknown; source: string }>`
    select id, outline, coalesce(outline_source, source) as source from parties.place
    where outline is not null order by id`.execute(work.tx)
  return {
    items: found.rows.map(({ id, outline }) => ({ id, geometry: outline })),
    order: 'code',
    source: [...new Set(found.rows.map(({ source }) => source))].join('; '),
  }
}
