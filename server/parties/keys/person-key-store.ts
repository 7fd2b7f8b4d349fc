import type { z } from 'zod'
import type { newLock } from '../../../vocabulary/wire/keys.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { deskTables } from './desk-store.ts'

export type LockToKeep = z.output<typeof newLock>

export interface PersonKeyRecord {
  readonly id: string
  readonly publicKey: Buffer
  readonly madeAt: Date
}

/** Keys are of people: nobody else has one. */
export function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  return work.actor.personId
}

/** The key that the asker uses; null where they have none. */
export async function findOwnKey(work: Work): Promise<PersonKeyRecord | null> {
  const row = await deskTables(work)
    .selectFrom('sealed.person_key')
    .select(['id', 'public_key as publicKey', 'made_at as madeAt'])
    .where('person_id', '=', personOf(work))
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Whether this person uses a key: a new passphrase does not open it. */
export async function hasKey(work: Work, personId: string): Promise<boolean> {
  const row = await deskTables(work)
    .selectFrom('sealed.person_key')
    .select('id')
    .where('person_id', '=', personId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** @throws Problem not-found for somebody who has no key */
export async function getOwnKey(work: Work): Promise<PersonKeyRecord> {
  const key = await findOwnKey(work)
  if (key === null) throw new Problem('not-found')
  return key
}

export async function insertLock(
  work: Work,
  lock: LockToKeep,
  parts: { readonly keyId: string; readonly chance: Chance },
): Promise<string> {
  const id = parts.chance.uuid()
  await deskTables(work)
    .insertInto('sealed.person_key_lock')
    .values({
      id,
      key_id: parts.keyId,
      kind: lock.kind,
      locked: Buffer.from(lock.locked, 'base64url'),
      credential_id: lock.kind === 'passkey' ? Buffer.from(lock.credentialId, 'base64url') : null,
      salt: lock.kind === 'passkey' ? Buffer.from(lock.salt, 'base64url') : null,
      made_at: work.now,
    })
    .execute()
  return id
}

export function recordKeyMove(
  work: Work,
  keyId: string,
  act: 'made' | 'locked' | 'passkey-added' | 'passkey-removed' | 'retired',
): void {
  recordMove(work, {
    kind: `person-key.${act}`,
    subjectKind: 'person-key',
    subjectId: keyId,
    state: null,
    detail: { personId: personOf(work) },
  })
}
