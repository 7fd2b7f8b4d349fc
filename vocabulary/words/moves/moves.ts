import type { Role } from '../roles.ts'

/** A life cycle: each state with the states it may become. An empty list is an end. */
export type Moves<S extends string> = { readonly [From in S]: readonly S[] }

/**
 * Who makes a move: a role, the holder of a receipt, a named keeper, or the clock (a job that only passing time triggers).
 */
export type Actor = Role | 'reporter' | 'keeper' | 'clock'

/** For every allowed move, and no other, who may make it. */
export type MoveRoles<M extends Record<string, readonly string[]>> = {
  readonly [From in keyof M]: { readonly [To in M[From][number]]: readonly Actor[] }
}

export function canMove<S extends string>(moves: Moves<S>, from: NoInfer<S>, to: NoInfer<S>): boolean {
  return moves[from].includes(to)
}

/** The actors of one move; empty where the move does not exist. */
export function actorsOf<S extends string>(
  moveRoles: { readonly [From in S]: { readonly [To in S]?: readonly Actor[] } },
  from: NoInfer<S>,
  to: NoInfer<S>,
): readonly Actor[] {
  return moveRoles[from][to] ?? []
}

/** Whether one of these actors (a person may hold several roles) may make the move. */
export function mayMove<S extends string>(
  moveRoles: { readonly [From in S]: { readonly [To in S]?: readonly Actor[] } },
  move: { readonly from: NoInfer<S>; readonly to: NoInfer<S> },
  actors: readonly Actor[],
): boolean {
  return actorsOf<S>(moveRoles, move.from, move.to).some((actor) => actors.includes(actor))
}

export function isFinal<S extends string>(moves: Moves<S>, state: NoInfer<S>): boolean {
  return moves[state].length === 0
}

export function statesOf<S extends string>(moves: Moves<S>): readonly S[] {
  return Object.keys(moves) as S[]
}
