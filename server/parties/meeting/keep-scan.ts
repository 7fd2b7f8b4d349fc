import { sql } from 'kysely'
import { largestScan, type NewScan, type ScanMediaType } from '../../../vocabulary/wire/attendance-scan.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { SealedParts } from '../sealed/index.ts'
import { cipherScan } from './cipher-scan.ts'
import { getKeptMeeting, recordMeetingMove } from './meeting-store.ts'
import { requireDay } from './note-attendance.ts'

/** A long list is a few sheets; more of one day is somebody's mistake. */
const mostOfADay = 12

const beginnings: readonly (readonly [ScanMediaType, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/**
 * Keeps a signed sheet beside the day of the meeting on which it was signed.
 *
 * @throws Problem not-found, not-permitted; move-not-allowed when it is cancelled; invalid-input for a day on which it does not
 *   meet or that is to come, for what is neither JPEG, PNG nor PDF, for a file that is too large, or with twelve sheets of the day
 */
export async function keepScan(
  work: Work,
  given: NewScan & { readonly meetingId: string },
  parts: SealedParts,
): Promise<string> {
  const meeting = await getKeptMeeting(work, given.meetingId)
  if (meeting.state === 'cancelled') throw Problem.of('move-not-allowed', '/state', meeting.state)
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  await requireDay(work, meeting, given.day)
  const plain = Buffer.from(given.content, 'base64url')
  const mediaType = beginnings.find(([, bytes]) => bytes.every((byte, at) => plain[at] === byte))?.[0]
  if (mediaType === undefined) throw Problem.of('invalid-input', '/content', 'wrong-kind')
  if (plain.length > largestScan) throw Problem.of('invalid-input', '/content', 'too-large')
  await requireRoom(work, meeting.id, given.day)
  const id = parts.chance.uuid()
  const { months } = parts.seals
  const { content, month, sealed } = await cipherScan(plain, { id, months, now: work.now })
  await sql`
    insert into parties.attendance_scan (id, meeting_id, day, media_type, size, kept_at, kept_by, content, month, sealed)
    values (${id}, ${meeting.id}, ${given.day}, ${mediaType}, ${plain.length}, ${work.now}, ${work.actor.personId},
            ${content}, ${month}, ${sealed})`.execute(work.tx)
  recordMeetingMove(work, meeting, {
    act: 'scan-kept',
    state: meeting.state,
    detail: { day: given.day, scanId: id },
  })
  return id
}

async function requireRoom(work: Work, meetingId: string, day: string): Promise<void> {
  const found = await sql<{ kept: number }>`
    select count(*)::int as kept from parties.attendance_scan
    where meeting_id = ${meetingId} and day = ${day} and removed_at is null`.execute(work.tx)
  if ((found.rows[0]?.kept ?? 0) >= mostOfADay) throw Problem.of('invalid-input', '/day', 'enough-scans')
}
