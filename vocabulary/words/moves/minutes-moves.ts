import type { MoveRoles, Moves } from './moves.ts'

export type MinutesState = 'draft' | 'read-back' | 'approved'

/** Minutes are written, read back to those who were there, and approved by their marks; then only an annex corrects them. */
export const minutesMoves = {
  draft: ['read-back'],
  'read-back': ['draft', 'approved'],
  approved: [],
} as const satisfies Moves<MinutesState>

const recorders = ['project-team', 'steering-member'] as const

export const minutesMoveRoles = {
  draft: { 'read-back': recorders },
  'read-back': { draft: recorders, approved: recorders },
  approved: {},
} as const satisfies MoveRoles<typeof minutesMoves>
