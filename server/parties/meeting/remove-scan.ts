import { sql } from 'kysely'
import type { z } from 'zod'
import type { scanRemovalReason } from '../../../vocabulary/wire/attendance-scan.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptMeeting, getMeeting, recordMeetingMove } from './meeting-store.ts'

interface Removal {
  readonly meetingId: string
  readonly scanId: string
  readonly reason: z.infer<typeof scanRemovalReason>
}

const emptied = sql`content = null, month = null, sealed = null`

/**
 * Takes a sheet away: its bytes and its key are gone, the row says that it was there and why it went.
 *
 * @throws Problem not-found; already-decided when it is gone already
 */
export async function removeScan(work: Work, of: Removal): Promise<void> {
  const meeting = await getKeptMeeting(work, of.meetingId)
  const found = await sql<{ removed: boolean }>`
    select removed_at is not null as removed from parties.attendance_scan
    where id = ${of.scanId} and meeting_id = ${meeting.id}`.execute(work.tx)
  const [scan] = found.rows
  if (scan === undefined) throw new Problem('not-found')
  const by = work.actor.kind === 'person' ? work.actor.personId : null
  const done = await sql`
    update parties.attendance_scan
    set removed_at = ${work.now}, removed_by = ${by}, removed_reason = ${of.reason}, ${emptied}
    where id = ${of.scanId} and removed_at is null`.execute(work.tx)
  if (scan.removed || Number(done.numAffectedRows ?? 0n) === 0) throw new Problem('already-decided')
  recordMeetingMove(work, meeting, {
    act: 'scan-removed',
    state: meeting.state,
    detail: { scanId: of.scanId, reason: of.reason },
  })
}

/** What one beat takes away. */
const batch = 100

/** Takes away sheets of meetings that are a year over: the names that were typed stay, the signatures do not. */
export async function sweepScans(work: Work): Promise<number> {
  const gone = await sql<{ id: string; meeting_id: string }>`
    update parties.attendance_scan set removed_at = ${work.now}, removed_reason = 'term-over', ${emptied}
    where id in (
      select c.id from parties.attendance_scan c join parties.meeting m on m.id = c.meeting_id
      where c.removed_at is null
        and greatest(m.ends_at, c.kept_at) < (${work.now}::timestamptz at time zone 'UTC' - interval '12 months') at time zone 'UTC'
      order by c.kept_at limit ${batch})
    returning id, meeting_id`.execute(work.tx)
  for (const scan of gone.rows) {
    const meeting = await getMeeting(work, scan.meeting_id)
    recordMeetingMove(work, meeting, {
      act: 'scan-removed',
      state: meeting.state,
      detail: { scanId: scan.id, reason: 'term-over' },
    })
  }
  return gone.rows.length
}
