import { z } from 'zod'
import { code, day, id, instant, listOf, page, placeId } from './common.ts'

export const measures = z.enum(['signals', 'situations', 'referrals', 'answered', 'trained', 'certified'])

/** What a published cell says: a count; fewer than the rule, none included; or a sum that gives way and tells what is shown below it. */
const told = {
  count: z.number().int().nullable().describe('Null where it is not shown'),
  atLeast: z
    .number()
    .int()
    .nullable()
    .describe(
      'Of a sum that would give a hidden count away: what is shown below it, none included; null otherwise',
    ),
}

/** One published cell. With neither `count` nor `atLeast` it is fewer than `smallestShown`, and may be none. */
export const publishedCell = z.object({
  measure: measures,
  quarter: day.describe('The first day of the quarter'),
  placeId,
  placeName: z.string(),
  category: code.describe('`all` for every category together'),
  ...told,
  smallestShown: z.number().int(),
  roundedTo: z.number().int().nullable().describe('Counts are rounded to a multiple of this, where told'),
  publishedAt: instant,
  publicationId: id,
})
export type PublishedCell = z.infer<typeof publishedCell>

export const publishedQuery = z.strictObject({
  ...page,
  measure: measures.default('signals'),
  quarter: day.optional(),
  place: placeId.optional(),
  category: code.optional(),
})
export const publishedList = listOf(publishedCell)

/** One table that left the desk, and never changes. */
export const publicationSummary = z.object({
  id,
  measure: measures,
  quarter: day,
  gridVersion: z.number().int(),
  smallestShown: z.number().int(),
  roundedTo: z.number().int().nullable(),
  publishedAt: instant,
  digest: z.string().describe('SHA-256 of what it says, in hexadecimal'),
})
export type PublicationSummary = z.infer<typeof publicationSummary>
export const publicationQuery = z.strictObject({ ...page, measure: measures.optional() })
export const publicationList = listOf(publicationSummary)

const several = (one: z.ZodType<string, string>) =>
  z
    .string()
    .max(400)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(one).max(20))

/** A question about published figures. */
export const figureQuery = z.strictObject({
  measure: measures,
  from: day,
  to: day.describe('The day after the last'),
  places: several(placeId)
    .optional()
    .describe('Several, with commas, are one territory; the whole country unless told'),
  categories: several(code).optional().describe('Several, with commas, are told together'),
})

/** Answered from what was published, coarser than asked where no less was published, or refused; never from the counts. */
export const figureAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('refused'),
    because: z.enum(['nothing-published', 'place-not-published', 'not-told-apart']),
  }),
  z.object({
    kind: z.literal('answered'),
    ...told,
    smallestShown: z.number().int(),
    about: z.object({
      from: day,
      to: day,
      places: z.array(z.object({ id: placeId, name: z.string() })),
      categories: z.array(code),
    }),
    coarsened: z.array(z.enum(['period', 'place', 'category'])),
  }),
])
export type FigureAnswer = z.infer<typeof figureAnswer>
