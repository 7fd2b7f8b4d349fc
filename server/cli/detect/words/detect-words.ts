import type { Period, Recurrence } from '../../../../detectors/index.ts'
import type { DetectMethod } from '../methods/index.ts'
import type { Layout } from '../reading/index.ts'
import type { NoWord, WhyMethod } from '../run-detect.ts'

export type Language = 'es' | 'fr' | 'en'

export type Column = 'series' | 'period' | 'observed' | 'expected' | 'threshold' | 'p' | 'method'

/** What the printed findings say, in the language of who reads them; help and messages are English. Numbers arrive formatted. */
export type DetectWords = {
  readonly layout: Readonly<Record<Layout, string>>
  readonly recognised: (layout: string, series: string, rows: string) => string
  readonly absent: Readonly<Record<'unknown' | 'zero', (cells: string) => string>>
  readonly columns: Readonly<Record<Period, Readonly<Record<Column, string>>>>
  readonly method: Readonly<Record<DetectMethod, string>>
  readonly why: Readonly<Record<WhyMethod, (knownPeriods: string) => string>>
  readonly fellBack: string
  readonly window: (length: string, period: Period) => string
  readonly recurrence: Readonly<Record<Recurrence['kind'], (figure: string) => string>>
  readonly findings: (alarms: string) => string
  readonly noFinding: string
  readonly nothingJudged: string
  readonly quiet: string
  readonly notShown: (rows: string) => string
  readonly judged: (judged: string, total: string) => string
  readonly cannotTell: (total: string) => string
  readonly reason: Readonly<Record<NoWord, (count: string) => string>>
  readonly falseAlarms: (figure: string, level: string) => string
  readonly noLevel: string
  readonly earsHasNoP: string
  /** Of the drawing: its title, what somebody hears who does not see it, and what each mark means. */
  readonly plot: {
    readonly title: (series: string) => string
    readonly description: (figures: {
      readonly series: string
      readonly first: string
      readonly last: string
      readonly total: string
      readonly alarms: string
      readonly when: string
    }) => string
    readonly counts: string
    readonly expected: string
    readonly upper: string
    readonly alarm: string
    readonly never: string
  }
  readonly score: (figures: {
    sensitivity: string
    specificity: string
    f1: string
    falseAlarms: string
  }) => string
}
