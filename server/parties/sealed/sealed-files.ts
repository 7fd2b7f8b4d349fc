import type { Work } from '../../platform/database/index.ts'
import type { MonthlyKeys } from '../../platform/keys/index.ts'
import { Problem } from '../../platform/problem.ts'
import { bytesOf, type SealedSubject, sealedTables } from './sealed-store.ts'
import { wrapsOf } from './view-sealed.ts'

/** Keeps a file that was sealed in the browser. @throws Problem invalid-input when it was not padded */
export async function keepFile(
  work: Work,
  file: { readonly id: string; readonly keyId: string; readonly ciphertext: string },
): Promise<void> {
  const ciphertext = bytesOf(file.ciphertext)
  if ((ciphertext.length - 65 - 16) % 1024 !== 0)
    throw Problem.of('invalid-input', '/file/ciphertext', 'not-padded')
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  await sealedTables(work)
    .insertInto('sealed.file')
    .values({
      id: file.id,
      key_id: file.keyId,
      written_by: work.actor.personId,
      written_at: work.now,
      ciphertext,
    })
    .execute()
}

/** The file of a subject with the wraps of the asker's desks; null where none of them may open it. */
export async function viewFile(work: Work, subject: SealedSubject, months: MonthlyKeys) {
  const found = await sealedTables(work)
    .selectFrom('sealed.file as f')
    .innerJoin('sealed.key as k', 'k.id', 'f.key_id')
    .select(['f.id', 'f.ciphertext', 'k.id as keyId', 'k.public_key as publicKey'])
    .where('k.subject_kind', '=', subject.kind)
    .where('k.subject_id', '=', subject.id)
    .orderBy('k.number', 'desc')
    .executeTakeFirst()
  if (found === undefined) return null
  return {
    id: found.id,
    publicKey: found.publicKey.toString('base64url'),
    wraps: (await wrapsOf(work, [found.keyId], months)).map(({ deskKeyId, sealed }) => ({
      deskKeyId,
      sealed,
    })),
    ciphertext: found.ciphertext.toString('base64url'),
  }
}
