import type { MoveRoles, Moves } from './moves.ts'

export type AlertKind = 'imminent' | 'structural'

export type AlertState =
  | 'draft'
  | 'awaiting-signature'
  | 'returned'
  | 'issued'
  | 'responding'
  | 'in-follow-up'
  | 'escalated'
  | 'lifted'
  | 'materialised'
  | 'annulled'
  | 'abandoned'

/**
 * Extending is an act that keeps the state and sets a new expiry; expired and overdue are computed, never stored.
 * A lifted or materialised alert can still be annulled: whoever was wrongly warned has a right to hear it.
 */
export const alertMoves = {
  draft: ['awaiting-signature', 'abandoned'],
  'awaiting-signature': ['issued', 'returned', 'draft'],
  returned: ['draft', 'abandoned'],
  issued: ['responding', 'in-follow-up', 'escalated', 'lifted', 'materialised', 'annulled'],
  responding: ['in-follow-up', 'escalated', 'lifted', 'materialised', 'annulled'],
  'in-follow-up': ['responding', 'escalated', 'lifted', 'materialised', 'annulled'],
  escalated: ['responding', 'in-follow-up', 'lifted', 'materialised', 'annulled'],
  lifted: ['annulled'],
  materialised: ['annulled'],
  annulled: [],
  abandoned: [],
} as const satisfies Moves<AlertState>

const author = ['analyst'] as const
const signer = ['approver'] as const
const follow = ['analyst', 'approver'] as const
const escalate = ['approver', 'ombudsman', 'supervisor'] as const
// The first acknowledgement or acceptance by an addressee moves the alert on.
const respond = ['liaison', 'local-coordinator', 'analyst'] as const

export const alertMoveRoles = {
  draft: { 'awaiting-signature': author, abandoned: author },
  'awaiting-signature': { issued: signer, returned: signer, draft: author },
  returned: { draft: author, abandoned: author },
  issued: {
    responding: respond,
    'in-follow-up': follow,
    escalated: escalate,
    lifted: signer,
    materialised: signer,
    annulled: signer,
  },
  responding: {
    'in-follow-up': follow,
    escalated: escalate,
    lifted: signer,
    materialised: signer,
    annulled: signer,
  },
  'in-follow-up': {
    responding: respond,
    escalated: escalate,
    lifted: signer,
    materialised: signer,
    annulled: signer,
  },
  escalated: {
    responding: respond,
    'in-follow-up': follow,
    lifted: signer,
    materialised: signer,
    annulled: signer,
  },
  lifted: { annulled: signer },
  materialised: { annulled: signer },
  annulled: {},
  abandoned: {},
} as const satisfies MoveRoles<typeof alertMoves>

/** States in which addressees owe an answer: the alert can expire, be extended and be reviewed. */
export const liveAlertStates = ['issued', 'responding', 'in-follow-up', 'escalated'] as const

export function isLiveAlert(state: AlertState): boolean {
  const live: readonly AlertState[] = liveAlertStates
  return live.includes(state)
}

/** Days an alert is valid from its issue or its extension. */
export const alertValidityDays = { imminent: 7, structural: 90 } as const satisfies Record<AlertKind, number>

const dayMs = 86_400_000

export function alertExpiry(kind: AlertKind, from: Date): Date {
  return new Date(from.getTime() + alertValidityDays[kind] * dayMs)
}

/** Expired is computed: a live alert whose time has run out and that awaits lifting, extension or closing. */
export function isExpiredAlert(
  alert: { readonly state: AlertState; readonly expiresAt: Date },
  now: Date,
): boolean {
  return isLiveAlert(alert.state) && now.getTime() >= alert.expiresAt.getTime()
}
