import { z } from 'zod'
import { day, id, instant, listOf, page } from './common.ts'

const figure = z.number().min(-1e12).max(1e12)

/** By what anybody will see that something owed was worth doing. */
export const newIndicator = z.strictObject({
  name: z.string().trim().min(3).max(160),
  unit: z.string().trim().min(1).max(40),
  baseline: figure.describe('Where it stands today'),
  target: figure.describe('Where it is to stand; another figure than the baseline'),
  targetOn: day,
  measuredBy: z.string().trim().min(3).max(300).describe('From which register, by whom, how often'),
})
export type NewIndicator = z.output<typeof newIndicator>

export const newReading = z.strictObject({
  value: figure,
  takenOn: day,
  reference: z.string().trim().min(3).max(500).describe('Where the figure can be seen'),
  evidenceId: id.nullable().default(null).describe('A piece of evidence of the same commitment'),
})
export type NewReading = z.output<typeof newReading>

export const indicatorRow = newIndicator.extend({
  /** The last figure, by the day it was taken. */
  latest: z.object({ value: figure, takenOn: day }).nullable(),
  progressPercent: z
    .number()
    .nullable()
    .describe(
      'Of the way from the baseline to the target; below 0 it went back. Null before the first reading',
    ),
  reached: z.boolean(),
  overdue: z.boolean().describe('Its day is over, and the target is not reached'),
  overdueDays: z.number().int(),
})
export type IndicatorRow = z.infer<typeof indicatorRow>

export const readingRow = newReading.extend({ id, notedAt: instant, notedBy: z.string() })
export type ReadingRow = z.infer<typeof readingRow>
export const readingList = listOf(readingRow)
export const readingListQuery = z.strictObject(page)
