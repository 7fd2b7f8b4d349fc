import type { ReportKind } from '../../../vocabulary/wire/report.ts'
import { findReportPeriod, type ReportPeriodKind, reportPeriodOf } from '../../../vocabulary/words/index.ts'

/** How long each kind of report is, the usual one first. */
const kindsOf: Readonly<Record<ReportKind, readonly ReportPeriodKind[]>> = {
  situation: ['week', 'month'],
  'alert-follow-up': ['month', 'half', 'year'],
  'semi-annual': ['half'],
  annual: ['year'],
}
const mostOf: Readonly<Record<ReportPeriodKind, number>> = { week: 8, month: 6, quarter: 4, half: 4, year: 3 }
const dayMs = 86_400_000

/** The latest periods that are over, of the kinds that a report may be of, the newest first. */
export function periodChoices(kind: ReportKind, today: string): string[] {
  return kindsOf[kind].flatMap((length) => {
    const periods: string[] = []
    let from = findReportPeriod(reportPeriodOf(length, today))?.from ?? today
    while (periods.length < mostOf[length]) {
      const before = reportPeriodOf(length, new Date(Date.parse(from) - dayMs).toISOString().slice(0, 10))
      periods.push(before)
      from = findReportPeriod(before)?.from ?? '2000-01-01'
    }
    return periods
  })
}
