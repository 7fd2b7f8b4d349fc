import type { Kysely, Selectable, Updateable } from 'kysely'
import { type ReferralState, referralMoveRoles, referralMoves } from '../../../vocabulary/words/index.ts'
import type { Cycle, NameTables } from '../../commitment/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export type Guardian = 'available' | 'implicated' | 'none' | 'unknown'
export type Assent = 'yes' | 'no' | 'not-able'

export interface ReferralTable {
  id: string
  pseudonym: string
  person: 'adult' | 'child'
  guardian: Guardian | null
  needs: string[]
  urgency: 'urgent' | 'normal'
  safe_contact: string | null
  provider_id: string
  state: ReferralState
  state_since: Date
  created_by: string
  created_at: Date
  assent: Assent | null
  best_interests: string | null
  legal_basis: string | null
  legal_basis_recorded_at: Date | null
  legal_basis_due_at: Date | null
  legal_basis_signed_by: string | null
  legal_basis_signed_at: Date | null
  legal_basis_lapse_told_at: Date | null
  sent_at: Date | null
  acceptance_due_at: Date | null
  follow_up_due_at: Date | null
  outcome: string | null
  revocation_reason: string | null
  ended_at: Date | null
}

export interface ConsentTable {
  id: string
  referral_id: string
  purpose: string
  recipient_id: string
  given_by: 'person' | 'guardian'
  given_at: Date
  recorded_by: string
  revoked_at: Date | null
  revocation_reason: string | null
}

export interface SendingTable {
  id: string
  referral_id: string
  organization_id: string
  sent_at: Date
  answered_at: Date | null
  answer: 'accepted' | 'declined' | 'no-answer' | null
  decline_reason: string | null
}

export type ReferralTables = NameTables & {
  'warning.referral': ReferralTable
  'warning.referral_consent': ConsentTable
  'warning.referral_sending': SendingTable
}
export type ReferralRecord = Selectable<ReferralTable>

export const referralCycle: Cycle<ReferralState> = { moves: referralMoves, roles: referralMoveRoles }

export const referrals = (work: Work): Kysely<ReferralTables> => work.tx.withTables<ReferralTables>()

/** The referral, locked. @throws Problem not-found when it is hidden or absent */
export async function getReferral(work: Work, id: string): Promise<ReferralRecord> {
  const seen = await referrals(work)
    .selectFrom('warning.referral')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await referrals(work)
    .selectFrom('warning.referral')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw Problem.of('move-not-allowed', '/state')
  return found
}

export async function changeReferral(
  work: Work,
  id: string,
  change: Updateable<ReferralTable>,
): Promise<void> {
  const done = await referrals(work)
    .updateTable('warning.referral')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** Remembers a move. No need, contact or ground of a person enters the chain: states and reasons only. */
export function recordReferralMove(
  work: Work,
  referral: Pick<ReferralRecord, 'id' | 'provider_id'>,
  move: { readonly act: string; readonly state: ReferralState; readonly reason?: string | null },
): void {
  recordMove(work, {
    kind: `referral.${move.act}`,
    subjectKind: 'referral',
    subjectId: referral.id,
    state: move.state,
    detail: { organizationId: referral.provider_id, reason: move.reason ?? null },
  })
}
