import type { MoveRoles, Moves } from './moves.ts'

export type ReferralState =
  | 'draft'
  | 'consent-recorded'
  | 'legal-basis-recorded'
  | 'legal-basis-signed'
  | 'sent'
  | 'received'
  | 'no-answer'
  | 'accepted'
  | 'declined'
  | 'service-started'
  | 'in-follow-up'
  | 'closed'
  | 'revoked'

/**
 * Nothing is sent without consent or a legal basis that a supervisor signed. Immediate danger does not wait for this:
 * it is handed off by telephone at triage. Consent holds for one recipient, so the next provider starts at consent again.
 */
export const referralMoves = {
  draft: ['consent-recorded', 'legal-basis-recorded', 'revoked'],
  'consent-recorded': ['draft', 'sent', 'revoked'],
  'legal-basis-recorded': ['draft', 'legal-basis-signed', 'revoked'],
  'legal-basis-signed': ['draft', 'sent', 'revoked'],
  sent: ['received', 'no-answer', 'revoked'],
  received: ['accepted', 'declined', 'no-answer', 'revoked'],
  'no-answer': ['received', 'accepted', 'declined', 'draft', 'closed', 'revoked'],
  accepted: ['service-started', 'declined', 'revoked'],
  declined: ['draft', 'closed', 'revoked'],
  'service-started': ['in-follow-up', 'closed', 'revoked'],
  'in-follow-up': ['in-follow-up', 'service-started', 'draft', 'closed', 'revoked'],
  closed: ['revoked'],
  revoked: [],
} as const satisfies Moves<ReferralState>

const worker = ['case-worker'] as const
const provider = ['liaison'] as const
const both = ['case-worker', 'liaison'] as const
const clock = ['clock'] as const
// The person revokes; whoever hears it first records it.
const revoke = ['case-worker', 'liaison', 'supervisor', 'data-officer'] as const

export const referralMoveRoles = {
  draft: { 'consent-recorded': worker, 'legal-basis-recorded': worker, revoked: revoke },
  'consent-recorded': { draft: worker, sent: worker, revoked: revoke },
  'legal-basis-recorded': {
    draft: ['case-worker', 'supervisor'],
    'legal-basis-signed': ['supervisor'],
    revoked: revoke,
  },
  'legal-basis-signed': { draft: worker, sent: worker, revoked: revoke },
  sent: { received: provider, 'no-answer': clock, revoked: revoke },
  received: { accepted: provider, declined: provider, 'no-answer': clock, revoked: revoke },
  'no-answer': {
    received: provider,
    accepted: provider,
    declined: provider,
    draft: worker,
    closed: worker,
    revoked: revoke,
  },
  accepted: { 'service-started': provider, declined: provider, revoked: revoke },
  declined: { draft: worker, closed: worker, revoked: revoke },
  'service-started': { 'in-follow-up': both, closed: both, revoked: revoke },
  'in-follow-up': {
    'in-follow-up': both,
    'service-started': provider,
    draft: worker,
    closed: both,
    revoked: revoke,
  },
  closed: { revoked: revoke },
  revoked: {},
} as const satisfies MoveRoles<typeof referralMoves>
