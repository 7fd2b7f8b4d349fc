import { z } from 'zod'
import { day, id, instant, listOf, page, placeId } from './common.ts'

export const trainerState = z.enum(['trainee', 'under-observation', 'autonomous', 'ended'])

/** Somebody with an account begins to learn to teach, or is named as one of the first who teach alone. */
export const newTrainer = z.strictObject({
  personId: id,
  placeId,
  founding: z
    .string()
    .trim()
    .min(3)
    .max(300)
    .nullable()
    .default(null)
    .describe('The ground, for one of the first'),
})
export type NewTrainer = z.output<typeof newTrainer>

/** A training that was given, and what an autonomous trainer saw who stood beside. */
export const trainerSession = z.strictObject({
  trainingId: id,
  level: z
    .number()
    .int()
    .min(0)
    .max(4)
    .nullable()
    .default(null)
    .describe('Null for a training that was given alone'),
  words: z.string().trim().max(600).default(''),
})
export type TrainerSession = z.output<typeof trainerSession>
export const trainerMove = z.strictObject({ to: trainerState })

const given = z.object({
  trainingId: id,
  title: z.string(),
  on: day,
  way: z.enum(['co-followed', 'on-own']),
  /** For those who keep trainers and for oneself. */
  level: z.number().int().nullable(),
  words: z.string(),
  notedBy: z.string(),
})
export const trainerRow = z.object({
  id,
  name: z.string(),
  placeId,
  placeName: z.string(),
  state: trainerState,
  since: instant,
  founding: z.boolean(),
  ground: z.string(),
  /** Trainings that were watched and seen at the level that teaching asks for, of the two that are needed. */
  seenWell: z.number().int(),
  onOwn: z.number().int(),
  sessions: z.array(given),
  moves: z.array(trainerState),
  /** Whether the asker may note a training that was given alone, or one that they watched. */
  mayNote: z.boolean(),
  mayWatch: z.boolean(),
})
export type TrainerRow = z.infer<typeof trainerRow>
export const trainerList = listOf(trainerRow)
export const trainerListQuery = z.strictObject({ ...page })
