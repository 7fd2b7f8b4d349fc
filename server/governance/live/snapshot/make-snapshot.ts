import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { SnapshotManifest } from '../../../../vocabulary/wire/vote-snapshot.ts'
import { personOf } from '../../../commitment/index.ts'
import type { HeadKey } from '../../../parties/audit/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { recordMove, type Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import {
  digestsOf,
  getRound,
  type KeptVotes,
  type RoundRecord,
  readKeptVotes,
  ruleOf,
} from '../round/index.ts'
import { recordAuditorMove } from './keep-auditors.ts'
import { writeSnapshot } from './write-snapshot.ts'

export interface SnapshotParts {
  readonly chance: Chance
  readonly auditKey: HeadKey
  /** Name of the site that signs. */
  readonly site: string
}

interface Found {
  readonly number: string | null
  readonly kept: string | null
  /** The row as JSON: moments are texts. */
  readonly round: Omit<RoundRecord, 'closed_at'> & { readonly closed_at: string }
}

export interface File {
  readonly bytes: Uint8Array
  readonly name: string
}

/**
 * The signed votes of a closed round for whoever is named to audit them and in force; that they were fetched is an act.
 *
 * @throws Problem not-found for everybody else; move-not-allowed for a round that closed before votes were kept
 */
export async function fetchSnapshot(work: Work, roundId: string, parts: SnapshotParts): Promise<File> {
  const found = await sql<Found & { auditor_id: string }>`
    select * from governance.votes_to_audit(${roundId})`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  const bytes = makeSnapshot(work, row, { ...parts, audience: 'auditor' })
  const sha256 = digest(bytes)
  await sql`insert into governance.snapshot_download (id, auditor_id, round_id, fetched_at, sha256)
    values (${parts.chance.uuid()}, ${row.auditor_id}, ${roundId}, ${work.now}, ${sha256})`.execute(work.tx)
  recordAuditorMove(work, row.auditor_id, {
    act: 'fetched',
    detail: { roundId, personId: personOf(work), sha256 },
  })
  return { bytes, name: nameOf(row) }
}

/**
 * Publishes the votes of a round, once: the file is made now and kept, until it is withdrawn.
 *
 * @throws Problem not-found; move-not-allowed unless it is a round of opinions of a closed workshop in which enough people voted
 */
export async function publishVotes(
  work: Work,
  roundId: string,
  given: SnapshotParts & { readonly reason: string },
): Promise<void> {
  await getRound(work, roundId)
  const row = await readPublishable(work, roundId)
  if (row === null) throw Problem.of('move-not-allowed', '/params/id', 'may-not-be-published')
  const bytes = Buffer.from(makeSnapshot(work, row, { ...given, audience: 'public' }))
  await sql`insert into governance.published_votes (id, why, published_by, published_at, file, sha256)
    values (${roundId}, ${given.reason}, ${personOf(work)}, ${work.now}, ${bytes}, ${digest(bytes)})`.execute(
    work.tx,
  )
  recordMove(work, {
    kind: 'published-votes.published',
    subjectKind: 'published-votes',
    subjectId: roundId,
    state: null,
    detail: { sha256: digest(bytes) },
  })
}

export async function readPublishable(work: Work, roundId: string): Promise<Found | null> {
  const found = await sql<Found>`select * from governance.votes_to_publish(${roundId})`.execute(work.tx)
  return found.rows[0] ?? null
}

/** Rows that nobody else's is like: whoever knows such a person's votes finds the row. */
export function aloneIn(kept: KeptVotes): number {
  const rows = Map.groupBy(kept.rows, ({ votes }) => votes.join('\t'))
  return [...rows.values()].filter(({ length }) => length === 1).length
}

function makeSnapshot(
  work: Work,
  row: Found,
  parts: SnapshotParts & { readonly audience: SnapshotManifest['audience'] },
): Uint8Array {
  const { round } = row
  if (row.kept === null || round.results === null)
    throw Problem.of('move-not-allowed', '/params/id', 'not-kept')
  const kept = readKeptVotes(row.kept)
  const digests = digestsOf(kept)
  // What lies here was changed behind the product: nothing is signed that the round did not publish.
  if (digests.votesSha256 !== round.votes_sha256 || digests.sectorsSha256 !== round.sectors_sha256)
    throw Problem.of('move-not-allowed', '/params/id', 'votes-changed')
  const told = round.results
  const texts = new Map([...told.opinions, ...told.ratings].map((one) => [one.statementId, one.text]))
  return writeSnapshot(
    kept,
    {
      audience: parts.audience,
      site: parts.site,
      madeAt: work.now.toISOString(),
      workshop: row.number,
      round: {
        id: round.id,
        ordinal: round.ordinal,
        kind: round.kind,
        title: round.title,
        closedAt: told.closedAt,
        rule: ruleOf(round),
      },
      voices: told.voices,
      texts: kept.statements.map((id) => texts.get(id) ?? ''),
      votesSha256: digests.votesSha256,
      // It would let whoever holds the public file try out sectors.
      sectorsSha256: parts.audience === 'auditor' ? digests.sectorsSha256 : null,
    },
    parts,
  )
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const nameOf = ({ number, round }: Found): string => `votes-${number ?? 'TL'}-${round.ordinal}`
