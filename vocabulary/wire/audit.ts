import { z } from 'zod'
import { id, instant, listOf, page } from './common.ts'

/** A link of the audit chain, positions included: for the data officer. */
export const auditLink = z.object({
  position: z.number().int(),
  id,
  at: instant,
  actor: z.string().describe('public, reporter, person:<id>, feed:<id of its key> or job:<name>'),
  /** Who that person is; null for whoever is none, and for one who is not in the directory of people. */
  actorName: z.string().nullable(),
  kind: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  state: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  /** SHA-256, hex. */
  hash: z.string(),
})
export type AuditLink = z.infer<typeof auditLink>

export const auditLinkQuery = z.strictObject({
  ...page,
  show: z
    .enum(['all', 'acts', 'openings'])
    .default('all')
    .describe('What was done, or who opened what: one link a person and case in a quarter of an hour'),
})
export const auditLinkList = listOf(auditLink)

/** What the last check of the chain found; the check runs once a day, and by `vigia audit verify`. */
export const auditVerification = z.object({
  /** Null while none has run yet. */
  verifiedAt: instant.nullable(),
  links: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  /** The first thing that is not as it was written: its kind, its position in the chain, its id, the row it is about. */
  fault: z
    .object({
      kind: z.string(),
      position: z.number().int().nullable(),
      id: z.string().nullable(),
      row: z.object({ kind: z.string(), id: z.string() }).nullable(),
    })
    .nullable(),
  /** The newest head that the key outside the database has signed. */
  signedHead: z
    .object({ position: z.number().int(), hash: z.string(), signedAt: instant, keyId: z.string() })
    .nullable(),
})
export type AuditVerification = z.infer<typeof auditVerification>
