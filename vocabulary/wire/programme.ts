import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { code, day, id, inLanguages, instant, listOf, page, placeId, searchFilter } from './common.ts'

/** A text that may be left empty in every language. */
const maybeInLanguages = (longest: number) =>
  z.strictObject({
    es: z.string().trim().max(longest).default(''),
    fr: z.string().trim().max(longest).default(''),
    en: z.string().trim().max(longest).default(''),
  })

const budgetLine = z.strictObject({
  line: z.string().trim().min(2).max(160),
  amount: z.number().min(0).max(999_999_999_999).multipleOf(0.01),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('A code of ISO 4217'),
})

/** A project as a whole: what is sent replaces what was there. */
export const projectPlan = z.strictObject({
  name: inLanguages(200),
  objective: inLanguages(1000),
  donorId: id.nullable().default(null),
  implementerIds: z.array(id).max(12).default([]),
  offices: z
    .array(z.strictObject({ organizationId: id, placeId, address: z.string().trim().max(160).default('') }))
    .max(40)
    .default([]),
  startsOn: day.nullable().default(null),
  since: maybeInLanguages(80).default({ es: '', fr: '', en: '' }).describe('In words, where no day is known'),
  endsOn: day.nullable().default(null),
  budget: z.array(budgetLine).max(60).default([]),
  source: z.string().trim().max(300).default('').describe('Where these facts come from'),
  public: z.boolean().default(false).describe('Whether the front page tells of it; one project at most'),
})
export type ProjectPlan = z.output<typeof projectPlan>

const words = z.object({ es: z.string(), fr: z.string(), en: z.string() })
const office = z.object({
  organization: organizationName,
  placeId,
  placeName: z.string(),
  address: z.string(),
})

export const projectRow = z.object({
  id,
  name: words,
  objective: words,
  donor: organizationName.nullable(),
  implementers: z.array(organizationName),
  offices: z.array(office),
  startsOn: day.nullable(),
  since: words,
  endsOn: day.nullable(),
  budget: z.array(budgetLine),
  source: z.string(),
  /** It shipped with the product, and nobody of the programme has saved it yet. */
  draft: z.boolean(),
  public: z.boolean(),
  changedAt: instant,
  keeps: z.boolean(),
})
export type ProjectRow = z.infer<typeof projectRow>
export const projectList = listOf(projectRow)
export const projectListQuery = z.strictObject({ ...page, ...searchFilter })

/** What everybody may know of the programme; null until there is something to tell. */
export const publicProgramme = z.object({
  programme: z
    .object({
      name: words,
      objective: words,
      donor: z.string().nullable(),
      implementers: z.array(z.object({ name: z.string(), offices: z.array(z.string()) })),
      startsOn: day.nullable(),
      since: words,
      source: z.string(),
      draft: z.boolean(),
    })
    .nullable(),
})
export type PublicProgramme = z.infer<typeof publicProgramme>

export const newActivity = z.strictObject({
  organizationId: id,
  kind: code.describe('A code of `activity-kinds`'),
  placeId,
  fromOn: day,
  note: z.string().trim().max(300).default(''),
})
export type NewActivity = z.output<typeof newActivity>
export const activityEnd = z.strictObject({ toOn: day })
export const activityRow = z.object({
  id,
  organization: organizationName,
  kind: code,
  placeId,
  placeName: z.string(),
  fromOn: day,
  toOn: day.nullable(),
  note: z.string(),
  /** Whether the asker may end it. */
  keeps: z.boolean(),
})
export type ActivityRow = z.infer<typeof activityRow>
export const activityList = listOf(activityRow)
export const activityListQuery = z.strictObject({
  ...page,
  by: z.enum(['place', 'organization']).default('place'),
  place: placeId.optional(),
  kind: code.optional(),
  ...searchFilter,
  ended: z.enum(['with', 'without']).default('without'),
})
