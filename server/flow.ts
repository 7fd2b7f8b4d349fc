import { frameworkStages } from './capacity/framework/index.ts'
import { planStages } from './capacity/plan/index.ts'
import { sweepInstances } from './channels/openrosa/index.ts'
import { sweepDeliveries, webhookStage } from './channels/webhook/index.ts'
import { sweepCommitments } from './commitment/index.ts'
import { callCommittee, sweepSilence } from './governance/committee/index.ts'
import { sweepPledgeTerms } from './governance/pledge/index.ts'
import {
  type HeadKey,
  type Stage,
  signHeads,
  sweepSegments,
  sweepVerification,
} from './parties/audit/index.ts'
import { escalateCalls, sweepGaps, wakeDuty } from './parties/duty/index.ts'
import { callKeepers, sweepKeeperRequests } from './parties/keepers/index.ts'
import { sweepScans } from './parties/meeting/index.ts'
import { sweepFallback, sweepPermits } from './parties/permission/index.ts'
import { sweepRequesterNames } from './parties/privacy/index.ts'
import { growTree } from './parties/registration/index.ts'
import { proving, provingMonths, sweepRetentionCheck } from './parties/retention/index.ts'
import { turnMonths } from './parties/sealed/index.ts'
import { sweepSharing } from './parties/sharing/index.ts'
import type { Chance } from './platform/chance.ts'
import type { Work } from './platform/database/index.ts'
import type { SealKeys } from './platform/keys/index.ts'
import { figureStages, sweepFigures } from './results/indicator/index.ts'
import { sweepPublication } from './results/publication/index.ts'
import { sweepReportExports } from './results/report/index.ts'
import { alertStages, callAddressees, sweepAlerts } from './warning/alert/index.ts'
import { detectionStages, sweepDetection, waveStage } from './warning/detection/index.ts'
import { sweepProposals } from './warning/proposal/index.ts'
import { sweepReferralRetention, sweepReferrals } from './warning/referral/index.ts'
import { responseStages } from './warning/response/index.ts'
import { signalStages, sweepImports, sweepSignalRetention } from './warning/signal/index.ts'
import { situationStages, sweepNoteRetention } from './warning/situation/index.ts'

/** One thing that the clock wakes. */
export interface Sweep {
  readonly name: string
  readonly run: (work: Work) => Promise<unknown>
}

export interface Sweeps {
  /** What a danger waits for; short, and before everything else. */
  readonly waking: readonly Sweep[]
  readonly others: readonly Sweep[]
  /** What may take as long as the chain is. */
  readonly slow: readonly Sweep[]
}

/** Those that call somebody, and all of them. */
export interface Stages {
  readonly waking: readonly Stage[]
  readonly all: readonly Stage[]
}

interface SweepParts {
  readonly chance: Chance
  readonly auditKey: HeadKey
  readonly demo: boolean
  readonly seals: Pick<SealKeys, 'months'>
}

/** What the clock wakes: each runs on every beat, in its own transaction, and does nothing when nothing is due. */
export function sweeps(parts: SweepParts): Sweeps {
  return {
    waking: [
      // Nobody answered a danger in time: the next one is called.
      { name: 'escalate-duty', run: (work) => escalateCalls(work, parts.chance) },
      // Nobody is on duty, or will be within hours.
      { name: 'duty-gaps', run: (work) => sweepGaps(work, parts.chance) },
      // The last certified person of a desk lapsed: another desk takes over.
      { name: 'desk-fallback', run: (work) => sweepFallback(work, parts) },
    ],
    others: [
      // An embargo that ends, an acknowledgement that does not come.
      { name: 'alerts', run: sweepAlerts },
      // A recommendation that nobody answers, or that is not done by its date.
      { name: 'commitments', run: sweepCommitments },
      // A recommendation of a committee that nobody answers: reminder, who stands above, the public.
      { name: 'committee-silence', run: (work) => sweepSilence(work, parts) },
      // A signature of a pact that was witnessed, is about to end, or ends.
      { name: 'pledge-terms', run: sweepPledgeTerms },
      // A permission that is about to end, or ended.
      { name: 'permits', run: (work) => sweepPermits(work, parts) },
      // A proposal of civil society that the desk let pass.
      { name: 'proposals', run: sweepProposals },
      // A provider that does not answer, a legal basis that nobody signed, a referral whose year is over.
      { name: 'referrals', run: sweepReferrals },
      // Keepers who did not release in time.
      { name: 'keeper-requests', run: sweepKeeperRequests },
      // A protocol of sharing whose day is over, and what its owners did not answer.
      { name: 'sharing', run: sweepSharing },
      ...retentionSweeps(parts),
      // The week that is over: the job is asked for each night, and done beside the beats.
      { name: 'detection', run: (work) => sweepDetection(work, parts) },
      // The quarter that is over, published once.
      { name: 'publication', run: (work) => sweepPublication(work, parts) },
      // What moved since the last beat, counted into the figures of the results framework.
      { name: 'figures', run: sweepFigures },
      // A file of a report that nobody fetched for a day.
      { name: 'report-exports', run: sweepReportExports },
      // What was registered in the hour that is over, signed.
      { name: 'registration', run: (work) => growTree(work, parts) },
      // The end of the chain, signed daily.
      { name: 'sign-heads', run: (work) => signHeads(work, parts.auditKey) },
    ],
    // The whole chain, checked for the data officer.
    slow: [
      { name: 'verify-audit', run: (work) => sweepVerification(work, parts) },
      // Nothing older than its term is left; anything that is, is said.
      { name: 'verify-retention', run: (work) => sweepRetentionCheck(work, parts) },
    ],
  }
}

/** What is no longer kept. Each proves what it deleted. */
function retentionSweeps(parts: SweepParts): Sweep[] {
  const { months } = parts.seals
  const ofSignals = ['discarded-signal', 'withdrawn-signal', 'receipt'] as const
  return [
    { name: 'referral-retention', run: proving(['referral'], sweepReferralRetention, parts) },
    { name: 'signal-retention', run: proving(ofSignals, sweepSignalRetention, parts) },
    { name: 'note-retention', run: proving(['signal-note'], sweepNoteRetention, parts) },
    { name: 'month-keys', run: provingMonths(months, turnMonths(months), parts) },
    { name: 'import-retention', run: proving(['staged-import'], sweepImports, parts) },
    { name: 'form-retention', run: proving(['form-instance'], sweepInstances, parts) },
    { name: 'webhook-retention', run: proving(['webhook-delivery'], sweepDeliveries, parts) },
    { name: 'audit-retention', run: proving(['access-log'], sweepSegments, parts) },
    { name: 'name-retention', run: proving(['requester-name'], sweepRequesterNames, parts) },
    { name: 'scan-retention', run: proving(['attendance-scan'], sweepScans, parts) },
  ]
}

/** Which event wakes which stage, on one screen. */
export function stages(parts: { readonly chance: Chance }): Stages {
  const waking = [wakeDuty(parts), callAddressees(parts), callKeepers(parts), callCommittee(parts)]
  return {
    waking,
    all: [
      ...waking,
      ...signalStages(parts),
      ...situationStages(parts),
      ...alertStages(parts),
      ...detectionStages(parts),
      // A training or a drill that was held: more is reported for a while.
      waveStage(parts),
      ...responseStages(),
      // What a workshop wants strengthened is put before whoever trains.
      ...frameworkStages(),
      // Whatever is counted in the results framework is remembered when it moves.
      ...figureStages(),
      // A level that was planned is reached.
      ...planStages(),
      webhookStage(parts),
    ],
  }
}
