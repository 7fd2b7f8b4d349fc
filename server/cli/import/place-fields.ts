import { type PlaceFacts, placeCodePattern } from '../../parties/place/index.ts'
import type { FieldNames } from './map-columns.ts'

export type PlaceField =
  | 'code'
  | 'name'
  | 'parent'
  | 'population'
  | 'populationYear'
  | 'latitude'
  | 'longitude'
  | 'source'

/** Headings of files of places, in the three languages. */
export const placeFields: FieldNames<PlaceField> = {
  required: ['code', 'name'],
  names: {
    code: [
      'codigo',
      'national_code',
      'codigo_nacional',
      'ine',
      'ine_code',
      'codigo_ine',
      'code_national',
      'id',
      'geocode',
      'pcode',
    ],
    name: ['nombre', 'nom', 'place_name', 'municipality', 'municipio', 'commune', 'lugar'],
    parent: [
      'parent_code',
      'parent_id',
      'department_code',
      'codigo_departamento',
      'departamento_codigo',
      'padre',
      'superior',
      'code_departement',
      'code_parent',
      'within',
    ],
    population: ['poblacion', 'pop', 'habitantes', 'habitants'],
    populationYear: ['population_year', 'pop_year', 'anio_poblacion', 'ano_poblacion', 'annee_population'],
    latitude: ['lat', 'latitud', 'y'],
    longitude: ['lon', 'lng', 'long', 'longitud', 'x'],
    source: ['fuente'],
  },
}

export interface PlaceFault {
  readonly field: PlaceField
  readonly reason: string
}

/** One row of a file of places, or everything that is wrong with it. A row without a parent lies in the country. */
export function readPlaceRow(
  cells: Readonly<Partial<Record<PlaceField, string>>>,
  otherwise: { readonly parent: string | null; readonly source: string },
): { readonly place: PlaceFacts } | { readonly faults: readonly PlaceFault[] } {
  const faults: PlaceFault[] = []
  const cell = (field: PlaceField) => (cells[field] ?? '').trim()
  const number = (field: PlaceField, holds: (value: number) => boolean): number | null => {
    const text = cell(field)
    if (text === '') return null
    const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (holds(value)) return value
    faults.push({ field, reason: Number.isNaN(value) ? 'not-a-number' : 'out-of-range' })
    return null
  }
  const code = cell('code')
  if (!placeCodePattern.test(code))
    faults.push({ field: 'code', reason: code === '' ? 'missing' : 'not-a-national-code' })
  const name = cell('name')
  if (name === '' || name.length > 120)
    faults.push({ field: 'name', reason: name === '' ? 'missing' : 'too-long' })
  const parent = cell('parent')
  if (parent !== '' && !placeCodePattern.test(parent))
    faults.push({ field: 'parent', reason: 'not-a-national-code' })
  const whole = (most: number) => (value: number) => Number.isInteger(value) && value >= 0 && value <= most
  const population = number('population', whole(2 ** 31 - 1))
  const populationYear = number('populationYear', (value) => whole(2200)(value) && value >= 1800)
  const latitude = number('latitude', (value) => Math.abs(value) <= 90)
  const longitude = number('longitude', (value) => Math.abs(value) <= 180)
  if (faults.length === 0 && (latitude === null) !== (longitude === null)) {
    faults.push({ field: latitude === null ? 'latitude' : 'longitude', reason: 'missing' })
  }
  if (faults.length > 0) return { faults }
  const source = cell('source') === '' ? otherwise.source : cell('source').slice(0, 300)
  const above = parent === '' ? otherwise.parent : parent
  const facts = {
    code,
    name,
    parent: above === code ? null : above,
    population,
    populationYear,
    latitude,
    longitude,
    source,
  }
  return { place: latitude === null ? facts : { ...facts, coordinatesSource: source } }
}
