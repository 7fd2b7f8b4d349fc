import { z } from 'zod'
import { code, day, id, inLanguages, instant, listOf, page } from './common.ts'

export const kitState = z.enum(['draft', 'validated', 'superseded'])
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

export const kitContent = z.strictObject({
  title: inLanguages(160),
  audience: inLanguages(300),
  sessions: z.array(kitSession).min(1).max(40),
  questions: z.array(kitQuestion).min(1).max(60),
  cases: z.array(kitCase).max(12),
})
export type KitContent = z.output<typeof kitContent>

const validation = z.object({ kind: z.enum(['body', 'role']), name: z.string(), on: day })

/** A version of a kit as a list shows it. */
export const kitRow = z.object({
  /** Of a version that was shipped and nobody used yet, too. */
  id,
  kit: code,
  version: z.string(),
  state: kitState,
  shipped: z.boolean(),
  title: inLanguages(160),
  days: z.number().int(),
  minutes: z.number().int(),
  sessions: z.number().int(),
  questions: z.number().int(),
  cases: z.number().int(),
  validation: validation.nullable(),
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
  /** What the person who asks may do with it. */
  mayEdit: z.boolean(),
  mayValidate: z.boolean(),
  mayBranch: z.boolean(),
})
export type KitView = z.infer<typeof kitView>

/** One item of a draft is replaced as a whole, translations included; its number counts from 1. */
export const kitItemParams = z.strictObject({ id, number: z.coerce.number().int().min(1).max(60) })
export const kitValidation = z.strictObject({
  kind: z.enum(['body', 'role']),
  name: z.string().trim().min(3).max(160).describe('The body or the role that validated it; never a person'),
  on: day,
})
export type KitValidation = z.output<typeof kitValidation>
