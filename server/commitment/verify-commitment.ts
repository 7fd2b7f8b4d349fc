import { sql } from 'kysely'
import { notVerifiedReasons } from '../../vocabulary/words/index.ts'
import { requireCode } from '../parties/catalogue/index.ts'
import type { Work } from '../platform/database/index.ts'
import { Problem } from '../platform/problem.ts'
import {
  type CommitmentRecord,
  changeCommitment,
  commitmentCycle,
  getCommitment,
  personOf,
  recordCommitmentMove,
} from './commitment-store.ts'
import { type Mover, permitMove } from './permit-move.ts'

export interface Verdict {
  readonly id: string
  readonly outcome: 'verified' | 'not-verified'
  /** Needed when not verified. */
  readonly reason: string | null
  readonly note: string
}

/**
 * Somebody else than the one who reported it, and of another institution, says whether it was done.
 *
 * @throws Problem verifier-is-reporter for the reporter and for everybody of the owner's institution
 */
export async function verifyCommitment(
  work: Work,
  verdict: Verdict,
  mover: Mover,
): Promise<CommitmentRecord> {
  const commitment = await getCommitment(work, verdict.id)
  permitMove(commitmentCycle, { from: commitment.state, to: verdict.outcome }, mover)
  if (await isOfOwner(work, commitment)) throw new Problem('verifier-is-reporter')
  if (verdict.outcome === 'not-verified') {
    if (verdict.reason === null) throw Problem.of('reason-required', '/reason')
    await requireCode(work, notVerifiedReasons, { code: verdict.reason, at: '/reason' })
  }
  await changeCommitment(work, commitment.id, {
    state: verdict.outcome,
    state_since: work.now,
    verified_at: work.now,
    verified_by: personOf(work),
    not_verified_reason: verdict.outcome === 'verified' ? null : verdict.reason,
    verification_note: verdict.note,
  })
  recordCommitmentMove(work, commitment, {
    act: verdict.outcome,
    state: verdict.outcome,
    detail: { reason: verdict.reason },
  })
  return commitment
}

async function isOfOwner(work: Work, commitment: CommitmentRecord): Promise<boolean> {
  if (commitment.reported_by === personOf(work)) return true
  const found = await sql<{ own: boolean }>`select access.works_for(${commitment.owner_id}) as own`.execute(
    work.tx,
  )
  return found.rows[0]?.own === true
}
