import { sql } from 'kysely'
import { z } from 'zod'
import type { OpenedScan, ScanRow } from '../../../vocabulary/wire/attendance-scan.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { recordOpening } from '../audit/index.ts'
import type { SealedParts } from '../sealed/index.ts'
import { decipherScan } from './cipher-scan.ts'
import { getKeptMeeting } from './meeting-store.ts'

const keyShape = z.tuple([z.iso.date(), z.iso.datetime(), z.uuid()])

interface Row extends Pick<ScanRow, 'id' | 'day' | 'mediaType' | 'size' | 'removedReason'> {
  readonly keptAt: Date
  readonly keptUntil: Date
  readonly removedAt: Date | null
}

/** The sheets of a meeting by day, those that are gone too; for those who keep it. @throws Problem not-permitted */
export async function listScans(
  work: Work,
  meetingId: string,
  wanted: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const meeting = await getKeptMeeting(work, meetingId)
  const after = decodeCursor(wanted.cursor, keyShape)
  const since = sql`date_trunc('milliseconds', kept_at)`
  const found = await sql<Row>`
    select id, to_char(day, 'YYYY-MM-DD') as day, media_type as "mediaType", size, kept_at as "keptAt",
      (greatest(${meeting.ends_at}::timestamptz, kept_at) at time zone 'UTC' + interval '12 months') at time zone 'UTC' as "keptUntil",
      removed_at as "removedAt", removed_reason as "removedReason"
    from parties.attendance_scan
    where meeting_id = ${meeting.id}
      ${after ? sql`and (day, ${since}, id) > (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)` : sql``}
    order by day, ${since}, id limit ${wanted.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, wanted.limit, (row) => [row.day, row.keptAt.toISOString(), row.id])
  return {
    items: page.items.map((row) => ({
      ...row,
      keptAt: row.keptAt.toISOString(),
      keptUntil: row.keptUntil.toISOString(),
      removedAt: row.removedAt?.toISOString() ?? null,
    })),
    nextCursor: page.nextCursor,
    order: 'day',
  }
}

interface Kept {
  readonly day: string
  readonly mediaType: OpenedScan['mediaType']
  readonly removedReason: string | null
  readonly content: Buffer | null
  readonly month: string | null
  readonly sealed: Buffer | null
}

/**
 * The sheet itself; that it was opened is remembered.
 *
 * @throws Problem not-found, not-permitted; already-decided when it is gone, with the reason: a name that was erased takes every
 *   sheet along
 */
export async function openScan(
  work: Work,
  of: { readonly meetingId: string; readonly scanId: string },
  parts: SealedParts,
): Promise<OpenedScan> {
  const meeting = await getKeptMeeting(work, of.meetingId)
  const found = await sql<Kept>`
    select to_char(day, 'YYYY-MM-DD') as day, media_type as "mediaType", removed_reason as "removedReason", content, month, sealed
    from parties.attendance_scan where id = ${of.scanId} and meeting_id = ${meeting.id}`.execute(work.tx)
  const [kept] = found.rows
  if (kept === undefined) throw new Problem('not-found')
  const { content, month, sealed } = kept
  if (content === null || month === null || sealed === null)
    throw Problem.of('already-decided', '/params/scanId', kept.removedReason ?? 'removed')
  const plain = decipherScan({ content, month, sealed }, { id: of.scanId, months: parts.seals.months })
  if (plain === null) throw Problem.of('already-decided', '/params/scanId', 'key-destroyed')
  await recordOpening(work, { subjectKind: 'attendance-scan', subjectId: of.scanId }, parts)
  return { id: of.scanId, day: kept.day, mediaType: kept.mediaType, content: plain.toString('base64url') }
}
