import type { Work } from '../../platform/database/index.ts'
import { sealedTables } from './sealed-store.ts'

/** Deletes what was sealed for these subjects: keys, and with them wraps and letters. */
export async function purgeSealed(work: Work, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sealedTables(work)
    .deleteFrom('sealed.key')
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', [...ids])
    .execute()
}

/** Deletes what opens with the receipts of these subjects: the words are forgotten, and nobody asks with them again. */
export async function purgeReceiptWraps(work: Work, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sealedTables(work)
    .deleteFrom('sealed.wrap')
    .where('desk_key_id', 'is', null)
    .where('key_id', 'in', (keys) =>
      keys
        .selectFrom('sealed.key')
        .select('id')
        .where('subject_kind', '=', kind)
        .where('subject_id', 'in', [...ids]),
    )
    .execute()
}
