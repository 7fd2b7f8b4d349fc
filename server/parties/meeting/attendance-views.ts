import { sql } from 'kysely'
import { z } from 'zod'
import type { AttendanceSheet, AttendanceSummary, ParticipantRow } from '../../../vocabulary/wire/meeting.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { drawQr } from '../access/index.ts'
import { getKeptMeeting } from './meeting-store.ts'

interface Wanted {
  readonly limit: number
  readonly cursor?: string | undefined
}

const keyShape = z.tuple([z.string(), z.uuid()])
type Fragment = ReturnType<typeof sql>

const institution = sql`coalesce(o.name, p.institution)`

/** Who is invited and which days they came, by name; for those who keep the meeting. @throws Problem not-permitted */
export async function listParticipants(work: Work, meetingId: string, wanted: Wanted) {
  await getKeptMeeting(work, meetingId)
  const rows = await readParticipants(work, meetingId, wanted)
  const { items, nextCursor } = pageOf(rows, wanted.limit, (row) => [row.name, row.id])
  return { items: [...items], nextCursor, order: 'name' }
}

async function readParticipants(
  work: Work,
  meetingId: string,
  wanted: Wanted,
): Promise<readonly ParticipantRow[]> {
  const after = decodeCursor(wanted.cursor, keyShape)
  const found = await sql<ParticipantRow>`
    select p.id, p.name, p.institution, p.sector, p.sex, p.code,
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organization,
      coalesce((select json_agg(json_build_object('day', t.day, 'way', t.way) order by t.day)
                from parties.attendance t where t.participant_id = p.id), '[]') as attended
    from parties.participant p left join parties.organization o on o.id = p.organization_id
    where p.meeting_id = ${meetingId} ${after ? sql`and (p.name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by p.name, p.id limit ${wanted.limit + 1}`.execute(work.tx)
  return found.rows
}

/** Who came, counted by day, institution and declared sector. @throws Problem not-permitted */
export async function countAttendance(work: Work, meetingId: string): Promise<AttendanceSummary> {
  const meeting = await getKeptMeeting(work, meetingId)
  const total = await sql<{ invited: number; came: number }>`
    select ${counts} ${participantsOf(meetingId)}`.execute(work.tx)
  const days = await sql<{ day: string; came: number }>`
    select to_char(d, 'YYYY-MM-DD') as day, count(p.id)::int as came
    from generate_series(parties.day_at(${meeting.starts_at}, ${meeting.utc_offset_minutes}::smallint),
                         parties.day_at(${meeting.ends_at}, ${meeting.utc_offset_minutes}::smallint), interval '1 day') d
    left join (parties.attendance t join parties.participant p on p.id = t.participant_id and p.meeting_id = ${meetingId})
      on t.day = d::date
    group by d order by d`.execute(work.tx)
  const byInstitution = await countBy<{ institution: string }>(
    work,
    meetingId,
    sql`${institution} as institution`,
  )
  const bySector = await countBy<{ sector: string | null }>(work, meetingId, sql`p.sector`)
  return {
    invited: total.rows[0]?.invited ?? 0,
    came: total.rows[0]?.came ?? 0,
    days: days.rows,
    byInstitution,
    bySector,
    checkInCode: meeting.check_in_code,
  }
}

const cameOnce = sql`exists (select from parties.attendance t where t.participant_id = p.id)`
const counts = sql`count(*)::int as invited, (count(*) filter (where ${cameOnce}))::int as came`
const participantsOf = (meetingId: string) =>
  sql`from parties.participant p left join parties.organization o on o.id = p.organization_id
      where p.meeting_id = ${meetingId}`

async function countBy<T>(
  work: Work,
  meetingId: string,
  group: Fragment,
): Promise<(T & { invited: number; came: number })[]> {
  const found = await sql<T & { invited: number; came: number }>`
    select ${group}, ${counts} ${participantsOf(meetingId)} group by 1 order by 2 desc, 1`.execute(work.tx)
  return [...found.rows]
}

/** The list to print, with a QR code beside each name and one for the wall. @throws Problem not-permitted */
export async function viewAttendanceSheet(
  work: Work,
  meetingId: string,
  wanted: Wanted & { readonly at: string },
): Promise<AttendanceSheet> {
  const meeting = await getKeptMeeting(work, meetingId)
  const address = `${wanted.at}/sala/${meeting.check_in_code}`
  const rows = await readParticipants(work, meetingId, wanted)
  const { items, nextCursor } = pageOf(rows, wanted.limit, (row) => [row.name, row.id])
  return {
    items: items.map((row) => ({
      id: row.id,
      name: row.name,
      institution: row.organization?.name ?? row.institution,
      code: row.code,
      // What stands behind the # never reaches a server or its log.
      qr: drawQr(`${address}#${row.code}`),
    })),
    nextCursor,
    order: 'name',
    wall: { address, code: meeting.check_in_code, qr: drawQr(address) },
  }
}
