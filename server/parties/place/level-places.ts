import { deepestLevel, type PlaceFacts, placeCodePattern } from './place.ts'

/** What is wrong with one place of a list: its position in it, the field, and a code. */
export interface PlaceFault {
  readonly at: number
  readonly field: 'code' | 'name' | 'parent' | 'population' | 'latitude' | 'longitude'
  readonly code: string
}

export interface Levelled {
  /** Places by level: the country, then departments, then municipalities. */
  readonly levels: readonly (readonly PlaceFacts[])[]
  readonly faults: readonly PlaceFault[]
}

/**
 * Puts places in the order in which they can be written, each after the one that contains it.
 *
 * @param known places that exist already, with their level
 */
export function levelPlaces(
  places: readonly PlaceFacts[],
  known: ReadonlyMap<string, { readonly level: number }>,
): Levelled {
  const faults: PlaceFault[] = []
  const byCode = new Map<string, PlaceFacts>()
  for (const [at, place] of places.entries()) {
    faults.push(...faultsOf(place).map((fault) => ({ at, ...fault })))
    if (byCode.has(place.code)) faults.push({ at, field: 'code', code: 'repeated' })
    else byCode.set(place.code, place)
  }
  const levels: PlaceFacts[][] = [[], [], [], []]
  const existingRoot = [...known].find(([, place]) => place.level === 0)?.[0]
  for (const [at, place] of places.entries()) {
    if (byCode.get(place.code) !== place) continue
    const level = levelOf(place, byCode, known)
    const code = typeof level === 'string' ? level : faultOfLevel(place, level, { known, existingRoot })
    if (code !== null) faults.push({ at, field: 'parent', code })
    else if (typeof level === 'number') levels[level]?.push(place)
  }
  if ((levels[0]?.length ?? 0) > 1) {
    const second = levels[0]?.[1]
    faults.push({
      at: second === undefined ? 0 : places.indexOf(second),
      field: 'parent',
      code: 'second-country',
    })
  }
  return { levels, faults }
}

function faultOfLevel(
  place: PlaceFacts,
  level: number,
  country: {
    readonly known: ReadonlyMap<string, { readonly level: number }>
    readonly existingRoot: string | undefined
  },
): string | null {
  if (level > deepestLevel) return 'too-deep'
  if (level === 0 && country.existingRoot !== undefined && country.existingRoot !== place.code)
    return 'second-country'
  const before = country.known.get(place.code)?.level
  // Everything that was counted there hangs on the level: a municipality does not become a department.
  return before !== undefined && before !== level ? 'level-changed' : null
}

function levelOf(
  place: PlaceFacts,
  byCode: ReadonlyMap<string, PlaceFacts>,
  known: ReadonlyMap<string, { readonly level: number }>,
): number | string {
  let above = 0
  let here = place
  for (let parent = here.parent; parent !== null; parent = here.parent) {
    above += 1
    if (above > byCode.size + 1) return 'contains-itself'
    const given = byCode.get(parent)
    if (given === undefined) {
      const found = known.get(parent)
      return found === undefined ? 'unknown-place' : found.level + above
    }
    here = given
  }
  return above
}

function faultsOf(place: PlaceFacts): Omit<PlaceFault, 'at'>[] {
  const faults: Omit<PlaceFault, 'at'>[] = []
  const refuse = (field: PlaceFault['field'], code: string) => faults.push({ field, code })
  if (!placeCodePattern.test(place.code)) refuse('code', 'not-a-national-code')
  if (place.name.trim() === '' || place.name.length > 120) refuse('name', 'length')
  const { population = null, latitude = null, longitude = null } = place
  if (population !== null && !(Number.isInteger(population) && population >= 0 && population < 2 ** 31)) {
    refuse('population', 'not-a-whole-number')
  }
  if (latitude !== null && !(Math.abs(latitude) <= 90)) refuse('latitude', 'out-of-range')
  if (longitude !== null && !(Math.abs(longitude) <= 180)) refuse('longitude', 'out-of-range')
  if (latitude === null && longitude !== null) refuse('latitude', 'missing')
  if (longitude === null && latitude !== null) refuse('longitude', 'missing')
  return faults
}
