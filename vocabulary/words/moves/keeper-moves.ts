import type { MoveRoles, Moves } from './moves.ts'

/** Keepers named together: in force once each of them accepted, until another circle is. */
export type KeeperCircleState = 'proposed' | 'in-force' | 'replaced' | 'withdrawn'

export const keeperCircleMoves = {
  proposed: ['in-force', 'withdrawn'],
  'in-force': ['replaced'],
  replaced: [],
  withdrawn: [],
} as const satisfies Moves<KeeperCircleState>

export const keeperCircleMoveRoles = {
  // Who is named and declines ends the proposal.
  proposed: { 'in-force': ['keeper'], withdrawn: ['keeper', 'administrator', 'data-officer'] },
  'in-force': { replaced: ['keeper'] },
  replaced: {},
  withdrawn: {},
} as const satisfies MoveRoles<typeof keeperCircleMoves>

/** Somebody asks the keepers to open what they keep: ready once enough of them released, for 72 hours in all. */
export type KeeperRequestState = 'waiting' | 'ready' | 'opened' | 'refused' | 'withdrawn' | 'expired'

export const keeperRequestMoves = {
  waiting: ['ready', 'refused', 'withdrawn', 'expired'],
  ready: ['opened', 'withdrawn', 'expired'],
  opened: [],
  refused: [],
  withdrawn: [],
  expired: [],
} as const satisfies Moves<KeeperRequestState>

/** Those who may ask: for an identity the triage desk and the ombudsman, for a desk's key whoever is of the desk. */
const askers = [
  'triage-operator',
  'ombudsman',
  'supervisor',
  'analyst',
  'approver',
  'local-coordinator',
  'liaison',
  'case-worker',
] as const

export const keeperRequestMoveRoles = {
  waiting: { ready: ['keeper'], refused: ['keeper'], withdrawn: askers, expired: ['clock'] },
  ready: { opened: askers, withdrawn: askers, expired: ['clock'] },
  opened: {},
  refused: {},
  withdrawn: {},
  expired: {},
} as const satisfies MoveRoles<typeof keeperRequestMoves>
