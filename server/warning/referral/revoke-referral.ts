import { hasCode, revocationReasons } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { neededPurposes } from './record-consent.ts'
import {
  changeReferral,
  getReferral,
  recordReferralMove,
  referralCycle,
  referrals,
} from './referral-store.ts'

export interface Revocation {
  readonly id: string
  readonly reason: string
  /** One purpose; the whole referral when absent. */
  readonly purpose?: string | undefined
}

/**
 * The person takes consent back, at any time, and whoever hears it first records it. Without a purpose that the
 * referral needs, the whole of it ends: needs and contact are deleted at once, and only the state is left.
 */
export async function revokeReferral(work: Work, revocation: Revocation, mover: Mover): Promise<void> {
  const referral = await getReferral(work, revocation.id)
  permitMove(referralCycle, { from: referral.state, to: 'revoked' }, mover)
  if (!hasCode(revocationReasons, revocation.reason))
    throw Problem.of('invalid-input', '/reason', 'unknown-code')
  const needed: readonly string[] = neededPurposes
  const isWhole = revocation.purpose === undefined || needed.includes(revocation.purpose)
  let consents = referrals(work)
    .updateTable('warning.referral_consent')
    .set({ revoked_at: work.now, revocation_reason: revocation.reason })
    .where('referral_id', '=', referral.id)
    .where('revoked_at', 'is', null)
  if (!isWhole && revocation.purpose !== undefined)
    consents = consents.where('purpose', '=', revocation.purpose)
  const { numUpdatedRows } = await consents.executeTakeFirst()
  if (!isWhole) {
    if (numUpdatedRows === 0n) throw Problem.of('invalid-input', '/purpose', 'not-consented')
    return recordReferralMove(work, referral, {
      act: 'purpose-revoked',
      state: referral.state,
      reason: revocation.purpose ?? null,
    })
  }
  await changeReferral(work, referral.id, {
    state: 'revoked',
    state_since: work.now,
    needs: [],
    safe_contact: null,
    acceptance_due_at: null,
    follow_up_due_at: null,
    revocation_reason: revocation.reason,
    ended_at: work.now,
  })
  recordReferralMove(work, referral, { act: 'revoked', state: 'revoked', reason: revocation.reason })
}
