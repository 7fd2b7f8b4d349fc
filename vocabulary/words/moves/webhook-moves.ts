import type { MoveRoles, Moves } from './moves.ts'

/** A program that is told: active, paused by hand or because it failed for a day, ended. */
export type WebhookState = 'active' | 'paused' | 'ended'

export const webhookMoves = {
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: [],
} as const satisfies Moves<WebhookState>

const keepers = ['administrator', 'project-team'] as const

export const webhookMoveRoles = {
  active: { paused: [...keepers, 'clock'], ended: keepers },
  paused: { active: keepers, ended: keepers },
  ended: {},
} as const satisfies MoveRoles<typeof webhookMoves>
