import { z } from 'zod'
import { assignedFilter, assignee } from './assignment.ts'
import { clock, code, id, instant, listOf, page, placeId, yesNoUnknown } from './common.ts'
import { signalStates } from './signal.ts'

/** A situation: verified signals of one territory, modality and compartment, and what was made of them. */
export const situationStates = z.enum([
  'open',
  'under-assessment',
  'assessed',
  'monitored',
  'alerted',
  'referral-only',
  'mitigated',
  'persists',
  'materialised',
  'closed',
])
export const compartment = z.enum(['local', 'restricted'])
/** `imminent` stands above every band: danger sets it, never the score. */
export const riskLevel = z.enum(['low', 'medium', 'high', 'critical', 'imminent'])
export const confidence = z.enum(['low', 'medium', 'high'])

/** Opens a situation with a verified signal, or links it to the one that is open already. */
export const situationOpening = z.strictObject({ signalId: id, modality: code })
export const situationOpened = z.object({
  id,
  /** False when a situation of this territory, modality and compartment was open and the signal joined it. */
  opened: z.boolean(),
})
export type SituationOpened = z.infer<typeof situationOpened>

export const situationLinking = z.strictObject({ signalId: id })
export const situationUnlinking = z.strictObject({ signalId: id, reason: code })

/** The open situations that a signal could join: same territory and compartment. A person decides. */
export const situationSuggestions = z.object({
  items: z.array(
    z.object({ id, modality: code, state: situationStates, openedAt: instant, signals: z.number().int() }),
  ),
  order: z.string(),
})
export type SituationSuggestions = z.infer<typeof situationSuggestions>

/** `reason` is needed to reopen; `outcome` (closing-outcomes) is needed to close. `alerted` comes from an alert alone. */
export const situationMove = z.strictObject({
  to: z.enum(['open', 'monitored', 'referral-only', 'mitigated', 'persists', 'materialised', 'closed']),
  reason: code.optional(),
  outcome: code.optional(),
})
export const situationMoved = z.object({ id, state: situationStates })

export const situationClockReason = z.strictObject({ reason: code })

/** A verifier's judgement on two or more signals of one situation; whether they are independent follows from its ground. */
export const independenceJudging = z.strictObject({
  signalIds: z.array(id).min(2).max(12),
  ground: code.describe('A code of the catalogue independence-grounds'),
})
export const independenceJudgement = z.object({
  id,
  signalIds: z.array(id),
  independent: z.boolean(),
  ground: code,
  by: z.string(),
  at: instant,
})

/** Whether the sources carry an alert of this kind, and by what. */
export const alertGround = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('enough'),
    ground: z.enum(['institution-verified', 'two-independent-sources', 'first-hand-danger']),
  }),
  z.object({
    kind: z.literal('not-enough'),
    reason: z.enum(['no-verified-source', 'hearsay-alone', 'no-two-independent-sources']),
  }),
])

/** What an assessment or an alert rests on: counts, codes and grounds, no signal. */
export const situationEvidence = z.object({
  situationId: id,
  territoryId: placeId,
  modality: code,
  restricted: z.boolean(),
  exercise: z.boolean(),
  state: situationStates,
  signals: z.number().int(),
  verifiedSignals: z.number().int(),
  /** One verified signal is one source; more only by a recorded judgement. Unverified signals never count. */
  independentSources: z.number().int(),
  hearsayOnly: z.boolean(),
  dangerNow: z.boolean(),
  childInvolved: z.boolean(),
  codes: z.array(code),
  confidence,
  verificationGrounds: z.array(z.object({ ground: code, count: z.number().int() })),
  independenceGrounds: z.array(z.object({ ground: code, count: z.number().int() })),
  structuralAlert: alertGround,
  imminentAlert: alertGround,
})
export type SituationEvidence = z.infer<typeof situationEvidence>

export const situationRow = z.object({
  id,
  territoryId: placeId,
  placeName: z.string(),
  departmentName: z.string(),
  modality: code,
  restricted: z.boolean(),
  exercise: z.boolean(),
  state: situationStates,
  urgent: z.boolean(),
  openedAt: instant,
  signals: z.number().int(),
  /** The level of the approved assessment; null before the first, or when information is missing. */
  level: riskLevel.nullable(),
  /** Until when it must be assessed; null when no assessment is due. */
  clock: clock.nullable(),
  assignedTo: assignee.nullable(),
})
export type SituationRow = z.infer<typeof situationRow>
export const situationList = listOf(situationRow)
export const situationListQuery = z.strictObject({
  ...page,
  state: z.union([situationStates, z.literal('not-closed')]).default('not-closed'),
  territory: placeId.optional(),
  assigned: assignedFilter,
})

/** A linked signal as the desk reads it: codes, the hour and the source; never who sent it. */
export const situationSignal = z.object({
  id,
  state: signalStates,
  codes: z.array(code),
  placeKind: code,
  knownHow: z.enum(['saw-it', 'was-told', 'is-said']),
  childrenInvolved: yesNoUnknown,
  dangerNow: z.boolean(),
  receivedAt: instant,
  linkedAt: instant,
  linkedBy: z.string().nullable(),
  counts: z.boolean().describe('Verified and not withdrawn: it counts as a source'),
})

/** One move of the situation or of an assessment, oldest first. */
export const situationEvent = z.object({
  at: instant,
  kind: z.string().describe('For instance situation.opened, assessment.approved'),
  by: z.string().nullable(),
  state: z.string().nullable(),
  reason: code.nullable(),
})

/** One factor: a level with what it rests on, or unknown with the reason. */
export const riskFactor = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    basis: z.array(code).min(1).max(8).describe('Codes of the catalogue assessment-bases'),
  }),
  z.strictObject({
    kind: z.literal('unknown'),
    reason: code.describe('A code of the catalogue assessment-unknowns'),
  }),
])
export type RiskFactor = z.infer<typeof riskFactor>

export const assessmentDraft = z.strictObject({
  threat: riskFactor,
  vulnerability: riskFactor,
  capacity: riskFactor,
  /** Null: not chosen yet, or information is missing and no level can be given. */
  chosenLevel: riskLevel.nullable(),
  /** Needed when the chosen level is not the suggested one (band-deviation-reasons). */
  deviationReason: code.nullable(),
})
export type AssessmentDraft = z.infer<typeof assessmentDraft>

export const assessmentStates = z.enum([
  'draft',
  'in-peer-review',
  'approved',
  'returned',
  'superseded',
  'abandoned',
])

export const riskFloor = z.enum(['immediate-danger', 'child-and-strong-exploitation'])

/** What the rule T × V ÷ C suggested when this version was last written. */
export const riskSuggestion = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('level'),
    score: z.number(),
    band: z.enum(['low', 'medium', 'high', 'critical']),
    level: riskLevel,
    floors: z.array(riskFloor),
    confidence,
  }),
  z.object({
    kind: z.literal('information-missing'),
    missing: z.array(z.enum(['threat', 'vulnerability'])),
    /** What the floors demand although there is no band. */
    atLeast: riskLevel.or(z.literal('none')),
    floors: z.array(riskFloor),
  }),
])
export type RiskSuggestion = z.infer<typeof riskSuggestion>

export const assessment = z.object({
  id,
  situationId: id,
  version: z.number().int(),
  state: assessmentStates,
  threat: riskFactor,
  vulnerability: riskFactor,
  capacity: riskFactor,
  suggestion: riskSuggestion,
  chosenLevel: riskLevel.nullable(),
  deviationReason: code.nullable(),
  author: z.string(),
  own: z.boolean().describe('Written by the person who asks: somebody else reviews it'),
  createdAt: instant,
  reviewer: z.string().nullable(),
  reviewedAt: instant.nullable(),
  returnReason: code.nullable(),
  /** The states it may move to now, for the person who asks. */
  moves: z.array(assessmentStates),
})
export type Assessment = z.infer<typeof assessment>

export const assessmentMove = z.strictObject({
  to: z.enum(['draft', 'in-peer-review', 'approved', 'returned', 'abandoned']),
  /** Needed to return (assessment-return-reasons). */
  reason: code.optional(),
})

export const situationDetail = situationRow.extend({
  closedOutcome: code.nullable(),
  alertedAt: instant.nullable(),
  evidence: situationEvidence,
  linkedSignals: z.array(situationSignal),
  independence: z.array(independenceJudgement),
  assessments: z.array(assessment).describe('Newest version first'),
  timeline: z.array(situationEvent),
  clockReasons: z.array(z.object({ reason: code, by: z.string(), at: instant })),
  /** The states it may move to now, for the person who asks. */
  moves: z.array(situationStates),
})
export type SituationDetail = z.infer<typeof situationDetail>
