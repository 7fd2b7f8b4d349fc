import { z } from 'zod'
import { reactionQuestions } from '../words/index.ts'
import { id, inLanguages, listOf } from './common.ts'
import { kitSimulation } from './kit.ts'
import { measure } from './training.ts'

/** The level of each criterion in the kit's order. */
const levels = z.array(z.number().int().min(0).max(3)).min(1).max(12)
export const practiceParams = z.strictObject({ id, number: z.coerce.number().int().min(1).max(6) })

/** What whoever watched saw of one participant, or of a team. */
export const practiceNote = z
  .strictObject({
    participantId: id.nullable().default(null),
    team: z.string().trim().min(1).max(60).nullable().default(null),
    second: z.boolean().default(false).describe('A second scorer saw the same, on a sheet of their own'),
    levels,
  })
  .refine(({ participantId, team }) => (participantId === null) !== (team === null), {
    path: ['participantId'],
    message: 'a participant or a team',
  })
export type PracticeNote = z.output<typeof practiceNote>

const scored = z.object({
  participantId: id.nullable(),
  /** The participant or the team. */
  name: z.string(),
  first: levels.nullable(),
  second: levels.nullable(),
  /** By the first sheet: most of it done, and everything on which safety hangs. */
  passed: z.boolean().nullable(),
})
export const practiceView = listOf(scored).extend({
  simulation: kitSimulation,
  /** How far two scorers agree, over every criterion that both scored. */
  agreement: measure,
  /** How many sheets were scored twice. */
  twice: z.number().int(),
})
export type PracticeView = z.infer<typeof practiceView>

/** Below this many forms nothing is told of them. */
export const leastReactions = 5
const reactionAnswers = z
  .array(z.number().int().min(0).max(4))
  .length(reactionQuestions.length)
  .describe('From 1 (not at all) to 4 (fully), in the order of the form; 0 where it was left blank')
export const roomReaction = z.strictObject({
  meeting: z.string().regex(/^[a-z2-9]{8}$/),
  answers: reactionAnswers,
})
export const paperReaction = z.strictObject({ answers: reactionAnswers })
/** What was said, counted; nothing of fewer than five. */
export const reactionResults = z.object({
  forms: z.number().int(),
  /** Null below five forms, and for a question that fewer than five answered. */
  questions: z
    .array(
      z.object({
        question: z.enum(reactionQuestions),
        counts: z.array(z.number().int()).length(4).nullable(),
      }),
    )
    .nullable(),
})
export type ReactionResults = z.infer<typeof reactionResults>

/** What a telephone keeps to read without a network. */
export const roomMaterialsAsked = z.strictObject({ meeting: z.string().regex(/^[a-z2-9]{8}$/) })
export const roomMaterials = z.object({
  title: z.string(),
  language: z.enum(['es', 'fr', 'en']),
  version: z.string(),
  sessions: z.array(
    z.object({
      day: z.number().int(),
      startsAt: z.string(),
      title: inLanguages(160),
      materials: inLanguages(3000),
    }),
  ),
  cases: z.array(
    z.object({ title: inLanguages(160), story: inLanguages(2500), asks: z.array(inLanguages(300)) }),
  ),
})
export type RoomMaterials = z.infer<typeof roomMaterials>
