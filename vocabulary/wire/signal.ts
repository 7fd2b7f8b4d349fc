import { z } from 'zod'
import { assignedFilter, assignee } from './assignment.ts'
import { clock, code, day, id, instant, language, listOf, page, placeId, yesNoUnknown } from './common.ts'
import { sealedIdentity } from './keepers.ts'
import { commitment } from './registration.ts'
import { letterToSend, publicKey, sealedCorrespondence, sealedPrivateKey, sealedReport } from './sealed.ts'

/** What the receipt's words find: HKDF(words, "find"), 32 bytes in base64url. The words never travel. */
const find = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

const codes = z.array(code).min(1).max(12)
const proof = z.strictObject({ challenge: z.string().max(200), nonce: z.string().max(40) })
const exposedGroups = z.array(code).max(12)

export const observedPeriod = z.strictObject({
  kind: z.enum(['day', 'week', 'month']),
  /** The first day of the period; a week begins on Monday, a month on its first. */
  from: day,
})

/** The minimum signal: codes in clear, and at most one note, which only desks can open. */
export const signalSubmission = z.strictObject({
  clientUuid: id.describe('Made by the sender: the same signal sent twice is one signal'),
  find: find.nullable().describe('Null where a channel cannot keep a receipt'),
  receiptKey: publicKey.nullable().describe('Public half of the key that the receipt opens'),
  territoryId: placeId,
  placeKind: code,
  observed: observedPeriod,
  stillHappening: yesNoUnknown,
  knownHow: z.enum(['saw-it', 'was-told', 'is-said']),
  childrenInvolved: yesNoUnknown,
  exposedGroups,
  authorityInvolved: yesNoUnknown,
  dangerNow: z.boolean(),
  codes,
  contactPreference: code,
  language,
  sealed: sealedReport
    .nullish()
    .describe('The note, sealed in the browser to the desks of /api/v1/intake/keys and to the receipt'),
  identity: sealedIdentity
    .nullish()
    .describe(
      'Who the reporter is, sealed to the keepers of /api/v1/intake/keys: k of them together open it',
    ),
  commitment: commitment.nullish(),
  proof: proof
    .nullable()
    .describe('Proof of work for a challenge of /api/v1/intake/challenge; a danger is accepted without'),
})
export type SignalSubmission = z.infer<typeof signalSubmission>

/** It is good until it expires, however hard the next one is. */
export const intakeChallenge = z.object({ challenge: z.string(), bits: z.number().int().min(0).max(32) })

export const signalReceived = z.object({
  received: z.literal(true),
  /** When somebody will have read it at the latest. */
  readBy: instant,
  dangerHandedOn: z.boolean(),
  /** Owed by a danger that came without: to be solved after, and shown with the receipt. */
  puzzle: intakeChallenge.optional(),
})
export type SignalReceived = z.infer<typeof signalReceived>

export const intakePlaces = z.object({
  country: z.object({ id: placeId, name: z.string() }),
  departments: z.array(
    z.object({
      id: placeId,
      name: z.string(),
      municipalities: z.array(z.object({ id: placeId, name: z.string() })),
    }),
  ),
})
export type IntakePlaces = z.infer<typeof intakePlaces>

export const receiptOpening = z.strictObject({ find })
export const receiptProof = z.strictObject({ find, proof })

/** What the reporter reads: the state in plain words is made of codes by the page, and days are coarse. */
export const receiptAnswer = z.object({
  stage: z.enum(['received', 'being-checked', 'closed', 'answered', 'withdrawn']),
  feedbackCode: code.nullable(),
  /** What became of it, one code a step, with the day. */
  steps: z.array(z.object({ code, on: day })),
  /** The desk asks for these things; the page offers them as codes. */
  asksForDetail: z.boolean(),
  canAddDetail: z.boolean(),
  canWithdraw: z.boolean(),
  readBy: instant.nullable(),
  /** What was written, still sealed; the receipt opens it in the browser. */
  correspondence: sealedCorrespondence,
})
export type ReceiptAnswer = z.infer<typeof receiptAnswer>

export const receiptDetail = z.strictObject({
  find,
  codes: z.array(code).max(12).default([]),
  stillHappening: yesNoUnknown.optional(),
  childrenInvolved: yesNoUnknown.optional(),
  authorityInvolved: yesNoUnknown.optional(),
  dangerNow: z.boolean().optional(),
  knownHow: z.enum(['saw-it', 'was-told', 'is-said']).optional(),
  sealed: sealedReport
    .nullish()
    .describe(
      'A reply, under a key of its own: to the national triage desk, and to the ombudsman where this detail flags an authority',
    ),
})
export type ReceiptDetail = z.infer<typeof receiptDetail>

export const signalStates = z.enum([
  'received',
  'triaged',
  'in-verification',
  'verified',
  'not-possible-to-confirm',
  'discarded',
  'linked',
  'answered',
  'closed',
  'withdrawn',
])

/** A signal in a list of the desk. Times are coarse (the hour), ids random. */
export const signalRow = z.object({
  id,
  state: signalStates,
  triageOutcome: code.nullable(),
  territoryId: placeId,
  placeName: z.string(),
  departmentName: z.string(),
  placeKind: code,
  codes,
  knownHow: z.enum(['saw-it', 'was-told', 'is-said']),
  dangerNow: z.boolean(),
  childrenInvolved: yesNoUnknown,
  stillHappening: yesNoUnknown,
  authorityInvolved: yesNoUnknown,
  restricted: z.boolean(),
  /** The reporter told something after triage that nobody has read yet. */
  unreadDetail: z.boolean(),
  /** A danger whose sender has not shown the work that every other signal costs. */
  proofOwed: z.boolean(),
  /** Something is sealed to a desk of the person who asks. */
  hasLetters: z.boolean(),
  exercise: z.boolean(),
  receivedAt: instant,
  clock: clock.nullable(),
  assignedTo: assignee.nullable(),
})
export type SignalRow = z.infer<typeof signalRow>
export const signalList = listOf(signalRow)

export const signalListQuery = z.strictObject({
  ...page,
  view: z.enum(['triage', 'detail', 'verification', 'feedback', 'all']).default('triage'),
  territory: placeId.optional(),
  assigned: assignedFilter,
})

export const signalDecision = z.object({
  kind: code,
  outcome: code.nullable(),
  reason: code.nullable(),
  detail: z.record(z.string(), z.unknown()),
  by: z
    .string()
    .nullable()
    .describe('Display name of the person at the desk; null for the reporter or the clock'),
  at: instant.describe('The hour, where it was the reporter'),
})

export const duplicateHint = z.object({
  id,
  receivedAt: instant,
  sharedCodes: z.array(code),
  placeName: z.string(),
  state: signalStates,
  /** 0–1: how much of what both say is the same. */
  likeness: z.number().min(0).max(1),
})

export const signalDetail = signalRow.extend({
  observed: observedPeriod,
  exposedGroups,
  contactPreference: code,
  channel: code,
  language,
  duplicateOf: id.nullable(),
  feedbackCode: code.nullable(),
  /** The end of the hour. */
  feedbackDueAt: instant,
  /** The present of the server when it replied. */
  readAt: instant,
  /** How often the reporter told something later. */
  told: z.number().int().min(0),
  decisions: z.array(signalDecision),
  duplicates: z.array(duplicateHint),
  /** The states it may move to now, for the person who asks. */
  moves: z.array(code),
  /** Whether the person who asks may take it from the local table. */
  canRestrict: z.boolean(),
})
export type SignalDetail = z.infer<typeof signalDetail>

/** One decision of triage, with its reason; a duplicate names what it repeats. */
export const triageDecision = z.strictObject({
  outcome: z.enum(['immediate-danger', 'valid', 'needs-information', 'duplicate', 'not-relevant']),
  reason: code,
  duplicateOf: id.optional(),
})

export const bulkTriage = z.strictObject({
  signalIds: z.array(id).min(1).max(500),
  outcome: z.enum(['needs-information', 'not-relevant']),
  reason: code,
})
export const bulkTriaged = z.object({ batchId: id, changed: z.number().int() })

/** Whom the desk called in immediate danger, and when. */
export const handOff = z.strictObject({ calledCode: code, calledAt: instant, reached: z.boolean() })

export const verificationDecision = z.strictObject({
  outcome: z.enum(['verified', 'not-possible-to-confirm', 'discarded']),
  /** How it was checked, without investigating anyone. */
  ground: code,
  reason: code,
})

export const clockReason = z.strictObject({
  step: z.enum(['triage', 'verification', 'feedback']),
  reason: code,
})

export const signalAnswer = z.strictObject({ feedbackCode: code, asksForDetail: z.boolean().default(false) })

/** A question or an answer, sealed to the newest key of the signal. */
export const letterFromDesk = z.strictObject({
  kind: z.enum(['question', 'answer']),
  publicKey: publicKey.describe('The key that it was sealed to'),
  letter: letterToSend,
})
export type LetterFromDesk = z.infer<typeof letterFromDesk>

export const lettersOfSignal = sealedCorrespondence.extend({
  /** The desks that may read these letters, and the keys of the signal that each cannot open yet. */
  openTo: z.array(
    z.object({
      deskKeyId: id,
      desk: code,
      placeName: z.string(),
      publicKey: z.string(),
      lacks: z.array(z.string()),
    }),
  ),
})
export type LettersOfSignal = z.infer<typeof lettersOfSignal>

/** Keys of the signal, opened by somebody who holds them and sealed to one more desk. */
export const keyHandedOn = z.strictObject({
  deskKeyId: id,
  keys: z
    .array(z.strictObject({ publicKey, sealed: sealedPrivateKey }))
    .min(1)
    .max(50),
})
export type KeyHandedOn = z.infer<typeof keyHandedOn>

export const signalClosing = z.strictObject({ outcome: code })

export const paperSignal = signalSubmission.omit({ proof: true, commitment: true })
export const paperReceived = z.object({ id, readBy: instant })

/** A signal of a drill: nobody reports, so there is no receipt; and it goes the way that the local table sees. */
export const exerciseSignal = signalSubmission.omit({
  proof: true,
  find: true,
  receiptKey: true,
  sealed: true,
  identity: true,
  commitment: true,
})
export const exerciseReceived = z.object({ readBy: instant })

/** What was read: everything up to the `told`-th time that the reporter told something later. */
export const detailReading = z.strictObject({ told: z.number().int().min(1).max(1000) })
export const signalRestriction = z.strictObject({ reason: code })

export const triageUndo = z.strictObject({ reason: code })
