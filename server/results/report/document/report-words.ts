import type { ReportActs, ReportKind, ReportOutcome } from '../../../../vocabulary/wire/report.ts'

type Heads = readonly string[]

/** The fixed words of a report; what people wrote stays in the language they wrote it in. */
export interface ReportWords {
  readonly titles: Readonly<Record<ReportKind, string>>
  readonly version: (version: string) => string
  readonly states: Readonly<Record<'draft' | 'in-review' | 'frozen' | 'superseded', string>>
  readonly period: string
  readonly days: (from: string, to: string) => string
  readonly framework: string
  readonly reason: string
  readonly readAt: string
  readonly hash: string
  readonly situation: string
  readonly levels: Readonly<Record<ReportOutcome['level'], string>>
  readonly outcome: (code: string, level: string) => string
  readonly notWritten: string
  readonly noFramework: string
  readonly table: string
  readonly tableHead: Heads
  readonly variancesHead: Heads
  readonly partsHead: Heads
  readonly by: Readonly<Record<string, string>>
  readonly partOf: (by: string, part: string) => string
  readonly acts: string
  readonly actsNote: string
  readonly actNames: Readonly<Record<keyof ReportActs, string>>
  readonly followed: string
  readonly followedHead: Heads
  readonly noFollowed: string
  readonly published: string
  readonly publishedNote: string
  readonly publishedHead: Heads
  readonly noPublished: string
  readonly within: (low: string, high: string) => string
  readonly fewer: (smallest: string) => string
  /** Of all parts together of which nothing is told one by one: together they may well be many. */
  readonly heldBack: (smallest: string) => string
  readonly gender: string
  readonly markersHead: Heads
  readonly markers: Heads
  readonly lessons: string
  readonly cannotTell: Readonly<Record<string, string>>
  readonly units: Readonly<Record<'hours' | 'percent' | 'number' | 'ratio', (value: string) => string>>
  readonly none: string
  readonly watermarks: { readonly demo: string; readonly draft: string }
  readonly figures: string
  readonly pageOf: (page: number, pages: number) => string
}
