import { drawCount } from '../simulate-counts.ts'
import {
  CLUSTER_WEEKS,
  COUNTRY_LAW,
  type CountryLaw,
  DAYS_A_WEEK,
  SIMULATED_GROUPS,
  type SimulatedAttack,
  WEEKS_A_YEAR,
} from './country-law.ts'
import { type DrawnFacts, drawDelay, drawEchoFacts, drawFacts } from './draw-facts.ts'
import { drawPlaces, drawWaves, waveFactors } from './draw-places.ts'
import type {
  SimulatedCluster,
  SimulatedCountry,
  SimulatedPlace,
  SimulatedReport,
  SimulatedTruth,
} from './simulated-country.ts'

type Random = () => number

const CAMPAIGN_DAYS = 2
/** Mean and most days from an event to its report, and from the first report to an echo. */
const NOTICED = { mean: 2, most: 10 } as const
const ECHO = { mean: 1.5, most: 10 } as const
/** One more report in half of the echoed events, two in a quarter, one again in the last. */
const ECHOES_WHEN_ANY = [1, 1, 2] as const
const MEAN_ECHOES = 4 / 3

/** Writes the reports of one simulation, each with its number. */
class Writer {
  readonly reports: SimulatedReport[] = []
  readonly #law: CountryLaw
  readonly #random: Random
  #events = 0

  constructor(law: CountryLaw, random: Random) {
    this.#law = law
    this.#random = random
  }

  write(
    at: { readonly place: string; readonly group: string; readonly day: number },
    facts: DrawnFacts,
    truth: SimulatedTruth,
  ): void {
    if (truth !== 'echo') this.#events += 1
    this.reports.push({
      id: `R${String(this.reports.length + 1).padStart(7, '0')}`,
      place: at.place,
      group: at.group,
      receivedDay: at.day,
      countedDay: at.day + drawDelay(this.#law.triageDays, 60, this.#random),
      truth,
      event: this.#events,
      ...facts,
    })
  }

  /** An event on some day of the week, and whoever tells of it again. */
  writeEvent(
    at: { readonly place: string; readonly group: string; readonly week: number },
    given: Pick<DrawnFacts, 'codes' | 'placeKind'> | null,
    truth: SimulatedTruth,
  ): void {
    const random = this.#random
    const day = (at.week + random()) * DAYS_A_WEEK
    const happened = day - drawDelay(NOTICED.mean, NOTICED.most, random)
    const facts = { ...drawFacts(at.group, happened, random), ...given }
    this.write({ ...at, day }, facts, truth)
    const { echoShare } = this.#law
    if (random() >= echoShare / (1 - echoShare) / MEAN_ECHOES) return
    const echoes = ECHOES_WHEN_ANY[Math.floor(random() * ECHOES_WHEN_ANY.length)] ?? 1
    for (let n = 0; n < echoes; n += 1) {
      const heard = day + drawDelay(ECHO.mean, ECHO.most, random)
      this.write(
        { ...at, day: heard },
        drawEchoFacts(facts, { group: at.group, day: happened }, random),
        'echo',
      )
    }
  }
}

/** How many times its mean a group's week of the year brings. */
const seasonOf = (swing: number, peakWeek: number, week: number) =>
  1 + swing * Math.cos((2 * Math.PI * (week - peakWeek)) / WEEKS_A_YEAR)

/** A negative binomial count by its cumulative sum: variance mean + mean² / size. */
function drawWeek(mean: number, size: number, random: Random): number {
  let left = random()
  let probability = (1 + mean / size) ** -size
  let count = 0
  while (left > probability && probability > 1e-300) {
    left -= probability
    probability *= ((size + count) / (count + 1)) * (mean / (mean + size))
    count += 1
  }
  return count
}

function writeUsual(
  law: CountryLaw,
  place: SimulatedPlace,
  parts: { readonly factors: readonly number[]; readonly writer: Writer; readonly random: Random },
): void {
  const meanActive = place.active.reduce((sum, one) => sum + one, 0) / law.weeks
  for (let week = 0; week < law.weeks; week += 1) {
    const reporting = ((place.active[week] ?? 0) / (meanActive || 1)) * (parts.factors[week] ?? 1)
    for (const { group, share, peakWeek } of SIMULATED_GROUPS) {
      const usual = (law.signalsAYear / WEEKS_A_YEAR) * place.share * share
      const mean = usual * reporting * seasonOf(law.seasonSwing, peakWeek, week)
      const events = mean === 0 ? 0 : drawWeek(mean, law.weekSize, parts.random)
      for (let n = 0; n < events; n += 1)
        parts.writer.writeEvent({ place: place.id, group, week }, null, 'event')
    }
  }
}

/** Extra signals at places and in groups drawn without regard to size; alike: of one code and kind of place. */
function writeClusters(
  law: CountryLaw,
  places: readonly SimulatedPlace[],
  parts: { readonly writer: Writer; readonly random: Random },
): SimulatedCluster[] {
  const { random, writer } = parts
  const wanted = drawCount({ mean: (law.clusters.aYear * law.weeks) / WEEKS_A_YEAR, dispersion: 1 }, random)
  return Array.from({ length: wanted }, () => {
    const place = places[Math.floor(random() * places.length)]?.id ?? ''
    const { group } = SIMULATED_GROUPS[Math.floor(random() * SIMULATED_GROUPS.length)] ?? SIMULATED_GROUPS[0]
    const from = Math.floor(random() * (law.weeks - CLUSTER_WEEKS))
    const { codes, placeKind } = drawFacts(group, 0, random)
    const like = law.clusters.alike ? { codes, placeKind } : null
    for (let n = 0; n < law.clusters.extra; n += 1) {
      const week = from + Math.floor(random() * CLUSTER_WEEKS)
      writer.writeEvent({ place, group, week }, like, 'extra')
    }
    return { place, group, from, to: from + CLUSTER_WEEKS - 1 }
  })
}

/** One story in two wordings at one place, or reports of anything from anywhere, within two days. */
function writeAttack(
  attack: SimulatedAttack,
  places: readonly SimulatedPlace[],
  parts: { readonly writer: Writer; readonly random: Random },
): void {
  const { random, writer } = parts
  const anyPlace = () => places[Math.floor(random() * places.length)]?.id ?? ''
  const start = attack.week * DAYS_A_WEEK + 1
  const target = anyPlace()
  const group = 'g3'
  const story = drawFacts(group, start, random)
  const [code = ''] = story.codes
  const wordings = [story, { ...story, codes: [code, `${group}.9`] }]
  for (let n = 0; n < attack.reports; n += 1) {
    const day = start + random() * CAMPAIGN_DAYS
    const any = SIMULATED_GROUPS[Math.floor(random() * 4)]?.group ?? group
    if (attack.kind === 'one place')
      writer.write({ place: target, group, day }, wordings[n % 2] ?? story, 'attack')
    else writer.write({ place: anyPlace(), group: any, day }, drawFacts(any, day - 1, random), 'attack')
  }
}

/**
 * Reports of a country over some years as they would come in: heavy-tailed populations, under-reporting by place, seasons by group, growth of
 * reporters, waves after trainings, echoes of one event, late counting, and, where asked for, added clusters, places that
 * fall silent, and attacks. The same chance gives the same country.
 * @example
 * const { places, reports } = simulateCountry({ places: 10, weeks: 26, signalsAYear: 100 }, seededRandom(1))
 * places.length // → 10
 * reports.some(({ truth }) => truth === 'echo') // → true
 */
export function simulateCountry(change: Partial<CountryLaw>, random: () => number): SimulatedCountry {
  const law = { ...COUNTRY_LAW, ...change }
  const writer = new Writer(law, random)
  const places = drawPlaces(law, random)
  const waves = drawWaves(law, random)
  for (const place of places)
    writeUsual(law, place, { factors: waveFactors(law, waves, place.id), writer, random })
  const clusters = writeClusters(law, places, { writer, random })
  const reporters = places.flatMap(({ id, active }) =>
    random() < law.reportersKnown ? [{ place: id, active }] : [],
  )
  // Last, so that a country is the same with an attack and without.
  for (const attack of law.attacks) writeAttack(attack, places, { writer, random })
  const reports = writer.reports.sort((a, b) => a.receivedDay - b.receivedDay)
  return { law, places, reports, clusters, waves, reporters }
}
