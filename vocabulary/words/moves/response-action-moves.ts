import type { MoveRoles, Moves } from './moves.ts'

export type ResponseActionState = 'planned' | 'assigned' | 'started' | 'blocked' | 'finished' | 'cancelled'

export const responseActionMoves = {
  planned: ['assigned', 'cancelled'],
  assigned: ['planned', 'assigned', 'started', 'blocked', 'cancelled'],
  started: ['finished', 'blocked', 'cancelled'],
  blocked: ['assigned', 'started', 'cancelled'],
  finished: ['started'],
  cancelled: [],
} as const satisfies Moves<ResponseActionState>

const plan = ['liaison', 'local-coordinator', 'organization-member', 'analyst'] as const
const act = ['liaison', 'local-coordinator', 'local-member', 'organization-member'] as const

export const responseActionMoveRoles = {
  planned: { assigned: plan, cancelled: plan },
  assigned: { planned: plan, assigned: plan, started: act, blocked: act, cancelled: plan },
  started: { finished: act, blocked: act, cancelled: plan },
  blocked: { assigned: plan, started: act, cancelled: plan },
  finished: { started: plan },
  cancelled: {},
} as const satisfies MoveRoles<typeof responseActionMoves>
