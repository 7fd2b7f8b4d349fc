import type { z } from 'zod'
import type { newPasskey } from '../../../vocabulary/wire/keys.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { deskTables } from './desk-store.ts'
import { getOwnKey, insertLock, recordKeyMove } from './person-key-store.ts'

const mostPasskeys = 8

/** Locks the asker's key under another passphrase, in place of the one before. */
export async function relockPersonKey(
  work: Work,
  locked: string,
  parts: { readonly chance: Chance },
): Promise<void> {
  const key = await getOwnKey(work)
  const done = await deskTables(work)
    .updateTable('sealed.person_key_lock')
    .set({ locked: Buffer.from(locked, 'base64url'), made_at: work.now })
    .where('key_id', '=', key.id)
    .where('kind', '=', 'passphrase')
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n)
    await insertLock(work, { kind: 'passphrase', locked }, { keyId: key.id, ...parts })
  recordKeyMove(work, key.id, 'locked')
}

/** @throws Problem conflict when this passkey opens the key already, or eight do */
export async function addPasskey(
  work: Work,
  passkey: z.output<typeof newPasskey>,
  parts: { readonly chance: Chance },
): Promise<string> {
  const key = await getOwnKey(work)
  const held = await locksOf(work, key.id)
  if (held.filter(({ kind }) => kind === 'passkey').length >= mostPasskeys)
    throw Problem.of('conflict', '/', 'too-many')
  if (held.some(({ credential }) => credential?.toString('base64url') === passkey.credentialId))
    throw Problem.of('conflict', '/credentialId')
  const id = await insertLock(work, { kind: 'passkey', ...passkey }, { keyId: key.id, ...parts })
  recordKeyMove(work, key.id, 'passkey-added')
  return id
}

/** @throws Problem conflict for the last way to open the key: it would be lost */
export async function removePasskey(work: Work, id: string): Promise<void> {
  const key = await getOwnKey(work)
  const held = await locksOf(work, key.id)
  if (!held.some((lock) => lock.id === id && lock.kind === 'passkey')) throw new Problem('not-found')
  if (held.length === 1) throw Problem.of('conflict', '/params/id', 'last-lock')
  await deskTables(work).deleteFrom('sealed.person_key_lock').where('id', '=', id).execute()
  recordKeyMove(work, key.id, 'passkey-removed')
}

const locksOf = async (work: Work, keyId: string) =>
  await deskTables(work)
    .selectFrom('sealed.person_key_lock')
    .select(['id', 'kind', 'credential_id as credential'])
    .where('key_id', '=', keyId)
    .orderBy('id')
    .limit(20)
    .execute()
