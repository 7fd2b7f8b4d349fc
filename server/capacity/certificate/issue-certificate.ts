import { sql } from 'kysely'
import { certificateMonths, competencies, hasCode, monthsAfter } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  type CertificateRecord,
  certificates,
  changeCertificate,
  recordCertificateMove,
} from './certificate-store.ts'
import { judgeBasis, type NamedBasis } from './judge-basis.ts'
import { type CertificateParts, signCredential } from './sign-credential.ts'

/** Whose it is: somebody with an account, or a participant of a training without one. */
export type CertificateSubject = { readonly personId: string } | { readonly participantId: string }

export interface NewCertificate {
  readonly subject: CertificateSubject
  readonly competency: string
  /** 1–4. */
  readonly level: number
  readonly basis: NamedBasis
}

interface MadeCertificate {
  readonly id: string
  readonly state: 'proposed' | 'issued'
}

/**
 * Issues a certificate for 24 months: signs its credential, opens what the rules say of its competency, and takes the place
 * of an earlier one of the same person and competency. Where what it rests on is the asker's word alone it only waits for
 * the signature of somebody else.
 *
 * @throws Problem invalid-input for an unknown competency, or a basis that does not hold; not-permitted for one's own
 */
export async function issueCertificate(
  work: Work,
  wanted: NewCertificate,
  parts: CertificateParts,
): Promise<MadeCertificate> {
  const issuer = work.actor.kind === 'person' ? work.actor.personId : null
  if (issuer === null) throw new Problem('not-permitted')
  if (!hasCode(competencies, wanted.competency))
    throw Problem.of('invalid-input', '/competency', 'unknown-code')
  const { personId, participantId } = { personId: null, participantId: null, ...wanted.subject }
  if (personId === issuer) throw Problem.of('not-permitted', '/personId', 'own-certificate')
  const { competency, level } = wanted
  const claim = { person_id: personId, participant_id: participantId, competency, level }
  const { told, needsSecond } = await judgeBasis(work, claim, wanted.basis)
  const proposed: CertificateRecord = { ...unsigned(work, parts, issuer), ...claim, ...told }
  const row = needsSecond ? proposed : await signAlone(work, proposed, parts)
  await certificates(work).insertInto('capacity.certificate').values(row).execute()
  recordCertificateMove(work, row.id, {
    act: needsSecond ? 'proposed' : 'issued',
    state: row.state,
    detail: { competency, level, basis: row.basis_kind },
  })
  if (!needsSecond) await supersedeEarlier(work, row)
  return { id: row.id, state: needsSecond ? 'proposed' : 'issued' }
}

type Unsaid = Omit<
  CertificateRecord,
  'person_id' | 'participant_id' | 'competency' | 'level' | `basis_${'kind' | 'id' | 'on' | 'words' | 'by'}`
>

/** A certificate that nobody has signed yet. */
const unsigned = (work: Work, { chance }: CertificateParts, issuer: string): Unsaid => ({
  id: chance.uuid(),
  subject_ref: chance.uuid(),
  kind: 'trained',
  permissions: [],
  founding_days: null,
  assessor_role: 'trainer',
  state: 'proposed',
  proposed_by: issuer,
  proposed_at: work.now,
  issued_by: null,
  issued_at: null,
  valid_from: null,
  valid_until: null,
  status_index: null,
  credential: null,
  ended_at: null,
  ended_by: null,
  reason: null,
  superseded_by: null,
})

async function signAlone(
  work: Work,
  proposed: CertificateRecord,
  parts: CertificateParts,
): Promise<CertificateRecord> {
  const issued = await signCredential(work, proposed, { until: endOf(work.now), parts })
  return { ...proposed, ...issued, state: 'issued', issued_by: proposed.proposed_by, issued_at: work.now }
}

/** The same hour of the day, so many months later. */
export function endOf(now: Date): Date {
  const [day = '', time = ''] = now.toISOString().split('T')
  return new Date(`${monthsAfter(day, certificateMonths)}T${time}`)
}

/** The new one opens at least as much: what it replaces is not valid beside it. */
export async function supersedeEarlier(work: Work, row: CertificateRecord): Promise<void> {
  const earlier = await sql<{ id: string }>`
    select id from capacity.certificate
    where id <> ${row.id} and kind = 'trained' and state in ('issued', 'suspended') and competency = ${row.competency}
      and level <= ${row.level} and valid_until > ${work.now}
      and (person_id = ${row.person_id} or participant_id = ${row.participant_id})
    order by id`.execute(work.tx)
  for (const { id } of earlier.rows) {
    await changeCertificate(work, id, { state: 'superseded', superseded_by: row.id })
    recordCertificateMove(work, id, { act: 'superseded', state: 'superseded', detail: { by: row.id } })
  }
}
