import type { CertificateEndReason, CertificateState, Permission } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export type CertificateBasis = 'test' | 'observation' | 'simulation' | 'cohort' | 'founding' | 'outside'

export interface CertificateRecord {
  readonly id: string
  readonly person_id: string | null
  readonly participant_id: string | null
  readonly subject_ref: string
  readonly kind: 'trained' | 'founding'
  readonly competency: string | null
  readonly level: number | null
  readonly permissions: Permission[]
  readonly founding_days: number | null
  readonly basis_kind: CertificateBasis
  readonly basis_id: string | null
  readonly basis_on: string | null
  readonly basis_words: string | null
  readonly basis_by: string | null
  readonly assessor_role: string
  readonly state: CertificateState
  readonly proposed_by: string
  readonly proposed_at: Date
  readonly issued_by: string | null
  readonly issued_at: Date | null
  readonly valid_from: Date | null
  readonly valid_until: Date | null
  readonly status_index: number | null
  readonly credential: string | null
  readonly ended_at: Date | null
  readonly ended_by: string | null
  readonly reason: CertificateEndReason | null
  readonly superseded_by: string | null
}

type CertificateTables = {
  'capacity.certificate': { -readonly [K in keyof CertificateRecord]: CertificateRecord[K] }
}

export const certificates = (work: Work) => work.tx.withTables<CertificateTables>()

export async function getCertificate(work: Work, id: string): Promise<CertificateRecord> {
  const row = await certificates(work)
    .selectFrom('capacity.certificate')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return row
}

export async function changeCertificate(
  work: Work,
  id: string,
  change: Partial<CertificateRecord>,
): Promise<void> {
  await certificates(work).updateTable('capacity.certificate').set(change).where('id', '=', id).execute()
}

export function recordCertificateMove(
  work: Work,
  id: string,
  move: { readonly act: string; readonly state: CertificateState; readonly detail?: Record<string, unknown> },
): void {
  recordMove(work, {
    kind: `certificate.${move.act}`,
    subjectKind: 'certificate',
    subjectId: id,
    state: move.state,
    detail: move.detail ?? {},
  })
}
