import type { MoveRoles, Moves } from './moves.ts'

/** What a civil-society organisation proposes: an alert or a recommendation. */
export type ProposalState = 'submitted' | 'accepted' | 'declined' | 'withdrawn'

/** A declined proposal can still be accepted: the desk thinks again, or an appeal that is upheld asks it to decide anew. */
export const proposalMoves = {
  submitted: ['accepted', 'declined', 'withdrawn'],
  accepted: [],
  declined: ['accepted', 'submitted', 'withdrawn'],
  withdrawn: [],
} as const satisfies Moves<ProposalState>

const desk = ['analyst', 'approver'] as const
const organization = ['organization-member'] as const

export const proposalMoveRoles = {
  submitted: { accepted: desk, declined: desk, withdrawn: organization },
  accepted: {},
  declined: { accepted: desk, submitted: ['ombudsman'], withdrawn: organization },
  withdrawn: {},
} as const satisfies MoveRoles<typeof proposalMoves>
