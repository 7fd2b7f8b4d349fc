import { availableParallelism, cpus, loadavg } from 'node:os'
import {
  CountryReader,
  type DetailCounts,
  drillDown,
  judgeWeek,
  PANEL_SETTINGS,
  scanCountry,
  seededRandom,
  simulateCountry,
  weekPanel,
} from '../../detectors/index.ts'

/**
 * `node benchmarks/country-week/run.ts`: the whole weekly run of a country, step by step, in a country with few signals and in one with a hundred
 * times as many: 298 places and six groups judged, every found series drilled down into 60 codes × 5 exposed groups, one permutation scan with
 * 999 replicates. And, as a bound that no run needs, all 298 × 60 × 5 series judged as one panel.
 */
const DETAILS = 60 * 5
const WEEK = 120
const RUNS = 3
/** More than any week has found. */
const DRILLED = 20
const SIGNALS_EACH = 8

const ms = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const cpuMs = () => process.cpuUsage().user / 1000

/** The median processor time of some runs, in milliseconds, and what the last one gave. */
function timed<Made>(act: () => Made): { readonly time: number; readonly made: Made } {
  const times: number[] = []
  let made = act()
  for (let run = 0; run < RUNS; run += 1) {
    const before = cpuMs()
    made = act()
    times.push(cpuMs() - before)
  }
  return { time: times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN, made }
}

/** Codes and exposed groups of a found series; how they are spread costs nothing more or less. */
function detailsOf(signals: number, random: () => number): DetailCounts[] {
  const details = Array.from({ length: DETAILS }, (_, at) => ({
    key: String(at),
    window: 0,
    past: 0,
    country: 1 + Math.floor(20 * random()),
  }))
  for (let signal = 0; signal < signals; signal += 1) {
    const detail = details[Math.floor(random() * DETAILS)]
    if (detail) detail.window += 1
  }
  return details
}

function positionsOf(places: readonly string[], random: () => number) {
  return places.map((id) => ({ id, latitude: 13 + 3 * random(), longitude: -89 + 6 * random() }))
}

function measure(signalsAYear: number): string[] {
  const random = seededRandom(signalsAYear)
  const country = simulateCountry({ signalsAYear, weeks: WEEK + 1 }, random)
  const { panel } = new CountryReader(country).panelAt(WEEK)
  const judged = timed(() => judgeWeek(panel, PANEL_SETTINGS))
  const { findings } = judged.made
  const drilled = timed(() =>
    Array.from({ length: DRILLED }, () => drillDown(detailsOf(SIGNALS_EACH, random), 0.1).length),
  )
  const ids = country.places.map(({ id }) => id)
  const at = new Map(ids.map((id, place) => [id, place]))
  const counts = Array.from({ length: panel.weeks }, () => new Array<number>(ids.length).fill(0))
  for (const { place, counts: own } of panel.series)
    for (const [week, count] of own.entries()) {
      const row = counts[week]
      const here = at.get(place) ?? 0
      if (row) row[here] = (row[here] ?? 0) + (count ?? 0)
    }
  const places = positionsOf(ids, random)
  const scanned = timed(() => scanCountry({ places, counts }, { maxKm: 150 }))
  const all = judged.time + drilled.time + scanned.time
  return [
    `${ms.format(signalsAYear).padStart(10)} signals a year, ${ms.format(country.reports.length)} reports drawn`,
    `  ${panel.series.length} series of ${panel.weeks} weeks judged: ${ms.format(judged.time)} ms (${findings.length} findings)`,
    `  ${DRILLED} series drilled down, ${DETAILS} details each: ${ms.format(drilled.time)} ms`,
    `  one permutation scan, 999 replicates: ${ms.format(scanned.time)} ms`,
    `  the whole weekly run: ${ms.format(all)} ms of one processor`,
  ]
}

/** All codes by all exposed groups at all places as one panel: 89,400 series. */
function measureFinest(): string[] {
  const random = seededRandom(7)
  const weeks = 112
  const series = Array.from({ length: 298 * DETAILS }, (_, at) => ({
    place: `P${Math.floor(at / DETAILS)}`,
    key: String(at % DETAILS),
    counts: new Array<number>(weeks).fill(0),
  }))
  for (let signal = 0; signal < 4000; signal += 1) {
    const counts = series[Math.floor(random() * series.length)]?.counts ?? []
    const week = Math.floor(random() * weeks)
    counts[week] = (counts[week] ?? 0) + 1
  }
  const panel = weekPanel({ weeks, series })
  const before = cpuMs()
  const { judged } = judgeWeek(panel, PANEL_SETTINGS)
  return [`${ms.format(judged)} series in one panel: ${ms.format(cpuMs() - before)} ms`]
}

console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}) · load before ${(loadavg()[0] ?? Number.NaN).toFixed(1)} · Node ${process.versions.node} · ${new Date().toISOString().slice(0, 10)}`,
)
for (const signalsAYear of [500, 1_500, 50_000]) for (const line of measure(signalsAYear)) console.log(line)
for (const line of measureFinest()) console.log(line)
