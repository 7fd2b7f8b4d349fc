import { judgeWeek, type PanelSettings } from '../../country/index.ts'
import { CountryReader, type Without } from './panel-at.ts'
import type { SimulatedCluster, SimulatedCountry } from './simulated-country.ts'

/** What the weekly runs of one or more simulated countries raised. */
export type CountryTally = {
  readonly runs: number
  readonly series: number
  /** Judgements that told nothing, of `series`. */
  readonly notTold: number
  /** Σ over runs of the share of false findings (0 in a run without findings). */
  readonly falseShares: number
  /** Findings of runs, and those of them that are false. */
  readonly findings: number
  readonly falseFindings: number
  /** Runs of weeks in which one series is raised without interruption. */
  readonly episodes: number
  readonly falseEpisodes: number
  /** False episodes within a wave. */
  readonly falseInWaves: number
  /** Added clusters, and those found by a run from their first week until four weeks after their last. */
  readonly clusters: number
  readonly found: number
  /** Gaps told of places that still report, and places that fell silent for long enough and are told. */
  readonly falseGaps: number
  readonly expectedFalse: number
}

export const NO_TALLY: CountryTally = {
  runs: 0,
  series: 0,
  notTold: 0,
  falseShares: 0,
  findings: 0,
  falseFindings: 0,
  episodes: 0,
  falseEpisodes: 0,
  falseInWaves: 0,
  clusters: 0,
  found: 0,
  falseGaps: 0,
  expectedFalse: 0,
}

export const addTallies = (a: CountryTally, b: CountryTally): CountryTally =>
  Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + b[name as keyof CountryTally]]),
  ) as CountryTally

export type Measuring = {
  readonly settings: PanelSettings
  /** Runs judge the weeks from … on. */
  readonly fromWeek: number
  readonly without?: Without
}

/** A cluster explains a finding as long as a signal of it stands in the judged weeks. */
const EXPLAINS_AFTER = 4

type RaisedAt = { readonly place: string; readonly key: string; readonly week: number }

const explains = (cluster: SimulatedCluster, { place, key, week }: RaisedAt) =>
  cluster.place === place &&
  cluster.group === key &&
  week >= cluster.from &&
  week <= cluster.to + EXPLAINS_AFTER

/** Makes every weekly run of a country from a week on, and compares what it raises with what was added. */
export function measureCountry(country: SimulatedCountry, measuring: Measuring): CountryTally {
  const { settings, fromWeek, without } = measuring
  const reader = new CountryReader(country, without)
  const found = new Set<SimulatedCluster>()
  const silent = new Map(country.places.map(({ id, silentFrom }) => [id, silentFrom]))
  let before = new Map<string, boolean>()
  let gapsBefore = new Set<string>()
  let tally = NO_TALLY
  for (let week = fromWeek; week < country.law.weeks; week += 1) {
    const { panel } = reader.panelAt(week)
    const { findings, judged, gaps, expectedFalseAlarmsAYear } = judgeWeek(panel, settings)
    const raised = findings.map(({ place, key, wave }) => {
      const real = country.clusters.filter((cluster) => explains(cluster, { place, key, week }))
      for (const cluster of real) found.add(cluster)
      const name = `${place} ${key}`
      // What was raised for a cluster stays its own until it is raised no more.
      const isFalse = real.length === 0 && before.get(name) !== false
      return { name, isFalse, isNew: !before.has(name), inWave: wave !== null }
    })
    const falseOnes = raised.filter(({ isFalse }) => isFalse)
    const newFalse = falseOnes.filter(({ isNew }) => isNew)
    const falseGaps = gaps.filter(({ place }) => (silent.get(place) ?? Number.POSITIVE_INFINITY) > week)
    tally = addTallies(tally, {
      runs: 1,
      series: panel.series.length,
      notTold: panel.series.length - judged,
      falseShares: falseOnes.length / Math.max(1, raised.length),
      findings: raised.length,
      falseFindings: falseOnes.length,
      episodes: raised.filter(({ isNew }) => isNew).length,
      falseEpisodes: newFalse.length,
      falseInWaves: newFalse.filter(({ inWave }) => inWave).length,
      clusters: 0,
      found: 0,
      falseGaps: falseGaps.filter(({ place }) => !gapsBefore.has(place)).length,
      expectedFalse: expectedFalseAlarmsAYear,
    })
    before = new Map(raised.map(({ name, isFalse }) => [name, isFalse]))
    gapsBefore = new Set(gaps.map(({ place }) => place))
  }
  const judgedClusters = country.clusters.filter(
    ({ from, to }) => from >= fromWeek && to + EXPLAINS_AFTER < country.law.weeks,
  )
  return {
    ...tally,
    clusters: judgedClusters.length,
    found: judgedClusters.filter((cluster) => found.has(cluster)).length,
  }
}
