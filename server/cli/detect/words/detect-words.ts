import type { CannotTellReason, Method, Period, Recurrence } from '../../../../detectors/index.ts'
import type { Layout } from '../reading/index.ts'
import type { WhyMethod } from '../run-detect.ts'

export type Language = 'es' | 'fr' | 'en'

export type Column = 'series' | 'period' | 'observed' | 'expected' | 'threshold' | 'p' | 'method'

/** What the printed findings say, in the language of who reads them; help and messages are English. Numbers arrive formatted. */
export type DetectWords = {
  readonly layout: Readonly<Record<Layout, string>>
  readonly recognised: (layout: string, series: string, rows: string) => string
  readonly absent: Readonly<Record<'unknown' | 'zero', (cells: string) => string>>
  readonly columns: Readonly<Record<Period, Readonly<Record<Column, string>>>>
  readonly method: Readonly<Record<Method, string>>
  readonly why: Readonly<Record<WhyMethod, (knownPeriods: string) => string>>
  readonly fellBack: string
  readonly window: (length: string, period: Period) => string
  readonly recurrence: Readonly<Record<Recurrence['kind'], (figure: string) => string>>
  readonly findings: (alarms: string) => string
  readonly noFinding: string
  readonly quiet: string
  readonly notShown: (rows: string) => string
  readonly judged: (judged: string, total: string) => string
  readonly cannotTell: (total: string) => string
  readonly reason: Readonly<Record<CannotTellReason, (count: string) => string>>
  readonly falseAlarms: (figure: string, level: string) => string
  readonly earsHasNoP: string
  readonly score: (figures: {
    sensitivity: string
    specificity: string
    f1: string
    falseAlarms: string
  }) => string
}
