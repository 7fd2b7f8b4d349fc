import type { z } from 'zod'
import type { newAppraisal } from '../../../vocabulary/wire/committee.ts'
import { type CommitmentRecord, commitmentsOf, overdueDays, personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { committee, recordRequestMove } from './committee-store.ts'

/**
 * The committee says what it thinks of an answer, or of a silence that has lasted too long. Each appraisal is kept; the
 * newest one stands.
 *
 * @throws Problem move-not-allowed while there is time for an answer and none has come
 */
export async function appraiseAnswer(
  work: Work,
  appraisal: z.output<typeof newAppraisal> & { readonly requestId: string },
  parts: { readonly chance: Chance },
): Promise<void> {
  const found = await committee(work)
    .selectFrom('governance.committee_request as r')
    .innerJoin('governance.decision as d', 'd.id', 'r.decision_id')
    .select('d.session_id')
    .where('r.id', '=', appraisal.requestId)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  const asked = await commitmentsOf(work, { kind: 'session', id: found.session_id })
  const one = asked.find(({ id }) => id === appraisal.requestId)
  if (one === undefined || !mayBeAppraised(one, work.now))
    throw Problem.of('move-not-allowed', '/state', one?.state ?? 'withdrawn')
  await committee(work)
    .insertInto('governance.appraisal')
    .values({
      id: parts.chance.uuid(),
      request_id: appraisal.requestId,
      outcome: appraisal.outcome,
      words: appraisal.words,
      appraised_at: work.now,
      appraised_by: personOf(work),
    })
    .execute()
  recordRequestMove(work, appraisal.requestId, {
    act: 'appraised',
    detail: { outcome: appraisal.outcome },
  })
}

/** There is an answer, or the time for one is over. */
function mayBeAppraised(one: CommitmentRecord, now: Date): boolean {
  if (one.state === 'proposed') return false
  return (
    one.answered_at !== null ||
    overdueDays(one, now) > 0 ||
    (one.answer_due_at !== null && one.answer_due_at <= now)
  )
}
