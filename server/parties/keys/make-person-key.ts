import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { deskTables } from './desk-store.ts'
import {
  findOwnKey,
  getOwnKey,
  insertLock,
  type LockToKeep,
  personOf,
  recordKeyMove,
} from './person-key-store.ts'
import { requirePoint } from './require-point.ts'

export interface PersonKeyToMake {
  readonly publicKey: string
  readonly lock: LockToKeep
}

/**
 * Keeps the first key of the asker: its public half, and its private half locked in the browser.
 *
 * @throws Problem conflict for somebody who has one: another tab made it, or it is to be made anew
 */
export async function makePersonKey(
  work: Work,
  wanted: PersonKeyToMake,
  parts: { readonly chance: Chance },
): Promise<string> {
  if ((await findOwnKey(work)) !== null) throw Problem.of('conflict', '/', 'key-exists')
  const id = parts.chance.uuid()
  const bytes = requirePoint(wanted.publicKey, '/publicKey')
  await deskTables(work)
    .insertInto('sealed.person_key')
    .values({
      id,
      person_id: personOf(work),
      public_key: bytes,
      made_at: work.now,
      retired_at: null,
    })
    .execute()
  await insertLock(work, wanted.lock, { keyId: id, ...parts })
  recordKeyMove(work, id, 'made')
  return id
}

/**
 * Begins anew: the key in use is retired and nothing opens it any more, so what desks shared with it is lost to the asker
 * until colleagues share again.
 */
export async function renewPersonKey(
  work: Work,
  wanted: PersonKeyToMake,
  parts: { readonly chance: Chance },
): Promise<string> {
  const old = await getOwnKey(work)
  await deskTables(work)
    .updateTable('sealed.person_key')
    .set({ retired_at: work.now })
    .where('id', '=', old.id)
    .execute()
  await deskTables(work).deleteFrom('sealed.person_key_lock').where('key_id', '=', old.id).execute()
  recordKeyMove(work, old.id, 'retired')
  return await makePersonKey(work, wanted, parts)
}
