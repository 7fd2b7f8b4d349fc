import type { Chance } from '../platform/chance.ts'
import type { Work } from '../platform/database/index.ts'
import { Problem } from '../platform/problem.ts'
import {
  type CommitmentRecord,
  changeCommitment,
  commitmentCycle,
  commitments,
  type EvidenceTable,
  getCommitment,
  personOf,
  recordCommitmentMove,
} from './commitment-store.ts'
import { type Mover, permitMove } from './permit-move.ts'

/** The owner begins. */
export async function startCommitment(work: Work, id: string, mover: Mover): Promise<CommitmentRecord> {
  const commitment = await getCommitment(work, id)
  permitMove(commitmentCycle, { from: commitment.state, to: 'in-progress' }, mover)
  await changeCommitment(work, id, {
    state: 'in-progress',
    state_since: work.now,
    started_at: commitment.started_at ?? work.now,
  })
  recordCommitmentMove(work, commitment, { act: 'started', state: 'in-progress' })
  return commitment
}

export interface NewEvidence {
  readonly commitmentId: string
  readonly kind: EvidenceTable['kind']
  readonly reference: string
}

/** The owner says where it can be seen that it was done. The reference itself never enters the chain. */
export async function addEvidence(
  work: Work,
  evidence: NewEvidence,
  parts: { readonly chance: Chance },
): Promise<string> {
  const commitment = await getCommitment(work, evidence.commitmentId)
  if (!['accepted', 'in-progress', 'not-verified', 'reported-done'].includes(commitment.state)) {
    throw Problem.of('move-not-allowed', '/state', commitment.state)
  }
  const id = parts.chance.uuid()
  await commitments(work)
    .insertInto('commitment.evidence')
    .values({
      id,
      commitment_id: commitment.id,
      kind: evidence.kind,
      reference: evidence.reference,
      added_by: personOf(work),
      added_at: work.now,
    })
    .execute()
  recordCommitmentMove(work, commitment, {
    act: 'evidence-added',
    state: commitment.state,
    detail: { evidenceId: id },
  })
  return id
}

/** The owner reports it done. @throws Problem evidence-required while nothing shows it */
export async function reportDone(work: Work, id: string, mover: Mover): Promise<CommitmentRecord> {
  const commitment = await getCommitment(work, id)
  permitMove(commitmentCycle, { from: commitment.state, to: 'reported-done' }, mover)
  const evidence = await commitments(work)
    .selectFrom('commitment.evidence')
    .select('added_at')
    .where('commitment_id', '=', id)
    .orderBy('added_at', 'desc')
    .executeTakeFirst()
  // What did not convince is not enough a second time.
  const isFresh = evidence && (commitment.verified_at === null || evidence.added_at > commitment.verified_at)
  if (!isFresh) throw Problem.of('evidence-required', '/evidence')
  await changeCommitment(work, id, {
    state: 'reported-done',
    state_since: work.now,
    reported_at: work.now,
    reported_by: personOf(work),
    verified_by: null,
  })
  recordCommitmentMove(work, commitment, { act: 'reported-done', state: 'reported-done' })
  return commitment
}
