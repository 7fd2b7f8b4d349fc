import type { ReportProfile } from '../../../vocabulary/wire/report.ts'

/** A sector as it is typed. */
export interface SectorLine {
  readonly code: string
  readonly percentage: string
}

export const toLines = (sectors: ReportProfile['sectors']): SectorLine[] =>
  sectors.map(({ code, percentage }) => ({ code, percentage: String(percentage) }))

/** A comma is a decimal point in two of the three languages. */
export const toSectors = (lines: readonly SectorLine[]): ReportProfile['sectors'] =>
  lines.map(({ code, percentage }) => ({
    code: code.trim(),
    percentage: Number(percentage.trim().replace(',', '.')),
  }))
