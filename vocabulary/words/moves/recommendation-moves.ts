import type { MoveRoles, Moves } from './moves.ts'

export type RecommendationState =
  | 'proposed'
  | 'issued'
  | 'accepted'
  | 'declined'
  | 'unanswered'
  | 'in-progress'
  | 'reported-done'
  | 'verified'
  | 'not-verified'
  | 'withdrawn'

/** Overdue is computed from the deadline. Unanswered is set by the clock, and an answer that comes late is still taken. */
export const recommendationMoves = {
  proposed: ['issued', 'withdrawn'],
  issued: ['accepted', 'declined', 'unanswered', 'withdrawn'],
  unanswered: ['accepted', 'declined', 'withdrawn'],
  accepted: ['in-progress', 'reported-done', 'declined', 'withdrawn'],
  declined: ['accepted', 'withdrawn'],
  'in-progress': ['reported-done', 'declined', 'withdrawn'],
  'reported-done': ['verified', 'not-verified', 'in-progress'],
  'not-verified': ['in-progress', 'reported-done', 'withdrawn'],
  verified: ['not-verified'],
  withdrawn: [],
} as const satisfies Moves<RecommendationState>

const addressee = ['liaison', 'local-coordinator', 'organization-member'] as const
const issuer = ['analyst', 'approver', 'project-team', 'steering-member'] as const
// Verification is somebody else's word than the addressee's.
const verifier = ['analyst', 'ombudsman', 'steering-member'] as const

export const recommendationMoveRoles = {
  proposed: { issued: ['approver', 'project-team', 'steering-member'], withdrawn: issuer },
  issued: { accepted: addressee, declined: addressee, unanswered: ['clock'], withdrawn: ['approver'] },
  unanswered: { accepted: addressee, declined: addressee, withdrawn: ['approver'] },
  accepted: {
    'in-progress': addressee,
    'reported-done': addressee,
    declined: addressee,
    withdrawn: ['approver'],
  },
  declined: { accepted: addressee, withdrawn: ['approver'] },
  'in-progress': { 'reported-done': addressee, declined: addressee, withdrawn: ['approver'] },
  'reported-done': { verified: verifier, 'not-verified': verifier, 'in-progress': addressee },
  'not-verified': { 'in-progress': addressee, 'reported-done': addressee, withdrawn: ['approver'] },
  verified: { 'not-verified': verifier },
  withdrawn: {},
} as const satisfies MoveRoles<typeof recommendationMoves>

/** States in which somebody still owes something, so that a passed deadline means overdue. */
const owing: readonly RecommendationState[] = [
  'issued',
  'unanswered',
  'accepted',
  'in-progress',
  'not-verified',
]

export function isOverdueRecommendation(
  recommendation: { readonly state: RecommendationState; readonly dueAt: Date },
  now: Date,
): boolean {
  return owing.includes(recommendation.state) && now.getTime() > recommendation.dueAt.getTime()
}

/** What is done with a commitment, as its history tells it. */
export type CommitmentAct =
  | 'issued'
  | 'accepted'
  | 'declined'
  | 'started'
  | 'evidence-added'
  | 'file-attached'
  | 'indicator-set'
  | 'reading-taken'
  | 'reported-done'
  | 'verified'
  | 'not-verified'
  | 'unanswered'
  | 'overdue'
  | 'withdrawn'
