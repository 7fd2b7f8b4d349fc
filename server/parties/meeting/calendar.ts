import { sql } from 'kysely'
import { z } from 'zod'
import { type CalendarEvent, writeCalendar } from '../../../interchange/icalendar/index.ts'
import type { CalendarRow } from '../../../vocabulary/wire/meeting.ts'
import { findEntry, type MeetingKind, meetingKinds } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { narrowMeetings } from './narrow-meetings.ts'

interface Wanted {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly kind?: MeetingKind | undefined
  readonly place?: string | undefined
  readonly search?: string | undefined
}

/** Who is asked for: everything the asker may see, or what the public calendar names, whoever asks. */
interface Reach {
  readonly listedOnly: boolean
}

type Row = Omit<CalendarRow, 'startsAt' | 'endsAt'> & {
  starts_at: Date
  ends_at: Date
  revision: number
  changed_at: Date
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
/** A calendar that copies ours keeps what it has: a quarter of a year back is enough. */
const feedDaysBack = 90
const mostInFeed = 1000
const productId = '-//Vigía//Vigía//ES'

/** Meetings by their beginning, as far as the asker may see them. */
export async function listCalendar(work: Work, wanted: Wanted, reach: Reach) {
  const rows = await readCalendarRows(work, { ...wanted, limit: wanted.limit + 1 }, reach)
  const page = pageOf(rows, wanted.limit, (row) => [row.starts_at.toISOString(), row.id])
  return {
    items: page.items.map(({ starts_at, ends_at, revision: _r, changed_at: _c, ...row }) => ({
      ...row,
      startsAt: starts_at.toISOString(),
      endsAt: ends_at.toISOString(),
    })),
    nextCursor: page.nextCursor,
    order: 'start',
  }
}

/** The same as iCalendar, for a calendar of one's own. */
export async function writeFeed(work: Work, name: string, reach: Reach): Promise<string> {
  const from = new Date(work.now.getTime() - feedDaysBack * 86_400_000).toISOString()
  const rows = await readCalendarRows(work, { from, limit: mostInFeed }, reach)
  return writeCalendar({ name, productId, method: 'PUBLISH', events: rows.map((row) => toEvent(row, reach)) })
}

const statusOf = {
  planned: 'TENTATIVE',
  open: 'CONFIRMED',
  held: 'CONFIRMED',
  cancelled: 'CANCELLED',
} as const

function toEvent(row: Row, { listedOnly }: Reach): CalendarEvent {
  return {
    uid: row.id,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    summary: row.title,
    location: listedOnly || row.venue === '' ? row.placeName : `${row.venue}, ${row.placeName}`,
    categories: [findEntry(meetingKinds, row.kind)?.es ?? row.kind],
    status: statusOf[row.state],
    sequence: row.revision,
    changedAt: row.changed_at.toISOString(),
  }
}

async function readCalendarRows(work: Work, wanted: Wanted, { listedOnly }: Reach): Promise<readonly Row[]> {
  const after = decodeCursor(wanted.cursor, keyShape)
  const starts = sql`date_trunc('milliseconds', m.starts_at)`
  const found = await sql<Row>`
    select m.id, m.kind, m.title, m.place_id as "placeId", p.name as "placeName", m.venue, m.state, m.listed,
      m.starts_at, m.ends_at, m.utc_offset_minutes as "utcOffsetMinutes", m.revision, m.changed_at
    from parties.meeting m join parties.place p on p.id = m.place_id
    where (not ${listedOnly} or m.listed)
      ${wanted.from === undefined ? sql`` : sql`and m.ends_at > ${wanted.from}::timestamptz`}
      ${wanted.to === undefined ? sql`` : sql`and m.starts_at < ${wanted.to}::timestamptz`}
      ${wanted.kind === undefined ? sql`` : sql`and m.kind = ${wanted.kind}`}
      and ${narrowMeetings({ territory: wanted.place, search: wanted.search })}
      ${after ? sql`and (${starts}, m.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by ${starts}, m.id limit ${wanted.limit}`.execute(work.tx)
  return found.rows
}
