import type { Kysely, Selectable } from 'kysely'
import type { MeetingKind, MeetingState } from '../../../vocabulary/words/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface MeetingTable {
  id: string
  kind: MeetingKind
  title: string
  place_id: string
  venue: string
  language: 'es' | 'fr' | 'en'
  starts_at: Date
  ends_at: Date
  state: MeetingState
  state_since: Date
  cancel_reason: string | null
  listed: boolean
  check_in_code: string
  utc_offset_minutes: number
  revision: number
  changed_at: Date
  created_by: string
  created_at: Date
}

export interface AgendaItemTable {
  meeting_id: string
  ordinal: number
  starts_at: Date
  minutes: number
  title: string
  objective: string
  lead: string
}

export interface MaterialTable {
  id: string
  meeting_id: string
  title: string
  reference: string
  added_at: Date
}

export interface ParticipantTable {
  id: string
  meeting_id: string
  name: string
  organization_id: string | null
  institution: string
  sector: string | null
  sex: 'woman' | 'man' | 'other' | null
  code: string
  added_at: Date
}

export interface AttendanceTable {
  participant_id: string
  day: string
  way: 'qr' | 'list' | 'paper'
  noted_at: Date
  noted_by: string | null
}

export type MeetingTables = {
  'parties.meeting': MeetingTable
  'parties.agenda_item': AgendaItemTable
  'parties.meeting_material': MaterialTable
  'parties.participant': ParticipantTable
  'parties.attendance': AttendanceTable
}
export type MeetingRecord = Selectable<MeetingTable>

export const meetings = (work: Work): Kysely<MeetingTables> => work.tx.withTables<MeetingTables>()

/** The meeting. @throws Problem not-found when it is hidden or absent */
export async function getMeeting(work: Work, id: string): Promise<MeetingRecord> {
  const found = await meetings(work)
    .selectFrom('parties.meeting')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

/** The meeting, locked, for whoever keeps it. @throws Problem not-found, not-permitted */
export async function getKeptMeeting(work: Work, id: string): Promise<MeetingRecord> {
  await getMeeting(work, id)
  const found = await meetings(work)
    .selectFrom('parties.meeting')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

export function recordMeetingMove(
  work: Work,
  meeting: Pick<MeetingRecord, 'id' | 'kind' | 'place_id'>,
  move: { readonly act: string; readonly state: MeetingState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `meeting.${move.act}`,
    subjectKind: 'meeting',
    subjectId: meeting.id,
    state: move.state,
    detail: { kind: meeting.kind, placeId: meeting.place_id, ...move.detail },
  })
}

/** What was held or cancelled is not changed any more. @throws Problem move-not-allowed */
export function refuseEnded({ state }: Pick<MeetingRecord, 'state'>): void {
  if (state === 'held' || state === 'cancelled') throw Problem.of('move-not-allowed', '/state', state)
}

/** Tells whoever copied the meeting into a calendar that it is another one now. */
export async function countRevision(work: Work, id: string): Promise<void> {
  await meetings(work)
    .updateTable('parties.meeting')
    .set((eb) => ({ revision: eb('revision', '+', 1), changed_at: work.now }))
    .where('id', '=', id)
    .execute()
}
