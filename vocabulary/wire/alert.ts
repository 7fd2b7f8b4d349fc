import { z } from 'zod'
import { commitmentRow, organizationName } from './commitment.ts'
import { clock, code, day, id, instant, listOf, page, placeId } from './common.ts'

export const alertKinds = z.enum(['imminent', 'structural'])
export const alertStates = z.enum([
  'draft',
  'awaiting-signature',
  'returned',
  'issued',
  'responding',
  'in-follow-up',
  'escalated',
  'lifted',
  'materialised',
  'annulled',
  'abandoned',
])
export const alertLevels = z.enum(['low', 'medium', 'high', 'critical', 'imminent'])

const section = z.string().trim().max(2000)

/** The parts of the document, in its order. */
export const alertSections = z.strictObject({
  location: section,
  population: section,
  context: section,
  threat: section,
  vulnerability: section,
  capacity: section,
  rights: section,
})
export type AlertSections = z.infer<typeof alertSections>

/** The id is made by the desk, so that a draft saved twice is one draft. Empty parts are allowed until signature. */
export const recommendationDraft = z.strictObject({
  id,
  organizationId: id.nullable(),
  verb: code.nullable().describe('A verb of the catalogue `recommendation-verbs`'),
  what: z.string().trim().max(500),
  dueOn: day.nullable(),
  evidenceRequired: z.string().trim().max(500),
})
export type RecommendationDraft = z.infer<typeof recommendationDraft>

/** An institution or organisation, or the local table of a place; exactly one of the two. */
export const recipientDraft = z
  .strictObject({
    organizationId: id.nullable(),
    placeId: placeId.nullable(),
    /** Responders are warned at once; the informed after an embargo, and after an imminent alert has run out. */
    part: z.enum(['responder', 'informed']),
    /** Kept from this record, for instance because the institution may be involved. */
    excluded: z.boolean().default(false),
  })
  .refine((one) => (one.organizationId === null) !== (one.placeId === null), { path: ['organizationId'] })
export type RecipientDraft = z.infer<typeof recipientDraft>

export const newAlert = z.strictObject({
  situationId: id,
  kind: alertKinds,
})
export type NewAlert = z.infer<typeof newAlert>

/** The whole draft, as it stands on the screen; `revision` is the one that was read. */
export const alertDraft = z.strictObject({
  revision: z.number().int().min(0),
  kind: alertKinds,
  title: z.string().trim().max(160),
  sections: alertSections,
  recommendations: z.array(recommendationDraft).max(20),
  recipients: z.array(recipientDraft).max(60),
})
export type AlertDraft = z.infer<typeof alertDraft>
export const draftSaved = z.object({ id, revision: z.number().int() })

/** The check before publishing. `handled` says that it could, and the note says what was done about it. */
export const alertCheck = z.strictObject({
  couldSingleOutReporter: z.enum(['no', 'handled', 'yes']),
  couldWarnTrafficker: z.enum(['no', 'handled', 'yes']),
  note: z.string().trim().max(500).default(''),
  /** The passages listed by `text-warnings` were read and hold no name and no private number. */
  warningsReviewed: z.boolean(),
})
export type AlertCheck = z.infer<typeof alertCheck>

/** A passage of the text that looks like a person's name or a telephone number. */
export const textWarning = z.object({
  field: z.string().describe('A JSON pointer into the draft, for instance /sections/context'),
  kind: z.enum(['name', 'telephone']),
  passage: z.string(),
  from: z.number().int().describe('Where the passage begins, in UTF-16 units'),
})
export type TextWarning = z.infer<typeof textWarning>

/** What still keeps a draft from being sent for signature: field pointers with codes, and passages to look at. */
export const alertReadiness = z.object({
  ready: z.boolean(),
  missing: z.array(z.object({ field: z.string(), code: z.string() })),
  warnings: z.array(textWarning),
})
export type AlertReadiness = z.infer<typeof alertReadiness>

export const alertRecipient = z.object({
  id,
  organization: organizationName.nullable(),
  place: z.object({ id: placeId, name: z.string() }).nullable(),
  part: z.enum(['responder', 'informed']),
  state: z.enum(['listed', 'excluded', 'embargoed', 'notified', 'no-acknowledgement', 'acknowledged']),
  /** From when it may read the alert; null before the issue and when excluded. */
  visibleFrom: instant.nullable(),
  acknowledgeDueAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  clock: clock.nullable(),
})
export type AlertRecipient = z.infer<typeof alertRecipient>

export const noticeKinds = z.enum(['issued', 'extended', 'escalated', 'lifted', 'materialised', 'annulled'])
export const alertNotice = z.object({
  kind: noticeKinds,
  at: instant,
  reason: code.nullable(),
  note: z.string(),
  expiresAt: instant.nullable(),
})
export type AlertNotice = z.infer<typeof alertNotice>

export const alertRow = z.object({
  id,
  number: z.string().nullable().describe('For instance AT-2026-003; null until issued'),
  kind: alertKinds,
  state: alertStates,
  title: z.string(),
  level: alertLevels,
  territoryId: placeId,
  placeName: z.string(),
  departmentName: z.string(),
  modality: code,
  restricted: z.boolean(),
  exercise: z.boolean(),
  beganWithCivilSociety: z.boolean(),
  issuedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  reviewAt: instant.nullable(),
  /** Computed: live, and its time has run out. */
  expired: z.boolean(),
  embargoUntil: instant.nullable(),
  /** The clock that runs now: second signature, or expiry. */
  clock: clock.nullable(),
  recommendations: z.object({
    total: z.number().int(),
    answered: z.number().int(),
    unanswered: z.number().int(),
    overdue: z.number().int(),
    verified: z.number().int(),
  }),
  recipients: z.object({ notified: z.number().int(), acknowledged: z.number().int() }),
})
export type AlertRow = z.infer<typeof alertRow>
export const alertList = listOf(alertRow)

export const alertListQuery = z.strictObject({
  ...page,
  view: z.enum(['all', 'drafts', 'to-sign', 'live', 'ended', 'abandoned']).default('all'),
  territory: placeId.optional(),
})

export const alertDetail = alertRow.omit({ recommendations: true, recipients: true }).extend({
  revision: z.number().int(),
  situationId: id.nullable().describe('Null for addressees'),
  sections: alertSections,
  check: alertCheck.extend({ by: z.string(), at: instant }).nullable(),
  signatureDueAt: instant.nullable(),
  author: z.string().nullable(),
  signedBy: z.string().nullable(),
  returned: z.object({ reason: code, note: z.string(), by: z.string(), at: instant }).nullable(),
  embargo: z.object({ until: instant, reason: code }).nullable(),
  recommendations: z.array(commitmentRow),
  recipients: z.array(alertRecipient),
  notices: z.array(alertNotice),
  /** The states it may move to now, for the person who asks; `extend` and `embargo` are acts beside them. */
  moves: z.array(code),
})
export type AlertDetail = z.infer<typeof alertDetail>

/** The second signature, on the revision that was read with its distribution list. */
export const alertSignature = z.strictObject({
  revision: z.number().int().min(0),
  lateReason: code.optional().describe('Why it comes after its time: a code of `missed-clock-reasons`'),
})
export const recipientExclusion = z.strictObject({ excluded: z.boolean() })
export const acknowledgement = z.strictObject({ lateReason: code.optional() })

/** Returned to the author, with a reason of the catalogue `return-reasons`. */
export const alertReturn = z.strictObject({ reason: code, note: z.string().trim().max(500).default('') })
/** Lift, escalate, annul, materialised, follow-up: a reason of the catalogue that belongs to the act. */
export const alertEnding = z.strictObject({ reason: code, note: z.string().trim().max(500).default('') })
export const alertEmbargo = z.strictObject({ until: instant, reason: code })
export const alertMoved = z.object({ id, state: alertStates, number: z.string().nullable() })

/** One step in the life of an alert. Steps that concern signals carry the week only. */
export const timelineStep = z.object({
  at: z.string().describe('An instant, or a day when the precision is coarse'),
  precision: z.enum(['instant', 'day', 'week']),
  code: code.describe(
    'For instance first-signal, situation-opened, assessment-approved, alert-issued, recommendation-accepted',
  ),
  by: z.string().nullable().describe('An institution, or the person of the desk'),
  recommendationId: id.nullable(),
  reason: code.nullable(),
  /** Over time, when the step has a clock; null when it has none. */
  inTime: z.boolean().nullable(),
})
export type TimelineStep = z.infer<typeof timelineStep>
export const alertTimeline = z.object({
  alertId: id,
  number: z.string().nullable(),
  steps: z.array(timelineStep),
  /** What is owed next, by whom, by when. */
  owed: z.array(
    z.object({ code, by: z.string().nullable(), dueAt: instant, recommendationId: id.nullable() }),
  ),
  order: z.string(),
})
export type AlertTimeline = z.infer<typeof alertTimeline>

export const documentQuery = z.strictObject({ language: z.enum(['es', 'fr', 'en']).default('es') })
