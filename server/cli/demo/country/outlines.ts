import { type Outline, type PlaceFacts, readOutline } from '../../../parties/place/index.ts'
import { countryCode, countryName, departments, inventedSource } from './places.ts'

type Corner = readonly [longitude: number, latitude: number]

/** Borders between the departments, each drawn once, so that neighbours share every corner. */
const borders = {
  coastWest: [
    [-114.72, 9.12],
    [-114.86, 8.98],
    [-114.91, 8.84],
    [-114.83, 8.74],
    [-114.94, 8.58],
    [-114.99, 8.41],
    [-114.93, 8.29],
    [-114.78, 8.21],
    [-114.62, 8.17],
    [-114.46, 8.19],
  ],
  bayToPlain: [
    [-114.46, 8.19],
    [-114.38, 8.27],
    [-114.33, 8.38],
  ],
  bayToValley: [
    [-114.33, 8.38],
    [-114.29, 8.52],
    [-114.33, 8.67],
    [-114.3, 8.83],
    [-114.36, 9.01],
  ],
  bayToSierra: [
    [-114.36, 9.01],
    [-114.47, 9.09],
    [-114.6, 9.08],
    [-114.72, 9.12],
  ],
  valleyToPlain: [
    [-114.33, 8.38],
    [-114.17, 8.41],
    [-114.01, 8.38],
    [-113.86, 8.43],
    [-113.69, 8.47],
  ],
  valleyToSierra: [
    [-114.36, 9.01],
    [-114.22, 9.04],
    [-114.07, 9.02],
    [-113.92, 9.06],
    [-113.77, 9.03],
    [-113.66, 8.98],
  ],
  coastEastValley: [
    [-113.66, 8.98],
    [-113.58, 8.83],
    [-113.64, 8.68],
    [-113.6, 8.55],
    [-113.69, 8.47],
  ],
  coastNorth: [
    [-114.72, 9.12],
    [-114.67, 9.27],
    [-114.53, 9.41],
    [-114.36, 9.52],
    [-114.17, 9.5],
    [-113.99, 9.57],
    [-113.83, 9.48],
    [-113.7, 9.31],
    [-113.63, 9.14],
    [-113.66, 8.98],
  ],
  coastSouth: [
    [-114.46, 8.19],
    [-114.39, 8.05],
    [-114.24, 7.97],
    [-114.05, 7.92],
    [-113.87, 7.94],
    [-113.7, 8.03],
    [-113.57, 8.16],
    [-113.52, 8.3],
    [-113.58, 8.42],
    [-113.69, 8.47],
  ],
} as const satisfies Record<string, readonly Corner[]>

const backwards = (line: readonly Corner[]): Corner[] => [...line].reverse()

/** Joins lines end to end into one closed ring. */
const ringOf = (...lines: readonly (readonly Corner[])[]): Corner[] => {
  const ring = lines.flatMap((line) => line.slice(0, -1))
  return [...ring, ...ring.slice(0, 1)]
}

const rings: Readonly<Record<(typeof departments)[number]['id'], readonly Corner[]>> = {
  'XT-01': ringOf(borders.coastWest, borders.bayToPlain, borders.bayToValley, borders.bayToSierra),
  'XT-02': ringOf(
    borders.valleyToPlain,
    backwards(borders.coastEastValley),
    backwards(borders.valleyToSierra),
    backwards(borders.bayToValley),
  ),
  'XT-03': ringOf(backwards(borders.bayToSierra), borders.valleyToSierra, backwards(borders.coastNorth)),
  'XT-04': ringOf(borders.coastSouth, backwards(borders.valleyToPlain), backwards(borders.bayToPlain)),
}

function outlineOf(ring: readonly Corner[]): Outline {
  const read = readOutline({ type: 'Polygon', coordinates: [ring] })
  if ('fault' in read) throw new RangeError(`an invented outline is ${read.fault}`)
  return read.outline
}

/** The country, its departments with their limits, and its municipalities with their seats. */
export function placeFacts(): PlaceFacts[] {
  const country: PlaceFacts = { code: countryCode, name: countryName, parent: null, source: inventedSource }
  return [
    country,
    ...departments.map(({ id, name, at: [latitude, longitude], municipalities }) => ({
      code: id,
      name,
      parent: countryCode,
      population: municipalities.reduce((sum, one) => sum + one.population, 0),
      latitude,
      longitude,
      outline: outlineOf(rings[id]),
      source: inventedSource,
      coordinatesSource: inventedSource,
      outlineSource: inventedSource,
    })),
    ...departments.flatMap(({ id: parent, municipalities }) =>
      municipalities.map(({ id, name, population, at: [latitude, longitude] }) => ({
        code: id,
        name,
        parent,
        population,
        latitude,
        longitude,
        source: inventedSource,
        coordinatesSource: inventedSource,
      })),
    ),
  ]
}
