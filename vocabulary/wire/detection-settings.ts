import { z } from 'zod'
import { id, instant, listOf, page } from './common.ts'

/** With what a week is judged. */
export const detectionSettings = z.object({
  /** The false-alarm rate that each series is judged at. */
  level: z.number(),
  /** The share of findings that may be false on average. */
  falseDiscoveryRate: z.number(),
  /** A finding adds up at least so many signals. */
  minimumCount: z.number().int(),
  /** How many weeks are added up. */
  windowWeeks: z.number().int(),
})
export type DetectionSettings = z.infer<typeof detectionSettings>

export const detectionSettingsRow = detectionSettings.extend({
  id,
  state: z.enum(['proposed', 'kept', 'declined']),
  grounds: z.string(),
  proposedBy: z.string(),
  proposedAt: instant,
  settledBy: z.string().nullable(),
  settledAt: instant.nullable(),
  inForce: z.boolean(),
  /** Whoever proposed it cannot keep it. */
  own: z.boolean(),
})
export type DetectionSettingsRow = z.infer<typeof detectionSettingsRow>
export const detectionSettingsList = listOf(detectionSettingsRow).extend({
  inForce: detectionSettings.extend({ id: id.nullable() }),
})
export type DetectionSettingsList = z.infer<typeof detectionSettingsList>
export const detectionSettingsQuery = z.strictObject({ ...page })

export const newDetectionSettings = z.strictObject({
  level: z.number().min(0.0001).max(0.1),
  falseDiscoveryRate: z.number().min(0.01).max(0.5),
  minimumCount: z.number().int().min(1).max(20),
  windowWeeks: z.number().int().min(1).max(8),
  grounds: z.string().trim().min(10).max(500),
})
export type NewDetectionSettings = z.infer<typeof newDetectionSettings>
export const settlingSettings = z.strictObject({ to: z.enum(['kept', 'declined']) })
