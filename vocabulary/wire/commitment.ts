import { z } from 'zod'
import { assignedFilter, assignee } from './assignment.ts'
import { clock, code, day, id, instant, listOf, page, placeId, territoryFilter } from './common.ts'
import { indicatorRow } from './indicator.ts'
import { publicKey, wrap } from './sealed.ts'

/** Who owes what by when: recommendations of alerts and of the committee, agreements, pledges, actions. */
export const commitmentStates = z.enum([
  'proposed',
  'issued',
  'accepted',
  'declined',
  'in-progress',
  'reported-done',
  'verified',
  'not-verified',
  'withdrawn',
])

export const organizationName = z.object({ id, name: z.string() })

/** What shows that it was done: a reference to a document that its owner keeps, and perhaps a sealed file. */
export const evidenceRow = z.object({
  id,
  kind: z.enum(['document', 'register', 'visit', 'link', 'other']),
  reference: z.string(),
  addedAt: instant,
  addedBy: z.string(),
  /** A sealed file belongs to it, and a desk of whoever asks can open it. */
  hasFile: z.boolean(),
})
export type EvidenceRow = z.infer<typeof evidenceRow>

export const newEvidence = z.strictObject({
  kind: z.enum(['document', 'register', 'visit', 'link', 'other']),
  reference: z.string().trim().min(3).max(500),
})
export type NewEvidence = z.infer<typeof newEvidence>

export const evidenceParams = z.strictObject({ id, evidenceId: id })
export const evidenceReaders = z.object({
  items: z.array(
    z.object({
      deskKeyId: id,
      desk: z.enum(['organization', 'analysis', 'ombudsman']),
      publicKey: z.string(),
    }),
  ),
  order: z.string(),
})
export type EvidenceReaders = z.infer<typeof evidenceReaders>

/** A PDF or PNG whose metadata the browser took out, sealed with its name to its readers. */
export const newEvidenceFile = z.strictObject({
  key: z.strictObject({ publicKey, wraps: z.array(wrap).min(1).max(12) }),
  file: z.strictObject({
    id,
    ciphertext: z
      .string()
      .regex(/^[A-Za-z0-9_-]+$/)
      .min(1400)
      .max(5_700_000),
  }),
})
export type NewEvidenceFile = z.infer<typeof newEvidenceFile>

export const evidenceFile = z.object({
  id,
  publicKey: z.string(),
  wraps: z.array(z.object({ deskKeyId: id.nullable(), sealed: z.string() })),
  ciphertext: z.string(),
})
export type EvidenceFile = z.infer<typeof evidenceFile>

export const commitmentKinds = z.enum([
  'recommendation',
  'committee-recommendation',
  'agreement',
  'pledge',
  'action',
])
/** Where it began. */
export const originKinds = z.enum(['alert', 'workshop', 'session', 'signing'])
export const commitmentLine = z.enum(['prevention', 'protection'])

/** How many stood behind it where it was agreed: by show of hands or ballot, dissent kept. */
export const commitmentSupport = z.object({
  for: z.number().int(),
  against: z.number().int(),
  abstained: z.number().int(),
})
export type CommitmentSupport = z.infer<typeof commitmentSupport>

export const commitmentRow = z.object({
  id,
  kind: commitmentKinds,
  origin: z.object({ kind: originKinds, id, number: z.string().nullable(), title: z.string() }),
  ordinal: z.number().int().describe('Its number within its origin, from 1'),
  organization: organizationName.nullable(),
  verb: code.nullable(),
  line: commitmentLine.nullable().describe('Null while it is a draft without one'),
  what: z.string(),
  dueOn: day.nullable(),
  evidenceRequired: z.string(),
  state: commitmentStates,
  territoryId: placeId,
  placeName: z.string(),
  restricted: z.boolean(),
  exercise: z.boolean(),
  beganWithCivilSociety: z.boolean(),
  issuedAt: instant.nullable(),
  /** By when an answer (accepted or declined) is owed. */
  answerDueAt: instant.nullable(),
  answeredAt: instant.nullable(),
  /** Computed: issued, and the time for the answer is over. */
  unanswered: z.boolean(),
  /** Computed: something is still owed and the date has passed. */
  overdue: z.boolean(),
  overdueDays: z.number().int().describe('Whole days past the date; 0 when not overdue'),
  /** The clock that runs now: for the answer while issued, for the deed afterwards; null when nothing is owed. */
  clock: clock.nullable(),
  /** The day that the owner promised on accepting. */
  promisedOn: day.nullable(),
  declineReason: code.nullable(),
  declineNote: z.string(),
  reportedAt: instant.nullable(),
  verifiedAt: instant.nullable(),
  verifiedBy: z.string().nullable(),
  notVerifiedReason: code.nullable(),
  verificationNote: z.string(),
  escalatedAt: instant.nullable(),
  evidence: z.array(evidenceRow),
  support: commitmentSupport.nullable().describe('Null where its origin tells none'),
  indicator: indicatorRow
    .nullable()
    .describe('By what it is seen that it was worth doing; null where none is set'),
  assignedTo: assignee.nullable().describe('Within the institution that owes it; null for everybody else'),
  /** The states it may move to now, for the person who asks. */
  moves: z.array(code),
})
export type CommitmentRow = z.infer<typeof commitmentRow>

/** One step of its history, as the audit chain keeps it. */
export const commitmentStep = z.object({
  at: instant,
  kind: z.string(),
  state: code.nullable(),
  by: z.string().nullable(),
})

export const commitmentDetail = commitmentRow.extend({
  history: z.array(commitmentStep),
  /** What the asker may do with its indicator now. */
  setsIndicator: z.boolean(),
  takesReadings: z.boolean(),
})
export type CommitmentDetail = z.infer<typeof commitmentDetail>

/** Acts of institutions, exact; each number is opened by a view of the list, without exercises. */
const complianceCounts = z.object({
  issued: z.number().int(),
  answered: z.number().int(),
  answeredInTime: z.number().int(),
  accepted: z.number().int(),
  declined: z.number().int(),
  unanswered: z.number().int(),
  owed: z.number().int().describe('Asked, accepted, begun or not verified: something is still to be done'),
  inProgress: z.number().int(),
  reportedDone: z.number().int(),
  verified: z.number().int(),
  verifiedInTime: z.number().int(),
  notVerified: z.number().int(),
  overdue: z.number().int(),
  longestOverdueDays: z.number().int(),
})
export type ComplianceCounts = z.infer<typeof complianceCounts>

const byLine = z
  .array(complianceCounts.extend({ line: commitmentLine }))
  .describe('The same by line; a line of which there is nothing is absent')

/** One row an institution. */
export const complianceRow = complianceCounts.extend({ organization: organizationName, byLine })
export type ComplianceRow = z.infer<typeof complianceRow>

/** What one institution owes, did, and left unanswered, as far as the asker may see it. */
export const commitmentsSummary = z.object({
  organization: organizationName.extend({ kind: code, placeName: z.string(), ended: z.boolean() }),
  counts: complianceCounts,
  byLine,
  /** At most five of each: what is due next, what was done last, what is longest late. */
  owes: z.array(commitmentRow),
  did: z.array(commitmentRow),
  left: z.array(commitmentRow),
  countedAt: instant,
})
export type CommitmentsSummary = z.infer<typeof commitmentsSummary>
export const complianceList = z.object({
  items: z.array(complianceRow),
  order: z.string(),
  countedAt: instant,
})

const note = z.string().trim().max(500).default('')
const lateReason = code.optional().describe('Why the answer comes late: a code of `missed-clock-reasons`')

export const acceptance = z.strictObject({ promisedOn: day, lateReason })
export const declination = z.strictObject({
  reason: code.describe('A code of the catalogue `recommendation-decline-reasons`'),
  note,
  lateReason,
})
export const verification = z.strictObject({
  outcome: z.enum(['verified', 'not-verified']),
  reason: code
    .nullable()
    .default(null)
    .describe('Needed when not verified: a code of `not-verified-reasons`'),
  note,
})

export const commitmentListQuery = z.strictObject({
  ...page,
  view: z
    .enum([
      'open',
      'to-verify',
      'overdue',
      'unanswered',
      'verified',
      'not-verified',
      'declined',
      'owed',
      'answered',
      'in-progress',
      'all',
      'withdrawn',
      'proposed',
    ])
    .default('open'),
  organization: id.optional(),
  /** The alert, workshop, session or signing in which it began. */
  origin: id.optional(),
  kind: commitmentKinds.optional(),
  line: commitmentLine.optional(),
  territory: placeId.optional(),
  assigned: assignedFilter,
  exercises: z.enum(['with', 'without']).default('with').describe('A count never holds an exercise'),
})
export const unansweredQuery = z.strictObject({ ...page, ...territoryFilter })
export const commitmentList = listOf(commitmentRow)
