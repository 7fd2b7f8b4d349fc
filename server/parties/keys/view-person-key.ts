import { sql } from 'kysely'
import type { OwnKey } from '../../../vocabulary/wire/keys.ts'
import type { Work } from '../../platform/database/index.ts'
import { deskTables } from './desk-store.ts'
import { findOwnKey, personOf } from './person-key-store.ts'

const textOf = (bytes: Buffer | null): string | null => bytes?.toString('base64url') ?? null

/** The key that the asker uses, still locked, with every way to open it. */
export async function viewPersonKey(work: Work): Promise<OwnKey> {
  const found = await sql<{ login: string }>`
    select login from parties.person where id = ${personOf(work)}`.execute(work.tx)
  const login = found.rows[0]?.login ?? ''
  const key = await findOwnKey(work)
  if (key === null) return { login, key: null }
  const locks = await deskTables(work)
    .selectFrom('sealed.person_key_lock')
    .selectAll()
    .where('key_id', '=', key.id)
    // The passphrase, of which there is one, then the devices as they were added.
    .orderBy('kind', 'desc')
    .orderBy('made_at')
    .orderBy('id')
    .limit(20)
    .execute()
  return {
    login,
    key: {
      id: key.id,
      publicKey: key.publicKey.toString('base64url'),
      madeAt: key.madeAt.toISOString(),
      locks: locks.map((lock) => ({
        id: lock.id,
        kind: lock.kind,
        locked: lock.locked.toString('base64url'),
        credentialId: textOf(lock.credential_id),
        salt: textOf(lock.salt),
        madeAt: lock.made_at.toISOString(),
      })),
    },
  }
}
