import type { Updateable } from 'kysely'
import type { SealedReportWire } from '../../../vocabulary/wire/sealed.ts'
import type { ReceiptDetail } from '../../../vocabulary/wire/signal.ts'
import type { ClockStep } from '../../../vocabulary/words/index.ts'
import { findNewestKey, keepReport, type SealedParts } from '../../parties/sealed/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { permitMove } from './permit-move.ts'
import { requireRecipients } from './require-recipients.ts'
import {
  compartmentOf,
  concernsChild,
  isSignalCode,
  queueRank,
  type SignalFacts,
  urgencyOf,
  type YesNoUnknown,
} from './signal.ts'
import { changeSignal, keepDecision, type SignalRecord, type SignalTable, signals } from './signal-store.ts'
import { factsOf } from './triage-signal.ts'

/** The signal of the receipt in whose name the transaction runs. @throws Problem receipt-unknown */
async function getSignalOfReceipt(work: Work): Promise<SignalRecord> {
  const found = await signals(work).selectFrom('warning.signal').selectAll().forUpdate().executeTakeFirst()
  if (work.actor.kind !== 'receipt' || !found) throw new Problem('receipt-unknown')
  return found
}

const finished = new Set(['closed', 'withdrawn'])

/** The sender of a danger has done the work that nobody waited for: it moves before those that owe it. */
export async function showProof(work: Work): Promise<void> {
  const signal = await getSignalOfReceipt(work)
  if (signal.proof === 'shown') return
  await changeSignal(work, signal.id, { proof: 'shown', queue_rank: queueRank(factsOf(signal), 'shown') })
}

/** The reporter adds detail, as codes. A late authority flag takes the signal from the local table at once. */
export async function addDetail(
  work: Work,
  detail: Omit<ReceiptDetail, 'find'>,
  parts: SealedParts,
): Promise<void> {
  const signal = await getSignalOfReceipt(work)
  if (finished.has(signal.state)) throw Problem.of('move-not-allowed', '/state', signal.state)
  const facts = factsWith(signal, detail)
  const dangerIsNew = facts.dangerNow && !signal.danger_now
  const compartment = signal.compartment === 'restricted' ? 'restricted' : compartmentOf(facts)
  await changeSignal(work, signal.id, {
    codes: [...facts.codes],
    danger_now: facts.dangerNow,
    children_involved: concernsChild(facts) ? 'yes' : facts.childrenInvolved,
    still_happening: facts.stillHappening,
    authority_involved: facts.authorityInvolved,
    known_how: detail.knownHow ?? signal.known_how,
    compartment,
    queue_rank: queueRank(facts, signal.proof),
    asks_for_detail: false,
    ...(await clocksWith(work, signal, facts)),
  })
  if (detail.sealed) await keepReply(work, { ...detail, sealed: detail.sealed }, { ...parts, signal })
  await keepDecision(work, parts.chance, {
    signalId: signal.id,
    kind: 'detail',
    detail: { addedCodes: detail.codes, dangerNow: dangerIsNew, ...(detail.sealed ? { letter: true } : {}) },
  })
  recordMove(work, {
    kind: 'signal.detail-added',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: signal.state,
    detail: {
      dangerNow: dangerIsNew,
      compartment,
      wasCompartment: signal.compartment,
      territoryId: signal.territory_id,
    },
  })
}

/**
 * A reply has a key of its own, open to the triage desk (and to the ombudsman where it is this very detail that flags an
 * authority): so it reaches nobody who held the key of an earlier letter, and the page need not know the compartment.
 */
async function keepReply(
  work: Work,
  reply: { readonly sealed: SealedReportWire; readonly authorityInvolved?: YesNoUnknown | undefined },
  parts: SealedParts & { readonly signal: SignalRecord },
): Promise<void> {
  const readers = reply.authorityInvolved === 'yes' ? ['triage', 'ombudsman'] : ['triage']
  await requireRecipients(work, reply.sealed, readers)
  const subject = { kind: 'signal', id: parts.signal.id }
  const newest = await findNewestKey(work, subject)
  const number = (newest?.number ?? 0) + 1
  await keepReport(work, reply.sealed, { ...parts, subject, number, kind: 'reply' })
}

/**
 * What is told later is as urgent as if it had been told at once: it shortens the clocks that run, and lengthens none.
 * Once somebody has triaged the signal, the detail itself waits for eyes, by a clock of its own.
 */
async function clocksWith(
  work: Work,
  signal: SignalRecord,
  facts: SignalFacts,
): Promise<Updateable<SignalTable>> {
  const urgency = urgencyOf(facts)
  const within = async (step: ClockStep, running: Date | null) => {
    const due = await dueIn(work, signal.territory_id, { step, urgency })
    return running !== null && running < due ? running : due
  }
  const isMoreUrgent = urgency === 'urgent' && (facts.dangerNow !== signal.danger_now || !wasUrgent(signal))
  const hastened = isMoreUrgent
    ? {
        triage_due_at: await within('triage', signal.triage_due_at),
        feedback_due_at: await within('reporter-feedback', signal.feedback_due_at),
        ...(signal.verification_due_at === null
          ? {}
          : { verification_due_at: await within('verification', signal.verification_due_at) }),
      }
    : {}
  const looked = signal.state !== 'received'
  return {
    ...hastened,
    ...(looked ? { detail_due_at: await within('human-eyes', signal.detail_due_at) } : {}),
  }
}

const wasUrgent = (signal: SignalRecord): boolean => urgencyOf(factsOf(signal)) === 'urgent'

/** What the signal says once the detail is added. A danger that was told is never taken back by a detail. */
function factsWith(signal: SignalRecord, detail: Omit<ReceiptDetail, 'find'>): SignalFacts {
  for (const [at, code] of detail.codes.entries()) {
    if (!isSignalCode(code)) throw Problem.of('invalid-input', `/codes/${at}`, 'unknown-code')
  }
  const codes = [...new Set([...signal.codes, ...detail.codes])]
  if (codes.length > 12) throw Problem.of('invalid-input', '/codes', 'too-many')
  return {
    codes,
    dangerNow: detail.dangerNow === true || signal.danger_now,
    childrenInvolved: detail.childrenInvolved ?? signal.children_involved,
    stillHappening: detail.stillHappening ?? signal.still_happening,
    authorityInvolved: detail.authorityInvolved ?? signal.authority_involved,
  }
}

/** The reporter takes the signal back, at any time and without a reason. */
export async function withdrawSignal(work: Work, parts: { readonly chance: Chance }): Promise<void> {
  const signal = await getSignalOfReceipt(work)
  permitMove(signal, 'withdrawn', 'reporter')
  await changeSignal(work, signal.id, {
    state: 'withdrawn',
    state_since: work.now,
    feedback_code: 'withdrawn',
    detail_due_at: null,
  })
  await keepDecision(work, parts.chance, { signalId: signal.id, kind: 'withdraw' })
  recordMove(work, {
    kind: 'signal.withdrawn',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: 'withdrawn',
    detail: { compartment: signal.compartment },
  })
}
