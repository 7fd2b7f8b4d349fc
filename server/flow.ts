import { sweepInstances } from './channels/openrosa/index.ts'
import { sweepDeliveries, webhookStage } from './channels/webhook/index.ts'
import { sweepCommitments } from './commitment/index.ts'
import {
  type HeadKey,
  type Stage,
  signHeads,
  sweepSegments,
  sweepVerification,
} from './parties/audit/index.ts'
import { escalateCalls, sweepGaps, wakeDuty } from './parties/duty/index.ts'
import { callKeepers, sweepKeeperRequests } from './parties/keepers/index.ts'
import { growTree } from './parties/registration/index.ts'
import { turnMonths } from './parties/sealed/index.ts'
import type { Chance } from './platform/chance.ts'
import type { Work } from './platform/database/index.ts'
import type { SealKeys } from './platform/keys/index.ts'
import { sweepPublication } from './results/publication/index.ts'
import { alertStages, callAddressees, sweepAlerts } from './warning/alert/index.ts'
import { detectionStages, sweepDetection } from './warning/detection/index.ts'
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
    ],
    others: [
      // An embargo that ends, an acknowledgement that does not come.
      { name: 'alerts', run: sweepAlerts },
      // A recommendation that nobody answers, or that is not done by its date.
      { name: 'commitments', run: sweepCommitments },
      // A proposal of civil society that the desk let pass.
      { name: 'proposals', run: sweepProposals },
      // A provider that does not answer, a legal basis that nobody signed, a referral whose year is over.
      { name: 'referrals', run: sweepReferrals },
      // Keepers who did not release in time.
      { name: 'keeper-requests', run: sweepKeeperRequests },
      { name: 'referral-retention', run: sweepReferralRetention },
      // What is no longer kept.
      { name: 'signal-retention', run: sweepSignalRetention },
      { name: 'note-retention', run: sweepNoteRetention },
      { name: 'month-keys', run: turnMonths(parts.seals.months) },
      { name: 'import-retention', run: sweepImports },
      { name: 'form-retention', run: sweepInstances },
      { name: 'webhook-retention', run: sweepDeliveries },
      { name: 'audit-retention', run: sweepSegments },
      // The week that is over, judged once.
      { name: 'detection', run: (work) => sweepDetection(work, parts) },
      // The quarter that is over, published once.
      { name: 'publication', run: (work) => sweepPublication(work, parts) },
      // What was registered in the hour that is over, signed.
      { name: 'registration', run: (work) => growTree(work, parts) },
      // The end of the chain, signed daily.
      { name: 'sign-heads', run: (work) => signHeads(work, parts.auditKey) },
    ],
    // The whole chain, checked for the data officer.
    slow: [{ name: 'verify-audit', run: (work) => sweepVerification(work, parts) }],
  }
}

/** Which event wakes which stage, on one screen. */
export function stages(parts: { readonly chance: Chance }): Stages {
  const waking = [wakeDuty(parts), callAddressees(parts), callKeepers(parts)]
  return {
    waking,
    all: [
      ...waking,
      ...signalStages(parts),
      ...situationStages(parts),
      ...alertStages(parts),
      ...detectionStages(parts),
      ...responseStages(),
      webhookStage(parts),
    ],
  }
}
