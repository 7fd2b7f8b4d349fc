import type { SealedCorrespondence } from '../../../vocabulary/wire/sealed.ts'
import { coarseUp } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import type { MonthlyKeys } from '../../platform/keys/index.ts'
import { type SealedSubject, sealedTables } from './sealed-store.ts'

const longest = 200

/**
 * What was written about a subject, as those who may open it get it: still sealed. The database gives each asker the
 * wraps of the own desks, or those of the receipt, and the letters of the keys that these open.
 */
export async function viewCorrespondence(
  work: Work,
  subject: SealedSubject,
  months: MonthlyKeys,
): Promise<SealedCorrespondence> {
  const keys = await sealedTables(work)
    .selectFrom('sealed.key')
    .select(['id', 'public_key'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('number')
    .execute()
  const ids = keys.map(({ id }) => id)
  if (ids.length === 0) return { keys: [], letters: [] }
  const wraps = await wrapsOf(work, ids, months)
  const letters = await sealedTables(work)
    .selectFrom('sealed.letter')
    .selectAll()
    .where('key_id', 'in', ids)
    .orderBy('written_at')
    .orderBy('id')
    .limit(longest)
    .execute()
  const publicKeyOf = new Map(keys.map((key) => [key.id, textOf(key.public_key)]))
  return {
    keys: keys.map((key) => ({
      publicKey: textOf(key.public_key),
      wraps: wraps
        .filter(({ keyId }) => keyId === key.id)
        .map(({ deskKeyId, sealed }) => ({ deskKeyId, sealed })),
    })),
    letters: letters.map((letter) => ({
      id: letter.id,
      kind: letter.kind,
      fromReporter: letter.written_by === null,
      on: coarseUp(letter.written_at),
      ciphertext: textOf(letter.ciphertext),
      publicKey: publicKeyOf.get(letter.key_id) ?? '',
    })),
  }
}

const textOf = (bytes: Buffer): string => bytes.toString('base64url')

/**
 * The wraps of these keys that the asker may see. Those of a month whose key is destroyed are left out: nobody opens them
 * any more.
 */
export async function wrapsOf(work: Work, keyIds: readonly string[], months: MonthlyKeys) {
  const rows = await sealedTables(work)
    .selectFrom('sealed.wrap')
    .selectAll()
    .where('key_id', 'in', [...keyIds])
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => {
    const sealed = months.unwrap(row)
    return sealed === null ? [] : [{ keyId: row.key_id, deskKeyId: row.desk_key_id, sealed: textOf(sealed) }]
  })
}

/** The newest key of a subject, to write to; null when nothing was ever sealed to it. */
export async function findNewestKey(
  work: Work,
  subject: SealedSubject,
): Promise<{ readonly id: string; readonly number: number; readonly publicKey: Buffer } | null> {
  const row = await sealedTables(work)
    .selectFrom('sealed.key')
    .select(['id', 'number', 'public_key as publicKey'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return row ?? null
}
