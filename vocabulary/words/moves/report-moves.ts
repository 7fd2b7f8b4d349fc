import type { MoveRoles, Moves } from './moves.ts'

export type ReportState = 'draft' | 'in-review' | 'frozen' | 'superseded'

/** A report is written, read by another, and frozen; what is wrong in it then is corrected by another version. */
export const reportMoves = {
  draft: ['in-review'],
  'in-review': ['draft', 'frozen'],
  frozen: ['superseded'],
  superseded: [],
} as const satisfies Moves<ReportState>

const readers = ['project-team', 'approver'] as const

export const reportMoveRoles = {
  draft: { 'in-review': ['project-team'] },
  'in-review': { draft: readers, frozen: readers },
  // With the version that corrects it.
  frozen: { superseded: readers },
  superseded: {},
} as const satisfies MoveRoles<typeof reportMoves>
