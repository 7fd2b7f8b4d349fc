import { z } from 'zod'
import { apiScopes, codesOf, longestTokenDays } from '../words/index.ts'
import { day, id, instant, listOf, page } from './common.ts'

const scope = z.enum(codesOf(apiScopes))

/** A key that is asked for: what a program may read, and for how many days. */
export const newToken = z.strictObject({
  name: z.string().trim().min(1).max(60).describe('Of the program that will have it'),
  scopes: z.array(scope).min(1).max(apiScopes.entries.length),
  days: z.number().int().min(1).max(longestTokenDays),
})
export type NewToken = z.output<typeof newToken>

/** The only reply that ever holds the key itself. */
export const freshToken = z.object({ id, token: z.string(), expiresAt: instant })

export const tokenRow = z.object({
  id,
  name: z.string(),
  personId: id,
  personName: z.string(),
  scopes: z.array(z.string()),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
  lastUsedOn: day.nullable(),
  state: z.enum(['in-force', 'expired', 'revoked']),
})
export type TokenRow = z.infer<typeof tokenRow>

export const tokenListQuery = z.strictObject({
  ...page,
  view: z.enum(['in-force', 'all']).default('in-force'),
})
export const tokenList = listOf(tokenRow)
