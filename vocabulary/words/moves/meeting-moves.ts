import type { MoveRoles, Moves } from './moves.ts'

export type MeetingState = 'planned' | 'open' | 'held' | 'cancelled'

/** A meeting is planned, open while people come in, and held; what was held is never undone. */
export const meetingMoves = {
  planned: ['open', 'cancelled'],
  open: ['held', 'planned', 'cancelled'],
  held: [],
  cancelled: ['planned'],
} as const satisfies Moves<MeetingState>

// Who keeps which kind of meeting, and where, is told by the database.
const keepers = ['project-team', 'steering-member', 'trainer', 'supervisor', 'local-coordinator'] as const

export const meetingMoveRoles = {
  planned: { open: keepers, cancelled: keepers },
  open: { held: keepers, planned: keepers, cancelled: keepers },
  held: {},
  cancelled: { planned: keepers },
} as const satisfies MoveRoles<typeof meetingMoves>
