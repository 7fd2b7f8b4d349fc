import { z } from 'zod'
import { id, instant } from './common.ts'

export const decisionMethod = z.enum(['consent', 'simple-majority', 'two-thirds', 'absolute-majority'])
export const seatVote = z.enum([
  'consent',
  'reservation',
  'objection',
  'block',
  'for',
  'against',
  'abstention',
])

/** What is decided between two sessions, in writing: a text, a way to decide, a day. */
export const newWrittenProcedure = z.strictObject({
  bodyId: id,
  title: z.string().trim().min(3).max(160),
  text: z.string().trim().min(3).max(1000).describe('What is decided'),
  question: z.string().trim().max(500).default('').describe('Why it is put to the seats now'),
  method: decisionMethod.default('consent'),
  language: z.enum(['es', 'fr', 'en']),
  answerBy: instant.describe(
    'Until when the seats answer: as many days on as a session has notice, unless it is urgent',
  ),
  utcOffsetMinutes: z.number().int().min(-720).max(840).default(0),
  urgentReason: z.string().trim().max(300).default('').describe('Why it cannot wait for these days'),
  issuesAtOnce: z.boolean().default(false),
})
export type NewWrittenProcedure = z.output<typeof newWrittenProcedure>

/** One seat answers: by its own account, or as the secretary received it. An objection is to deciding in writing. */
export const writtenAnswer = z.strictObject({
  seatId: id,
  vote: seatVote,
  words: z.string().trim().max(500).default(''),
})

export const writtenProcedure = z.object({
  text: z.string(),
  method: decisionMethod,
  answerBy: instant,
  /** `open` while seats answer; `objected` once one of them wants it before a session; `over` when it may be counted. */
  state: z.enum(['open', 'objected', 'over', 'decided', 'moved', 'no-quorum']),
  /** The session that it was put before, once it was objected to. */
  movedTo: z.object({ id, number: z.string() }).nullable(),
  answers: z.array(
    z.object({
      seatId: id,
      vote: seatVote,
      words: z.string(),
      way: z.enum(['recorded', 'own-account']),
      castAt: instant,
    }),
  ),
  /** Whether the asker may count it now. */
  mayCount: z.boolean(),
})
export type WrittenProcedure = z.infer<typeof writtenProcedure>
