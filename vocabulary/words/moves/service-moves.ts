import type { MoveRoles, Moves } from './moves.ts'

/** A service of the directory: proposed by a community, listed once somebody verified it, ended. */
export type ServiceState = 'proposed' | 'listed' | 'ended'

export const serviceMoves = {
  proposed: ['listed', 'ended'],
  listed: ['ended'],
  ended: [],
} as const satisfies Moves<ServiceState>

const keepers = ['supervisor', 'project-team'] as const

export const serviceMoveRoles = {
  proposed: { listed: keepers, ended: keepers },
  listed: { ended: keepers },
  ended: {},
} as const satisfies MoveRoles<typeof serviceMoves>

/** A service that nobody asked for so long is shown as overdue: a person may be sent to a closed door. */
export const serviceVerificationDays = 90
