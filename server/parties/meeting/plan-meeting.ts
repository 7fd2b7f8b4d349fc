import type { AgendaItem, MeetingPlan } from '../../../vocabulary/wire/meeting.ts'
import {
  type MeetingKind,
  type MeetingState,
  meetingCancelReasons,
  meetingMoves,
} from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { requirePlace } from '../place/index.ts'
import { drawCode } from './draw-code.ts'
import {
  countRevision,
  getKeptMeeting,
  type MeetingRecord,
  meetings,
  recordMeetingMove,
  refuseEnded,
} from './meeting-store.ts'

/**
 * Plans a meeting; the wing that plans it keeps what is its own under the same id.
 *
 * @throws Problem invalid-input for a place that does not exist or an end before its beginning; not-permitted for whoever
 *   does not keep meetings of this kind at this place
 */
export async function planMeeting(
  work: Work,
  given: { readonly kind: MeetingKind; readonly plan: MeetingPlan },
  parts: { readonly chance: Chance },
): Promise<string> {
  const { kind, plan } = given
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  await requirePlace(work, plan.placeId)
  const id = parts.chance.uuid()
  await meetings(work)
    .insertInto('parties.meeting')
    .values({
      id,
      kind,
      ...columnsOf(plan),
      state: 'planned',
      state_since: work.now,
      cancel_reason: null,
      check_in_code: drawCode(parts.chance, 8),
      revision: 0,
      changed_at: work.now,
      created_by: work.actor.personId,
      created_at: work.now,
    })
    .execute()
  recordMeetingMove(work, { id, kind, place_id: plan.placeId }, { act: 'planned', state: 'planned' })
  return id
}

/** Changes what was planned; what was held stays as it was. @throws Problem move-not-allowed */
export async function changeMeeting(work: Work, id: string, plan: MeetingPlan): Promise<void> {
  const meeting = await getKeptMeeting(work, id)
  refuseEnded(meeting)
  await requirePlace(work, plan.placeId)
  await meetings(work).updateTable('parties.meeting').set(columnsOf(plan)).where('id', '=', id).execute()
  await countRevision(work, id)
  recordMeetingMove(work, { ...meeting, place_id: plan.placeId }, { act: 'changed', state: meeting.state })
}

/** Replaces the agenda as a whole. */
export async function saveAgenda(work: Work, id: string, items: readonly AgendaItem[]): Promise<void> {
  const meeting = await getKeptMeeting(work, id)
  refuseEnded(meeting)
  await meetings(work).deleteFrom('parties.agenda_item').where('meeting_id', '=', id).execute()
  for (const [index, item] of items.entries()) {
    await under(`/items/${index}`, () =>
      meetings(work)
        .insertInto('parties.agenda_item')
        .values({
          meeting_id: id,
          ordinal: index + 1,
          starts_at: new Date(item.startsAt),
          minutes: item.minutes,
          title: item.title,
          objective: item.objective,
          lead: item.lead,
        })
        .execute(),
    )
  }
  recordMeetingMove(work, meeting, {
    act: 'agenda-set',
    state: meeting.state,
    detail: { items: items.length },
  })
}

/**
 * Opens, holds or cancels a meeting. A wing that has a condition of its own asks for it before.
 *
 * @throws Problem move-not-allowed, reason-required (to cancel)
 */
export async function moveMeeting(
  work: Work,
  given: { readonly id: string; readonly to: MeetingState; readonly reason: string | null },
): Promise<MeetingRecord> {
  const meeting = await getKeptMeeting(work, given.id)
  const next: readonly MeetingState[] = meetingMoves[meeting.state]
  if (!next.includes(given.to)) throw Problem.of('move-not-allowed', '/to', meeting.state)
  if (given.to === 'cancelled' && given.reason === null) throw Problem.of('reason-required', '/reason')
  if (given.reason !== null)
    await requireCode(work, meetingCancelReasons, { code: given.reason, at: '/reason' })
  const reason = given.to === 'cancelled' ? given.reason : null
  await meetings(work)
    .updateTable('parties.meeting')
    .set({ state: given.to, state_since: work.now, cancel_reason: reason })
    .where('id', '=', given.id)
    .execute()
  await countRevision(work, given.id)
  recordMeetingMove(work, meeting, { act: given.to, state: given.to, detail: { reason } })
  return { ...meeting, state: given.to }
}

const columnsOf = (plan: MeetingPlan) => ({
  title: plan.title,
  place_id: plan.placeId,
  venue: plan.venue,
  language: plan.language,
  starts_at: new Date(plan.startsAt),
  ends_at: new Date(plan.endsAt),
  listed: plan.listed,
  utc_offset_minutes: plan.utcOffsetMinutes,
})
