import type { MoveRoles, Moves } from './moves.ts'

/** What a person asks about the data that is kept of them. Nothing is searched before it is known who asks. */
export type AccessRequestState =
  | 'received'
  | 'in-hand'
  | 'awaiting-second'
  | 'answered'
  | 'refused'
  | 'withdrawn'

export const accessRequestMoves = {
  received: ['in-hand', 'refused', 'withdrawn'],
  'in-hand': ['awaiting-second', 'answered', 'refused', 'withdrawn'],
  // Confirmed or sent back: it is carried out, or put right.
  'awaiting-second': ['in-hand', 'withdrawn'],
  answered: [],
  refused: [],
  withdrawn: [],
} as const satisfies Moves<AccessRequestState>

const officer = ['data-officer'] as const

export const accessRequestMoveRoles = {
  received: { 'in-hand': officer, refused: officer, withdrawn: officer },
  'in-hand': { 'awaiting-second': officer, answered: officer, refused: officer, withdrawn: officer },
  'awaiting-second': { 'in-hand': ['data-officer', 'ombudsman'], withdrawn: officer },
  answered: {},
  refused: {},
  withdrawn: {},
} as const satisfies MoveRoles<typeof accessRequestMoves>

/** Who outside may be given what: signed by all, confirmed by another than whoever entered it, and over on its day. */
export type SharingProtocolState = 'draft' | 'in-force' | 'expired' | 'ended'

export const sharingProtocolMoves = {
  draft: ['in-force', 'ended'],
  'in-force': ['expired', 'ended'],
  expired: [],
  ended: [],
} as const satisfies Moves<SharingProtocolState>

const sharers = ['project-team', 'data-officer'] as const

export const sharingProtocolMoveRoles = {
  draft: { 'in-force': sharers, ended: sharers },
  'in-force': { expired: ['clock'], ended: sharers },
  expired: {},
  ended: {},
} as const satisfies MoveRoles<typeof sharingProtocolMoves>

/** What somebody outside asks for: given when every owner said yes, refused when one said no or time ran out. */
export type OutsideRequestState = 'waiting' | 'approved' | 'refused' | 'handed-over' | 'withdrawn'

export const outsideRequestMoves = {
  waiting: ['approved', 'refused', 'withdrawn'],
  approved: ['handed-over', 'refused', 'withdrawn'],
  refused: [],
  'handed-over': [],
  withdrawn: [],
} as const satisfies Moves<OutsideRequestState>

export const outsideRequestMoveRoles = {
  waiting: { approved: ['liaison'], refused: ['liaison', 'clock'], withdrawn: sharers },
  approved: { 'handed-over': officer, refused: ['clock'], withdrawn: sharers },
  refused: {},
  'handed-over': {},
  withdrawn: {},
} as const satisfies MoveRoles<typeof outsideRequestMoves>

/** What happened to somebody who volunteers, until that person is safe. */
export type PersonIncidentState = 'open' | 'contained' | 'closed'

export const personIncidentMoves = {
  open: ['contained'],
  contained: ['closed'],
  closed: [],
} as const satisfies Moves<PersonIncidentState>

const protectors = ['supervisor', 'ombudsman'] as const

export const personIncidentMoveRoles = {
  open: { contained: protectors },
  contained: { closed: protectors },
  closed: {},
} as const satisfies MoveRoles<typeof personIncidentMoves>

/** The quarterly look at whom the warning looks at. */
export type BiasReviewState = 'draft' | 'adopted'

export const biasReviewMoves = { draft: ['adopted'], adopted: [] } as const satisfies Moves<BiasReviewState>

export const biasReviewMoveRoles = {
  draft: { adopted: ['steering-member'] },
  adopted: {},
} as const satisfies MoveRoles<typeof biasReviewMoves>
