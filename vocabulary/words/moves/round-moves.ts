import type { MoveRoles, Moves } from './moves.ts'

/** A round of a workshop: planned, before the hall, halted for a while, and closed with what it found. */
export type RoundState = 'draft' | 'open' | 'paused' | 'closed'

/** Its rule stands since it opened first. What it found is frozen when it closes, and nothing opens it again. */
export const roundMoves = {
  draft: ['open'],
  open: ['paused', 'closed'],
  paused: ['open', 'closed'],
  closed: [],
} as const satisfies Moves<RoundState>

const team = ['project-team'] as const

export const roundMoveRoles = {
  draft: { open: team },
  open: { paused: team, closed: team },
  paused: { open: team, closed: team },
  closed: {},
} as const satisfies MoveRoles<typeof roundMoves>
