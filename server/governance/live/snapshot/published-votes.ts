import { sql } from 'kysely'
import type { PublishedVotes } from '../../../../vocabulary/wire/vote-snapshot.ts'
import { personOf } from '../../../commitment/index.ts'
import { recordMove, type Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { getRound, readKeptVotes } from '../round/index.ts'
import { aloneIn, type File, readPublishable } from './make-snapshot.ts'

/** The published votes of a round, the same bytes for everybody. @throws Problem not-found; votes-withdrawn once they were taken back */
export async function readPublished(work: Work, roundId: string): Promise<File> {
  const found = await sql<{ file: Buffer | null }>`
    select file from governance.published_votes where id = ${roundId}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  if (row.file === null) throw new Problem('votes-withdrawn')
  return { bytes: row.file, name: `votes-${roundId}` }
}

/**
 * Takes published votes back: the file is deleted and its digest stays, so that whoever fetched it can still show what it was.
 *
 * @throws Problem not-found; move-not-allowed unless they are public now
 */
export async function withdrawVotes(
  work: Work,
  roundId: string,
  given: { readonly reason: string },
): Promise<void> {
  await getRound(work, roundId)
  const withdrawn = await sql<{ sha256: string }>`
    update governance.published_votes
    set file = null, withdrawn_at = ${work.now}, withdrawn_by = ${personOf(work)}, withdrawal_reason = ${given.reason}
    where id = ${roundId} and withdrawn_at is null returning sha256`.execute(work.tx)
  const [row] = withdrawn.rows
  if (row === undefined) throw Problem.of('move-not-allowed', '/params/id', 'not-public')
  recordMove(work, {
    kind: 'published-votes.withdrawn',
    subjectKind: 'published-votes',
    subjectId: roundId,
    state: null,
    detail: { sha256: row.sha256 },
  })
}

interface Row {
  readonly at: Date
  readonly by: string
  readonly reason: string
  readonly sha256: string
  readonly withdrawn_at: Date | null
  readonly withdrawn_by: string | null
  readonly withdrawal_reason: string | null
}

/** Whether the votes of a round are published or may be, and how many rows would stand alone. @throws Problem not-found */
export async function viewPublished(work: Work, roundId: string): Promise<PublishedVotes> {
  await getRound(work, roundId)
  const found = await sql<Row>`
    select p.published_at as at, q.display_name as by, p.why as reason, p.sha256, p.withdrawn_at,
      b.display_name as withdrawn_by, p.withdrawal_reason
    from governance.published_votes p join parties.person q on q.id = p.published_by
    left join parties.person b on b.id = p.withdrawn_by where p.id = ${roundId}`.execute(work.tx)
  const [row] = found.rows
  const open = row === undefined ? await readPublishable(work, roundId) : null
  return {
    mayPublish: open !== null,
    alone: open === null ? null : aloneIn(readKeptVotes(open.kept ?? '')),
    published: row === undefined ? null : toWire(row),
  }
}

const toWire = ({ at, by, reason, sha256, ...row }: Row): PublishedVotes['published'] => ({
  at: at.toISOString(),
  by,
  reason,
  sha256,
  withdrawn:
    row.withdrawn_at === null || row.withdrawn_by === null || row.withdrawal_reason === null
      ? null
      : { at: row.withdrawn_at.toISOString(), by: row.withdrawn_by, reason: row.withdrawal_reason },
})
