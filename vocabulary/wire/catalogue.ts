import { z } from 'zod'
import { id, instant, listOf, page } from './common.ts'

export const catalogueId = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/)
export const catalogueParams = z.strictObject({ catalogue: catalogueId })
export const editionVersion = z.string().regex(/^\d{4}\.\d{1,3}$/)
export const editionParams = z.strictObject({ catalogue: catalogueId, version: editionVersion })
const entryCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/)
const word = z.string().trim().max(160)

/** One choice of an edition; a text that nobody has translated is empty and Spanish stands in its place. */
export const editionEntry = z.strictObject({
  code: entryCode,
  es: word.min(2),
  fr: word.default(''),
  en: word.default(''),
  retired: z.boolean().default(false).describe('No longer offered; what was stored with it keeps its words'),
})

export const draftText = z.strictObject({
  entries: z.array(editionEntry).min(1).max(120),
  note: z.string().trim().max(300).default(''),
  revision: z.number().int().min(0).max(100_000).describe('Of the draft that was read; 0 for none'),
})
export type DraftText = z.output<typeof draftText>

export const publication = z.strictObject({
  note: z.string().trim().min(3).max(300).describe('What changes and why, for whoever reads the history'),
  revision: z.number().int().min(1).max(100_000),
})

const shownEntry = z.object({
  code: z.string(),
  es: z.string(),
  fr: z.string(),
  en: z.string(),
  retired: z.boolean(),
})
const person = z.object({ id, name: z.string() })

export const catalogueRow = z.object({
  id: z.string(),
  version: z.string().describe('In force'),
  /** Null while the edition that shipped is in force. */
  publishedAt: instant.nullable(),
  open: z.boolean().describe('Entries may be added and retired; otherwise words alone are edited'),
  field: z
    .boolean()
    .describe('Shown on the sealed field page as well, with the words that it was built with'),
  offered: z.number().int(),
  differences: z.number().int().describe('From the edition that shipped'),
  untranslated: z.number().int(),
  drafted: z.boolean(),
})
export type CatalogueRow = z.infer<typeof catalogueRow>
export const catalogueListQuery = z.strictObject({ ...page, limit: page.limit.default(100) })
export const catalogueList = listOf(catalogueRow)

const draft = z.object({
  id,
  revision: z.number().int(),
  note: z.string(),
  editedBy: person,
  editedAt: instant,
  entries: z.array(shownEntry),
})

export const editionRow = z.object({
  version: z.string(),
  publishedAt: instant.nullable().describe('Null for the edition that shipped'),
  editedBy: person.nullable(),
  publishedBy: person.nullable(),
  note: z.string(),
})

export const catalogueDetail = catalogueRow.extend({
  first: z.array(shownEntry).describe('The edition that shipped'),
  current: z.array(shownEntry),
  draft: draft.nullable(),
  /** The newest first; the one that shipped is the last. */
  editions: z.array(editionRow),
  may: z.object({ edit: z.boolean(), publish: z.boolean() }).describe('What the asker may do now'),
})
export type CatalogueDetail = z.infer<typeof catalogueDetail>

export const editionDetail = editionRow.extend({ catalogue: z.string(), entries: z.array(shownEntry) })

/** The words in force of every catalogue that has an edition of the programme. */
export const wordsInForce = z.object({
  catalogues: z.array(z.object({ id: z.string(), version: z.string(), entries: z.array(shownEntry) })),
})
export type WordsInForce = z.infer<typeof wordsInForce>
