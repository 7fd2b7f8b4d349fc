import { type SignalGroup, signalCode } from '../../../../vocabulary/words/index.ts'
import type { PersonKey } from '../country/index.ts'
import { type Draws, groupPatterns, type SimulatedSignal } from '../simulator/index.ts'
import type { SignalCourse, Triage, Verification } from './live-signal.ts'

export interface DeskMemory {
  /** The events so far: what an echo may be called a duplicate of. */
  readonly known: Map<string, { readonly clientUuid: string; readonly restricted: boolean }>
  /** How many verified signals said nothing of an authority. */
  readonly counted: { verified: number }
  /** Whether a story leads the situations of this place and modality. */
  readonly isTaken: (placeId: string, modality: string) => boolean
}

const operators = ['alba', 'quena', 'bruno'] as const satisfies readonly PersonKey[]
const analysts = ['carla', 'olga'] as const satisfies readonly PersonKey[]

/** A course as the desk would give it to this signal: mostly in time, at times late, and not always right. */
export function drawCourse(signal: SimulatedSignal, draws: Draws, desk: DeskMemory): SignalCourse {
  const { known } = desk
  const { truth, facts } = signal
  if (draws.happens(0.012)) return { withdrawnAfter: draws.between(0.1, 0.5) }
  const feedback = { after: draws.happens(0.88) ? draws.between(20, 90) : draws.between(180, 300) }
  // What was discarded is deleted after thirty days: it is closed before.
  const closing = draws.happens(0.3) ? { after: draws.between(100, 300) } : null
  if (truth.kind === 'noise') {
    const reason = draws.pick(['other-matter', 'test-or-empty', 'identity-only'])
    const outcome = {
      after: waitForTriage(signal, draws),
      by: draws.pick(operators),
      outcome: 'not-relevant',
      reason,
    } as const
    return {
      triage: [outcome],
      answer: { ...feedback, code: 'other-service' },
      ...ended(closing, 'discarded'),
    }
  }
  const original = truth.kind === 'echo' ? known.get(truth.event) : undefined
  if (original !== undefined && original.restricted === isRestricted(signal)) {
    return duplicate(signal, { draws, of: original.clientUuid, feedback, closing })
  }
  const verification = withWhatIsHeard(signal, drawVerification(signal, draws), desk)
  // What is restricted later is called nobody's original: its repetitions stand for themselves.
  if (truth.kind === 'event' && verification.restrictedFor === undefined) {
    known.set(truth.event, { clientUuid: signal.clientUuid, restricted: isRestricted(signal) })
  }
  const group = truth.kind === 'campaign' ? 'exploitation' : truth.group
  const verified = verification.outcome === 'verified'
  return {
    triage: drawTriage(signal, draws),
    verification,
    ...(verified ? { grouping: drawGrouping(signal, { group, draws, isTaken: desk.isTaken }) } : {}),
    answer: { ...feedback, code: feedbackFor(verification, facts.dangerNow) },
    ...ended(closing, closingFor(verification)),
  }
}

const isRestricted = ({ facts }: SimulatedSignal): boolean =>
  facts.authorityInvolved === 'yes' ||
  facts.codes.some((code) => signalCode(code as never).impliesAuthority === true)

const ended = (closing: { readonly after: number } | null, outcome: string): Pick<SignalCourse, 'closing'> =>
  closing === null ? {} : { closing: { ...closing, outcome } }

function duplicate(
  signal: SimulatedSignal,
  as: { draws: Draws; of: string; feedback: { after: number }; closing: { after: number } | null },
): SignalCourse {
  const triage: Triage = {
    after: waitForTriage(signal, as.draws),
    by: as.draws.pick(operators),
    outcome: 'duplicate',
    reason: 'same-event-place-time',
    duplicateOf: as.of,
  }
  return {
    triage: [triage],
    answer: { ...as.feedback, code: 'already-known' },
    ...ended(as.closing, 'merged'),
  }
}

/** A danger is read within the hour almost always; the rest within a day, and one in twelve later. */
function waitForTriage({ facts }: SimulatedSignal, draws: Draws): number {
  if (facts.dangerNow) return draws.happens(0.92) ? draws.between(0.05, 0.8) : draws.between(1.1, 3)
  return draws.happens(0.92) ? draws.between(0.5, 20) : draws.between(25, 60)
}

function drawTriage(signal: SimulatedSignal, draws: Draws): Triage[] {
  const by = draws.pick(operators)
  const after = waitForTriage(signal, draws)
  if (signal.facts.dangerNow) {
    const code = draws.pick(['emergency-line', 'immediate-response-team', 'child-protection'])
    const reason = draws.pick(['person-in-danger-now', 'held-now', 'departure-imminent'])
    return [
      { after, by, outcome: 'immediate-danger', reason, called: { code, reached: draws.happens(0.85) } },
    ]
  }
  const valid: Triage = {
    after,
    by,
    outcome: 'valid',
    reason: isRestricted(signal)
      ? 'authority-concern'
      : draws.pick(['plausible-indicators', 'pattern-with-others']),
  }
  if (!draws.happens(0.07)) return [valid]
  const asked: Triage = {
    ...valid,
    outcome: 'needs-information',
    reason: draws.pick(['place-unclear', 'time-unclear', 'what-unclear']),
    detailAfter: draws.between(8, 60),
  }
  return [asked, { ...valid, after: draws.between(1, 12) }]
}

function drawVerification(signal: SimulatedSignal, draws: Draws): Verification {
  const outcome = draws.weighted([
    ['verified', 0.5],
    ['not-possible-to-confirm', 0.35],
    ['discarded', 0.15],
  ] as const)
  const danger = signal.facts.dangerNow
  return {
    startAfter: danger ? draws.between(0.1, 1) : draws.between(1, 20),
    endAfter: danger ? draws.between(1, 9) : draws.between(6, 60),
    by: verifierOf(signal, draws),
    outcome,
    ground: draws.pick(groundsFor[outcome]),
    reason: draws.pick(reasonsFor[outcome]),
  }
}

/** Now and then somebody hears of an authority while verifying. */
function withWhatIsHeard(
  signal: SimulatedSignal,
  verification: Verification,
  { counted }: DeskMemory,
): Verification {
  if (verification.outcome !== 'verified' || isRestricted(signal)) return verification
  counted.verified += 1
  return counted.verified % 40 === 5
    ? { ...verification, restrictedFor: 'learned-while-verifying' }
    : verification
}

const groundsFor = {
  verified: [
    'second-independent-source',
    'trusted-local-knowledge',
    'open-source-confirms',
    'pattern-in-record',
  ],
  'not-possible-to-confirm': ['trusted-local-knowledge', 'reporter-added-detail'],
  discarded: ['open-source-confirms', 'trusted-local-knowledge'],
} as const

const reasonsFor = {
  verified: ['corroborated', 'context-confirmed'],
  'not-possible-to-confirm': ['no-second-source', 'unsafe-to-verify', 'no-access', 'too-late', 'too-vague'],
  discarded: ['contradicted', 'lawful-explanation', 'fabricated'],
} as const

/** At home the local coordinator asks around; what concerns an authority stays with the national desk. */
function verifierOf(signal: SimulatedSignal, draws: Draws): PersonKey {
  if (isRestricted(signal)) return draws.pick(operators)
  if (signal.facts.territoryId === 'XT-0103') return 'elsa'
  if (signal.facts.territoryId === 'XT-0404') return 'petra'
  return draws.pick(operators)
}

function drawGrouping(
  { facts }: SimulatedSignal,
  of: { readonly group: SignalGroup; readonly draws: Draws; readonly isTaken: DeskMemory['isTaken'] },
): NonNullable<SignalCourse['grouping']> {
  const usual = groupPatterns[of.group].modality
  const modality = of.isTaken(facts.territoryId, usual) ? 'other' : usual
  return { after: of.draws.between(1, 30), by: of.draws.pick(analysts), modality }
}

function feedbackFor({ outcome }: Verification, danger: boolean): string {
  if (outcome === 'verified') return danger ? 'handed-off' : 'watching'
  return outcome === 'discarded' ? 'not-enough' : 'not-possible-to-confirm'
}

const closingFor = ({ outcome }: Verification): string =>
  outcome === 'verified'
    ? 'persists-handed-over'
    : outcome === 'discarded'
      ? 'discarded'
      : 'not-possible-to-confirm'
