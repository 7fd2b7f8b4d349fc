import { nearestZones, withinTotal, type Zones } from '../../spatial/index.ts'
import { coordinatesOf } from './fill-prospective.ts'
import { type Fields, fieldsOf, listOf, numberOf, numbersOf, refuse } from './reading.ts'

const TOP = 25
const CLUSTERS = 6

type Zone = { centre: number; size: number; cases: number; expected: number; pop: number; llr: number }

type Places = {
  readonly cases: readonly number[]
  readonly expected: readonly number[]
  readonly population: readonly number[]
}

/** Every disc with its figures, centres in order and discs growing; the score is 0 where nothing has risen. */
function everyZone({ starts, members }: Zones, { cases, expected, population }: Places): Zone[] {
  const total = cases.reduce((sum, count) => sum + count, 0)
  const all = expected.reduce((sum, value) => sum + value, 0)
  const zones: Zone[] = []
  for (let centre = 0; centre + 1 < starts.length; centre += 1) {
    const sum = { cases: 0, expected: 0, pop: 0 }
    for (let at = starts[centre] as number; at < (starts[centre + 1] as number); at += 1) {
      const place = members[at] as number
      sum.cases += cases[place] as number
      sum.expected += expected[place] as number
      sum.pop += population[place] as number
      const rises = sum.cases / sum.expected > (total - sum.cases) / (all - sum.expected)
      const llr = rises ? withinTotal(sum.cases, sum.expected, total) : 0
      zones.push({ centre: centre + 1, size: at + 1 - (starts[centre] as number), ...sum, llr })
    }
  }
  return zones
}

function fillCase(one: Fields): Fields {
  const [cases, expected, population] = (['cases', 'expected', 'population'] as const).map((name) =>
    numbersOf(one[name], name),
  ) as [number[], number[], number[]]
  if (expected.length !== cases.length || population.length !== cases.length)
    refuse('expected, population', 'as many as cases')
  const people = population.reduce((sum, count) => sum + count, 0)
  const discs = nearestZones(coordinatesOf(one), Float64Array.from(population), {
    largestSize: numberOf(one.popUpperBound, 'popUpperBound') * people,
  })
  const zones = everyZone(discs, { cases, expected, population })
  const fewest = numberOf(one.minCases ?? 2, 'minCases')
  const order = zones.filter(({ cases: count }) => count >= fewest).sort((a, b) => b.llr - a.llr)
  const locations = ({ centre, size }: Zone) => {
    const from = discs.starts[centre - 1] as number
    return Array.from(discs.members.subarray(from, from + size), (place) => place + 1)
  }
  const taken = new Set<number>()
  const apart = order.filter((zone) => {
    const own = zone.llr > 0 ? locations(zone) : []
    if (own.length === 0 || own.some((place) => taken.has(place))) return false
    for (const place of own) taken.add(place)
    return true
  })
  const { SpatialEpi: _epi, smerc: _smerc, ...kept } = one
  return {
    ...kept,
    nZones: zones.length,
    topZones: order.slice(0, TOP),
    clustersNoOverlap: apart.slice(0, CLUSTERS).map((zone) => ({
      locations: locations(zone),
      cases: zone.cases,
      expected: zone.expected,
      llr: zone.llr,
    })),
    sumLLRallZones: order.reduce((sum, { llr }) => sum + llr, 0),
  }
}

/**
 * Computes the cases of a document in the form of the reference set of purely spatial zones. What stands there of other programs is left out.
 * @throws RangeError naming the case and the field
 */
export function fillSpatialZones(document: Fields): Fields {
  return {
    ...document,
    cases: listOf(document.cases, 'cases').map((one, at) => fillCase(fieldsOf(one, `cases[${at}]`))),
  }
}
