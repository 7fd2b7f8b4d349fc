import type { Kysely, Selectable } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptWorkshop, type WorkshopRecord } from '../workshop/index.ts'

interface RoomTable {
  workshop_id: string
  code: string
  stream: string
  projector_hash: Buffer | null
  state: 'open' | 'locked' | 'closed'
  expected: number
  takes_statements: boolean
  turned_away: number
  shown_round_id: string | null
  shown_statement_id: string | null
  opened_at: Date
  opened_by: string
}

export type RoomRecord = Selectable<RoomTable>

export const rooms = (work: Work): Kysely<{ 'governance.room': RoomTable }> =>
  work.tx.withTables<{ 'governance.room': RoomTable }>()

export async function findRoom(work: Work, workshopId: string): Promise<RoomRecord | null> {
  const found = await rooms(work)
    .selectFrom('governance.room')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .executeTakeFirst()
  return found ?? null
}

/** The room of a workshop that the asker keeps, both locked. @throws Problem as `getKeptWorkshop` does; not-found without one */
export async function getKeptRoom(
  work: Work,
  workshopId: string,
): Promise<{ readonly room: RoomRecord; readonly workshop: WorkshopRecord }> {
  const workshop = await getKeptWorkshop(work, workshopId)
  const room = await rooms(work)
    .selectFrom('governance.room')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .forUpdate()
    .executeTakeFirst()
  if (!room) throw new Problem('not-found')
  return { room, workshop }
}

export async function changeRoom(work: Work, room: RoomRecord, change: Partial<RoomRecord>): Promise<void> {
  await rooms(work)
    .updateTable('governance.room')
    .set(change)
    .where('workshop_id', '=', room.workshop_id)
    .execute()
}
