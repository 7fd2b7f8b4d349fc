import {
  canMove,
  type SituationState,
  situationMoveRoles,
  situationMoves,
} from '../../../vocabulary/words/index.ts'
import type { Identity } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'

/** Who moves a situation: somebody with roles, or an event that carries it along. */
export type SituationMover = Pick<Identity, 'roles'>

function rolesFor(from: SituationState, to: SituationState): readonly string[] {
  const row: Readonly<Partial<Record<SituationState, readonly string[]>>> = situationMoveRoles[from]
  return row[to] ?? []
}

const holdsOne = (mover: SituationMover, roles: readonly string[]) =>
  roles.some((role) => mover.roles.includes(role))

/** @throws Problem move-not-allowed for a move that the life cycle does not know, not-permitted for the wrong role */
export function permitSituationMove(from: SituationState, to: SituationState, mover: SituationMover): void {
  if (!canMove(situationMoves, from, to)) throw Problem.of('move-not-allowed', '/to', from)
  if (!holdsOne(mover, rolesFor(from, to))) throw new Problem('not-permitted')
}

/** The states that this mover may bring the situation to now. */
export function openSituationMoves(from: SituationState, mover: SituationMover): SituationState[] {
  const next: readonly SituationState[] = situationMoves[from]
  return next.filter((to) => holdsOne(mover, rolesFor(from, to)))
}
