import type { MoveRoles, Moves } from './moves.ts'

export type FrameworkState = 'draft' | 'in-force' | 'superseded'
export type EntryState = 'entered' | 'returned' | 'approved' | 'superseded'

/** A version of the results framework is a draft until it is put in force; the next one takes its place. */
export const frameworkMoves = {
  draft: ['in-force'],
  'in-force': ['superseded'],
  superseded: [],
} as const satisfies Moves<FrameworkState>

const team = ['project-team'] as const

export const frameworkMoveRoles = {
  draft: { 'in-force': team },
  'in-force': { superseded: team },
  superseded: {},
} as const satisfies MoveRoles<typeof frameworkMoves>

/** A figure that somebody entered is approved or given back by somebody else; one that is entered anew corrects it. */
export const entryMoves = {
  entered: ['returned', 'approved'],
  returned: [],
  approved: ['superseded'],
  superseded: [],
} as const satisfies Moves<EntryState>

const reviewers = ['project-team', 'steering-member'] as const

export const entryMoveRoles = {
  entered: { returned: reviewers, approved: reviewers },
  returned: {},
  approved: { superseded: reviewers },
  superseded: {},
} as const satisfies MoveRoles<typeof entryMoves>
