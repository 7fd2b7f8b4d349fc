import type { CannotTellReason, Method, Period, Recurrence } from '../../../../detectors/index.ts'
import type { Layout, SeriesFileProblem } from '../reading/index.ts'
import type { WhyMethod } from '../run-detect.ts'

export type Language = 'es' | 'fr' | 'en'

export type Column = 'series' | 'period' | 'observed' | 'expected' | 'threshold' | 'p' | 'method'

/** Everything `vigia detect` says, once for each language. Numbers arrive formatted. */
export type DetectWords = {
  readonly help: {
    readonly command: string
    readonly file: string
    readonly at: string
    readonly allPeriods: string
    readonly method: string
    readonly level: string
    readonly absent: string
    readonly limit: string
    readonly json: string
    readonly language: string
    readonly after: string
  }
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
  readonly problem: Readonly<Record<SeriesFileProblem['code'], string>>
  readonly place: (place: { line: string | null; column: string | null; found: string | null }) => string
  readonly wrongUse: Readonly<
    Record<
      'level' | 'method' | 'limit' | 'absent' | 'language' | 'both' | 'no-such-period',
      (found: string) => string
    >
  >
}
