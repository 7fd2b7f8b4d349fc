import type { SignalDetail } from '../../../vocabulary/wire/signal.ts'

export type MissedStep = 'triage' | 'verification' | 'feedback'

/** Which clock of the signal runs now. */
function runningStep(state: SignalDetail['state']): MissedStep {
  if (state === 'received') return 'triage'
  return state === 'triaged' || state === 'in-verification' ? 'verification' : 'feedback'
}

/** The step whose clock has been missed and for which nobody has said why. */
export function missedStep(signal: Pick<SignalDetail, 'state' | 'clock' | 'decisions'>): MissedStep | null {
  if (signal.clock?.state !== 'missed') return null
  const step = runningStep(signal.state)
  const said = signal.decisions.some(
    (decision) => decision.kind === 'clock-reason' && decision.outcome === step,
  )
  return said ? null : step
}
