import { z } from 'zod'
import { commitmentRow } from './commitment.ts'
import { code, listOf, page, territoryFilter } from './common.ts'

/** A recommendation of an alert or of the committee, with what the committee says beside it. */
export const monitoredRow = z.object({
  commitment: commitmentRow,
  /** What was found, and on what it rests; empty for a recommendation of an alert. */
  finding: z.string(),
  basis: z.string(),
  appraisal: code.nullable().describe('The committee’s latest, a code of `appraisals`'),
})
export type MonitoredRow = z.infer<typeof monitoredRow>
export const monitoredListQuery = z.strictObject({ ...page, ...territoryFilter })
export const monitoredList = listOf(monitoredRow)
