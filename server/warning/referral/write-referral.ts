import type { z } from 'zod'
import type { NewReferral, referralSheet } from '../../../vocabulary/wire/referral.ts'
import { hasCode, referralNeeds, safeContacts } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { requirePermission } from '../../parties/permission/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  changeReferral,
  getReferral,
  type ReferralRecord,
  recordReferralMove,
  referralCycle,
  referrals,
} from './referral-store.ts'

/** No letter or digit that is mistaken for another when it is read aloud. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Eight random characters: the only name that a person has here. */
function makePseudonym(chance: Chance): string {
  const letters = [...chance.bytes(8)].map((byte) => alphabet[byte % alphabet.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** A case worker begins a referral: codes only, under a pseudonym that the server makes. */
export async function writeReferral(
  work: Work,
  sheet: NewReferral,
  parts: { readonly chance: Chance },
): Promise<string> {
  await requirePermission(work, 'open-referral')
  refuseSheet(sheet, sheet.person)
  const row = { id: parts.chance.uuid(), provider_id: sheet.providerId }
  await referrals(work)
    .insertInto('warning.referral')
    .values({
      ...row,
      pseudonym: makePseudonym(parts.chance),
      person: sheet.person,
      guardian: sheet.guardian,
      needs: sheet.needs,
      urgency: sheet.urgency,
      safe_contact: sheet.safeContact,
      state: 'draft',
      state_since: work.now,
      created_by: personOf(work),
      created_at: work.now,
    })
    .execute()
  recordReferralMove(work, row, { act: 'drafted', state: 'draft' })
  return row.id
}

/** Corrects the sheet while nothing rests on it: before consent, and for the next provider. */
export async function correctReferral(
  work: Work,
  correction: { readonly id: string; readonly sheet: z.output<typeof referralSheet> },
): Promise<void> {
  const referral = await getReferral(work, correction.id)
  if (referral.state !== 'draft') throw Problem.of('move-not-allowed', '/state', referral.state)
  const { sheet } = correction
  refuseSheet(sheet, referral.person)
  await changeReferral(work, referral.id, {
    guardian: sheet.guardian,
    needs: sheet.needs,
    urgency: sheet.urgency,
    safe_contact: sheet.safeContact,
    provider_id: sheet.providerId,
  })
  recordReferralMove(
    work,
    { id: referral.id, provider_id: sheet.providerId },
    { act: 'corrected', state: 'draft' },
  )
}

function refuseSheet(sheet: Omit<NewReferral, 'person'>, person: 'adult' | 'child'): void {
  if (person === 'child' && sheet.guardian === null) throw Problem.of('invalid-input', '/guardian', 'missing')
  if (person === 'adult' && sheet.guardian !== null)
    throw Problem.of('invalid-input', '/guardian', 'not-for-adults')
  const unknown = sheet.needs.findIndex((need) => !hasCode(referralNeeds, need))
  if (unknown >= 0) throw Problem.of('invalid-input', `/needs/${unknown}`, 'unknown-code')
  const contacts: readonly string[] = safeContacts
  if (!contacts.includes(sheet.safeContact)) throw Problem.of('invalid-input', '/safeContact', 'unknown-code')
}

/** Takes it back to the sheet, for a correction or the next provider: what was consented to does not go along. */
export async function reopenReferral(work: Work, id: string, mover: Mover): Promise<ReferralRecord> {
  const referral = await getReferral(work, id)
  permitMove(referralCycle, { from: referral.state, to: 'draft' }, mover)
  await changeReferral(work, id, {
    state: 'draft',
    state_since: work.now,
    legal_basis: null,
    legal_basis_recorded_at: null,
    legal_basis_due_at: null,
    legal_basis_signed_by: null,
    legal_basis_signed_at: null,
    legal_basis_lapse_told_at: null,
    sent_at: null,
    acceptance_due_at: null,
    follow_up_due_at: null,
  })
  recordReferralMove(work, referral, { act: 'reopened', state: 'draft' })
  return referral
}
