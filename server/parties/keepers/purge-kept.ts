import type { Work } from '../../platform/database/index.ts'
import { keeperTables } from './keepers-store.ts'

/** Deletes what the keepers keep of these subjects, and with it every share; what was asked and answered stays. */
export async function purgeKept(work: Work, kind: 'signal', ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await keeperTables(work)
    .deleteFrom('sealed.kept')
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', [...ids])
    .execute()
}
