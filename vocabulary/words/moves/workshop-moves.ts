import type { MoveRoles, Moves } from './moves.ts'

/** The record of a workshop: planned, kept while people meet, and closed with its minutes. */
export type WorkshopState = 'draft' | 'open' | 'closed'

/** It opens when its meeting opens. It closes once, after the last vote: from then on the agreements are owed. */
export const workshopMoves = {
  draft: ['open'],
  open: ['closed'],
  closed: [],
} as const satisfies Moves<WorkshopState>

const team = ['project-team'] as const

export const workshopMoveRoles = {
  draft: { open: team },
  open: { closed: team },
  closed: {},
} as const satisfies MoveRoles<typeof workshopMoves>

export type StatementState = 'proposed' | 'admitted' | 'set-aside'

/** A statement is voted on once it is admitted. What was set aside is written anew by whoever still wants it. */
export const statementMoves = {
  proposed: ['admitted', 'set-aside'],
  admitted: ['set-aside'],
  'set-aside': [],
} as const satisfies Moves<StatementState>

export const statementMoveRoles = {
  proposed: { admitted: team, 'set-aside': team },
  admitted: { 'set-aside': team },
  'set-aside': {},
} as const satisfies MoveRoles<typeof statementMoves>
