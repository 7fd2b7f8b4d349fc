import type { MoveRoles, Moves } from './moves.ts'

export type KitState = 'draft' | 'validated' | 'superseded'
export type TestState = 'waiting' | 'open' | 'closed'
export type TrainingState = 'in-hand' | 'complete'

/** A version of a kit is a draft until a body or a role validates it; the next one that is validated takes its place. */
export const kitMoves = {
  draft: ['validated', 'superseded'],
  validated: ['superseded'],
  superseded: [],
} as const satisfies Moves<KitState>

const team = ['project-team'] as const
const keepers = ['trainer', 'project-team'] as const

export const kitMoveRoles = {
  draft: { validated: team, superseded: team },
  validated: { superseded: team },
  superseded: {},
} as const satisfies MoveRoles<typeof kitMoves>

/** A test is opened for the telephones in the room and closed; a sheet that was found later opens it again. */
export const testMoves = {
  waiting: ['open'],
  open: ['closed'],
  closed: ['open'],
} as const satisfies Moves<TestState>

export const testMoveRoles = {
  waiting: { open: keepers },
  open: { closed: keepers },
  closed: { open: keepers },
} as const satisfies MoveRoles<typeof testMoves>

/** The record of a training is in hand until everything is in it; then its report may be read. */
export const trainingMoves = {
  'in-hand': ['complete'],
  complete: ['in-hand'],
} as const satisfies Moves<TrainingState>

export const trainingMoveRoles = {
  'in-hand': { complete: keepers },
  complete: { 'in-hand': team },
} as const satisfies MoveRoles<typeof trainingMoves>
