import { consentPurposes, dueAt, hasCode, legalBases } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  type Assent,
  changeReferral,
  getReferral,
  type ReferralRecord,
  recordReferralMove,
  referralCycle,
  referrals,
} from './referral-store.ts'

/** Without these three nothing can be sent; the others are the person's to give or to keep. */
export const neededPurposes = ['receive-service', 'share-needs', 'share-safe-contact'] as const

interface ChildsWord {
  readonly assent: Assent | null
  readonly bestInterests: string | null
}

export interface Consenting extends ChildsWord {
  readonly id: string
  readonly purposes: readonly string[]
  readonly givenBy: 'person' | 'guardian'
}

/**
 * Records what the person consented to, for the provider on the sheet. An adult consents; for a child, a guardian
 * who is not implicated, and the child agrees.
 *
 * @throws Problem consent-required naming what is missing
 */
export async function recordConsent(
  work: Work,
  consent: Consenting,
  parts: { chance: Chance; mover: Mover },
): Promise<void> {
  const referral = await getReferral(work, consent.id)
  permitMove(referralCycle, { from: referral.state, to: 'consent-recorded' }, parts.mover)
  const unknown = consent.purposes.findIndex((purpose) => !hasCode(consentPurposes, purpose))
  if (unknown >= 0) throw Problem.of('invalid-input', `/purposes/${unknown}`, 'unknown-code')
  refuseWrongGiver(referral, consent)
  const lacking = neededPurposes.find((purpose) => !consent.purposes.includes(purpose))
  if (lacking !== undefined) throw Problem.of('consent-required', '/purposes', lacking)
  for (const purpose of new Set(consent.purposes)) {
    await referrals(work)
      .insertInto('warning.referral_consent')
      .values({
        id: parts.chance.uuid(),
        referral_id: referral.id,
        purpose,
        recipient_id: referral.provider_id,
        given_by: consent.givenBy,
        given_at: work.now,
        recorded_by: personOf(work),
      })
      .onConflict((clash) => clash.doNothing())
      .execute()
  }
  await changeReferral(work, referral.id, {
    state: 'consent-recorded',
    state_since: work.now,
    assent: consent.assent,
    best_interests: consent.bestInterests,
  })
  recordReferralMove(work, referral, { act: 'consent-recorded', state: 'consent-recorded' })
}

function refuseWrongGiver(referral: ReferralRecord, consent: Consenting): void {
  if (referral.person === 'adult') {
    if (consent.givenBy !== 'person') throw Problem.of('consent-required', '/givenBy', 'person-consents')
    return
  }
  if (consent.givenBy !== 'guardian') throw Problem.of('consent-required', '/givenBy', 'guardian-consents')
  if (referral.guardian !== 'available')
    throw Problem.of('consent-required', '/givenBy', `guardian-${referral.guardian}`)
  if (consent.assent !== 'yes') throw Problem.of('consent-required', '/assent', 'child-agrees')
  requireBestInterests(consent)
}

function requireBestInterests(word: ChildsWord): void {
  if (word.bestInterests === null) throw Problem.of('consent-required', '/bestInterests', 'missing')
  if (!hasCode(legalBases, word.bestInterests))
    throw Problem.of('invalid-input', '/bestInterests', 'unknown-code')
}

/** Records a legal basis without consent; a supervisor signs within 24 hours or it is worth nothing. */
export async function recordLegalBasis(
  work: Work,
  basis: ChildsWord & { readonly id: string; readonly basis: string },
  mover: Mover,
): Promise<void> {
  const referral = await getReferral(work, basis.id)
  permitMove(referralCycle, { from: referral.state, to: 'legal-basis-recorded' }, mover)
  if (!hasCode(legalBases, basis.basis)) throw Problem.of('invalid-input', '/basis', 'unknown-code')
  if (referral.person === 'child') {
    if (basis.assent === null) throw Problem.of('consent-required', '/assent', 'missing')
    requireBestInterests(basis)
  }
  await changeReferral(work, referral.id, {
    state: 'legal-basis-recorded',
    state_since: work.now,
    assent: basis.assent,
    best_interests: basis.bestInterests,
    legal_basis: basis.basis,
    legal_basis_recorded_at: work.now,
    legal_basis_due_at: dueAt(work.now, 'legal-basis-signature', referral.urgency),
    legal_basis_lapse_told_at: null,
  })
  recordReferralMove(work, referral, {
    act: 'legal-basis-recorded',
    state: 'legal-basis-recorded',
    reason: basis.basis,
  })
}

/** A legal basis that no supervisor signed in time: nothing can be done on it. */
export function isSuspended(
  referral: Pick<ReferralRecord, 'state' | 'legal_basis_due_at'>,
  now: Date,
): boolean {
  return (
    referral.state === 'legal-basis-recorded' &&
    referral.legal_basis_due_at !== null &&
    now > referral.legal_basis_due_at
  )
}

/** The supervisor signs, within 24 hours of the recording and never for a referral of their own. */
export async function signLegalBasis(work: Work, id: string, mover: Mover): Promise<void> {
  const referral = await getReferral(work, id)
  permitMove(referralCycle, { from: referral.state, to: 'legal-basis-signed' }, mover)
  if (isSuspended(referral, work.now)) throw Problem.of('move-not-allowed', '/state', 'suspended')
  if (referral.created_by === personOf(work)) throw new Problem('author-cannot-sign')
  await changeReferral(work, id, {
    state: 'legal-basis-signed',
    state_since: work.now,
    legal_basis_signed_by: personOf(work),
    legal_basis_signed_at: work.now,
  })
  recordReferralMove(work, referral, { act: 'legal-basis-signed', state: 'legal-basis-signed' })
}
