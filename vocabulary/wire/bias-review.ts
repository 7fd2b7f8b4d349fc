import { z } from 'zod'
import { code, day, id, instant, listOf, page } from './common.ts'

const gated = z.number().int().nullable().describe('Null where fewer than `smallestShown`, none included')
export const groupFigures = z.object({ group: code, valid: gated, discarded: gated })
export type GroupFigures = z.infer<typeof groupFigures>
export const groupFigureList = z.object({
  quarter: day,
  items: z.array(groupFigures),
  smallestShown: z.number().int(),
  order: z.string(),
})
export const quarterQuery = z.strictObject({
  quarter: day.describe('The first day of a quarter that is over'),
})

export const newBiasReview = z.strictObject({
  quarter: day,
  concern: code,
  findings: z.string().trim().min(10).max(4000),
  changes: z.string().trim().max(4000).default(''),
  heldOn: day,
})
export type NewBiasReview = z.infer<typeof newBiasReview>
export const biasReviewRow = z.object({
  id,
  quarter: day,
  seen: z.array(groupFigures),
  concern: code,
  findings: z.string(),
  changes: z.string(),
  heldOn: day,
  state: z.enum(['draft', 'adopted']),
  writtenBy: z.string(),
  writtenAt: instant,
  adoptedBy: z.string().nullable(),
  mayAdopt: z.boolean(),
})
export type BiasReviewRow = z.infer<typeof biasReviewRow>
export const biasReviewList = listOf(biasReviewRow).extend({
  due: day.nullable().describe('The last quarter that is over, when nobody has reviewed it'),
})
export const biasReviewQuery = z.strictObject({ ...page })
