import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getProposedCircle, keeperTables, personOf, recordCircle } from './keepers-store.ts'
import { requireNamed } from './propose-circle.ts'

/**
 * A person who is named accepts, with the own key in use: shares will be sealed to it. With the last acceptance the circle is
 * in force and the one before is replaced; what was given to that one stays with it.
 *
 * @throws Problem not-permitted for whoever is not named, already-decided, move-not-allowed, invalid-input for a key that
 *   is not the person's own or no longer in use
 */
export async function acceptCircle(work: Work, id: string, personKeyId: string): Promise<void> {
  const own = await requireNamed(work, id)
  await getProposedCircle(work, id, 'in-force')
  if (own.accepted_at !== null) throw new Problem('already-decided')
  const publicKey = await ownKeyInUse(work, { id: personKeyId, at: '/personKeyId' })
  const done = await keeperTables(work)
    .updateTable('sealed.keeper')
    .set({ person_key_id: personKeyId, public_key: publicKey, accepted_at: work.now })
    .where('id', '=', own.id)
    .where('accepted_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  const waiting = await keeperTables(work)
    .selectFrom('sealed.keeper')
    .select('id')
    .where('circle_id', '=', id)
    .where('accepted_at', 'is', null)
    .executeTakeFirst()
  if (waiting === undefined) await bringIntoForce(work, id)
  else recordCircle(work, { id, act: 'accepted', state: 'proposed' })
}

async function bringIntoForce(work: Work, id: string): Promise<void> {
  const { rows } = await sql<{ replaced: string | null }>`
    select sealed.replace_circle(${id}) as replaced`.execute(work.tx)
  const replaced = rows[0]?.replaced ?? null
  if (replaced !== null) recordCircle(work, { id: replaced, act: 'replaced', state: 'replaced' })
  await keeperTables(work)
    .updateTable('sealed.keeper_circle')
    .set({ state: 'in-force', in_force_at: work.now })
    .where('id', '=', id)
    .execute()
  recordCircle(work, { id, act: 'in-force', state: 'in-force' })
}

/** The public half of the own key. @throws Problem invalid-input when it is another's, retired or unknown */
export async function ownKeyInUse(
  work: Work,
  key: { readonly id: string; readonly at: string },
): Promise<Buffer> {
  const { rows } = await sql<{ publicKey: Buffer }>`
    select public_key as "publicKey" from sealed.person_key
    where id = ${key.id} and person_id = ${personOf(work)} and retired_at is null`.execute(work.tx)
  if (rows[0] === undefined) throw Problem.of('invalid-input', key.at, 'not-own-key')
  return rows[0].publicKey
}
