import { parseTable, readText, SeriesFileProblem } from '../../detect/reading/index.ts'

/** A place of the file of places; `people` where that file has a column of them. */
export type PlaceRow = {
  readonly id: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly people: number | null
}

const NAMES = {
  id: [
    'id',
    'code',
    'código',
    'codigo',
    'clave',
    'place',
    'lugar',
    'lieu',
    'municipality',
    'municipio',
    'commune',
  ],
  name: ['name', 'nombre', 'nom', 'label'],
  latitude: ['latitude', 'lat', 'latitud', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'longitud', 'x'],
  people: ['population', 'pop', 'people', 'población', 'poblacion', 'habitantes', 'habitants'],
} as const

type Part = keyof typeof NAMES

/** Bounds of a coordinate in degrees. */
const MOST = { latitude: 90, longitude: 180 } as const

/** Reads places: a column of names or codes, latitude and longitude in degrees, people if there are any. Throws SeriesFileProblem with line and column. */
export async function readPlaces(path: string): Promise<PlaceRow[]> {
  const { header, rows } = parseTable(await readText(path))
  const lower = header.map((name) => name.toLowerCase())
  const columnOf = (part: Part) =>
    lower.findIndex((name) => (NAMES[part] as readonly string[]).includes(name))
  const [id, name] = [columnOf('id'), columnOf('name')]
  const at = { latitude: columnOf('latitude'), longitude: columnOf('longitude'), people: columnOf('people') }
  if ((id === -1 && name === -1) || at.latitude === -1 || at.longitude === -1)
    throw new SeriesFileProblem('unknown-layout', { line: 1, found: header.join(', ') })
  const seen = new Set<string>()
  return rows.map(({ line, cells }) => {
    const text = (column: number) => cells[column] ?? ''
    const number = (part: 'latitude' | 'longitude') => {
      const value = Number(text(at[part]))
      if (text(at[part]) === '' || !(Math.abs(value) <= MOST[part]))
        throw new SeriesFileProblem('bad-coordinate', {
          line,
          column: header[at[part]] ?? '',
          found: text(at[part]),
        })
      return value
    }
    const own = text(id === -1 ? name : id)
    if (own === '')
      throw new SeriesFileProblem('empty-name', { line, column: header[id === -1 ? name : id] ?? '' })
    if (seen.has(own)) throw new SeriesFileProblem('repeated', { line, found: own })
    seen.add(own)
    const people = at.people === -1 || text(at.people) === '' ? null : Number(text(at.people))
    if (people !== null && !(people >= 0))
      throw new SeriesFileProblem('bad-count', {
        line,
        column: header[at.people] ?? '',
        found: text(at.people),
      })
    return {
      id: own,
      name: text(name === -1 ? id : name),
      latitude: number('latitude'),
      longitude: number('longitude'),
      people,
    }
  })
}
