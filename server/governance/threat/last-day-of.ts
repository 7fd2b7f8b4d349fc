import { dayOf } from '../../parties/directory/index.ts'
import type { MeetingRecord } from '../../parties/meeting/index.ts'

/** The calendar day at its place on which a meeting ends, YYYY-MM-DD. */
export const lastDayOf = (meeting: Pick<MeetingRecord, 'ends_at' | 'utc_offset_minutes'>): string =>
  dayOf(new Date(meeting.ends_at.getTime() + meeting.utc_offset_minutes * 60_000))
