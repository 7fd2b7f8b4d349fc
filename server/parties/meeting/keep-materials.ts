import { sql } from 'kysely'
import { z } from 'zod'
import type { MaterialRow } from '../../../vocabulary/wire/meeting.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptMeeting, getMeeting, meetings, recordMeetingMove } from './meeting-store.ts'

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** What is read or shown at a meeting, in the order it was added. */
export async function listMaterials(
  work: Work,
  meetingId: string,
  wanted: { readonly limit: number; readonly cursor?: string | undefined },
) {
  await getMeeting(work, meetingId)
  const after = decodeCursor(wanted.cursor, keyShape)
  const found = await sql<Omit<MaterialRow, 'addedAt'> & { added_at: Date }>`
    select id, title, reference, added_at from parties.meeting_material
    where meeting_id = ${meetingId}
      ${after ? sql`and (date_trunc('milliseconds', added_at), id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by date_trunc('milliseconds', added_at), id limit ${wanted.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, wanted.limit, (row) => [row.added_at.toISOString(), row.id])
  return {
    items: page.items.map(({ added_at, ...row }) => ({ ...row, addedAt: added_at.toISOString() })),
    nextCursor: page.nextCursor,
    order: 'added',
  }
}

/** Adds a material, before the meeting or after it. */
export async function addMaterial(
  work: Work,
  given: { readonly meetingId: string; readonly title: string; readonly reference: string },
  parts: { readonly chance: Chance },
): Promise<string> {
  const meeting = await getKeptMeeting(work, given.meetingId)
  const id = parts.chance.uuid()
  await meetings(work)
    .insertInto('parties.meeting_material')
    .values({
      id,
      meeting_id: meeting.id,
      title: given.title,
      reference: given.reference,
      added_at: work.now,
    })
    .execute()
  recordMeetingMove(work, meeting, { act: 'material-added', state: meeting.state })
  return id
}

/** @throws Problem not-found */
export async function removeMaterial(
  work: Work,
  of: { readonly meetingId: string; readonly materialId: string },
): Promise<void> {
  const meeting = await getKeptMeeting(work, of.meetingId)
  const done = await meetings(work)
    .deleteFrom('parties.meeting_material')
    .where('id', '=', of.materialId)
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst()
  if (done.numDeletedRows === 0n) throw new Problem('not-found')
  recordMeetingMove(work, meeting, { act: 'material-removed', state: meeting.state })
}
