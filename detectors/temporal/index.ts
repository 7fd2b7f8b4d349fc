export type { BayesSettings, BayesTold } from './bayes/index.ts'
export { bayes, NAMED_REFERENCES } from './bayes/index.ts'
export type { CusumSettings, CusumTold, MeanInControl, Transformation } from './cusum/index.ts'
export { cusum, TRANSFORMATIONS } from './cusum/index.ts'
export type { EarsSettings, EarsTold } from './ears/index.ts'
export { ears } from './ears/index.ts'
export type { BandPoint } from './expected-band.ts'
export { expectedBand } from './expected-band.ts'
export { expectedFalseAlarmsAYear } from './expected-false-alarms.ts'
export * from './farrington/index.ts'
export type { GlrChart, GlrFit, GlrSettings, GlrTold, SeasonalMean } from './glr/index.ts'
export { glrChart, glrNb, glrPois } from './glr/index.ts'
export { judgeByMethod } from './judge-by-method.ts'
export type { Judgement, LadderOptions } from './ladder.ts'
export { judgeByLadder } from './ladder.ts'
export type {
  DatedReport,
  DelayWindow,
  Nowcast,
  NowcastSettings,
  NowcastTold,
  ReportingTriangle,
} from './nowcast/index.ts'
export { nowcast, reportingTriangle } from './nowcast/index.ts'
export type { OutbreakSettings, OutbreakTold } from './outbreak/index.ts'
export { outbreak } from './outbreak/index.ts'
export type { Expectation, HistoryShape, LevelPrior } from './own-history/index.ts'
export type { Recurrence } from './recurrence.ts'
export { recurrence } from './recurrence.ts'
export type { ReferencePeriods } from './reference-periods/index.ts'
export type { RkiSettings, RkiTold } from './rki/index.ts'
export { rki } from './rki/index.ts'
export type { Rung, RungOptions, RungReason } from './rungs.ts'
export type { PlacedEvent, SpaceTimeCusum, SpaceTimeCusumSettings } from './space-time-cusum/index.ts'
export { spaceTimeCusum } from './space-time-cusum/index.ts'
export type { CannotTell, CannotTellReason, Judged, Method, SeenView, Verdict } from './verdict.ts'
export { METHODS } from './verdict.ts'
export { otherMethods, signalsToAlarm } from './what-would-change.ts'
