import type { MoveRoles, Moves } from './moves.ts'

/** An organisation asks the ombudsman to look at a declined or unanswered proposal. */
export type AppealState = 'lodged' | 'under-review' | 'not-admitted' | 'upheld' | 'dismissed' | 'withdrawn'

/** Upheld obliges the desk to decide on the proposal again; the ombudsman does not decide in its place. */
export const appealMoves = {
  lodged: ['under-review', 'not-admitted', 'withdrawn'],
  'under-review': ['upheld', 'dismissed', 'withdrawn'],
  'not-admitted': [],
  upheld: [],
  dismissed: [],
  withdrawn: [],
} as const satisfies Moves<AppealState>

const ombudsman = ['ombudsman'] as const
const organization = ['organization-member'] as const

export const appealMoveRoles = {
  lodged: { 'under-review': ombudsman, 'not-admitted': ombudsman, withdrawn: organization },
  'under-review': { upheld: ombudsman, dismissed: ombudsman, withdrawn: organization },
  'not-admitted': {},
  upheld: {},
  dismissed: {},
  withdrawn: {},
} as const satisfies MoveRoles<typeof appealMoves>
