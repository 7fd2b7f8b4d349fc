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
  const wraps = await sealedTables(work)
    .selectFrom('sealed.wrap')
    .selectAll()
    .where('key_id', 'in', ids)
    .orderBy('id')
    .execute()
  const letters = await sealedTables(work)
    .selectFrom('sealed.letter')
    .selectAll()
    .where('key_id', 'in', ids)
    .orderBy('written_at')
    .orderBy('id')
    .limit(longest)
    .execute()
  const publicKeyOf = new Map(keys.map((key) => [key.id, key.public_key.toString('base64url')]))
  return {
    keys: keys.map((key) => ({
      publicKey: key.public_key.toString('base64url'),
      wraps: wraps
        .filter((wrap) => wrap.key_id === key.id)
        .flatMap((wrap) => {
          // The month's key is destroyed: nobody opens this any more.
          const sealed = months.unwrap(wrap)
          return sealed === null
            ? []
            : [{ deskKeyId: wrap.desk_key_id, sealed: sealed.toString('base64url') }]
        }),
    })),
    letters: letters.map((letter) => ({
      id: letter.id,
      kind: letter.kind,
      fromReporter: letter.written_by === null,
      on: coarseUp(letter.written_at),
      ciphertext: letter.ciphertext.toString('base64url'),
      publicKey: publicKeyOf.get(letter.key_id) ?? '',
    })),
  }
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
