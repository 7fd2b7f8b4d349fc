import { z } from 'zod'
import { linkToken, login, roleHeld } from './access.ts'
import { day, id, instant, language, page, placeId } from './common.ts'

export const roleId = z.enum([
  'focal-point',
  'local-coordinator',
  'local-member',
  'triage-operator',
  'supervisor',
  'analyst',
  'approver',
  'case-worker',
  'liaison',
  'ombudsman',
  'steering-member',
  'project-team',
  'trainer',
  'donor',
  'administrator',
  'data-officer',
  'organization-member',
])

export const newRole = z.strictObject({ role: roleId, placeId, organizationId: id.nullable().default(null) })

export const newPerson = z.strictObject({
  login,
  displayName: z.string().trim().min(1).max(120),
  language,
  /** For notices without content; the person may change it. */
  mail: z.email().max(254).nullable().default(null),
  roles: z.array(newRole).min(1).max(12),
})

/** A link that sets the passphrase: shown this once, works once, for a day. */
export const freshLink = z.object({ personId: id, token: linkToken, expiresAt: instant })

export const roleRow = roleHeld.extend({ grantId: id, validFrom: instant, validTo: instant.nullable() })
export const personRow = z.object({
  id,
  login,
  displayName: z.string(),
  language,
  active: z.boolean(),
  /** Roles in force and those that ended, the newest first. */
  roles: z.array(roleRow),
})
export const personList = z.object({
  items: z.array(personRow),
  nextCursor: z.string().nullable(),
  order: z.string(),
})
/** Names are searched for by a part of them. */
export const personListQuery = z.strictObject({ ...page, search: z.string().trim().max(60).optional() })
export const grantParams = z.strictObject({ id, grantId: id })
export const grantGiven = z.object({ grantId: id })

export const organizationKinds = z.enum(['institution', 'civil-society', 'programme', 'ombudsman', 'donor'])
export const newOrganization = z.strictObject({
  name: z.string().trim().min(1).max(200),
  shortName: z.string().trim().min(1).max(40).nullable().default(null),
  kind: organizationKinds,
  sector: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,47}$/)
    .nullable()
    .default(null),
  placeId,
  validFrom: day,
})
export const organizationEnd = z.strictObject({ validTo: day })
export const organizationRow = z.object({
  id,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: organizationKinds,
  sector: z.string().nullable(),
  placeId,
  validFrom: day,
  validTo: day.nullable(),
})
export const organizationList = z.object({
  items: z.array(organizationRow),
  nextCursor: z.string().nullable(),
  order: z.string(),
})
