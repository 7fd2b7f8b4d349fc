import type { MoveRoles, Moves } from './moves.ts'

/** A signal on the server. Draft and sent exist only on the device. */
export type SignalState =
  | 'received'
  | 'triaged'
  | 'in-verification'
  | 'verified'
  | 'not-possible-to-confirm'
  | 'discarded'
  | 'linked'
  | 'answered'
  | 'closed'
  | 'withdrawn'
  | 'purged'

export type TriageOutcome = 'immediate-danger' | 'valid' | 'needs-information' | 'duplicate' | 'not-relevant'

export const triageOutcomes = [
  'immediate-danger',
  'valid',
  'needs-information',
  'duplicate',
  'not-relevant',
] as const satisfies readonly TriageOutcome[]

/** The states that an outcome of triage may lead to; `triaged` is triage once more, `received` undoes it. */
export const afterTriage = {
  'immediate-danger': ['in-verification', 'triaged', 'received'],
  valid: ['in-verification', 'triaged', 'received'],
  'needs-information': ['answered', 'triaged', 'received'],
  duplicate: ['linked', 'answered', 'triaged', 'received'],
  'not-relevant': ['discarded', 'triaged', 'received'],
} as const satisfies Record<TriageOutcome, readonly SignalState[]>

export const signalMoves = {
  received: ['triaged', 'withdrawn'],
  triaged: ['received', 'triaged', 'in-verification', 'discarded', 'linked', 'answered', 'withdrawn'],
  'in-verification': ['triaged', 'verified', 'not-possible-to-confirm', 'discarded', 'withdrawn'],
  verified: ['in-verification', 'linked', 'withdrawn'],
  'not-possible-to-confirm': ['in-verification', 'answered', 'withdrawn'],
  discarded: ['triaged', 'answered', 'withdrawn', 'purged'],
  linked: ['verified', 'answered', 'withdrawn'],
  answered: ['answered', 'triaged', 'in-verification', 'closed', 'withdrawn'],
  closed: ['triaged', 'withdrawn', 'purged'],
  withdrawn: ['purged'],
  purged: [],
} as const satisfies Moves<SignalState>

const triage = ['triage-operator', 'supervisor'] as const
const verify = ['triage-operator', 'local-coordinator', 'ombudsman', 'supervisor'] as const
const group = ['analyst', 'local-coordinator', 'ombudsman'] as const
const answer = ['triage-operator', 'local-coordinator', 'analyst', 'ombudsman'] as const
const reporter = ['reporter'] as const
const clock = ['clock'] as const

export const signalMoveRoles = {
  received: { triaged: triage, withdrawn: reporter },
  triaged: {
    received: triage,
    triaged: triage,
    'in-verification': verify,
    discarded: triage,
    linked: ['triage-operator', ...group],
    answered: answer,
    withdrawn: reporter,
  },
  'in-verification': {
    triaged: verify,
    verified: verify,
    'not-possible-to-confirm': verify,
    discarded: verify,
    withdrawn: reporter,
  },
  verified: { 'in-verification': verify, linked: group, withdrawn: reporter },
  'not-possible-to-confirm': { 'in-verification': verify, answered: answer, withdrawn: reporter },
  discarded: { triaged: triage, answered: answer, withdrawn: reporter, purged: clock },
  linked: { verified: group, answered: answer, withdrawn: reporter },
  answered: {
    answered: answer,
    triaged: triage,
    'in-verification': verify,
    closed: answer,
    withdrawn: reporter,
  },
  closed: { triaged: triage, withdrawn: reporter, purged: clock },
  withdrawn: { purged: clock },
  purged: {},
} as const satisfies MoveRoles<typeof signalMoves>

/** Whether a triaged signal may go on to a state, given what triage decided. A withdrawal is always open. */
export function mayFollowTriage(outcome: TriageOutcome, to: SignalState): boolean {
  const next: readonly SignalState[] = afterTriage[outcome]
  return to === 'withdrawn' || next.includes(to)
}
