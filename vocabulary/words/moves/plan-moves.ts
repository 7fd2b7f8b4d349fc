import type { MoveRoles, Moves } from './moves.ts'

export type PlanState = 'planned' | 'reached' | 'dropped'

/** What somebody will learn ends by itself when a later assessment reaches the level; nobody declares it reached. */
export const planMoves = {
  planned: ['reached', 'dropped'],
  reached: [],
  dropped: [],
} as const satisfies Moves<PlanState>

/** Whoever made a plan of their own drops it as well, whatever the role; the database holds whose it is. */
export const planMoveRoles = {
  planned: { reached: ['clock'], dropped: ['trainer', 'supervisor'] },
  reached: {},
  dropped: {},
} as const satisfies MoveRoles<typeof planMoves>
