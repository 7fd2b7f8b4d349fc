import { type PanelSeries, type WeekPanel, weekPanel } from '../../country/index.ts'
import { ECHO_SETTINGS, groupEchoes, possibleCampaigns } from '../../echoes/index.ts'
import { DAYS_A_WEEK, SIMULATED_GROUPS } from './country-law.ts'
import type { SimulatedCountry, SimulatedReport } from './simulated-country.ts'

/** How the country looks to somebody who does without one of the steps, to show what that step is worth. */
export type Without = {
  readonly echoes?: boolean
  readonly waves?: boolean
  readonly reporters?: boolean
  readonly campaigns?: boolean
}

/** The run is made a day and a half after the week's end. */
const RUN_AFTER_DAYS = 1.5
/** As far back as the panel looks. */
const PANEL_WEEKS = 112

/**
 * Reads a country week by week as the desk would have: by what triage had counted by then.
 * @example
 * const country = simulateCountry({ places: 10, weeks: 26, signalsAYear: 100 }, seededRandom(1))
 * new CountryReader(country).panelAt(20).panel.weeks // → 21
 */
export class CountryReader {
  readonly #country: SimulatedCountry
  readonly #without: Without

  constructor(country: SimulatedCountry, without: Without = {}) {
    this.#country = country
    this.#without = without
  }

  /** The panel of the run that judges a week. */
  panelAt(week: number): { readonly panel: WeekPanel; readonly firstWeek: number } {
    const firstWeek = Math.max(0, week + 1 - PANEL_WEEKS)
    const weeks = week + 1 - firstWeek
    const { places, reporters, waves } = this.#country
    const cells = new Map<string, number[]>()
    const series = places.flatMap(({ id }) =>
      SIMULATED_GROUPS.map(({ group }): PanelSeries => {
        const counts = new Array<number>(weeks).fill(0)
        cells.set(`${id} ${group}`, counts)
        return { place: id, key: group, counts }
      }),
    )
    for (const [first] of this.eventsAt(week)) {
      if (!first) continue
      const counts = cells.get(`${first.place} ${first.group}`)
      const at = Math.floor(first.receivedDay / DAYS_A_WEEK) - firstWeek
      if (counts && at >= 0 && at < weeks) counts[at] = (counts[at] ?? 0) + 1
    }
    const panel = weekPanel({
      weeks,
      series,
      reporters: this.#without.reporters
        ? []
        : reporters.map(({ place, active }) => ({ place, active: active.slice(firstWeek, week + 1) })),
      waves: this.#without.waves
        ? []
        : waves.filter(({ from }) => from <= week).map((wave) => ({ ...wave, from: wave.from - firstWeek })),
    })
    return { panel, firstWeek }
  }

  /** The events that count by then, each with its reports. */
  eventsAt(week: number): readonly (readonly SimulatedReport[])[] {
    const runDay = (week + 1) * DAYS_A_WEEK + RUN_AFTER_DAYS
    const from = (week + 1 - PANEL_WEEKS) * DAYS_A_WEEK - ECHO_SETTINGS.receivedDays
    const end = (week + 1) * DAYS_A_WEEK
    const counted = this.#country.reports.filter(
      ({ countedDay, receivedDay }) => countedDay <= runDay && receivedDay >= from && receivedDay < end,
    )
    const suspect = this.#without.campaigns
      ? new Set<SimulatedReport>()
      : new Set(possibleCampaigns(counted).flatMap(({ reports }) => reports))
    const standing = counted.filter((report) => !suspect.has(report))
    return this.#without.echoes ? standing.map((report) => [report]) : groupEchoes(standing)
  }
}
