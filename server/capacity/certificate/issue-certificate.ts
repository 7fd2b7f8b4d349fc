import { sql } from 'kysely'
import { certificateMonths, competencies, hasCode, monthsAfter } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  type CertificateBasis,
  type CertificateRecord,
  certificates,
  changeCertificate,
  recordCertificateMove,
} from './certificate-store.ts'
import { type CertificateParts, signCredential } from './sign-credential.ts'

/** Whose it is: somebody with an account, or a participant of a training without one. */
export type CertificateSubject = { readonly personId: string } | { readonly participantId: string }

export interface NewCertificate {
  readonly subject: CertificateSubject
  readonly competency: string
  /** 1–4. */
  readonly level: number
  /** What it rests on: a passed test, an observation, a simulation, the record of a cohort. */
  readonly basis: { readonly kind: Exclude<CertificateBasis, 'founding'>; readonly id: string | null }
  /** The role in which the asker assessed; `trainer` when it is not said. */
  readonly assessorRole?: string
}

/**
 * Issues a certificate for 24 months: signs its credential, opens what the rules say of its competency, and takes the place
 * of an earlier one of the same person and competency.
 *
 * @returns the id of the certificate
 * @throws Problem invalid-input for an unknown competency; not-permitted for one's own
 */
export async function issueCertificate(
  work: Work,
  wanted: NewCertificate,
  parts: CertificateParts,
): Promise<string> {
  const issuer = work.actor.kind === 'person' ? work.actor.personId : null
  if (issuer === null) throw new Problem('not-permitted')
  if (!hasCode(competencies, wanted.competency))
    throw Problem.of('invalid-input', '/competency', 'unknown-code')
  const personId = 'personId' in wanted.subject ? wanted.subject.personId : null
  const participantId = 'participantId' in wanted.subject ? wanted.subject.participantId : null
  if (personId === issuer) throw Problem.of('not-permitted', '/personId', 'own-certificate')
  const said = {
    id: parts.chance.uuid(),
    subject_ref: parts.chance.uuid(),
    competency: wanted.competency,
    level: wanted.level,
    permissions: [],
    basis_kind: wanted.basis.kind,
    assessor_role: wanted.assessorRole ?? 'trainer',
  }
  const issued = await signCredential(work, said, { until: endOf(work.now), parts })
  const row: CertificateRecord = {
    ...said,
    ...issued,
    person_id: personId,
    participant_id: participantId,
    kind: 'trained',
    founding_days: null,
    basis_id: wanted.basis.id,
    state: 'issued',
    proposed_by: issuer,
    proposed_at: work.now,
    issued_by: issuer,
    issued_at: work.now,
    ended_at: null,
    ended_by: null,
    reason: null,
    superseded_by: null,
  }
  await certificates(work).insertInto('capacity.certificate').values(row).execute()
  recordCertificateMove(work, row.id, {
    act: 'issued',
    state: 'issued',
    detail: { competency: row.competency, level: row.level, basis: row.basis_kind },
  })
  await supersedeEarlier(work, row)
  return row.id
}

/** The same hour of the day, so many months later. */
function endOf(now: Date): Date {
  const [day = '', time = ''] = now.toISOString().split('T')
  return new Date(`${monthsAfter(day, certificateMonths)}T${time}`)
}

/** The new one opens at least as much: what it replaces is not valid beside it. */
async function supersedeEarlier(work: Work, row: CertificateRecord): Promise<void> {
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
