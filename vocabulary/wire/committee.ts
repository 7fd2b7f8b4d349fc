import { z } from 'zod'
import { commitmentLine, commitmentRow } from './commitment.ts'
import { code, day, id, instant, listOf, page } from './common.ts'
import { meetingPlan, meetingRow } from './meeting.ts'

const text = (longest: number) => z.string().trim().max(longest).default('')

/** Sessions of a body, and what was decided and asked in them. People are told by their seat, never by name. */
export const sessionPlan = z.strictObject({
  ...meetingPlan.shape,
  extraordinary: z.boolean().default(false).describe('Convened without the days of notice, with a reason'),
  extraordinaryReason: text(300),
  issuesAtOnce: z
    .boolean()
    .default(false)
    .describe('What it asks for reaches its addressees at once, before the minutes are approved'),
})
export type SessionPlan = z.output<typeof sessionPlan>
export const newSession = z.strictObject({ ...sessionPlan.shape, bodyId: id })
export type NewSession = z.output<typeof newSession>

export const itemKind = z.enum(['information', 'decision'])
export const newItem = z.strictObject({
  kind: itemKind,
  title: z.string().trim().min(2).max(160),
  question: text(500).describe('What the seats are asked to decide'),
  minutes: z.number().int().min(5).max(720).default(30),
})
export type NewItem = z.output<typeof newItem>
/** The agenda as a whole, before the session is convened. */
export const sessionAgenda = z.strictObject({ items: z.array(newItem).min(1).max(40) })

export const rollCallAnswer = z.enum(['holder', 'alternate', 'excused', 'absent'])
export const seatPart = z.enum(['holder', 'alternate'])
export const rollCall = z.strictObject({
  seatId: id,
  answer: z
    .enum(['holder', 'alternate', 'excused', 'absent', 'left'])
    .describe('`left` for a seat that was here and goes'),
})

export const itemState = z.enum(['pending', 'open', 'stopped', 'done', 'postponed'])
export const itemMove = z.strictObject({ to: z.enum(['open', 'done', 'postponed']), notes: text(1000) })
export const newConflict = z.strictObject({
  seatId: id,
  ground: code.describe('A code of `conflict-grounds`'),
  words: text(300),
})

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
export const newDecision = z.strictObject({
  text: z.string().trim().min(3).max(1000),
  method: decisionMethod,
  votes: z
    .array(z.strictObject({ seatId: id, vote: seatVote, words: text(500) }))
    .max(100)
    .describe('By consent every seat that is here speaks; by majority a silent one abstains'),
})
export type NewDecision = z.output<typeof newDecision>

/** What is asked of somebody: a recommendation with its finding, or an action that somebody takes on. */
export const newRequest = z.strictObject({
  kind: z.enum(['committee-recommendation', 'action']),
  organizationId: id,
  verb: code
    .nullable()
    .default(null)
    .describe('Needed for a recommendation: a code of `recommendation-verbs`'),
  line: commitmentLine
    .nullable()
    .default(null)
    .describe('Needed for an action; follows from the verb otherwise'),
  what: z.string().trim().min(3).max(500),
  dueOn: day,
  evidenceRequired: z.string().trim().min(3).max(300),
  finding: text(500).describe('What the committee found; needed for a recommendation'),
  basis: text(500).describe('On what it rests; needed for a recommendation'),
  followsId: id.nullable().default(null).describe('What is asked again by it'),
})
export type NewRequest = z.output<typeof newRequest>

export const appraisalOutcome = z.enum(['satisfactory', 'partial', 'unsatisfactory'])
export const newAppraisal = z.strictObject({
  outcome: appraisalOutcome,
  words: z.string().trim().min(3).max(500),
})

export const minutesText = z.strictObject({ opening: text(2000), closing: text(2000) })
export const newMark = z.strictObject({
  seatId: id,
  signedOn: day.optional().describe('Today unless told; for a mark that the secretary records'),
})
export const newAnnex = z.strictObject({ text: z.string().trim().min(3).max(4000) })
export const minutesState = z.enum(['draft', 'read-back', 'approved'])

const noQuorumReason = z.enum(['too-few-seats', 'sector-missing'])
/** Counted live: seats that are here and not recused, against the rule of the body. */
export const quorumNow = z.object({
  reached: z.boolean(),
  reason: noQuorumReason.nullable(),
  present: z.number().int(),
  needed: z.number().int(),
  /** Of which at least one has to be here; empty when the rule names none. */
  sectors: z.array(code),
})
export type QuorumNow = z.infer<typeof quorumNow>

export const sessionSeat = z.object({
  seatId: id,
  ordinal: z.number().int(),
  sector: code,
  label: z.string(),
  answer: rollCallAnswer.nullable(),
  /** As whom it is here now; null when it is not. */
  here: seatPart.nullable(),
  comings: z.array(z.object({ part: seatPart, arrivedAt: instant, leftAt: instant.nullable() })),
  /** Who holds it and who stands in, for those who keep the session; null for everybody else, and for a vacant seat. */
  holder: z.string().nullable(),
  alternate: z.string().nullable(),
  /** Whether the asker sits there and may sign with the own account. */
  own: z.boolean(),
})
export type SessionSeat = z.infer<typeof sessionSeat>

export const requestRow = z.object({
  commitment: commitmentRow,
  decision: z.object({ id, number: z.string(), sessionId: id, sessionNumber: z.string() }),
  finding: z.string(),
  basis: z.string(),
  followsId: id.nullable(),
  /** The one that asks it again. */
  followedById: id.nullable(),
  appraisals: z.array(z.object({ outcome: appraisalOutcome, words: z.string(), appraisedAt: instant })),
  /** Whether the asker may appraise it now: there is an answer, or the time for one is over. */
  mayAppraise: z.boolean(),
})
export type RequestRow = z.infer<typeof requestRow>

export const decisionRow = z.object({
  id,
  number: z.string(),
  sessionId: id,
  sessionNumber: z.string(),
  itemTitle: z.string(),
  text: z.string(),
  method: decisionMethod,
  outcome: z.enum(['adopted', 'not-adopted']),
  reason: code.nullable(),
  present: z.number().int(),
  needed: z.number().int(),
  takenAt: instant,
  votes: z.array(
    z.object({ seatId: id, ordinal: z.number().int(), sector: code, vote: seatVote, words: z.string() }),
  ),
  /** What it asked for, in its order. */
  requests: z.array(
    z.object({
      id,
      kind: code,
      organizationName: z.string(),
      what: z.string(),
      state: code,
      dueOn: day.nullable(),
      overdue: z.boolean(),
    }),
  ),
})
export type DecisionRow = z.infer<typeof decisionRow>

export const sessionItem = z.object({
  id,
  ordinal: z.number().int(),
  kind: itemKind,
  title: z.string(),
  question: z.string(),
  minutes: z.number().int(),
  added: z.boolean(),
  notes: z.string(),
  state: itemState,
  stopReason: noQuorumReason.nullable(),
  /** For this item: recused seats do not count. */
  quorum: quorumNow.nullable(),
  conflicts: z.array(z.object({ seatId: id, ground: code, words: z.string(), declaredAt: instant })),
  decisions: z.array(decisionRow),
  moves: z.array(itemState),
})
export type SessionItem = z.infer<typeof sessionItem>

export const minutesView = z.object({
  state: minutesState,
  opening: z.string(),
  closing: z.string(),
  hash: z.string().nullable().describe('SHA-256 of the text that was read back, in hexadecimal'),
  readBackAt: instant.nullable(),
  approvedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  marks: z.array(
    z.object({ seatId: id, part: seatPart, way: z.enum(['recorded', 'own-account']), signedOn: day }),
  ),
  annexes: z.array(
    z.object({ ordinal: z.number().int(), text: z.string(), hash: z.string(), addedAt: instant }),
  ),
  moves: z.array(minutesState),
})
export type MinutesView = z.infer<typeof minutesView>

export const sessionRow = z.object({
  id,
  number: z.string(),
  bodyId: id,
  bodyName: z.string(),
  bodyKind: code,
  meeting: meetingRow,
  extraordinary: z.boolean(),
  extraordinaryReason: z.string(),
  issuesAtOnce: z.boolean(),
  convenedAt: instant.nullable(),
  /** How many seats it needs, and of which sectors at least one: by the body's rule until it is opened, then as it was. */
  rule: z.object({ needed: z.number().int(), sectors: z.array(code) }),
  noticeDays: z
    .number()
    .int()
    .describe('How many days before it has to be convened, unless it is extraordinary'),
  convenedSeats: z.array(id),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Null when the asker may not read them yet. */
  minutesState: minutesState.nullable(),
  published: z.boolean(),
  /** Whether the asker keeps it: calls the roll, records and writes its minutes. */
  keeps: z.boolean(),
})
export type SessionRow = z.infer<typeof sessionRow>

export const sessionDetail = sessionRow.extend({
  quorum: quorumNow.nullable(),
  seats: z.array(sessionSeat),
  items: z.array(sessionItem),
  minutes: minutesView.nullable(),
  requests: z.array(requestRow),
})
export type SessionDetail = z.infer<typeof sessionDetail>

export const sessionListQuery = z.strictObject({
  ...page,
  view: z.enum(['coming', 'held', 'all']).default('all'),
  body: id.optional(),
})
export const sessionList = listOf(sessionRow)

export const requestListQuery = z.strictObject({
  ...page,
  view: z.enum(['open', 'answered', 'overdue', 'declined', 'all']).default('open'),
  body: id.optional(),
  organization: id.optional(),
})
export const requestList = listOf(requestRow)
export const decisionListQuery = z.strictObject({ ...page, body: id.optional() })
export const decisionList = listOf(decisionRow)
