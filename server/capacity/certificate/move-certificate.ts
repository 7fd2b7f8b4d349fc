import {
  type Actor,
  type CertificateState,
  canMove,
  certificateEndReasons,
  certificateMoveRoles,
  certificateMoves,
  mayMove,
} from '../../../vocabulary/words/index.ts'
import type { Mover } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { changeCertificate, getCertificate, recordCertificateMove } from './certificate-store.ts'

interface Wanted {
  readonly id: string
  readonly to: 'suspended' | 'issued' | 'revoked' | 'declined'
  readonly reason: string | null
}

/**
 * Suspends a certificate, gives it back, revokes it for good, or declines one that was proposed. The database closes at once
 * what it opened.
 *
 * @throws Problem move-not-allowed, not-permitted for the own one, reason-required
 */
export async function moveCertificate(work: Work, wanted: Wanted, mover: Mover): Promise<void> {
  const certificate = await getCertificate(work, wanted.id)
  const me = work.actor.kind === 'person' ? work.actor.personId : null
  const { state: from } = certificate
  if (
    !canMove<CertificateState>(certificateMoves, from, wanted.to) ||
    (from === 'proposed' && wanted.to === 'issued')
  )
    throw Problem.of('move-not-allowed', '/to', from)
  const roles = mover.roles as readonly Actor[]
  if (
    certificate.person_id === me ||
    !mayMove<CertificateState>(certificateMoveRoles, { from, to: wanted.to }, roles)
  )
    throw new Problem('not-permitted')
  const isBack = wanted.to === 'issued'
  const reason = certificateEndReasons.entries.find(({ code }) => code === wanted.reason)?.code ?? null
  if (!isBack && wanted.reason === null) throw Problem.of('reason-required', '/reason')
  if (!isBack && reason === null) throw Problem.of('invalid-input', '/reason', 'unknown-code')
  await changeCertificate(work, wanted.id, {
    state: wanted.to,
    ended_at: isBack ? null : work.now,
    ended_by: isBack ? null : me,
    reason: isBack ? null : reason,
  })
  const act = isBack ? 'given-back' : wanted.to
  recordCertificateMove(work, wanted.id, { act, state: wanted.to, detail: isBack ? {} : { reason } })
}
