import { z } from 'zod'
import { id, instant, language, listOf, page } from './common.ts'

/** One thing that an account opened. */
export const openingRow = z.object({
  id,
  at: instant,
  subject: z.string(),
  subjectId: z.string().nullable().describe('Null for the person oneself: ids are the data officer’s'),
  restricted: z.boolean(),
})
export type OpeningRow = z.infer<typeof openingRow>
export const openingList = listOf(openingRow)
export const openingQuery = z.strictObject({ ...page })
export const openingsParams = z.strictObject({ personId: id })
export const openingPrintQuery = z.strictObject({ language: language.default('es') })
export const openerList = z.object({
  items: z.array(z.object({ id, name: z.string() })),
  order: z.string(),
})
