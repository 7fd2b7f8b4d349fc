import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { day, id, instant, language, listOf, page } from './common.ts'

export const feedQuery = z.strictObject({
  ...page,
  limit: page.limit.default(25),
  language: language.default('es').describe('Of the titles in the feed; each message is in every language'),
})

/** A key that is asked for: whose alerts, and the name of the program that will have it. */
export const newFeedKey = z.strictObject({
  organizationId: id,
  name: z.string().trim().min(1).max(60).describe('Of the program that will have it'),
})
export type NewFeedKey = z.output<typeof newFeedKey>

/** The only reply that ever holds the key itself. */
export const freshFeedKey = z.object({ id, key: z.string() })

export const feedKeyRow = z.object({
  id,
  name: z.string(),
  organization: organizationName,
  madeBy: z.string(),
  createdAt: instant,
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
  lastUsedOn: day.nullable(),
  /** `resting`: not used for so long that it opens nothing any more. */
  state: z.enum(['in-force', 'resting', 'revoked']),
})
export type FeedKeyRow = z.infer<typeof feedKeyRow>

export const feedKeyListQuery = z.strictObject({
  ...page,
  view: z.enum(['in-force', 'all']).default('in-force'),
})
export const feedKeyList = listOf(feedKeyRow)
