import { z } from 'zod'
import { id, instant, listOf, page } from './common.ts'

export const retentionClasses = [
  'discarded-signal',
  'withdrawn-signal',
  'receipt',
  'signal-note',
  'referral',
  'staged-import',
  'form-instance',
  'webhook-delivery',
  'access-log',
  'month-key',
  'requester-name',
  'attendance-scan',
] as const
const retentionClass = z.enum(retentionClasses)

/** What one sweep deleted. */
export const retentionProof = z.object({
  id,
  class: retentionClass,
  rows: z.number().int(),
  until: instant.describe('Everything older than this was due'),
  dueBefore: z.number().int(),
  dueAfter: z.number().int(),
  idsHash: z
    .string()
    .nullable()
    .describe('SHA-256 over the ids that went, in order; null where an id would tell'),
  provenAt: instant,
})
export type RetentionProof = z.infer<typeof retentionProof>
export const retentionProofList = listOf(retentionProof)
export const retentionProofQuery = z.strictObject({ ...page, class: retentionClass.optional() })

/** What the last check found left behind. */
export const retentionCheck = z.object({
  checkedAt: instant.nullable(),
  byJob: z.boolean(),
  classes: z.array(z.object({ class: retentionClass, until: instant, overdue: z.number().int() })),
  clean: z.boolean().nullable().describe('Null before the first check'),
})
export type RetentionCheck = z.infer<typeof retentionCheck>
