import { sql } from 'kysely'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { levelPlaces } from './level-places.ts'
import type { Country, PlaceFacts } from './place.ts'

export interface Loaded {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

const batchSize = 500

/**
 * Writes places, parents before children: new ones are added, known ones take the new facts, and what a source
 * does not say stays as it was. Loading the same twice changes nothing. All or none.
 *
 * @throws Problem invalid-input naming each place at fault by its position (`/places/3/parent`)
 */
export async function loadCountry(work: Work, country: Country): Promise<Loaded> {
  const known = await findKnown(work)
  const { levels, faults } = levelPlaces(country.places, known)
  if (faults.length > 0) {
    throw new Problem(
      'invalid-input',
      faults.map(({ at, field, code }): FieldProblem => ({ field: `/places/${at}/${field}`, code })),
    )
  }
  let added = 0
  let changed = 0
  for (const [level, places] of levels.entries()) {
    for (let from = 0; from < places.length; from += batchSize) {
      const written = await writePlaces(work, level, places.slice(from, from + batchSize))
      added += written.added
      changed += written.changed
    }
  }
  const unchanged = country.places.length - added - changed
  const root = levels[0]?.[0]?.code ?? [...known].find(([, place]) => place.level === 0)?.[0]
  if (added + changed > 0 && root !== undefined) {
    recordMove(work, {
      kind: 'places.loaded',
      subjectKind: 'country',
      subjectId: root,
      state: null,
      detail: { added, changed },
    })
  }
  return { added, changed, unchanged }
}

async function findKnown(work: Work): Promise<Map<string, { readonly level: number }>> {
  const found = await sql<{ id: string; level: number }>`select id, level from parties.place`.execute(work.tx)
  return new Map(found.rows.map(({ id, level }) => [id, { level }]))
}

async function writePlaces(
  work: Work,
  level: number,
  places: readonly PlaceFacts[],
): Promise<{ added: number; changed: number }> {
  const found = await sql<{ added: boolean }>`
    insert into parties.place as known (id, name, parent_id, level, population, population_year, latitude, longitude,
      coordinates_source, outline, outline_source, source)
    select code, name, parent, ${level}::smallint, population, population_year, latitude, longitude,
      coordinates_source, outline, outline_source, source
    from jsonb_to_recordset(${JSON.stringify(places.map(rowOf))}::jsonb) as given (
      code text, name text, parent text, population integer, population_year smallint, latitude double precision,
      longitude double precision, coordinates_source text, outline jsonb, outline_source text, source text)
    on conflict (id) do update set
      name = excluded.name, parent_id = excluded.parent_id, source = excluded.source,
      population = coalesce(excluded.population, known.population),
      population_year = coalesce(excluded.population_year, known.population_year),
      latitude = coalesce(excluded.latitude, known.latitude),
      longitude = coalesce(excluded.longitude, known.longitude),
      coordinates_source = coalesce(excluded.coordinates_source, known.coordinates_source),
      outline = coalesce(excluded.outline, known.outline),
      outline_source = coalesce(excluded.outline_source, known.outline_source)
    where (known.name, known.parent_id, known.source, known.population, known.population_year, known.latitude,
           known.longitude, known.coordinates_source, known.outline, known.outline_source)
      is distinct from (excluded.name, excluded.parent_id, excluded.source,
           coalesce(excluded.population, known.population), coalesce(excluded.population_year, known.population_year),
           coalesce(excluded.latitude, known.latitude), coalesce(excluded.longitude, known.longitude),
           coalesce(excluded.coordinates_source, known.coordinates_source),
           coalesce(excluded.outline, known.outline), coalesce(excluded.outline_source, known.outline_source))
    returning (xmax = 0) as added`.execute(work.tx)
  const added = found.rows.filter((row) => row.added).length
  return { added, changed: found.rows.length - added }
}

const rowOf = (place: PlaceFacts) => ({
  code: place.code,
  name: place.name,
  parent: place.parent,
  population: place.population ?? null,
  population_year: place.populationYear ?? null,
  latitude: place.latitude ?? null,
  longitude: place.longitude ?? null,
  coordinates_source: place.coordinatesSource ?? null,
  outline: place.outline ?? null,
  outline_source: place.outlineSource ?? null,
  source: place.source,
})
