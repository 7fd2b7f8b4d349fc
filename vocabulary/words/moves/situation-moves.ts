import { canMove, type MoveRoles, type Moves } from './moves.ts'

export type SituationState =
  | 'open'
  | 'under-assessment'
  | 'assessed'
  | 'monitored'
  | 'alerted'
  | 'referral-only'
  | 'mitigated'
  | 'persists'
  | 'materialised'
  | 'closed'

/** A closed situation opens again with a reason. An open one may close directly: opened in error, merged, emptied. */
export const situationMoves = {
  open: ['under-assessment', 'closed'],
  'under-assessment': ['open', 'assessed'],
  assessed: ['under-assessment', 'monitored', 'alerted', 'referral-only'],
  monitored: ['under-assessment', 'alerted', 'referral-only', 'mitigated', 'persists', 'materialised'],
  alerted: ['under-assessment', 'monitored', 'mitigated', 'persists', 'materialised'],
  'referral-only': ['under-assessment', 'monitored', 'alerted', 'mitigated', 'persists', 'materialised'],
  mitigated: ['under-assessment', 'persists', 'closed'],
  persists: ['under-assessment', 'monitored', 'alerted', 'mitigated', 'materialised', 'closed'],
  materialised: ['under-assessment', 'persists', 'closed'],
  closed: ['open'],
} as const satisfies Moves<SituationState>

const analyst = ['analyst', 'ombudsman'] as const
const local = ['analyst', 'local-coordinator', 'ombudsman'] as const

export const situationMoveRoles = {
  open: { 'under-assessment': analyst, closed: analyst },
  'under-assessment': { open: analyst, assessed: analyst },
  assessed: {
    'under-assessment': analyst,
    monitored: analyst,
    // An alert issued by its second signature carries its situation along.
    alerted: ['approver'],
    'referral-only': analyst,
  },
  monitored: {
    'under-assessment': analyst,
    alerted: ['approver'],
    'referral-only': analyst,
    mitigated: local,
    persists: local,
    materialised: analyst,
  },
  alerted: {
    'under-assessment': analyst,
    monitored: analyst,
    mitigated: local,
    persists: local,
    materialised: analyst,
  },
  'referral-only': {
    'under-assessment': analyst,
    monitored: analyst,
    alerted: ['approver'],
    mitigated: local,
    persists: local,
    materialised: analyst,
  },
  mitigated: { 'under-assessment': analyst, persists: local, closed: analyst },
  persists: {
    'under-assessment': analyst,
    monitored: analyst,
    alerted: ['approver'],
    mitigated: local,
    materialised: analyst,
    closed: analyst,
  },
  materialised: { 'under-assessment': analyst, persists: analyst, closed: analyst },
  closed: { open: local },
} as const satisfies MoveRoles<typeof situationMoves>

/**
 * Whether an alert may be begun: in a state that leads to one or has one already, and while what was approved is
 * assessed anew.
 */
export const mayBeginAlert = (state: SituationState): boolean =>
  state === 'alerted' || state === 'under-assessment' || canMove(situationMoves, state, 'alerted')

/** All but closed: one of these per territory, modality and compartment. */
export const isOpenSituation = (state: SituationState): boolean => state !== 'closed'
