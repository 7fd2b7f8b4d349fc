import { sql } from 'kysely'
import type { NewFeedKey } from '../../../vocabulary/wire/cap.ts'
import { mostFeedKeys } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { hashOfFeedKey } from './open-feed.ts'

interface Fresh {
  readonly id: string
  /** Said here and never again. */
  readonly key: string
}

/**
 * Makes a key for an institution. The database refuses whoever is neither its liaison nor the administrator.
 *
 * @throws Problem conflict when five are in force
 */
export async function makeFeedKey(
  work: Work,
  wanted: NewFeedKey,
  parts: { readonly chance: Chance },
): Promise<Fresh> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const { organizationId, name } = wanted
  const held = await sql<{ held: number }>`
    select count(*)::int as held from parties.feed_key
    where organization_id = ${organizationId} and revoked_at is null`.execute(work.tx)
  if ((held.rows[0]?.held ?? 0) >= mostFeedKeys) throw Problem.of('conflict', '/', 'too-many')
  const id = parts.chance.uuid()
  const key = `vgf_${Buffer.from(parts.chance.bytes(32)).toString('base64url')}`
  await sql`
    insert into parties.feed_key (id, organization_id, name, token_hash, created_by, created_at)
    values (${id}, ${organizationId}, ${name}, ${hashOfFeedKey(key)}, ${work.actor.personId}, ${work.now})`.execute(
    work.tx,
  )
  record(work, { id, act: 'made', organizationId })
  return { id, key }
}

/** Ends a key: it opens nothing from the next request on. */
export async function revokeFeedKey(work: Work, id: string): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const found = await sql<{ organizationId: string }>`
    select organization_id as "organizationId" from parties.feed_key where id = ${id}`.execute(work.tx)
  const [key] = found.rows
  if (key === undefined) throw new Problem('not-found')
  const done = await sql`
    update parties.feed_key set revoked_at = ${work.now}, revoked_by = ${work.actor.personId}
    where id = ${id} and revoked_at is null`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw Problem.of('move-not-allowed', '/state', 'revoked')
  record(work, { id, act: 'revoked', organizationId: key.organizationId })
}

function record(
  work: Work,
  move: { readonly id: string; readonly act: 'made' | 'revoked'; readonly organizationId: string },
): void {
  recordMove(work, {
    kind: `feed-key.${move.act}`,
    subjectKind: 'feed-key',
    subjectId: move.id,
    state: null,
    detail: { organizationId: move.organizationId },
  })
}
