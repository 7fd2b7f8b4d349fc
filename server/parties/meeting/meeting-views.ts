import { sql } from 'kysely'
import type { AgendaItem, MeetingRow } from '../../../vocabulary/wire/meeting.ts'
import { meetingMoves } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { MeetingRecord } from './meeting-store.ts'

type Row = MeetingRecord & {
  place_name: string
  keeps: boolean
  days: string[]
  agenda: AgendaItem[] | null
}

/** A meeting with its agenda, as every wing shows it. @throws Problem not-found */
export async function viewMeeting(work: Work, id: string): Promise<MeetingRow> {
  const [meeting] = await viewMeetings(work, [id])
  if (meeting === undefined) throw new Problem('not-found')
  return meeting
}

/** Those of these meetings that the asker may see, by their beginning. */
export async function viewMeetings(work: Work, ids: readonly string[]): Promise<readonly MeetingRow[]> {
  const found = await sql<Row>`
    select m.*, p.name as place_name, access.keeps_meeting(m.kind, m.place_id) as keeps,
      array(select to_char(d, 'YYYY-MM-DD') from generate_series(parties.day_at(m.starts_at, m.utc_offset_minutes),
              parties.day_at(m.ends_at, m.utc_offset_minutes), interval '1 day') d) as days,
      (select json_agg(json_build_object('startsAt', to_char(i.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                'minutes', i.minutes, 'title', i.title, 'objective', i.objective, 'lead', i.lead) order by i.ordinal)
       from parties.agenda_item i where i.meeting_id = m.id) as agenda
    from parties.meeting m join parties.place p on p.id = m.place_id
    where m.id = any (${[...ids]}::uuid[]) order by m.starts_at, m.id`.execute(work.tx)
  return found.rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    placeId: row.place_id,
    placeName: row.place_name,
    venue: row.venue,
    language: row.language,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    state: row.state,
    cancelReason: row.cancel_reason,
    listed: row.listed,
    utcOffsetMinutes: row.utc_offset_minutes,
    days: row.days,
    agenda: row.agenda ?? [],
    moves: row.keeps ? [...meetingMoves[row.state]] : [],
    keeps: row.keeps,
  }))
}
