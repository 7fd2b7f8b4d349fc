import { sql } from 'kysely'
import { personOf } from '../../commitment/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { takeIntoDraft } from './take-proposals.ts'

/**
 * What is accepted goes into the next version of the framework, where one has been begun; else it waits for it.
 *
 * @throws Problem not-found, already-decided, reason-required to decline it without a word
 */
export async function decideProposal(
  work: Work,
  given: { readonly id: string; readonly to: 'accepted' | 'declined'; readonly words: string },
): Promise<void> {
  const found = await sql<{ state: string }>`
    select state from capacity.competency_proposal where id = ${given.id}`.execute(work.tx)
  if (found.rows[0] === undefined) throw new Problem('not-found')
  if (found.rows[0].state !== 'proposed') throw new Problem('already-decided')
  if (given.to === 'declined' && given.words === '') throw Problem.of('reason-required', '/words')
  await sql`
    update capacity.competency_proposal
    set state = ${given.to}, words = ${given.words}, decided_at = ${work.now}, decided_by = ${personOf(work)}
    where id = ${given.id}`.execute(work.tx)
  recordMove(work, {
    kind: `competency.${given.to}`,
    subjectKind: 'competency-proposal',
    subjectId: given.id,
    state: given.to,
    detail: {},
  })
  if (given.to === 'accepted') await takeIntoDraft(work)
}
