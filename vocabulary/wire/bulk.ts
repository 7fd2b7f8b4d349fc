import { z } from 'zod'
import { linkToken } from './access.ts'
import { instant } from './common.ts'

/** The text of a table: UTF-8, with its headings; separated by comma, semicolon or tab. */
export const bulkText = z.strictObject({
  csv: z.string().min(1).max(200_000),
  dryRun: z.boolean().describe('Only tell what would happen'),
})

export const bulkRows = 500

export const rowFaultReason = z.enum([
  'no-column',
  'two-columns',
  'broken',
  'too-many-rows',
  'other-width',
  'missing',
  'too-long',
  'given-twice',
  'not-a-choice',
  'not-a-day',
  'not-a-login',
  'not-a-mail',
  'unknown-place',
  'several-places',
  'unknown-organization',
  'several-organizations',
  'needs-organization',
])
export type RowFaultReason = z.infer<typeof rowFaultReason>

const line = z.number().int().describe('Of the text; the headings stand on line 1')
const rowFault = z.object({
  line,
  column: z.string().nullable().describe('The field, null where the whole line is at fault'),
  reason: rowFaultReason,
})
export type RowFault = z.infer<typeof rowFault>
const rowNamed = z.object({ line, name: z.string() })

export const bulkReport = z.object({
  rows: z.number().int(),
  adds: z.array(rowNamed).describe('Added, or what would be'),
  known: z.array(rowNamed).describe('There already under that name: left as they are'),
  faults: z.array(rowFault).describe('In the order of the lines; with one, nothing is added'),
  unread: z.array(z.string()).describe('Headings that are no field'),
})
export type BulkReport = z.infer<typeof bulkReport>

export const bulkPeopleReport = bulkReport.extend({
  links: z
    .array(z.object({ login: z.string(), displayName: z.string(), token: linkToken, expiresAt: instant }))
    .describe('How each sets a passphrase: shown this once, kept nowhere'),
})
export type BulkPeopleReport = z.infer<typeof bulkPeopleReport>
