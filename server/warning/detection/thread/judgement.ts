import type {
  CountryCounts,
  CountryScan,
  PanelSeries,
  PanelSettings,
  PlaceReporters,
  ReportingWave,
  WeekJudgement,
} from '../../../../detectors/index.ts'

/** Everything that the judgement of one week of one compartment rests on; plain values, so that a thread can be given them. */
export interface JudgementInput {
  readonly weeks: number
  readonly series: readonly PanelSeries[]
  readonly reporters: readonly PlaceReporters[]
  readonly waves: readonly ReportingWave[]
  readonly settings: PanelSettings
  /** All signals by municipality, of those whose coordinates are known. */
  readonly scan: CountryCounts
}

export interface Judgement extends WeekJudgement {
  readonly scan: CountryScan
}

/** What the thread is asked, and says. */
export interface Asked {
  readonly input: JudgementInput
}
export type Said =
  | { readonly kind: 'told'; readonly share: number }
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'failed'; readonly message: string }
