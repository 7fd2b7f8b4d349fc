import { z } from 'zod'
import { code, day, id, instant, listOf, page, placeId } from './common.ts'

/** The plan that protects those who volunteer in a place. */
export const safetyPlan = z.object({
  id,
  placeId,
  placeName: z.string(),
  measures: z.array(code),
  callFirst: code,
  agreedOn: day,
  reviewOn: day,
  overdue: z.boolean(),
})
export type SafetyPlan = z.infer<typeof safetyPlan>
export const safetyPlanList = listOf(safetyPlan)
export const safetyPageQuery = z.strictObject({ ...page })
export const newSafetyPlan = z.strictObject({
  placeId,
  measures: z.array(code).min(1).max(20),
  callFirst: code,
  agreedOn: day,
  reviewOn: day,
})
export type NewSafetyPlan = z.infer<typeof newSafetyPlan>

/** Whether the asker pauses, since when; nobody is asked why. */
export const ownPause = z.object({ pausedSince: instant.nullable() })

/** What happened to somebody: codes, a municipality and a week. */
export const newPersonIncident = z.strictObject({
  placeId,
  kind: code,
  who: code,
  happenedOn: day.describe('Only its week is kept'),
  severity: z.enum(['worrying', 'grave', 'life-at-risk']),
  authorityInvolved: z.boolean(),
})
export type NewPersonIncident = z.infer<typeof newPersonIncident>
export const personIncidentRow = z.object({
  id,
  placeId,
  placeName: z.string(),
  kind: code,
  who: code,
  week: day,
  severity: z.enum(['worrying', 'grave', 'life-at-risk']),
  authorityInvolved: z.boolean(),
  measures: z.array(code),
  state: z.enum(['open', 'contained', 'closed']),
  knownAt: instant.describe('By the hour'),
  containedAfterHours: z.number().int().nullable(),
  closedReason: code.nullable(),
  next: z.array(z.enum(['contained', 'closed'])),
})
export type PersonIncidentRow = z.infer<typeof personIncidentRow>
export const personIncidentList = listOf(personIncidentRow)
export const incidentQuery = z.strictObject({ ...page, view: z.enum(['open', 'all']).default('open') })
export const containment = z.strictObject({ measures: z.array(code).min(1).max(20) })
export const incidentClosing = z.strictObject({ reason: code })
