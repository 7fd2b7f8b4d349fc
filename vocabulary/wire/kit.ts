import { z } from 'zod'
import { code, id, inLanguages, instant, listOf, page } from './common.ts'
import { validated, versionState } from './version.ts'

const clockTime = z
  .string()
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
  .describe('The time at the place, HH:MM')

/** One session of the agenda. */
export const kitSession = z.strictObject({
  day: z.number().int().min(1).max(10),
  startsAt: clockTime,
  minutes: z.number().int().min(5).max(720),
  competencies: z.array(code).min(1).max(6).describe('Codes of the catalogue `competencies`'),
  title: inLanguages(160),
  objective: inLanguages(500),
  method: inLanguages(800),
  materials: inLanguages(3000).describe('The text that is handed out, short enough to stand here'),
})
export type KitSession = z.output<typeof kitSession>

/** A question with a single best answer. */
export const kitQuestion = z.strictObject({
  competency: code,
  safety: z.boolean().describe('Whether somebody’s safety hangs on it: wrong, it does not pass'),
  right: z.number().int().min(1).max(4),
  asks: inLanguages(500),
  options: z.array(inLanguages(300)).length(4),
  why: inLanguages(700),
})
export type KitQuestion = z.output<typeof kitQuestion>

/** An invented case to talk about. */
export const kitCase = z.strictObject({
  title: inLanguages(160),
  story: inLanguages(2500),
  asks: z.array(inLanguages(300)).min(1).max(8),
  good: z.array(inLanguages(400)).min(1).max(10).describe('What good answers contain'),
})
export type KitCase = z.output<typeof kitCase>

/** What is seen of a participant in a simulation, from 0 (not done) to 3 (done, and explained to others). */
const kitCriterion = z.strictObject({
  competency: code,
  safety: z
    .boolean()
    .describe('Whether somebody’s safety hangs on it: below 2, the simulation is not passed'),
  title: inLanguages(200),
  anchors: z.array(inLanguages(300)).length(4).describe('What is seen at each level, from 0 to 3'),
})
export type KitCriterion = z.output<typeof kitCriterion>

/** A scene that is played and scored by whoever watches. */
export const kitSimulation = z.strictObject({
  title: inLanguages(160),
  story: inLanguages(2500),
  minutes: z.number().int().min(5).max(240),
  criteria: z.array(kitCriterion).min(2).max(12),
})
export type KitSimulation = z.output<typeof kitSimulation>

/** A competency and the level of the framework, from 0 to 4. */
export const competencyLevel = z.strictObject({ competency: code, level: z.number().int().min(0).max(4) })
export type CompetencyLevel = z.output<typeof competencyLevel>
export const competencyLevels = z.array(competencyLevel).min(1).max(20)

export const kitContent = z.strictObject({
  title: inLanguages(160),
  audience: inLanguages(300),
  sessions: z.array(kitSession).min(1).max(40),
  questions: z.array(kitQuestion).min(1).max(60),
  cases: z.array(kitCase).max(12),
  simulations: z.array(kitSimulation).max(6).default([]),
})
export type KitContent = z.output<typeof kitContent>

/** A version of a kit as a list shows it. */
export const kitRow = z.object({
  /** Of a version that was shipped and nobody used yet, too. */
  id,
  kit: code,
  version: z.string(),
  state: versionState,
  shipped: z.boolean(),
  title: inLanguages(160),
  days: z.number().int(),
  minutes: z.number().int(),
  sessions: z.number().int(),
  questions: z.number().int(),
  cases: z.number().int(),
  simulations: z.number().int(),
  /** The framework of competencies that it was written for, and the level it teaches; null and none until somebody says. */
  competencyVersion: z.string().nullable(),
  teaches: z.array(competencyLevel),
  validation: validated.nullable(),
  trainings: z.number().int(),
  madeAt: instant.nullable(),
})
export type KitRow = z.infer<typeof kitRow>
export const kitList = listOf(kitRow)
export const kitListQuery = z.strictObject({ ...page })

/** A whole version. Questions are for those who teach: whoever will be asked them is not shown them. */
export const kitView = kitRow.extend({
  content: kitContent.omit({ questions: true }).extend({ questions: z.array(kitQuestion) }),
  showsQuestions: z.boolean(),
  /** Which item of the bank each question is; none for whoever is not shown the questions. */
  itemIds: z.array(id),
  /** What the person who asks may do with it. */
  mayEdit: z.boolean(),
  mayValidate: z.boolean(),
  mayBranch: z.boolean(),
})
export type KitView = z.infer<typeof kitView>

/** One item of a draft is replaced as a whole, translations included; its number counts from 1. */
export const kitItemParams = z.strictObject({ id, number: z.coerce.number().int().min(1).max(60) })
/** What a draft teaches, by a version of the framework of competencies. */
export const kitAims = z.strictObject({
  competencyVersion: z.string().regex(/^[0-9]{4}\.[0-9]{1,3}$/),
  teaches: competencyLevels,
})
export type KitAims = z.output<typeof kitAims>

/** An item of the bank is put at the end of a draft’s test. */
export const kitDraw = z.strictObject({ itemId: id })
