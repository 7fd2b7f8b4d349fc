import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

/** What a key looks like: `vgt_` and 32 bytes, so that whoever finds one in a file knows what it opens. */
const shape = /^vgt_[A-Za-z0-9_-]{43}$/

export interface TokenHolder {
  readonly personId: string
  readonly scopes: readonly string[]
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Whose key this is; null for one that is unknown, ended, or of somebody for whom no key may stand any more. */
export async function findByToken(work: Work, token: string): Promise<TokenHolder | null> {
  if (!shape.test(token)) return null
  const found = await sql<TokenHolder>`
    select person_id as "personId", scopes from access.use_token(${hashOfToken(token)})`.execute(work.tx)
  return found.rows[0] ?? null
}
