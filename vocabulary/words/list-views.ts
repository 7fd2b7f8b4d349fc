import {
  type AlertState,
  alertMoves,
  type FindingState,
  findingMoves,
  liveAlertStates,
  type MeetingState,
  meetingMoves,
  type ProposalState,
  proposalMoves,
  type RecommendationState,
  type ReferralState,
  referralMoves,
  type ScenarioState,
  type ServiceState,
  type SignalState,
  type SituationState,
  scenarioMoves,
  serviceMoves,
  signalMoves,
  situationMoves,
  statesOf,
  type WorkshopState,
  workshopMoves,
} from './moves/index.ts'

/** The views of a list, each with the states that it shows; a clock or a role may narrow a view further. */
type ListViews<S extends string> = { readonly [View in string]: readonly S[] }

const except = <S extends string>(states: readonly S[], ...left: readonly S[]): readonly S[] =>
  states.filter((state) => !left.includes(state))

export const signalViews = {
  triage: ['received'],
  detail: except(statesOf(signalMoves), 'received', 'withdrawn', 'purged'),
  verification: ['triaged', 'in-verification'],
  feedback: except(statesOf(signalMoves), 'received', 'answered', 'closed', 'withdrawn', 'purged'),
  all: statesOf(signalMoves),
} as const satisfies ListViews<SignalState>

/** Work on a signal is over with its answer; on a situation when it is closed. */
export const openSignalStates = signalViews.feedback
export const openSituationStates = except(statesOf(situationMoves), 'closed')

export const situationViews = {
  'not-closed': openSituationStates,
  closed: ['closed'],
} as const satisfies ListViews<SituationState>

export const findingViews = {
  raised: ['raised'],
  accepted: ['accepted'],
  dismissed: ['dismissed'],
  superseded: ['superseded'],
  all: statesOf(findingMoves),
} as const satisfies ListViews<FindingState>

export const alertViews = {
  all: statesOf(alertMoves),
  drafts: ['draft', 'returned'],
  'to-sign': ['awaiting-signature'],
  live: liveAlertStates,
  ended: ['lifted', 'materialised', 'annulled'],
  abandoned: ['abandoned'],
} as const satisfies ListViews<AlertState>

/** What nobody answered is kept as issued: that its time has run out is computed. */
type KeptRecommendationState = Exclude<RecommendationState, 'unanswered'>
const owed = ['issued', 'accepted', 'in-progress', 'not-verified'] as const

/** `all` is all that was asked and still stands, whatever became of it; each count of an institution has its view. */
export const commitmentViews = {
  open: [...owed, 'reported-done'],
  'to-verify': ['reported-done'],
  overdue: owed,
  unanswered: ['issued'],
  verified: ['verified'],
  'not-verified': ['not-verified'],
  declined: ['declined'],
  owed,
  answered: [...owed, 'reported-done', 'verified', 'declined'],
  'in-progress': ['accepted', 'in-progress'],
  all: [...owed, 'reported-done', 'verified', 'declined'],
  withdrawn: ['withdrawn'],
  proposed: ['proposed'],
} as const satisfies ListViews<KeptRecommendationState>

export const proposalViews = {
  open: ['submitted'],
  appealed: statesOf(proposalMoves),
  all: statesOf(proposalMoves),
} as const satisfies ListViews<ProposalState>

/** What a committee asked: `answered` is what was accepted or declined, whatever became of it since. */
export const committeeRequestViews = {
  open: commitmentViews.open,
  answered: except(commitmentViews.all, 'issued'),
  overdue: owed,
  declined: ['declined'],
  all: commitmentViews.all,
} as const satisfies ListViews<KeptRecommendationState>

/** Sessions of a body by the state of the meeting. */
export const sessionViews = {
  coming: ['planned', 'open'],
  held: ['held'],
  all: statesOf(meetingMoves),
} as const satisfies ListViews<MeetingState>

export const referralViews = {
  open: except(statesOf(referralMoves), 'closed', 'revoked'),
  'to-sign': ['legal-basis-recorded'],
  closed: ['closed', 'revoked'],
  all: statesOf(referralMoves),
} as const satisfies ListViews<ReferralState>

export const workshopViews = {
  all: statesOf(workshopMoves),
  draft: ['draft'],
  open: ['open'],
  closed: ['closed'],
} as const satisfies ListViews<WorkshopState>
/** A version that was superseded stands in the history of its scenario, not in the register. */
export const scenarioViews = {
  'in-force': ['validated'],
  drafts: ['draft'],
  retired: ['retired'],
  all: except(statesOf(scenarioMoves), 'superseded'),
} as const satisfies ListViews<ScenarioState>

/** What is overdue for verification is listed still: a clock narrows the view. */
export const serviceViews = {
  listed: ['listed'],
  overdue: ['listed'],
  proposed: ['proposed'],
  ended: ['ended'],
  all: statesOf(serviceMoves),
} as const satisfies ListViews<ServiceState>

/** The views of a list in the order in which a screen offers them; the first one is shown at first. */
export function viewsOf<V extends string>(
  views: Readonly<Record<V, readonly string[]>>,
): readonly [V, ...V[]] {
  const [first, ...others] = Object.keys(views) as V[]
  if (first === undefined) throw new Error('a list has at least one view')
  return [first, ...others]
}
