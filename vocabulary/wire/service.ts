import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { clock, code, day, id, instant, listOf, page, placeId, searchFilter } from './common.ts'

export const serviceState = z.enum(['proposed', 'listed', 'ended'])

/** A referral service. A shelter has no whereabouts: it is reached through a contact. */
export const serviceText = z.strictObject({
  name: z.string().trim().min(2).max(120),
  organizationId: id.nullable().default(null),
  placeId,
  needs: z.array(code).min(1).max(12).describe('Codes of the catalogue `referral-needs`'),
  receives: z.array(code).min(1).max(11).describe('Codes of the catalogue `service-receives`'),
  sheltered: z.boolean().default(false).describe('A safe house: no address is kept'),
  whereabouts: z.string().trim().max(160).default(''),
  hours: z.string().trim().max(120).default(''),
  languages: z.array(code).max(9).default([]).describe('Codes of the catalogue `service-languages`'),
  conditions: z.string().trim().max(400).default(''),
  reachedThrough: z
    .string()
    .trim()
    .max(200)
    .default('')
    .describe('A line, a desk, a role; never a person’s number'),
})
export type ServiceText = z.output<typeof serviceText>

export const serviceVerification = z.strictObject({ verifiedOn: day })
export const serviceEnding = z.strictObject({
  reason: code.describe('A code of the catalogue `service-end-reasons`'),
})

export const serviceRow = z.object({
  id,
  state: serviceState,
  name: z.string(),
  organization: organizationName.nullable(),
  placeId,
  placeName: z.string(),
  needs: z.array(code),
  receives: z.array(code),
  sheltered: z.boolean(),
  whereabouts: z.string(),
  hours: z.string(),
  languages: z.array(code),
  conditions: z.string(),
  reachedThrough: z.string(),
  /** The mapping session that proposed it. */
  mappingId: id.nullable(),
  createdAt: instant,
  lastVerifiedOn: day.nullable(),
  verifiedBy: z.string().nullable(),
  /** Time left until it is to be verified again; null unless it is listed. */
  clock: clock.nullable(),
  endReason: code.nullable(),
  /** Whether the asker keeps it. */
  keeps: z.boolean(),
})
export type ServiceRow = z.infer<typeof serviceRow>
export const serviceList = listOf(serviceRow)
export const serviceListQuery = z.strictObject({
  ...page,
  view: z.enum(['listed', 'overdue', 'proposed', 'ended', 'all']).default('listed'),
  place: placeId.optional().describe('This place, those within it, and those it belongs to'),
  need: code.optional(),
  ...searchFilter,
})
