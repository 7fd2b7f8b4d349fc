import type { MoveRoles, Moves } from './moves.ts'

export type AssessmentState =
  | 'draft'
  | 'in-peer-review'
  | 'approved'
  | 'returned'
  | 'superseded'
  | 'abandoned'

/** A peer is another analyst than the author; the author may take a draft back, never approve it. */
export const assessmentMoves = {
  draft: ['in-peer-review', 'abandoned'],
  'in-peer-review': ['approved', 'returned', 'draft'],
  approved: ['superseded'],
  returned: ['draft', 'abandoned'],
  superseded: [],
  abandoned: [],
} as const satisfies Moves<AssessmentState>

const analyst = ['analyst'] as const
const peer = ['analyst', 'approver'] as const

export const assessmentMoveRoles = {
  draft: { 'in-peer-review': analyst, abandoned: analyst },
  'in-peer-review': { approved: peer, returned: peer, draft: analyst },
  // The approval of the next version supersedes the one before.
  approved: { superseded: peer },
  returned: { draft: analyst, abandoned: analyst },
  superseded: {},
  abandoned: {},
} as const satisfies MoveRoles<typeof assessmentMoves>
