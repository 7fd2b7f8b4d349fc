import type { MoveRoles, Moves } from './moves.ts'

/** One addressee of one alert, from the distribution list to the acknowledgement. */
export type AlertRecipientState =
  | 'listed'
  | 'excluded'
  | 'embargoed'
  | 'notified'
  | 'no-acknowledgement'
  | 'acknowledged'

/** An embargo ends by itself at its expiry; an acknowledgement that comes late still counts, with its delay. */
export const alertRecipientMoves = {
  listed: ['excluded', 'embargoed', 'notified'],
  excluded: ['listed'],
  embargoed: ['notified'],
  notified: ['acknowledged', 'no-acknowledgement'],
  'no-acknowledgement': ['acknowledged'],
  acknowledged: [],
} as const satisfies Moves<AlertRecipientState>

const draft = ['analyst', 'approver'] as const

export const alertRecipientMoveRoles = {
  listed: { excluded: draft, embargoed: ['approver'], notified: ['approver'] },
  excluded: { listed: draft },
  embargoed: { notified: ['approver', 'clock'] },
  notified: {
    acknowledged: ['liaison', 'local-coordinator', 'focal-point'],
    'no-acknowledgement': ['clock'],
  },
  'no-acknowledgement': { acknowledged: ['liaison', 'local-coordinator', 'focal-point'] },
  acknowledged: {},
} as const satisfies MoveRoles<typeof alertRecipientMoves>
