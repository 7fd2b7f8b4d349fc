import { sql } from 'kysely'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { deskTables } from './desk-store.ts'
import { personOf } from './person-key-store.ts'

interface Share {
  readonly personKeyId: string
  readonly sealed: string
}

/**
 * Hands the key of a desk on to colleagues, sealed to each one's own. Whoever has a share keeps it.
 *
 * @throws Problem not-found for a key of a desk that the asker is not of
 */
export async function shareDeskKey(
  work: Work,
  given: { readonly keyId: string; readonly shares: readonly Share[] },
): Promise<void> {
  const own = await sql<{ own: boolean }>`
    select ${given.keyId}::uuid = any (access.desk_keys()) as own`.execute(work.tx)
  if (own.rows[0]?.own !== true) throw new Problem('not-found')
  const shared = await insertShares(work, given)
  recordMove(work, {
    kind: 'desk-key.shared',
    subjectKind: 'desk-key',
    subjectId: given.keyId,
    state: null,
    detail: { personKeyIds: shared },
  })
}

/**
 * @returns the keys that had none yet
 * @throws Problem invalid-input for a key that nobody of the desk uses now
 */
export async function insertShares(
  work: Work,
  given: { readonly keyId: string; readonly shares: readonly Share[] },
): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select p.id from sealed.desk_key k, sealed.person_key p
    where k.id = ${given.keyId} and p.retired_at is null and p.person_id in (select access.colleagues(k.desk_id))
      and p.id = any (${given.shares.map(({ personKeyId }) => personKeyId)}::uuid[]) limit 200`.execute(
    work.tx,
  )
  const usable = new Set(found.rows.map(({ id }) => id))
  const stranger = given.shares.findIndex(({ personKeyId }) => !usable.has(personKeyId))
  if (stranger >= 0) throw Problem.of('invalid-input', `/shares/${stranger}/personKeyId`, 'not-of-the-desk')
  const made = await deskTables(work)
    .insertInto('sealed.desk_key_share')
    .values(
      given.shares.map(({ personKeyId, sealed }) => ({
        key_id: given.keyId,
        person_key_id: personKeyId,
        sealed: Buffer.from(sealed, 'base64url'),
        made_by: personOf(work),
        made_at: work.now,
      })),
    )
    .onConflict((conflict) => conflict.constraint('share_is_single').doNothing())
    .returning('person_key_id')
    .execute()
  return made.map(({ person_key_id: id }) => id)
}
