import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Work } from '../../platform/database/index.ts'
import { type Loaded, loadCountry } from './load-country.ts'
import { readOutline } from './outline.ts'
import type { Country, PlaceFacts } from './place.ts'

/** Where the facts of Honduras come from; licences in DATA-LICENSES. */
const hondurasSources = {
  codes: 'GeoNames (CC BY 4.0); proyecciones de población del INE, 2024',
  geonames: 'GeoNames (CC BY 4.0)',
  odbl: 'dr5hn, countries-states-cities-database (ODbL 1.0)',
  outlines: 'Natural Earth (dominio público)',
} as const

const folder = new URL('./honduras/', import.meta.url)

/** Writes the 18 departments and 298 municipalities that ship with the product. Loading twice changes nothing. */
export async function loadHonduras(work: Work): Promise<Loaded> {
  return await loadCountry(work, await readHonduras())
}

/** Honduras as it ships: national codes (INE), names, population, coordinates, limits of the departments. */
export async function readHonduras(): Promise<Country> {
  const [departments, municipalities, coordinates, outlines] = await Promise.all([
    readRows('departments.csv'),
    readRows('municipalities.csv'),
    readRows('coordinates-odbl.csv'),
    readOutlines(),
  ])
  const elsewhere = new Map(coordinates.map((row) => [row.code, row]))
  const country: PlaceFacts = { code: 'HN', name: 'Honduras', parent: null, source: hondurasSources.codes }
  return {
    places: [
      country,
      ...departments.map((row) => ({
        ...factsOf(row),
        outline: outlines.get(row.code ?? '') ?? null,
        outlineSource: hondurasSources.outlines,
      })),
      ...municipalities.map((row) => {
        const located = elsewhere.get(row.code)
        return {
          ...factsOf(row),
          ...positionOf(located ?? row),
          coordinatesSource: located ? hondurasSources.odbl : hondurasSources.geonames,
        }
      }),
    ],
  }
}

type Row = Readonly<Record<string, string>>

function factsOf(row: Row): PlaceFacts {
  return {
    code: row.code ?? '',
    name: row.name ?? '',
    parent: row.parent ?? null,
    population: Number(row.population),
    populationYear: Number(row.population_year),
    source: hondurasSources.codes,
  }
}

const positionOf = (row: Row) => ({ latitude: Number(row.latitude), longitude: Number(row.longitude) })

async function readRows(name: string): Promise<readonly Row[]> {
  return parse<Row>(await readFile(new URL(name, folder), 'utf8'), { columns: true })
}

async function readOutlines() {
  const text = await readFile(new URL('department-outlines.geojson', folder), 'utf8')
  const { features } = JSON.parse(text) as { features: { id: string; geometry: unknown }[] }
  return new Map(
    features.flatMap(({ id, geometry }) => {
      const read = readOutline(geometry)
      return 'outline' in read ? [[id, read.outline] as const] : []
    }),
  )
}
