import { z } from 'zod'
import { day, instant, listOf, page, placeId } from './common.ts'

export const measures = z.enum(['signals'])

/** One published cell. What is not shown is fewer than the rule, and may be none. */
export const publishedCell = z.object({
  measure: measures,
  quarter: day.describe('The first day of the quarter'),
  placeId,
  placeName: z.string(),
  count: z.number().int().nullable().describe('Null where fewer than `smallestShown`, none included'),
  smallestShown: z.number().int(),
  publishedAt: instant,
})
export type PublishedCell = z.infer<typeof publishedCell>

export const publishedQuery = z.strictObject({ ...page, quarter: day.optional(), place: placeId.optional() })
export const publishedList = listOf(publishedCell)
