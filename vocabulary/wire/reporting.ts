import { z } from 'zod'
import { day, id, instant, listOf, page, placeId, territoryFilter } from './common.ts'

export const reportingWaveKind = z.enum(['training', 'campaign', 'drill'])

/** Something after which people report more for a while, though nothing else has changed. */
export const reportingWaveRow = z.object({
  id,
  kind: reportingWaveKind,
  placeId,
  placeName: z.string(),
  /** Monday of the week in which it began. */
  week: day,
  /** How many weeks it took; what it added fades after that by itself. */
  weeks: z.number().int(),
  grounds: z.string(),
  /** The training or drill that it follows from, as its screen calls it; null when somebody noted it by hand. */
  meeting: z.string().nullable(),
  addedBy: z.string().nullable(),
  addedAt: instant,
  withdrawnBy: z.string().nullable(),
  withdrawnAt: instant.nullable(),
  /** The asker may withdraw it. */
  keeps: z.boolean(),
})
export type ReportingWaveRow = z.infer<typeof reportingWaveRow>
export const reportingWaveList = listOf(reportingWaveRow)
export const reportingWaveQuery = z.strictObject({ ...page, ...territoryFilter })

export const newReportingWave = z.strictObject({
  placeId,
  kind: reportingWaveKind,
  /** Any day of the week in which it began, from 1900 to 2199. */
  day: day.regex(/^(19|20|21)\d\d-/),
  weeks: z.number().int().min(1).max(26),
  grounds: z.string().trim().min(5).max(300),
})
export type NewReportingWave = z.infer<typeof newReportingWave>

/** A place that used to report and has not for so long that chance alone hardly explains it. */
export const reportingGapRow = z.object({
  territoryId: placeId,
  placeName: z.string(),
  departmentName: z.string().nullable(),
  restricted: z.boolean(),
  silentWeeks: z.number().int(),
  /** Signals that were to be expected in those weeks. */
  expected: z.number(),
  pValue: z.number(),
  /** Monday of the week that was judged. */
  week: day,
})
export type ReportingGapRow = z.infer<typeof reportingGapRow>
export const reportingGapList = listOf(reportingGapRow)
export const reportingGapQuery = z.strictObject({ ...page, ...territoryFilter })
