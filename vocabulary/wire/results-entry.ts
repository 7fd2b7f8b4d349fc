import { z } from 'zod'
import { id, instant, listOf, page } from './common.ts'
import { period } from './results.ts'

/** The same counts of some of those who were counted: of women, of an age band, of a people, of a department. */
export const entryPart = z.strictObject({
  by: z.enum(['sex', 'age', 'people', 'territory']),
  key: z.string().min(1).max(48).describe('A code of its catalogue, or the id of a department'),
  numerator: z.number().min(0).max(1e9),
  denominator: z.number().min(1).max(1e9).nullable(),
})
export type EntryPart = z.output<typeof entryPart>
/** What people bring: counts alone, and where they can be seen. */
export const newEntry = z.strictObject({
  row: z.string().max(24),
  period,
  numerator: z.number().min(0).max(1e9),
  denominator: z.number().min(1).max(1e9).nullable(),
  parts: z
    .array(entryPart)
    .max(120)
    .default([])
    .describe('What the parts of one kind leave of the whole is told as not declared'),
  source: z.string().trim().min(3).max(300),
  evidence: z.string().trim().min(3).max(500),
})
export type NewEntry = z.output<typeof newEntry>

export const entryState = z.enum(['entered', 'returned', 'approved', 'superseded'])
export const entryRow = z.object({
  id,
  row: z.string(),
  name: z.object({ es: z.string(), fr: z.string(), en: z.string() }),
  period,
  state: entryState,
  numerator: z.number(),
  denominator: z.number().nullable(),
  parts: z.array(entryPart.extend({ name: z.string() })),
  source: z.string(),
  evidence: z.string(),
  enteredAt: instant,
  enteredBy: z.string(),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  words: z.string(),
  mayDecide: z.boolean(),
})
export type EntryRow = z.infer<typeof entryRow>
export const entryList = listOf(entryRow)
export const entryListQuery = z.strictObject({
  ...page,
  view: z.enum(['waiting', 'decided', 'all']).default('waiting'),
})
export const entryDecision = z.strictObject({
  to: z.enum(['approved', 'returned']),
  words: z.string().trim().max(500).default('').describe('Needed to give it back'),
})
