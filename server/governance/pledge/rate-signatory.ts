import { sql } from 'kysely'
import type { NewRating } from '../../../vocabulary/wire/pact.ts'
import type { SigningState } from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { pacts } from './pact-store.ts'

/**
 * A member of the steering committee says how far a signatory has come. A later rating stands beside the earlier ones.
 *
 * @throws Problem signatory-cannot-rate for whoever belongs to the signatory, by a role or by the seat, or signed as a person; move-not-allowed
 *   before the signing was witnessed
 */
export async function rateSignatory(
  work: Work,
  rating: NewRating & { readonly id: string },
  parts: { readonly chance: Chance },
): Promise<string> {
  const found = await sql<{ state: SigningState; own: boolean }>`
    select s.state, governance.rates_own(y.id) as own
    from governance.signatory y join governance.signing s on s.id = y.signing_id
    where y.id = ${rating.id}::uuid`.execute(work.tx)
  const [signatory] = found.rows
  if (signatory === undefined) throw new Problem('not-found')
  if (signatory.own) throw new Problem('signatory-cannot-rate')
  if (signatory.state !== 'witnessed' && signatory.state !== 'published')
    throw Problem.of('move-not-allowed', '/state', signatory.state)
  const id = parts.chance.uuid()
  await pacts(work)
    .insertInto('governance.pledge_rating')
    .values({
      id,
      signatory_id: rating.id,
      score: rating.score,
      words: rating.words,
      rated_by: personOf(work),
      rated_at: work.now,
      state: 'given',
    })
    .execute()
  recordMove(work, {
    kind: 'pledge-rating.given',
    subjectKind: 'pledge-rating',
    subjectId: id,
    state: 'given',
    detail: { signatoryId: rating.id, score: rating.score },
  })
  return id
}
