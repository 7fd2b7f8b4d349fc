import { z } from 'zod'
import { seatKind } from './body.ts'
import { commitmentRow } from './commitment.ts'
import {
  itemKind,
  itemMove,
  itemState,
  newConflict,
  newItem,
  sessionAgenda,
  subjectKind,
} from './committee-agenda.ts'
import { appraisalOutcome, givenAnswer, newAppraisal, newRequest, silence } from './committee-request.ts'
import { code, day, id, instant, listOf, page, searchFilter, territoryFilter } from './common.ts'
import { meetingPlan, meetingRow } from './meeting.ts'
import { decisionMethod, seatVote, writtenProcedure } from './written-procedure.ts'

export type { NewItem, SubjectKind } from './committee-agenda.ts'
export type { NewRequest } from './committee-request.ts'
export {
  appraisalOutcome,
  decisionMethod,
  itemKind,
  itemMove,
  itemState,
  newAppraisal,
  newConflict,
  newItem,
  newRequest,
  seatVote,
  sessionAgenda,
  subjectKind,
}

const text = (longest: number) => z.string().trim().max(longest).default('')

/** Where a session is held; in writing it is none that people come to, and `written_procedure` plans it. */
export const sessionMode = z.enum(['room', 'online', 'mixed'])

/** Sessions of a body, and what was decided and asked in them. People are told by their seat, never by name. */
export const sessionPlan = z.strictObject({
  ...meetingPlan.shape,
  mode: sessionMode.default('room'),
  address: text(300).describe(
    'Where it is joined from afar; told to those who sit there, and to nobody else',
  ),
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

export const rollCallAnswer = z.enum(['holder', 'alternate', 'excused', 'absent'])
export const seatPart = z.enum(['holder', 'alternate'])
export const rollCall = z.strictObject({
  seatId: id,
  answer: z
    .enum(['holder', 'alternate', 'excused', 'absent', 'left'])
    .describe('`left` for a seat that was here and goes'),
})

export const newDecision = z.strictObject({
  text: z.string().trim().min(3).max(1000),
  method: decisionMethod,
  votes: z
    .array(z.strictObject({ seatId: id, vote: seatVote, words: text(500) }))
    .max(100)
    .describe('By consent every seat that is here speaks; by majority a silent one abstains'),
})
export type NewDecision = z.output<typeof newDecision>

export const minutesText = z.strictObject({
  opening: text(2000),
  closing: text(2000),
  reserved: z
    .array(id)
    .max(60)
    .optional()
    .describe('The items that are reserved: absent from what is published; unchanged unless told'),
})
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
  kind: seatKind,
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
  silence,
  /** An answer that no account of the addressee gave; null otherwise. */
  answer: givenAnswer.nullable(),
  /** Until when the addressee may answer by a link; null where there is none, or for whoever does not keep it. */
  linkUntil: instant.nullable(),
  /** Whether the asker may record an answer or make a link. */
  mayRecord: z.boolean(),
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
  /** What it is about, by the name that the asker may read; null when it is about nothing that is kept elsewhere. */
  subject: z.object({ kind: subjectKind, id, name: z.string().nullable() }).nullable(),
  added: z.boolean(),
  /** Absent from the minutes that are published. */
  reserved: z.boolean(),
  notes: z.string(),
  state: itemState,
  stopReason: noQuorumReason.nullable(),
  /** Each time it stopped, through whom, and when it went on. */
  stops: z.array(
    z.object({
      seatId: id.nullable(),
      reason: noQuorumReason,
      stoppedAt: instant,
      resumedAt: instant.nullable(),
    }),
  ),
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
  mode: z.enum([...sessionMode.options, 'written']),
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
  /** For those who sit there; null for everybody else, and where nobody joins from afar. */
  address: z.string().nullable(),
  /** Whether the asker sits there, with the own account. */
  sits: z.boolean(),
  written: writtenProcedure.nullable(),
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
  ...territoryFilter,
  ...searchFilter,
})
export const sessionList = listOf(sessionRow)

export const requestListQuery = z.strictObject({
  ...page,
  view: z.enum(['open', 'answered', 'overdue', 'declined', 'all']).default('open'),
  body: id.optional(),
  organization: id.optional(),
  ...territoryFilter,
})
export const requestList = listOf(requestRow)
export const decisionListQuery = z.strictObject({ ...page, body: id.optional() })
export const decisionList = listOf(decisionRow)
