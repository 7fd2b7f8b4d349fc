import { z } from 'zod'

/** Shapes that every wing uses on the wire. */
export const id = z.uuid().describe('A random id; it tells no order')
export const placeId = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,15}$/)
  .describe('National code of a country, department or municipality')
export const instant = z.iso.datetime().describe('An instant in UTC')
export const day = z.iso.date().describe('A calendar day, YYYY-MM-DD')
export const code = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,47}$/)
export const language = z.enum(['es', 'fr', 'en'])

/** A text that the programme writes in every language; an empty one is shown in Spanish. */
export const inLanguages = (longest: number) =>
  z.strictObject({
    es: z.string().trim().min(1).max(longest),
    fr: z.string().trim().max(longest).default(''),
    en: z.string().trim().max(longest).default(''),
  })
export type InLanguages = { readonly es: string; readonly fr: string; readonly en: string }

export const yesNoUnknown = z.enum(['yes', 'no', 'not-known'])

export const idParams = z.strictObject({ id })

/** Every list has an order, a limit and a cursor. */
export const page = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional(),
}

/** What narrows a list: a territory with all below it, and a part of a name. */
export const territoryFilter = { territory: placeId.optional().describe('This place and those within it') }
export const searchFilter = {
  search: z.string().trim().max(60).optional().describe('A part of the name, whatever its case'),
}
export interface Narrowing {
  readonly territory?: string | undefined
  readonly search?: string | undefined
}

/** A page of a list: how it is sorted is said in `order`, and `nextCursor` is null on the last page. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), order: z.string() })

/** What a list or a screen knows of a clock: what is left, not only what is late. */
export const clock = z.object({
  dueAt: instant,
  /** Negative when the time is over. */
  leftMinutes: z.number().int(),
  state: z.enum(['running', 'soon', 'missed']),
})
export type ClockLeft = z.infer<typeof clock>

export const done = z.object({ done: z.literal(true) })
