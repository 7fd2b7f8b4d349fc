import type { MoveRoles, Moves } from './moves.ts'

export type SessionItemState = 'pending' | 'open' | 'stopped' | 'done' | 'postponed'

/**
 * One item of a session's agenda. A quorum that is lost stops it; it goes on when the quorum is back, or is postponed. What
 * was dealt with is taken up again as an item of its own.
 */
export const sessionItemMoves = {
  pending: ['open', 'postponed'],
  open: ['done', 'stopped', 'postponed'],
  stopped: ['open', 'postponed'],
  done: [],
  postponed: ['open'],
} as const satisfies Moves<SessionItemState>

const recorders = ['project-team', 'steering-member'] as const

export const sessionItemMoveRoles = {
  pending: { open: recorders, postponed: recorders },
  open: { done: recorders, stopped: recorders, postponed: recorders },
  stopped: { open: recorders, postponed: recorders },
  done: {},
  postponed: { open: recorders },
} as const satisfies MoveRoles<typeof sessionItemMoves>
