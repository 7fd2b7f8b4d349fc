import type { CannotTellReason, Judged, LevelPrior, RungReason } from '../temporal/index.ts'
import type { ReportingGap } from './find-gaps.ts'
import type { PanelShape } from './rates/index.ts'
import type { ReportingWave } from './week-panel.ts'

/**
 * No p-value above the level is a finding, and on average at most the share `falseDiscoveryRate` of the findings of a week is false. Fewer than
 * `minimumCount` signals (three, if not given) are never a finding: what one or two say, a person reads in the queue.
 */
export type PanelSettings = {
  readonly level: number
  readonly falseDiscoveryRate: number
  readonly minimumCount?: number
  readonly shape?: PanelShape
}

/** At these, all goals of the simulated country are reached at 100, 500 and 1,500 signals a year; see the record of the decision. */
export const PANEL_SETTINGS = { level: 0.01, falseDiscoveryRate: 0.07, minimumCount: 3 } as const

export type PanelFinding = {
  readonly place: string
  readonly key: string
  readonly verdict: Judged
  readonly rung: RungReason | null
  /** Known weeks before the judged one. */
  readonly historyWeeks: number
  /** The smallest share of false ones among all findings of the week at which this one is found. */
  readonly qValue: number
  /** How many series of the whole panel show as much in a week by chance alone: times 52, how often a year. */
  readonly byChanceAWeek: number
  /** How many times its past the rest of the country reports of this key. */
  readonly countryChange: number
  /** The wave of reporting that the rise falls into, if there is one: it is raised for what the wave does not explain. */
  readonly wave: ReportingWave | null
  /** What would be expected if that wave were not known. */
  readonly expectedWithoutWave: number
  /** What all other series say of this one's signals a week: to be lent when it is judged alone (`judgeByLadder`). */
  readonly prior: LevelPrior
}

export type WeekJudgement = {
  readonly judged: number
  readonly findings: readonly PanelFinding[]
  readonly gaps: readonly ReportingGap[]
  readonly cannotTell: ReadonlyMap<CannotTellReason, number>
  /** False findings to be expected in a year of weeks like this one in which nothing is real. */
  readonly expectedFalseAlarmsAYear: number
}
