import { z } from 'zod'
import { code, day, id, instant, listOf, page, searchFilter, territoryFilter } from './common.ts'
import { competencyLevel } from './framework.ts'

/** Who judged: oneself, who supervises, who watched the work, or a test. The first never proves anything to others. */
export const assessmentWay = z.enum(['self', 'supervisor', 'observation', 'test'])
export type AssessmentWay = z.infer<typeof assessmentWay>

/** A level that others have judged, or why there is none. Never having been judged is not level 0. */
export const levelKnown = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    level: competencyLevel,
    way: assessmentWay,
    on: day,
    assessmentId: id,
    /** The version of the framework by which it was judged. */
    version: z.string(),
  }),
  z.object({ kind: z.literal('not-known'), reason: z.enum(['not-assessed', 'only-by-oneself']) }),
])
export type LevelKnown = z.infer<typeof levelKnown>

/** One competency of one person: what is asked, what is known, and what is missing. */
export const competencyGap = z.object({
  competency: code,
  /** The highest that one of the person's roles needs; 0 asks nothing. */
  required: competencyLevel,
  level: levelKnown,
  /** What the person says of themselves, beside it. */
  byOneself: competencyLevel.nullable(),
  state: z.enum(['reached', 'below', 'not-known', 'not-asked']),
  /** How many levels are missing; null unless it is below. */
  missing: z.number().int().nullable(),
})
export type CompetencyGap = z.infer<typeof competencyGap>

const learner = z.object({ id, name: z.string() })
export const personGaps = z.object({
  person: learner,
  /** Codes of the groups of the framework that the person belongs to. */
  groups: z.array(code),
  gaps: z.array(competencyGap),
  maySupervise: z.boolean(),
  mayObserve: z.boolean(),
  mayPlan: z.boolean(),
})
export type PersonGaps = z.infer<typeof personGaps>
export const personGapsList = listOf(personGaps)
export const personGapsQuery = z.strictObject({
  ...page,
  ...territoryFilter,
  ...searchFilter,
  group: code.optional().describe('One group of the framework'),
  organization: id.optional(),
})

/** Every competency of one person, with who the person is to the asker. */
export const personGapsView = personGaps.extend({ version: z.string(), frameworkId: id })
export type PersonGapsView = z.infer<typeof personGapsView>

export const gapAxis = z.enum(['role', 'institution', 'territory'])
/** A count that may be said, or that it is fewer than may be said; none and a few alike. */
export const gatedCount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), count: z.number().int() }),
  z.object({ kind: z.literal('hidden'), below: z.number().int() }),
])
export type GatedCount = z.infer<typeof gatedCount>
export const groupGap = z.object({
  competency: code,
  reached: gatedCount,
  below: gatedCount,
  notKnown: gatedCount,
  /** Of how many something is asked at all. */
  asked: z.boolean(),
})
export type GroupGap = z.infer<typeof groupGap>
export const groupGaps = z.object({
  key: z.string().describe('A group of the framework, an institution or a place'),
  name: z
    .string()
    .nullable()
    .describe('Of an institution or a place; a group of the framework has its own words'),
  /** Of a cohort, without an account: asked is what their programme teaches, and whoever is in two is counted twice. */
  withoutAccount: z.boolean(),
  gaps: z.array(groupGap),
})
export type GroupGaps = z.infer<typeof groupGaps>
export const groupGapsList = listOf(groupGaps).extend({
  /** Whether small counts are hidden: of whoever may see the people themselves they are not. */
  gated: z.boolean(),
})
export const groupGapsQuery = z.strictObject({ ...page, by: gapAxis.default('role') })

export const assessmentRow = z.object({
  id,
  person: learner.nullable(),
  participantId: id.nullable(),
  competency: code,
  level: competencyLevel,
  way: assessmentWay,
  on: day,
  basis: z.string(),
  source: z.object({ kind: code, id }).nullable(),
  version: z.string(),
  notedAt: instant,
  notedBy: z.string().nullable(),
  /** Whether it is the one that stands: the latest of its person, competency and kind. */
  stands: z.boolean(),
})
export type AssessmentRow = z.infer<typeof assessmentRow>
export const assessmentList = listOf(assessmentRow)
export const assessmentQuery = z.strictObject({
  ...page,
  person: id.optional(),
  competency: code.optional(),
})
export const newAssessments = z.strictObject({
  personId: id.describe('Oneself where it is by oneself'),
  way: z.enum(['self', 'supervisor', 'observation']),
  on: day,
  basis: z
    .string()
    .trim()
    .min(3)
    .max(500)
    .describe('What it rests on, without naming anybody who was helped'),
  levels: z
    .array(z.strictObject({ competency: code, level: competencyLevel }))
    .min(1)
    .max(20),
})
export type NewAssessments = z.output<typeof newAssessments>

/** Where a kit teaches a competency. */
export const teachingKit = z.object({
  kitId: id,
  title: z.object({ es: z.string(), fr: z.string(), en: z.string() }),
  version: z.string(),
  state: code,
  /** Which sessions of its agenda, counted from 1. */
  sessions: z.array(z.number().int()),
  minutes: z.number().int(),
})
export type TeachingKit = z.infer<typeof teachingKit>

export const planRow = z.object({
  id,
  person: learner,
  competency: code,
  fromLevel: competencyLevel.nullable(),
  toLevel: competencyLevel,
  /** What is known today: the progress. */
  level: levelKnown,
  dueOn: day,
  isLate: z.boolean(),
  owner: learner,
  note: z.string(),
  state: z.enum(['planned', 'reached', 'dropped']),
  stateSince: instant,
  dropWords: z.string().nullable(),
  kits: z.array(teachingKit),
  mayDrop: z.boolean(),
})
export type PlanRow = z.infer<typeof planRow>
export const planList = listOf(planRow)
export const planQuery = z.strictObject({
  ...page,
  view: z.enum(['open', 'mine', 'owned', 'ended', 'all']).default('open'),
  person: id.optional(),
})
export const newPlan = z.strictObject({
  personId: id,
  items: z
    .array(z.strictObject({ competency: code, toLevel: z.number().int().min(1).max(4) }))
    .min(1)
    .max(20),
  dueOn: day,
  ownerId: id.describe('Who sees to it'),
  note: z.string().trim().max(300).default(''),
})
export type NewPlan = z.output<typeof newPlan>
export const planDrop = z.strictObject({ reason: z.string().trim().min(3).max(300) })

/** What is planned of a role, an institution or a territory, summed. */
export const planSum = z.object({
  key: z.string(),
  name: z.string().nullable(),
  competency: code,
  planned: gatedCount,
  late: gatedCount,
  reached: gatedCount,
})
export type PlanSum = z.infer<typeof planSum>
export const planSumList = listOf(planSum).extend({ gated: z.boolean() })
