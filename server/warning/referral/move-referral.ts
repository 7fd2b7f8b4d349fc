import {
  type Catalogue,
  type ReferralState,
  referralDeclineReasons,
  referralOutcomes,
} from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { neededPurposes } from './record-consent.ts'
import {
  changeReferral,
  getReferral,
  type ReferralRecord,
  recordReferralMove,
  referralCycle,
  referrals,
  type SendingTable,
} from './referral-store.ts'
import { reopenReferral } from './write-referral.ts'

type Step = Extract<
  ReferralState,
  'draft' | 'sent' | 'received' | 'accepted' | 'declined' | 'service-started' | 'in-follow-up' | 'closed'
>

interface Parts {
  readonly chance: Chance
  readonly mover: Mover
}

/** Sends, receives, accepts, declines with a reason, starts, follows up, closes with an outcome, or begins again. */
export async function moveReferral(
  work: Work,
  move: { readonly id: string; readonly to: Step; readonly reason: string | null },
  parts: Parts,
): Promise<void> {
  const { to, reason } = move
  if (to === 'draft') return void (await reopenReferral(work, move.id, parts.mover))
  const referral = await getReferral(work, move.id)
  permitMove(referralCycle, { from: referral.state, to }, parts.mover)
  const change = await changeFor(work, referral, { to, reason, chance: parts.chance })
  await changeReferral(work, referral.id, { state: to, state_since: work.now, ...change })
  recordReferralMove(work, referral, { act: to, state: to, reason })
}

type Change = Partial<ReferralRecord>

async function changeFor(
  work: Work,
  referral: ReferralRecord,
  move: { readonly to: Exclude<Step, 'draft'>; readonly reason: string | null; readonly chance: Chance },
): Promise<Change> {
  switch (move.to) {
    case 'sent':
      return await send(work, referral, move.chance)
    case 'accepted':
      await keepAnswer(work, referral, { answer: 'accepted', decline_reason: null })
      return { acceptance_due_at: null }
    case 'declined':
      await requireReason(work, referralDeclineReasons, move.reason)
      await keepAnswer(work, referral, { answer: 'declined', decline_reason: move.reason })
      return { acceptance_due_at: null, follow_up_due_at: null }
    case 'service-started':
      return {
        follow_up_due_at: await dueIn(work, null, { step: 'follow-up-first', urgency: referral.urgency }),
      }
    case 'in-follow-up':
      return {
        follow_up_due_at: await dueIn(work, null, { step: 'follow-up-second', urgency: referral.urgency }),
      }
    case 'closed':
      await requireReason(work, referralOutcomes, move.reason)
      return { outcome: move.reason, ended_at: work.now, acceptance_due_at: null, follow_up_due_at: null }
    case 'received':
      return {}
  }
}

async function requireReason(work: Work, catalogue: Catalogue, reason: string | null): Promise<void> {
  if (reason === null) throw Problem.of('reason-required', '/reason')
  await requireCode(work, catalogue, { code: reason, at: '/reason' })
}

/** @throws Problem consent-required when a consent that it needs was revoked meanwhile */
async function send(work: Work, referral: ReferralRecord, chance: Chance): Promise<Change> {
  if (referral.state === 'consent-recorded') await requireConsent(work, referral)
  await referrals(work)
    .insertInto('warning.referral_sending')
    .values({
      id: chance.uuid(),
      referral_id: referral.id,
      organization_id: referral.provider_id,
      sent_at: work.now,
    })
    .execute()
  return {
    sent_at: work.now,
    acceptance_due_at: await dueIn(work, null, { step: 'referral-acceptance', urgency: referral.urgency }),
  }
}

async function requireConsent(work: Work, referral: ReferralRecord): Promise<void> {
  const given = await referrals(work)
    .selectFrom('warning.referral_consent')
    .select('purpose')
    .where('referral_id', '=', referral.id)
    .where('recipient_id', '=', referral.provider_id)
    .where('revoked_at', 'is', null)
    .execute()
  const lacking = neededPurposes.find((purpose) => !given.some((one) => one.purpose === purpose))
  if (lacking !== undefined) throw Problem.of('consent-required', '/purposes', lacking)
}

async function keepAnswer(
  work: Work,
  referral: ReferralRecord,
  answer: Pick<SendingTable, 'answer' | 'decline_reason'>,
): Promise<void> {
  await referrals(work)
    .updateTable('warning.referral_sending')
    .set({ ...answer, answered_at: work.now })
    .where('referral_id', '=', referral.id)
    .where('organization_id', '=', referral.provider_id)
    .where('sent_at', '=', referral.sent_at)
    .execute()
}
