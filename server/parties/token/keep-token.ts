import { sql } from 'kysely'
import type { NewToken } from '../../../vocabulary/wire/token.ts'
import { mayHoldToken, mostTokens } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { hashOfToken } from './find-by-token.ts'

const dayMs = 86_400_000

interface Fresh {
  readonly id: string
  /** Said here and never again. */
  readonly token: string
  readonly expiresAt: string
}

/**
 * Makes a key in the asker's own name.
 *
 * @throws Problem not-permitted for whoever holds a role that no key may stand for, whatever else they hold; conflict when
 *   ten are in force
 */
export async function makeToken(
  work: Work,
  wanted: NewToken,
  parts: { readonly chance: Chance; readonly roles: readonly string[] },
): Promise<Fresh> {
  if (work.actor.kind !== 'person' || !mayHoldToken(parts.roles)) throw new Problem('not-permitted')
  const { personId } = work.actor
  const held = await sql<{ held: number }>`
    select count(*)::int as held from parties.api_token
    where person_id = ${personId} and revoked_at is null and expires_at > ${work.now}`.execute(work.tx)
  if ((held.rows[0]?.held ?? 0) >= mostTokens) throw Problem.of('conflict', '/', 'too-many')
  const id = parts.chance.uuid()
  const token = `vgt_${Buffer.from(parts.chance.bytes(32)).toString('base64url')}`
  const scopes = [...new Set(wanted.scopes)].sort()
  const expiresAt = new Date(work.now.getTime() + wanted.days * dayMs)
  await sql`
    insert into parties.api_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
    values (${id}, ${personId}, ${wanted.name}, ${hashOfToken(token)}, ${scopes}, ${work.now}, ${expiresAt})`.execute(
    work.tx,
  )
  record(work, id, { act: 'made', detail: { personId, scopes, expiresAt: expiresAt.toISOString() } })
  return { id, token, expiresAt: expiresAt.toISOString() }
}

/** Ends a key: one's own, or anybody's for those who review them. It opens nothing from the next request on. */
export async function revokeToken(work: Work, id: string): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const found = await sql<{ personId: string; revokedAt: Date | null }>`
    select person_id as "personId", revoked_at as "revokedAt" from parties.api_token where id = ${id}`.execute(
    work.tx,
  )
  const [token] = found.rows
  if (token === undefined) throw new Problem('not-found')
  const done = await sql`
    update parties.api_token set revoked_at = ${work.now}, revoked_by = ${work.actor.personId}
    where id = ${id} and revoked_at is null`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw Problem.of('move-not-allowed', '/state', 'revoked')
  record(work, id, { act: 'revoked', detail: { personId: token.personId } })
}

function record(
  work: Work,
  id: string,
  move: { readonly act: 'made' | 'revoked'; readonly detail: Readonly<Record<string, unknown>> },
): void {
  recordMove(work, {
    kind: `api-token.${move.act}`,
    subjectKind: 'api-token',
    subjectId: id,
    state: null,
    detail: move.detail,
  })
}
