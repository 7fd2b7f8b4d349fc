import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { day, id, instant, listOf, page } from './common.ts'

/** What a body does besides recommending: it takes part in decisions of others, and it works with others. */
const filter = z.strictObject({ ...page, body: id.optional() })
const decidedBy = z.object({ id, number: z.string() }).nullable()

export const participationPosition = z.enum([
  'supports',
  'supports-with-conditions',
  'opposes',
  'asks-to-wait',
])

export const newParticipation = z.strictObject({
  bodyId: id,
  decisionId: id.nullable().default(null).describe('The decision in which the body took its position'),
  organizationId: id.nullable().default(null).describe('Whose decision it is'),
  whose: z.string().trim().max(160).default('').describe('Whose, where it is none of the directory'),
  matter: z.string().trim().min(3).max(500).describe('Which decision'),
  position: participationPosition,
  words: z.string().trim().max(500).default(''),
  tookPartOn: day,
})
export type NewParticipation = z.output<typeof newParticipation>
export const participationRow = z.object({
  id,
  bodyId: id,
  bodyName: z.string(),
  decision: decidedBy,
  organization: organizationName.nullable(),
  whose: z.string(),
  matter: z.string(),
  position: participationPosition,
  words: z.string(),
  tookPartOn: day,
  recordedAt: instant,
})
export type ParticipationRow = z.infer<typeof participationRow>
export const participationListQuery = filter
export const participationList = listOf(participationRow)

export const newCollaboration = z.strictObject({
  bodyId: id,
  decisionId: id.nullable().default(null),
  organizationId: id.nullable().default(null).describe('With whom'),
  withWhom: z.string().trim().max(160).default('').describe('With whom, where it is none of the directory'),
  matter: z.string().trim().min(3).max(500).describe('On what'),
  beganOn: day,
})
export type NewCollaboration = z.output<typeof newCollaboration>
export const collaborationEnd = z.strictObject({
  endedOn: day,
  result: z.string().trim().min(3).max(1000).describe('What came of it'),
})
export const collaborationRow = z.object({
  id,
  bodyId: id,
  bodyName: z.string(),
  decision: decidedBy,
  organization: organizationName.nullable(),
  withWhom: z.string(),
  matter: z.string(),
  beganOn: day,
  endedOn: day.nullable(),
  result: z.string(),
  recordedAt: instant,
  /** Whether the asker may say what came of it. */
  keeps: z.boolean(),
})
export type CollaborationRow = z.infer<typeof collaborationRow>
export const collaborationListQuery = filter
export const collaborationList = listOf(collaborationRow)
