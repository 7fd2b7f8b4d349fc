import type { MoveRoles, Moves } from './moves.ts'

export type TestState = 'waiting' | 'open' | 'closed'
export type TrainingState = 'in-hand' | 'complete'
export type ItemState = 'in-use' | 'retired'
export type CohortState = 'gathering' | 'running' | 'finished'
export type MemberState = 'invited' | 'finished' | 'dropped'
export type TrainerState = 'trainee' | 'under-observation' | 'autonomous' | 'ended'

const team = ['project-team'] as const
const keepers = ['trainer', 'project-team'] as const

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

/** A question stays in the bank until it is retired; what was answered to it stays told. */
export const itemMoves = { 'in-use': ['retired'], retired: [] } as const satisfies Moves<ItemState>

export const itemMoveRoles = {
  'in-use': { retired: keepers },
  retired: {},
} as const satisfies MoveRoles<typeof itemMoves>

/**
 * A cohort gathers its members, takes its programme, and is finished by the trainer, who alone may read who passed; what is
 * observed afterwards has its own days.
 */
export const cohortMoves = {
  gathering: ['running'],
  running: ['finished'],
  finished: [],
} as const satisfies Moves<CohortState>

export const cohortMoveRoles = {
  gathering: { running: keepers },
  running: { finished: ['trainer'] },
  finished: {},
} as const satisfies MoveRoles<typeof cohortMoves>

/** Whoever dropped out may come back while the cohort runs. Who finished is said by finishing the cohort. */
export const memberMoves = {
  invited: ['dropped', 'finished'],
  dropped: ['invited'],
  finished: [],
} as const satisfies Moves<MemberState>

export const memberMoveRoles = {
  invited: { dropped: keepers, finished: keepers },
  dropped: { invited: keepers },
  finished: {},
} as const satisfies MoveRoles<typeof memberMoves>

/**
 * The cascade: who learns to teach gives trainings beside an autonomous trainer, and then alone. Whoever stopped begins
 * again as a trainee; nobody moves oneself.
 */
export const trainerMoves = {
  trainee: ['under-observation', 'ended'],
  'under-observation': ['autonomous', 'trainee', 'ended'],
  autonomous: ['under-observation', 'ended'],
  ended: ['trainee'],
} as const satisfies Moves<TrainerState>

export const trainerMoveRoles = {
  trainee: { 'under-observation': keepers, ended: keepers },
  'under-observation': { autonomous: ['trainer'], trainee: keepers, ended: keepers },
  autonomous: { 'under-observation': team, ended: team },
  ended: { trainee: keepers },
} as const satisfies MoveRoles<typeof trainerMoves>

/** So many trainings given beside an autonomous trainer, each seen at the level that teaching asks for, before one teaches alone. */
export const coFollowedNeeded = 2
