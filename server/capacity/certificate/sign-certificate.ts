import { foundingDays } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  type CertificateRecord,
  changeCertificate,
  getCertificate,
  recordCertificateMove,
} from './certificate-store.ts'
import { refuseWhereTrained } from './found-certificate.ts'
import { endOf, supersedeEarlier } from './issue-certificate.ts'
import { refuseBasis } from './judge-basis.ts'
import { type CertificateParts, signCredential } from './sign-credential.ts'

const dayMs = 86_400_000

/**
 * The second signature, by somebody else: a founding certificate holds for ninety days, one that rests on what its issuer
 * told for as long as every other.
 *
 * @throws Problem move-not-allowed, author-cannot-sign, not-permitted for the own one; invalid-input where what it rests on no
 *   longer holds
 */
export async function signCertificate(work: Work, id: string, parts: CertificateParts): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const signer = work.actor.personId
  const certificate = await getCertificate(work, id)
  if (certificate.state !== 'proposed') throw Problem.of('move-not-allowed', '/state', certificate.state)
  if (certificate.proposed_by === signer) throw new Problem('author-cannot-sign')
  if (certificate.person_id === signer) throw Problem.of('not-permitted', '/personId', 'own-certificate')
  const until = await untilWhen(work, certificate)
  const issued = await signCredential(work, certificate, { until, parts })
  const signed = { ...issued, state: 'issued' as const, issued_by: signer, issued_at: work.now }
  await changeCertificate(work, id, signed)
  const act = certificate.kind === 'founding' ? 'founding-signed' : 'signed'
  recordCertificateMove(work, id, { act, state: 'issued' })
  if (certificate.kind === 'trained') await supersedeEarlier(work, certificate)
}

async function untilWhen(work: Work, certificate: CertificateRecord): Promise<Date> {
  if (certificate.kind === 'founding') {
    await refuseWhereTrained(work, certificate.permissions)
    return new Date(work.now.getTime() + (certificate.founding_days ?? foundingDays) * dayMs)
  }
  await refuseBasis(work, certificate)
  return endOf(work.now)
}
