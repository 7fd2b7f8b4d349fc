import { z } from 'zod'
import { code, id, instant, listOf, page } from './common.ts'
import {
  liveCounts,
  liveEvent,
  liveRound,
  liveStatement,
  opinionBallot,
  ratingBallot,
  roomCode,
  roomState,
  voiceWay,
} from './live-hall.ts'
import { ratingRule, roundKind, roundResults } from './live-results.ts'

/** What whoever facilitates asks and is told: the room, its voices, its rounds, sheets of paper. */
export const roundState = z.enum(['draft', 'open', 'paused', 'closed'])

const sector = code.describe('A code of `declared-sectors`')
const count = z.number().int().min(0)
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const openRoom = z.strictObject({
  expected: z
    .number()
    .int()
    .min(2)
    .max(500)
    .optional()
    .describe('How many voices there may be; those invited or present unless told'),
})
export const roomSettings = z.strictObject({
  state: roomState.describe('`locked`: who is in stays in, nobody else joins'),
  expected: z.number().int().min(2).max(500),
  takesStatements: z.boolean(),
})
export const roomShown = z.strictObject({
  roundId: id.nullable().describe('A closed round; null takes the results away'),
  statementId: id.nullable().default(null),
})
export const projectorSecret = z.object({ secret })
export const roomRow = z.object({
  workshopId: id,
  code: roomCode,
  state: roomState,
  expected: z.number().int(),
  /** How many were invited, and how many have been noted as present today. */
  invited: count,
  presentToday: count,
  voices: z.object({ telephone: count, shared: count, paper: count, closed: count }),
  /** More voices than people noted as present: somebody may vote twice. */
  moreThanPresent: z.boolean(),
  sectors: z.array(z.object({ sector: code.nullable(), voices: count })),
  takesStatements: z.boolean(),
  stream: z.string(),
  live: liveEvent,
})
export type RoomRow = z.infer<typeof roomRow>
export const roomOfWorkshop = z.object({ room: roomRow.nullable() })

/** A voice as the facilitator sees it: nothing of what it voted, nor its sector. */
export const voiceRow = z.object({
  id,
  number: z.number().int(),
  way: voiceWay,
  closed: z.boolean(),
  answered: count.describe('Statements answered in the round that is going on'),
})
export type VoiceRow = z.infer<typeof voiceRow>
export const voiceList = listOf(voiceRow)
export const voiceListQuery = z.strictObject({ ...page })

const roundTerms = {
  title: z.string().trim().max(120).default(''),
  statements: z
    .array(id)
    .max(60)
    .default([])
    .describe('In their order; empty takes every admitted statement when it opens'),
  minutes: z.number().int().min(1).max(240).nullable().default(null).describe('A timer; none when null'),
  graceSeconds: z
    .number()
    .int()
    .min(0)
    .max(600)
    .default(60)
    .describe('How long after the timer queued ballots are still taken'),
  showsBefore: z
    .boolean()
    .default(false)
    .describe('Shows what the last closed round of the same kind said, by sector, with reasons'),
}
/** An opinions round agrees by the rule of its workshop; a ratings round by its own. */
export const newRound = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opinions'), ...roundTerms }),
  z.strictObject({
    kind: z.literal('ratings'),
    rule: ratingRule.default(() => ratingRule.parse({})),
    ...roundTerms,
  }),
])
export type NewRound = z.output<typeof newRound>
export const roundMove = z.strictObject({
  to: z
    .enum(['open', 'paused', 'closed'])
    .describe('From draft or paused to open; open to paused; either to closed'),
})
export const roundExtension = z.strictObject({
  seconds: z.number().int().min(10).max(14_400).describe('From now, when the time is over already'),
})

export const roundRow = z.object({
  id,
  ordinal: z.number().int(),
  kind: roundKind,
  title: z.string(),
  state: roundState,
  rule: liveRound.shape.rule,
  ruleFixedAt: instant.nullable(),
  minutes: z.number().int().nullable(),
  graceSeconds: z.number().int(),
  showsBefore: z.boolean(),
  openedAt: instant.nullable(),
  closesAt: instant.nullable(),
  leftSeconds: z.number().int().nullable(),
  closedAt: instant.nullable(),
  statements: z.array(liveStatement),
  counts: liveCounts.nullable().describe('While it goes on'),
  shown: z.boolean().describe('Its results are on the wall'),
  moves: z.array(z.enum(['open', 'paused', 'closed'])),
})
export type RoundRow = z.infer<typeof roundRow>
export const roundList = listOf(roundRow)
export const roundListQuery = z.strictObject({ ...page })
export const roundDetail = roundRow.extend({ results: roundResults.nullable() })
export type RoundDetail = z.infer<typeof roundDetail>

/** Numbers for sheets of paper or for people at a shared device. */
export const newPaperVoices = z.strictObject({ many: z.number().int().min(1).max(60).default(1) })
export const paperVoices = z.object({ numbers: z.array(z.number().int()) })

/** One sheet is one voice: what was typed before from the same sheet is replaced, and that it was is on record. */
export const paperSheet = z.strictObject({
  number: z.number().int().min(1).max(2000),
  sector: sector.nullable().default(null).describe('As it stands on the sheet'),
  ballots: z
    .array(z.union([opinionBallot.omit({ revision: true }), ratingBallot.omit({ revision: true })]))
    .min(1)
    .max(200),
})
export const paperEntered = z.object({ entered: count, corrected: z.boolean() })
