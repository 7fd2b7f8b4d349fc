import { sql } from 'kysely'
import { cleanJpeg, cleanPng, isJpeg, isPng } from '../../../interchange/pictures/index.ts'
import { largestScan, type NewScan, type ScanMediaType } from '../../../vocabulary/wire/attendance-scan.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { SealedParts } from '../sealed/index.ts'
import { cipherScan } from './cipher-scan.ts'
import { getKeptMeeting, recordMeetingMove } from './meeting-store.ts'
import { requireDay } from './note-attendance.ts'

/** A long list is a few sheets; more of one day is somebody's mistake. */
const mostOfADay = 12

interface Kind {
  readonly mediaType: ScanMediaType
  readonly is: (bytes: Uint8Array) => boolean
  /** Null when it is broken. */
  readonly clean: (bytes: Uint8Array) => Uint8Array | null
}

/**
 * By its first bytes. A picture loses here what its camera or program wrote beside it, whoever sends it: our own page has
 * taken that away already. A PDF is taken as it comes: only our page cleans it.
 */
const kinds: readonly Kind[] = [
  { mediaType: 'image/jpeg', is: isJpeg, clean: cleanJpeg },
  { mediaType: 'image/png', is: isPng, clean: cleanPng },
  { mediaType: 'application/pdf', is: isPdf, clean: (bytes) => bytes },
]

/**
 * Keeps a signed sheet beside the day of the meeting on which it was signed.
 *
 * @throws Problem not-found, not-permitted; move-not-allowed when it is cancelled; invalid-input for a day on which it does not
 *   meet or that is to come, for what is no whole JPEG or PNG and no PDF, for a file that is too large, or with twelve sheets of the day
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
  const sent = Buffer.from(given.content, 'base64url')
  if (sent.length > largestScan) throw Problem.of('invalid-input', '/content', 'too-large')
  const kind = kinds.find(({ is }) => is(sent))
  const plain = kind?.clean(sent)
  if (!kind || !plain) throw Problem.of('invalid-input', '/content', 'wrong-kind')
  await requireRoom(work, meeting.id, given.day)
  const id = parts.chance.uuid()
  const { months } = parts.seals
  const { content, month, sealed } = await cipherScan(plain, { id, months, now: work.now })
  await sql`
    insert into parties.attendance_scan (id, meeting_id, day, media_type, size, kept_at, kept_by, content, month, sealed)
    values (${id}, ${meeting.id}, ${given.day}, ${kind.mediaType}, ${plain.length}, ${work.now}, ${work.actor.personId},
            ${content}, ${month}, ${sealed})`.execute(work.tx)
  recordMeetingMove(work, meeting, {
    act: 'scan-kept',
    state: meeting.state,
    detail: { day: given.day, scanId: id },
  })
  return id
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

async function requireRoom(work: Work, meetingId: string, day: string): Promise<void> {
  const found = await sql<{ kept: number }>`
    select count(*)::int as kept from parties.attendance_scan
    where meeting_id = ${meetingId} and day = ${day} and removed_at is null`.execute(work.tx)
  if ((found.rows[0]?.kept ?? 0) >= mostOfADay) throw Problem.of('invalid-input', '/day', 'enough-scans')
}
