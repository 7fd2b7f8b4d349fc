import { sql } from 'kysely'
import type { EvidenceFile, EvidenceReaders, NewEvidenceFile } from '../../vocabulary/wire/commitment.ts'
import { recordOpening } from '../parties/audit/index.ts'
import { keepFile, keepSealedKey, type SealedParts, viewFile } from '../parties/sealed/index.ts'
import type { Work } from '../platform/database/index.ts'
import { Problem } from '../platform/problem.ts'
import { getCommitment, recordCommitmentMove } from './commitment-store.ts'

interface Piece {
  readonly commitmentId: string
  readonly evidenceId: string
}

/** The desks that must be able to read a file: the owner's own, and those that verify. */
export async function readersOfEvidence(work: Work, commitmentId: string): Promise<EvidenceReaders> {
  const commitment = await getCommitment(work, commitmentId)
  const found = await sql<{
    deskKeyId: string
    desk: 'organization' | 'analysis' | 'ombudsman'
    publicKey: Buffer
  }>`
    select distinct on (d.id) k.id as "deskKeyId", d.kind as desk, k.public_key as "publicKey"
    from sealed.desk d join sealed.desk_key k on k.desk_id = d.id
    where d.kind in ('analysis', 'ombudsman') or d.kind = 'organization' and d.organization_id = ${commitment.owner_id}
    order by d.id, k.number desc limit 20`.execute(work.tx)
  const items = found.rows.map((row) => ({ ...row, publicKey: row.publicKey.toString('base64url') }))
  return { items, order: 'desk' }
}

/**
 * Keeps a file that the owner's browser cleaned and sealed, beside the piece of evidence that it belongs to.
 *
 * @throws Problem not-found; invalid-input wrong-recipients when nobody who verifies could open it, or somebody else could;
 *   already-decided when the evidence has its file
 */
export async function attachFile(
  work: Work,
  attached: Piece & NewEvidenceFile,
  parts: SealedParts,
): Promise<void> {
  const commitment = await getCommitment(work, attached.commitmentId)
  const subject = await subjectOf(work, attached)
  const known = await readersOfEvidence(work, commitment.id)
  const deskOf = new Map(known.items.map((reader) => [reader.deskKeyId, reader.desk]))
  const desks = attached.key.wraps.map(({ deskKeyId }) => (deskKeyId === null ? null : deskOf.get(deskKeyId)))
  const isRight =
    desks.every((desk) => desk) && desks.some((desk) => desk === 'analysis' || desk === 'ombudsman')
  if (!isRight || new Set(attached.key.wraps.map(({ deskKeyId }) => deskKeyId)).size < desks.length)
    throw Problem.of('invalid-input', '/key/wraps', 'wrong-recipients')
  const there =
    await sql`select from sealed.key where subject_kind = 'evidence' and subject_id = ${subject.id}`.execute(
      work.tx,
    )
  if (there.rows.length > 0) throw new Problem('already-decided')
  const keyId = await keepSealedKey(work, attached.key, { ...parts, subject })
  await keepFile(work, { ...attached.file, keyId })
  recordCommitmentMove(work, commitment, {
    act: 'file-attached',
    state: commitment.state,
    detail: { evidenceId: subject.id },
  })
}

/** The file of a piece of evidence, still sealed; that it was opened is remembered. */
export async function openEvidenceFile(work: Work, piece: Piece, parts: SealedParts): Promise<EvidenceFile> {
  const subject = await subjectOf(work, piece)
  const file = await viewFile(work, subject, parts.seals.months)
  if (file === null) throw new Problem('not-found')
  await recordOpening(work, { subjectKind: 'evidence', subjectId: subject.id }, parts)
  return file
}

async function subjectOf(work: Work, piece: Piece): Promise<{ kind: string; id: string }> {
  const found = await sql<{ id: string }>`
    select e.id from commitment.evidence e
    where e.id = ${piece.evidenceId} and e.commitment_id = ${piece.commitmentId}`.execute(work.tx)
  const id = found.rows[0]?.id
  if (id === undefined) throw new Problem('not-found')
  return { kind: 'evidence', id }
}
