import type { MoveRoles, Moves } from './moves.ts'

export type FindingState = 'raised' | 'accepted' | 'dismissed' | 'superseded'

/** Late data may supersede what nobody has judged yet; a judgement may be taken back, and both are kept. */
export const findingMoves = {
  raised: ['accepted', 'dismissed', 'superseded'],
  accepted: ['raised', 'dismissed'],
  dismissed: ['raised', 'accepted'],
  superseded: [],
} as const satisfies Moves<FindingState>

const judge = ['analyst', 'ombudsman'] as const

export const findingMoveRoles = {
  raised: { accepted: judge, dismissed: judge, superseded: ['clock'] },
  accepted: { raised: judge, dismissed: judge },
  dismissed: { raised: judge, accepted: judge },
  superseded: {},
} as const satisfies MoveRoles<typeof findingMoves>
