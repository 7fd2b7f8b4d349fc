import { sql } from 'kysely'
import type { AttendanceNote } from '../../../vocabulary/wire/meeting.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { CheckInLimit } from './check-in-limit.ts'
import { getKeptMeeting, type MeetingRecord, meetings, recordMeetingMove } from './meeting-store.ts'

/**
 * Notes who came on a day: ticked in the list, or typed in from paper afterwards. What is noted already stays.
 *
 * @returns how many were noted now, and the codes that nobody has
 * @throws Problem move-not-allowed when it is cancelled; invalid-input for a day on which it does not meet or that is to
 *   come, or for a participant of another meeting
 */
export async function noteAttendance(
  work: Work,
  given: AttendanceNote & { readonly meetingId: string },
): Promise<{ readonly noted: number; readonly unknownCodes: string[] }> {
  const meeting = await getKeptMeeting(work, given.meetingId)
  if (meeting.state === 'cancelled') throw Problem.of('move-not-allowed', '/state', meeting.state)
  await requireDay(work, meeting, given.day)
  const known = await meetings(work)
    .selectFrom('parties.participant')
    .select(['id', 'code'])
    .where('meeting_id', '=', meeting.id)
    .execute()
  const idOf = new Map(known.map(({ id, code }) => [code, id]))
  const ids = new Set(known.map(({ id }) => id))
  const stranger = given.participantIds.findIndex((id) => !ids.has(id))
  if (stranger >= 0) throw Problem.of('invalid-input', `/participantIds/${stranger}`, 'unknown-reference')
  const here = new Set([...given.participantIds, ...given.codes.flatMap((code) => idOf.get(code) ?? [])])
  const noted = await writeAttendance(work, [...here], given)
  if (noted > 0) record(work, meeting, { day: given.day, way: given.way, noted })
  return { noted, unknownCodes: given.codes.filter((code) => !idOf.has(code)) }
}

async function writeAttendance(
  work: Work,
  participantIds: readonly string[],
  { day, way }: Pick<AttendanceNote, 'day' | 'way'>,
): Promise<number> {
  if (participantIds.length === 0) return 0
  const noted_by = work.actor.kind === 'person' ? work.actor.personId : null
  const done = await meetings(work)
    .insertInto('parties.attendance')
    .values(
      participantIds.map((participant_id) => ({ participant_id, day, way, noted_at: work.now, noted_by })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0n)
}

/** A tick that was wrong is taken back. @throws Problem not-found */
export async function withdrawAttendance(
  work: Work,
  of: { readonly meetingId: string; readonly participantId: string; readonly day: string },
): Promise<void> {
  const meeting = await getKeptMeeting(work, of.meetingId)
  const done = await meetings(work)
    .deleteFrom('parties.attendance')
    .where('participant_id', '=', of.participantId)
    .where('day', '=', of.day)
    .where('participant_id', 'in', (query) =>
      query.selectFrom('parties.participant').select('id').where('meeting_id', '=', meeting.id),
    )
    .executeTakeFirst()
  if (done.numDeletedRows === 0n) throw new Problem('not-found')
  recordMeetingMove(work, meeting, {
    act: 'attendance-withdrawn',
    state: meeting.state,
    detail: { day: of.day },
  })
}

type CheckedIn = Pick<MeetingRecord, 'kind' | 'place_id' | 'state'> & {
  meeting_id: string
  day: string
  is_new: boolean
}

/**
 * Notes whoever knows the code on the wall and the own one, without an account.
 *
 * @returns the day that was noted and what people meet for, and nothing of who
 * @throws Problem not-found when either code is not known or the meeting is not open now, one like the other;
 *   too-many-attempts
 */
export async function checkIn(
  work: Work,
  given: { readonly meeting: string; readonly person: string },
  parts: { readonly limit: CheckInLimit },
): Promise<Pick<CheckedIn, 'day' | 'kind'>> {
  if (!parts.limit.permits(given.meeting)) throw new Problem('too-many-attempts')
  const found = await sql<CheckedIn>`
    select meeting_id, kind, place_id, state, day, is_new from parties.check_in(${given.meeting}, ${given.person})`.execute(
    work.tx,
  )
  const [noted] = found.rows
  if (noted === undefined) {
    parts.limit.countWrong(given.meeting)
    throw new Problem('not-found')
  }
  const { day, kind, is_new } = noted
  if (is_new) record(work, { ...noted, id: noted.meeting_id }, { day, way: 'qr', noted: 1 })
  return { day, kind }
}

function record(
  work: Work,
  meeting: Pick<MeetingRecord, 'id' | 'kind' | 'place_id' | 'state'>,
  detail: { readonly day: string; readonly way: 'qr' | 'list' | 'paper'; readonly noted: number },
): void {
  recordMeetingMove(work, meeting, { act: 'attendance-noted', state: meeting.state, detail })
}

/** @throws Problem invalid-input for a day on which it does not meet, or that is to come */
export async function requireDay(work: Work, meeting: MeetingRecord, day: string): Promise<void> {
  const offset = sql`${meeting.utc_offset_minutes}::smallint`
  const found = await sql<{ meets: boolean }>`
    select ${day}::date between parties.day_at(${meeting.starts_at}, ${offset})
           and least(parties.day_at(${meeting.ends_at}, ${offset}), parties.day_at(${work.now}, ${offset})) as meets`.execute(
    work.tx,
  )
  if (found.rows[0]?.meets !== true) throw Problem.of('invalid-input', '/day', 'outside-the-meeting')
}
