import type { MoveRoles, Moves } from './moves.ts'

/** What a civil-society organisation proposes: an alert or a recommendation. */
export type ProposalState = 'submitted' | 'accepted' | 'declined' | 'withdrawn'

/** A declined proposal can still be accepted: the organisation appeals, or the desk thinks again. */
export const proposalMoves = {
  submitted: ['accepted', 'declined', 'withdrawn'],
  accepted: [],
  declined: ['accepted', 'withdrawn'],
  withdrawn: [],
} as const satisfies Moves<ProposalState>

const desk = ['analyst', 'approver'] as const
const organization = ['organization-member'] as const

export const proposalMoveRoles = {
  submitted: { accepted: desk, declined: desk, withdrawn: organization },
  accepted: {},
  declined: { accepted: desk, withdrawn: organization },
  withdrawn: {},
} as const satisfies MoveRoles<typeof proposalMoves>
