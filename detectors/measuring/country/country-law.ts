/** A burst of reports that somebody organised. */
export type SimulatedAttack =
  | { readonly kind: 'one place'; readonly week: number; readonly reports: number }
  | { readonly kind: 'noise'; readonly week: number; readonly reports: number }

/** How a simulated country reports. All shares are of 1; a year has 52 weeks. */
export type CountryLaw = {
  readonly places: number
  readonly weeks: number
  /** Events that somebody reports in a mean year, before echoes, waves, added clusters and attacks. */
  readonly signalsAYear: number
  /** Share of all reports that tell of an event which somebody has told already. */
  readonly echoShare: number
  /** How much stronger than its mean the season makes the busiest week of a group, as a share: each group has its own week. */
  readonly seasonSwing: number
  /** Pareto index of the populations: the smaller, the more of the country lives in its largest places. */
  readonly populationTail: number
  /** Standard deviation, on the log scale, of the share of events that a place reports. */
  readonly reportingSpread: number
  /** How the number of people who report grows a year on the log scale: mean and spread over places. */
  readonly growth: { readonly mean: number; readonly spread: number }
  /** Share of places whose active reporters are known. */
  readonly reportersKnown: number
  /** Trainings: campaigns a year of so many places each, how many times more is reported at first, and how fast that halves. */
  readonly waves: {
    readonly campaignsAYear: number
    readonly placesEach: number
    readonly times: number
    readonly halfLifeWeeks: number
  }
  /** Size of the gamma by which each week of a cell differs from its mean: smaller is more clustered. */
  readonly weekSize: number
  /** Clusters a year, each of so many extra signals at one place and in one group within four weeks. */
  readonly clusters: { readonly aYear: number; readonly extra: number; readonly alike: boolean }
  /** Mean days from receipt until triage has a report counted. */
  readonly triageDays: number
  /** Places that fall silent for good a year. */
  readonly silencesAYear: number
  readonly attacks: readonly SimulatedAttack[]
}

/** Honduras in outline: 298 municipalities, three years, 500 events a year, three reports in ten an echo. */
export const COUNTRY_LAW: CountryLaw = {
  places: 298,
  weeks: 156,
  signalsAYear: 500,
  echoShare: 0.3,
  seasonSwing: 0.4,
  populationTail: 1.2,
  reportingSpread: 0.5,
  growth: { mean: 0.2, spread: 0.2 },
  reportersKnown: 0.6,
  waves: { campaignsAYear: 2, placesEach: 10, times: 5, halfLifeWeeks: 4 },
  weekSize: 3,
  clusters: { aYear: 13, extra: 3, alike: false },
  triageDays: 3,
  silencesAYear: 0,
  attacks: [],
}

/** Shares of the groups of codes among all signals, and the week of the year at which each is busiest. */
export const SIMULATED_GROUPS = [
  { group: 'g1', share: 0.27, peakWeek: 3 },
  { group: 'g2', share: 0.19, peakWeek: 30 },
  { group: 'g3', share: 0.28, peakWeek: 48 },
  { group: 'g4', share: 0.16, peakWeek: 20 },
  { group: 'g5', share: 0.07, peakWeek: 40 },
  { group: 'g6', share: 0.03, peakWeek: 26 },
] as const

export const CODES_A_GROUP = 10
export const PLACE_KINDS_A_GROUP = 5
export const WEEKS_A_YEAR = 52
export const DAYS_A_WEEK = 7
/** Extra signals of a cluster fall within so many weeks. */
export const CLUSTER_WEEKS = 4
