import { z } from 'zod'
import { day } from './common.ts'

/** What kits and the framework of competencies share: each is written in versions. */
export const versionState = z.enum(['draft', 'validated', 'superseded'])
export const versionValidation = z.strictObject({
  kind: z.enum(['body', 'role']),
  name: z.string().trim().min(3).max(160).describe('The body or the role that validated it; never a person'),
  on: day,
})
export type VersionValidation = z.output<typeof versionValidation>
/** As it stands beside a version. */
export const validated = z.object({ kind: z.enum(['body', 'role']), name: z.string(), on: day })
