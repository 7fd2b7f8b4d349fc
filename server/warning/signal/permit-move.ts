import {
  canMove,
  mayFollowTriage,
  type SignalState,
  signalMoveRoles,
  signalMoves,
} from '../../../vocabulary/words/index.ts'
import type { Identity } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { SignalRecord } from './signal-store.ts'

/** Who moves a signal: somebody with roles at a desk, or the reporter with the receipt. */
export type Mover = Pick<Identity, 'roles'> | 'reporter'

/** @throws Problem move-not-allowed for a move that the life cycle does not know, not-permitted for the wrong role */
export function permitMove(signal: SignalRecord, to: SignalState, mover: Mover): void {
  if (isOverExercise(signal)) throw Problem.of('move-not-allowed', '/state', signal.state)
  if (!canMove(signalMoves, signal.state, to)) throw Problem.of('move-not-allowed', '/state', signal.state)
  if (
    signal.state === 'triaged' &&
    signal.triage_outcome !== null &&
    !mayFollowTriage(signal.triage_outcome, to)
  ) {
    throw Problem.of('move-not-allowed', '/state', signal.triage_outcome)
  }
  if (!rolesFor(signal.state, to).some((role) => holds(mover, role))) throw new Problem('not-permitted')
}

/** The states that this mover may bring the signal to now. */
export function openMoves(signal: SignalRecord, mover: Mover): SignalState[] {
  if (isOverExercise(signal)) return []
  const next: readonly SignalState[] = signalMoves[signal.state]
  return next.filter((to) => {
    if (
      signal.state === 'triaged' &&
      signal.triage_outcome !== null &&
      !mayFollowTriage(signal.triage_outcome, to)
    )
      return false
    return rolesFor(signal.state, to).some((role) => holds(mover, role))
  })
}

/** What a drill made is over with it, and is not opened again. */
const isOverExercise = (signal: SignalRecord): boolean =>
  signal.drill_id !== null && signal.state === 'closed'

function rolesFor(from: SignalState, to: SignalState): readonly string[] {
  const row: Readonly<Partial<Record<SignalState, readonly string[]>>> = signalMoveRoles[from]
  return row[to] ?? []
}

const holds = (mover: Mover, role: string): boolean =>
  mover === 'reporter' ? role === 'reporter' : mover.roles.includes(role)
