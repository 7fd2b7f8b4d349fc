import type { TerritoryState } from '../../../vocabulary/wire/territory.ts'

/** draft → ready when the mechanism is described; live when its numbers are confirmed; paused closes intake. */
export const territoryMoves = {
  draft: ['ready'],
  ready: ['draft', 'live'],
  live: ['paused'],
  paused: ['live', 'draft'],
} as const satisfies Record<TerritoryState, readonly TerritoryState[]>

export function mayMove(from: TerritoryState, to: TerritoryState): boolean {
  const next: readonly TerritoryState[] = territoryMoves[from]
  return next.includes(to)
}
