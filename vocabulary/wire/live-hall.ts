import { z } from 'zod'
import { commitmentLine } from './commitment.ts'
import { code, id, instant, language } from './common.ts'
import { ratingRule, roundKind, roundResults } from './live-results.ts'
import { consensusRule } from './workshop.ts'

/** What a hall sees, and what a telephone, a shared device and the wall ask and are told. */
export const roomState = z.enum(['open', 'locked', 'closed'])
export const voiceWay = z.enum(['telephone', 'shared', 'paper'])

const sector = code.describe('A code of `declared-sectors`')
const count = z.number().int().min(0)
const scale = z.number().int().min(1).max(9)
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export const roomCode = z.string().regex(/^[a-z2-9]{6}$/)
const reason = z.string().trim().max(200)

// What one votes ------------------------------------------------------------------------------------------------------

const ballotOf = {
  statementId: id,
  revision: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .describe('Counted up by the device at each change: an older one never replaces a newer one'),
  reason: reason.default('').describe('Shown to the hall without a name; never needed'),
}
export const opinionBallot = z.strictObject({
  ...ballotOf,
  choice: z.union([z.literal(-1), z.literal(0), z.literal(1)]).describe('Agree 1, pass 0, disagree -1'),
})
export const ratingBallot = z.strictObject({ ...ballotOf, importance: scale, feasibility: scale })
export const ballot = z.union([opinionBallot, ratingBallot])
export type Ballot = z.output<typeof ballot>

// What everybody in the hall sees -------------------------------------------------------------------------------------

export const liveStatement = z.object({
  id,
  ordinal: z.number().int(),
  line: commitmentLine,
  text: z.string(),
})

/** The round that is going on, as everybody in the hall sees it: no result of it, only how many have answered. */
export const liveRound = z.object({
  id,
  ordinal: z.number().int(),
  kind: roundKind,
  title: z.string(),
  state: z.enum(['open', 'paused']),
  /** When the time is over; null without a timer and while paused. */
  closesAt: instant.nullable(),
  /** What is left of the timer while it is paused. */
  leftSeconds: z.number().int().nullable(),
  /** For so long after `closesAt` queued ballots are still taken. */
  graceSeconds: z.number().int(),
  rule: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('opinions'), rule: consensusRule }),
    z.object({ kind: z.literal('ratings'), rule: ratingRule }),
  ]),
  statements: z.array(liveStatement),
  /** What the round before said, where this one shows it. */
  feedback: roundResults.nullable(),
})
export type LiveRound = z.infer<typeof liveRound>

/** Voices that have answered something, and everything, of the round that is going on. */
export const liveCounts = z.object({
  roundId: id.nullable(),
  voices: count,
  answered: count,
  complete: count,
  /** Statements that people submitted and the facilitator has not read. */
  proposed: count,
  /** Who was turned away because the room was full, since it opened. */
  turnedAway: count,
})
export type LiveCounts = z.infer<typeof liveCounts>

/** The whole of what the hall may see; the same for every telephone and for the wall. */
export const liveState = z.object({
  title: z.string(),
  question: z.string(),
  language,
  room: roomState,
  round: liveRound.nullable(),
  /** What the facilitator shows of a closed round; null while nothing is shown. */
  shown: z
    .object({
      results: roundResults,
      statementId: id.nullable().describe('One statement alone; all of them when null'),
    })
    .nullable(),
  takesStatements: z.boolean().describe('Whether people may submit statements of their own now'),
})
export type LiveState = z.infer<typeof liveState>

// Server-sent events --------------------------------------------------------------------------------------------------

/**
 * `GET /api/v1/live/events/:stream`, `text/event-stream`. Two kinds of event, at most about two a second together:
 *
 * - `event: state`, `data:` a `liveEvent` — something of the room changed; the whole state, so nothing has to be asked for.
 *   Its `id:` is the digest of the state: whoever comes back with `Last-Event-ID` and missed nothing gets no event.
 * - `event: counts`, `data:` a `liveCounts` — how many have answered.
 *
 * Every fifteen seconds a comment (`: beat`). `retry: 2000`. 404 when the room has got another stream or is closed: ask
 * `live/state` or `live/projector` again.
 */
export const liveEvent = z.object({ state: liveState, counts: liveCounts, at: instant })
export type LiveEvent = z.infer<typeof liveEvent>
export const streamParams = z.strictObject({ stream: z.string().regex(/^[a-z2-9]{26}$/) })

// A telephone, a shared device ----------------------------------------------------------------------------------------

export const roomDoor = z.strictObject({ code: roomCode })
export const roomDoorSeen = z.object({
  title: z.string(),
  question: z.string(),
  language,
  room: roomState,
  sectors: z.array(code).describe('What may be declared, voluntarily'),
})
export const joinRoom = z.strictObject({
  code: roomCode,
  way: z.enum(['telephone', 'shared']),
  sector: sector.nullable().default(null),
  key: secret.describe(
    'Drawn by the device once for a voice (32 bytes, base64url): asked again with it, the same voice gets a new token and nobody is counted twice',
  ),
})
/** `full`: as many voices as the facilitator expects are in already; who facilitates is told that somebody was turned away. */
export const joined = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('joined'),
    token: secret,
    number: z.number().int().describe('The voice’s own number, for shared devices and paper'),
    stream: z.string(),
    live: liveEvent,
  }),
  z.object({ outcome: z.enum(['full', 'locked']) }),
])
export type Joined = z.infer<typeof joined>

export const voiceToken = z.strictObject({ token: secret })
/** What the own device may read again: never a choice, only what was answered and with which revision. */
export const ownState = z.object({
  number: z.number().int(),
  way: voiceWay,
  sector: code.nullable(),
  closed: z.boolean().describe('The facilitator closed this voice: it no longer counts'),
  answered: z.array(z.object({ statementId: id, revision: z.number().int() })),
  statementsLeft: count.describe('How many statements it may still submit'),
  stream: z.string(),
  live: liveEvent,
})
export type OwnState = z.infer<typeof ownState>

export const castBallots = z.strictObject({
  token: secret,
  roundId: id,
  ballots: z.array(ballot).min(1).max(200),
})
export type CastBallots = z.output<typeof castBallots>
/** What became of each ballot, by statement. */
export const ballotFate = z.object({
  statementId: id,
  /** `kept`: it counts. `older`: a newer one is kept already. The others are refused. */
  fate: z.enum(['kept', 'older', 'too-late', 'paused', 'not-asked']),
  /** The revision that counts now; null when none does. */
  keptRevision: z.number().int().nullable(),
  /** The reason looked like it names somebody or holds a telephone number, and was left out. */
  reasonLeftOut: z.boolean(),
})
export type BallotFate = z.infer<typeof ballotFate>
export const ballotsCast = z.object({
  fates: z.array(ballotFate),
  answered: count.describe('Statements of this round that the voice has answered'),
  of: count,
})
export type BallotsCast = z.infer<typeof ballotsCast>

/**
 * Refused with `invalid-input`, `telephone`, at `/text`. What looks like a name is pointed out by the page before it is sent, and
 * read by whoever moderates: a machine cannot tell names of persons well enough to refuse them.
 */
export const submitStatement = z.strictObject({
  token: secret,
  text: z.string().trim().min(10).max(400),
  line: commitmentLine,
})
export const statementSubmitted = z.object({ done: z.literal(true), left: count })

// The projector -------------------------------------------------------------------------------------------------------

/** The wall’s own address is `/sala/<code>/pantalla#<secret>`; it holds no vote. */
export const projectorDoor = z.strictObject({ secret })
export const projectorView = z.object({
  code: roomCode,
  stream: z.string(),
  live: liveEvent,
  joinable: z.boolean().describe('Whether the code lets somebody in now'),
})
export type ProjectorView = z.infer<typeof projectorView>
