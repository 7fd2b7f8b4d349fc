import type { Work } from '../../platform/database/index.ts'
import { keeperTables, recordRequest } from './keepers-store.ts'

const batch = 100

/** What was asked 72 hours ago and not opened is over. */
export async function sweepKeeperRequests(work: Work): Promise<void> {
  const due = await keeperTables(work)
    .selectFrom('sealed.keeper_request')
    .selectAll()
    .where('state', 'in', ['waiting', 'ready'])
    .where('expires_at', '<=', work.now)
    .orderBy('expires_at')
    .orderBy('id')
    .limit(batch)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const request of due) {
    await keeperTables(work)
      .updateTable('sealed.keeper_request')
      .set({ state: 'expired' })
      .where('id', '=', request.id)
      .execute()
    recordRequest(work, request, { act: 'expired', state: 'expired' })
  }
}
