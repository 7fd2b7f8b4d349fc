import { sql } from 'kysely'
import type { Ballot, BallotFate, BallotsCast, CastBallots } from '../../../../vocabulary/wire/live.ts'
import { screenText } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { hashOf } from './door-secret.ts'

/**
 * Keeps what a voice votes, one statement or a whole evening without a network at once. A vote counts once, however often it is
 * sent; a newer one replaces it until the round closes; what comes too late is named, with what was kept.
 *
 * @throws Problem not-found for no voice, one that was closed, or a round of another hall
 */
export async function castBallots(work: Work, given: CastBallots): Promise<BallotsCast> {
  const heard = await screenReasons(work, given.ballots)
  const found = await sql<{ statement_id: string; fate: BallotFate['fate']; kept_revision: number | null }>`
    select statement_id, fate, kept_revision from governance.cast_ballots(
      ${hashOf(given.token)}, ${given.roundId}, ${JSON.stringify(heard.map(({ ballot }) => ballot))}::jsonb)`.execute(
    work.tx,
  )
  if (found.rows.length === 0) throw new Problem('not-found')
  const leftOut = new Set(
    heard.filter(({ reasonLeftOut }) => reasonLeftOut).map(({ ballot }) => ballot.statementId),
  )
  const counts = await sql<{ answered: number; asked: number }>`
    select answered, asked from governance.count_own(${hashOf(given.token)}, ${given.roundId})`.execute(
    work.tx,
  )
  // In the order in which they were sent: the database kept the oldest first.
  const sent = given.ballots.map(({ statementId }) => statementId)
  const rows = found.rows.toSorted((a, b) => sent.indexOf(a.statement_id) - sent.indexOf(b.statement_id))
  return {
    fates: rows.map((row) => ({
      statementId: row.statement_id,
      fate: row.fate,
      keptRevision: row.kept_revision,
      reasonLeftOut: leftOut.has(row.statement_id),
    })),
    answered: counts.rows[0]?.answered ?? 0,
    of: counts.rows[0]?.asked ?? 0,
  }
}

/** Reasons are shown to a hall that nobody moderates: what may name somebody is left out, and the vote stays. */
export async function screenReasons<B extends Pick<Ballot, 'reason'>>(
  work: Work,
  ballots: readonly B[],
): Promise<readonly { readonly ballot: B; readonly reasonLeftOut: boolean }[]> {
  const isDoubtful = ({ reason }: B) => screenText('/reason', reason, []).length > 0
  const known = ballots.some(isDoubtful) ? await placeNames(work) : []
  return ballots.map((ballot) => {
    const reasonLeftOut = isDoubtful(ballot) && screenText('/reason', ballot.reason, known).length > 0
    return { ballot: reasonLeftOut ? { ...ballot, reason: '' } : ballot, reasonLeftOut }
  })
}

async function placeNames(work: Work): Promise<readonly string[]> {
  const found = await sql<{ name: string }>`select name from parties.place`.execute(work.tx)
  return found.rows.map(({ name }) => name)
}
