import { sql } from 'kysely'
import type { NewParticipant } from '../../../vocabulary/wire/meeting.ts'
import { declaredSectors } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type KnowsCode, knowsCodes } from '../catalogue/index.ts'
import { drawCode } from './draw-code.ts'
import { getKeptMeeting, meetings, recordMeetingMove, refuseEnded } from './meeting-store.ts'

/** A hall holds no more; the printed list and the grid of attendance stay readable. */
const mostParticipants = 400

/**
 * Invites one or many to a meeting; each gets a code of their own.
 *
 * @returns their ids, in the order given
 * @throws Problem move-not-allowed once it was held; invalid-input for a sector or an institution that is not known
 */
export async function inviteParticipants(
  work: Work,
  given: { readonly meetingId: string; readonly participants: readonly NewParticipant[] },
  parts: { readonly chance: Chance },
): Promise<readonly string[]> {
  const meeting = await getKeptMeeting(work, given.meetingId)
  refuseEnded(meeting)
  const taken = await codesTaken(work, meeting.id)
  if (taken.size + given.participants.length > mostParticipants)
    throw Problem.of('invalid-input', '/participants', 'too-many')
  const knows = await knowsCodes(work)
  const ids: string[] = []
  for (const [index, participant] of given.participants.entries()) {
    const at = `/participants/${index}`
    refuseUnknownSector(participant, at, knows)
    const id = parts.chance.uuid()
    const code = drawFreeCode(parts.chance, taken)
    const columns = await columnsOf(work, participant)
    await under(at, () =>
      meetings(work)
        .insertInto('parties.participant')
        .values({ id, meeting_id: meeting.id, ...columns, code, added_at: work.now })
        .execute(),
    )
    ids.push(id)
  }
  recordMeetingMove(work, meeting, {
    act: 'participants-invited',
    state: meeting.state,
    detail: { participants: ids.length },
  })
  return ids
}

/** @throws Problem not-found; move-not-allowed once it was held */
export async function changeParticipant(
  work: Work,
  of: { readonly meetingId: string; readonly participantId: string },
  participant: NewParticipant,
): Promise<void> {
  const meeting = await getKeptMeeting(work, of.meetingId)
  refuseEnded(meeting)
  refuseUnknownSector(participant, '', await knowsCodes(work))
  const done = await meetings(work)
    .updateTable('parties.participant')
    .set(await columnsOf(work, participant))
    .where('id', '=', of.participantId)
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-found')
  recordMeetingMove(work, meeting, { act: 'participant-changed', state: meeting.state })
}

/** Takes somebody off the list, with what was noted of them. @throws Problem not-found; move-not-allowed once it was held */
export async function removeParticipant(
  work: Work,
  of: { readonly meetingId: string; readonly participantId: string },
): Promise<void> {
  const meeting = await getKeptMeeting(work, of.meetingId)
  refuseEnded(meeting)
  const done = await meetings(work)
    .deleteFrom('parties.participant')
    .where('id', '=', of.participantId)
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst()
  if (done.numDeletedRows === 0n) throw new Problem('not-found')
  recordMeetingMove(work, meeting, { act: 'participant-removed', state: meeting.state })
}

function refuseUnknownSector({ sector }: NewParticipant, at: string, knows: KnowsCode): void {
  if (sector !== null && !knows(declaredSectors, sector))
    throw Problem.of('invalid-input', `${at}/sector`, 'unknown-code')
}

async function codesTaken(work: Work, meetingId: string): Promise<Set<string>> {
  const found = await meetings(work)
    .selectFrom('parties.participant')
    .select('code')
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Set(found.map(({ code }) => code))
}

function drawFreeCode(chance: Chance, taken: Set<string>): string {
  let code = drawCode(chance, 6)
  while (taken.has(code)) code = drawCode(chance, 6)
  taken.add(code)
  return code
}

async function columnsOf(work: Work, given: NewParticipant) {
  return {
    name: given.name,
    organization_id: given.organizationId ?? (await organizationNamed(work, given.institution)),
    institution: given.institution,
    sector: given.sector,
    sex: given.sex,
  }
}

/** A list that was pasted names institutions; one that is known by exactly this name is meant. */
async function organizationNamed(work: Work, name: string): Promise<string | null> {
  if (name === '') return null
  const found = await sql<{ id: string }>`
    select id from parties.organization
    where valid_to is null and lower(${name}) in (lower(name), lower(short_name)) order by valid_from, id limit 2`.execute(
    work.tx,
  )
  return found.rows.length === 1 ? (found.rows[0]?.id ?? null) : null
}
