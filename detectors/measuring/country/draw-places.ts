import type { ReportingWave } from '../../country/index.ts'
import { drawNormal } from '../simulate-counts.ts'
import { type CountryLaw, WEEKS_A_YEAR } from './country-law.ts'
import type { SimulatedPlace } from './simulated-country.ts'

type Random = () => number

/** Reporters of a place of average size at the start. */
const USUAL_REPORTERS = 8

const placeId = (at: number) => `P${String(at + 1).padStart(3, '0')}`

/**
 * Places with Pareto populations, of which each reports its own share, and whose reporters grow each at their own pace. A place
 * that falls silent has no reporter from then on.
 */
export function drawPlaces(law: CountryLaw, random: Random): SimulatedPlace[] {
  const drawn = Array.from({ length: law.places }, (_, at) => {
    const population = (1 - random()) ** (-1 / law.populationTail)
    const reporting = Math.exp(law.reportingSpread * drawNormal(random))
    const growth = law.growth.mean + law.growth.spread * drawNormal(random)
    const silent = random() < (law.silencesAYear * law.weeks) / WEEKS_A_YEAR / law.places
    const silentFrom = silent ? Math.floor(random() * law.weeks) : null
    return { id: placeId(at), weight: population * reporting, growth, silentFrom }
  })
  const total = drawn.reduce((sum, { weight }) => sum + weight, 0)
  return drawn.map(({ id, weight, growth, silentFrom }) => {
    const share = weight / total
    const first = Math.max(1, USUAL_REPORTERS * law.places * share)
    const active = Array.from({ length: law.weeks }, (__, week) =>
      silentFrom !== null && week >= silentFrom
        ? 0
        : Math.max(1, Math.round(first * Math.exp((growth * week) / WEEKS_A_YEAR))),
    )
    return { id, share, active, silentFrom }
  })
}

/** Trainings by campaign: each begins in one week, in places that are drawn without regard to their size. */
export function drawWaves(law: CountryLaw, random: Random): ReportingWave[] {
  const campaigns = Math.round((law.waves.campaignsAYear * law.weeks) / WEEKS_A_YEAR)
  return Array.from({ length: campaigns }, () => {
    const from = Math.floor(random() * law.weeks)
    const places = new Set<string>()
    while (places.size < Math.min(law.places, law.waves.placesEach))
      places.add(placeId(Math.floor(random() * law.places)))
    return [...places].map((place): ReportingWave => ({ place, kind: 'training', from, weeks: 1 }))
  }).flat()
}

/** How many times the usual a place reports in each week because of its trainings. */
export function waveFactors(law: CountryLaw, waves: readonly ReportingWave[], place: string): number[] {
  const own = waves.filter((wave) => wave.place === place)
  return Array.from({ length: law.weeks }, (_, week) =>
    own.reduce((most, { from, weeks }) => {
      if (week < from) return most
      const after = Math.max(0, week - (from + weeks - 1))
      return Math.max(most, 1 + (law.waves.times - 1) * 2 ** (-after / law.waves.halfLifeWeeks))
    }, 1),
  )
}
