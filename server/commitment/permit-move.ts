import type { Moves } from '../../vocabulary/words/index.ts'
import type { Identity } from '../platform/http/index.ts'
import { Problem } from '../platform/problem.ts'

/** Who makes a move, by the roles in force. */
export type Mover = Pick<Identity, 'roles'>

/** A life cycle with who makes each of its moves, as the vocabulary states them. */
export interface Cycle<S extends string> {
  readonly moves: Moves<S>
  readonly roles: { readonly [From in S]: { readonly [To in S]?: readonly string[] } }
}

/** @throws Problem move-not-allowed for a move the cycle does not know, not-permitted for the wrong role */
export function permitMove<S extends string>(
  cycle: Cycle<S>,
  move: { readonly from: NoInfer<S>; readonly to: NoInfer<S> },
  mover: Mover,
): void {
  if (!cycle.moves[move.from].includes(move.to)) throw Problem.of('move-not-allowed', '/state', move.from)
  const allowed = cycle.roles[move.from][move.to] ?? []
  if (!allowed.some((role) => mover.roles.includes(role))) throw new Problem('not-permitted')
}

/** The states that this mover may bring the thing to now. */
export function openMoves<S extends string>(cycle: Cycle<S>, from: NoInfer<S>, mover: Mover): S[] {
  return cycle.moves[from].filter((to) =>
    (cycle.roles[from][to] ?? []).some((role) => mover.roles.includes(role)),
  )
}
