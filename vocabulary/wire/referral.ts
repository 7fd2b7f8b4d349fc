import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { clock, code, day, id, instant, listOf, page } from './common.ts'
import { letterToSend, publicKey, sealedCorrespondence, wrap } from './sealed.ts'

export const referralStates = z.enum([
  'draft',
  'consent-recorded',
  'legal-basis-recorded',
  'legal-basis-signed',
  'sent',
  'received',
  'no-answer',
  'accepted',
  'declined',
  'service-started',
  'in-follow-up',
  'closed',
  'revoked',
])

/** Codes only: no name, no story, no text. The pseudonym is made by the server. */
export const newReferral = z.strictObject({
  person: z.enum(['adult', 'child']),
  /** Only for a child. An implicated guardian cannot consent and is never contacted. */
  guardian: z.enum(['available', 'implicated', 'none', 'unknown']).nullable().default(null),
  needs: z.array(code).min(1).max(12).describe('Codes of the catalogue `referral-needs`'),
  urgency: z.enum(['urgent', 'normal']),
  safeContact: code.describe('A code of the contact preferences: how it is safe to make contact'),
  providerId: id.describe('The institution that is to receive it'),
})
export type NewReferral = z.infer<typeof newReferral>

/** Before consent the sheet may be corrected, and after a refusal sent to another provider. */
export const referralSheet = newReferral.omit({ person: true })

/** Consent is per purpose and per recipient; the recipient is the provider named on the sheet. */
export const newConsent = z.strictObject({
  purposes: z.array(code).min(1).max(5).describe('Codes of the catalogue `consent-purposes`'),
  givenBy: z.enum(['person', 'guardian']),
  /** For a child: whether the child agrees too. Without assent nothing is sent on consent. */
  assent: z.enum(['yes', 'no', 'not-able']).nullable().default(null),
  bestInterests: code.nullable().default(null).describe('For a child: the ground of the best interests'),
})

export const newLegalBasis = z.strictObject({
  basis: code.describe('A code of the catalogue `legal-bases`'),
  assent: z.enum(['yes', 'no', 'not-able']).nullable().default(null),
  bestInterests: code.nullable().default(null),
})

export const consentRow = z.object({
  id,
  purpose: code,
  recipient: organizationName,
  givenBy: z.enum(['person', 'guardian']),
  givenAt: instant,
  revokedAt: instant.nullable(),
})

export const referralRow = z.object({
  id,
  pseudonym: z.string(),
  state: referralStates,
  person: z.enum(['adult', 'child']),
  needs: z.array(code),
  urgency: z.enum(['urgent', 'normal']),
  provider: organizationName,
  createdOn: day,
  sentAt: instant.nullable(),
  /** Acceptance by the provider, the supervisor's signature, or the next follow-up. */
  clock: clock.nullable(),
  /** A legal basis that no supervisor signed within 24 hours: nothing can be done on it. */
  suspended: z.boolean(),
  moves: z.array(code),
})
export type ReferralRow = z.infer<typeof referralRow>
export const referralList = listOf(referralRow)
export const referralListQuery = z.strictObject({
  ...page,
  view: z.enum(['open', 'to-sign', 'closed', 'all']).default('open'),
})

export const referralDetail = referralRow.extend({
  guardian: z.enum(['available', 'implicated', 'none', 'unknown']).nullable(),
  safeContact: code.nullable(),
  assent: z.enum(['yes', 'no', 'not-able']).nullable(),
  bestInterests: code.nullable(),
  legalBasis: z
    .object({
      basis: code,
      recordedAt: instant,
      signBy: instant,
      signedBy: z.string().nullable(),
      signedAt: instant.nullable(),
    })
    .nullable(),
  consents: z.array(consentRow),
  /** Every provider that it was sent to, and what came back. */
  providers: z.array(
    z.object({
      organization: organizationName,
      sentAt: instant,
      answeredAt: instant.nullable(),
      answer: z.enum(['accepted', 'declined', 'no-answer']).nullable(),
      declineReason: code.nullable(),
    }),
  ),
  outcome: code.nullable(),
})
export type ReferralDetail = z.infer<typeof referralDetail>

/** What the provider must know beyond codes, and how to reach the person safely: sealed by the worker's browser. */
export const sealedReferralText = z.strictObject({
  key: z.strictObject({ publicKey, wraps: z.array(wrap).min(1).max(12) }),
  letters: z
    .array(letterToSend.extend({ kind: z.enum(['needs', 'safe-contact']) }))
    .min(1)
    .max(2),
})
export type SealedReferralText = z.infer<typeof sealedReferralText>

export const referralText = sealedCorrespondence.extend({
  /** To whom its worker seals: the own institution and the provider on the sheet; empty for everybody else. */
  readers: z.array(z.object({ deskKeyId: id, desk: z.enum(['own', 'provider']), publicKey: z.string() })),
})
export type ReferralText = z.infer<typeof referralText>

/** `declined`: a decline reason; `closed`: an outcome; `revoked`: a revocation reason; others carry none. */
export const referralMove = z.strictObject({
  to: z.enum([
    'draft',
    'sent',
    'received',
    'accepted',
    'declined',
    'service-started',
    'in-follow-up',
    'closed',
  ]),
  reason: code.nullable().default(null),
})
export const referralRevocation = z.strictObject({
  reason: code.describe('A code of the catalogue `revocation-reasons`'),
  /** One purpose only; the whole referral when absent. */
  purpose: code.optional(),
})
export const referralMoved = z.object({ id, state: referralStates })
