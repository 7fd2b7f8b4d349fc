import { z } from 'zod'
import { code, id, instant, listOf, page } from './common.ts'

export const permissionCode = z.enum(['triage', 'verification', 'issue-alert', 'open-referral'])

/** What opens a permission: a competency at a level. Its version says by which rules. */
export const permissionRule = z.object({
  permission: permissionCode,
  competency: code,
  level: z.number().int(),
  roles: z.array(code),
})
export const permissionRules = z.object({
  version: z.number().int(),
  notedAt: instant.nullable(),
  rules: z.array(permissionRule),
  order: z.string(),
})
export const newPermissionRules = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        permission: permissionCode,
        competency: code,
        level: z.number().int().min(1).max(4),
        roles: z.array(code).min(1).max(8),
      }),
    )
    .length(4)
    .describe('Each permission once'),
})

const changed = z.object({
  count: z.number().int(),
  /** The first hundred by name. */
  people: z.array(z.object({ id, displayName: z.string(), until: instant.nullable() })),
})
/** What a draft of the next version would change, and for whom. */
export const permissionRulesPreview = z.object({
  /** The version that it would become. */
  version: z.number().int(),
  items: z.array(
    z.object({
      permission: permissionCode,
      /** Who may do it now. */
      open: z.number().int(),
      /** Open until its end, and then closed: no certificate that the person holds would open it again. */
      closes: changed,
      /** Becomes their work, and is closed until they are certified. */
      askedNow: changed,
      /** Is no longer their work. */
      released: changed,
    }),
  ),
  order: z.string(),
})
export type PermissionRulesPreview = z.infer<typeof permissionRulesPreview>
export type PermissionRules = z.infer<typeof permissionRules>

/** One permission of the asker: open with its end, or closed with the reason, and what remains possible. */
export const ownPermission = z.object({
  permission: permissionCode,
  /** Whether a role in force makes it the asker’s work. */
  isMyWork: z.boolean(),
  isOpen: z.boolean(),
  /** What opens it now; `stands-in` while a supervisor’s desk has taken over. */
  ground: z.enum(['certificate', 'founding', 'transitional', 'override', 'stands-in']).nullable(),
  until: instant.nullable(),
  /** Of a closed one: when it was over; null when there never was one. */
  lapsedAt: instant.nullable(),
  competency: code,
  level: z.number().int(),
})
export type OwnPermission = z.infer<typeof ownPermission>
export const ownPermissions = z.object({
  items: z.array(ownPermission),
  order: z.string(),
  /** Whom to ask. */
  askWhom: z.array(z.object({ id, displayName: z.string() })),
  /** An emergency of the asker that nobody has reviewed. */
  unreviewed: z.number().int(),
})
export type OwnPermissions = z.infer<typeof ownPermissions>

export const newOverride = z.strictObject({
  permission: permissionCode,
  reason: code,
  hours: z.number().int().min(1).max(12),
})
export const overrideReview = z.strictObject({
  review: z.enum(['justified', 'not-justified']),
  note: z.string().trim().max(300).default('').describe('Needed when it was not justified'),
})
export const overrideRow = z.object({
  id,
  person: z.object({ id, displayName: z.string() }),
  permission: permissionCode,
  reason: code,
  from: instant,
  until: instant,
  reviewedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  review: z.enum(['justified', 'not-justified']).nullable(),
  note: z.string(),
  /** Whether the asker may review it now. */
  mayReview: z.boolean(),
})
export type OverrideRow = z.infer<typeof overrideRow>
export const overrideList = listOf(overrideRow)
export const overrideListQuery = z.strictObject({
  ...page,
  view: z.enum(['unreviewed', 'all']).default('unreviewed'),
})
