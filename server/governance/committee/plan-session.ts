import { sql } from 'kysely'
import type { NewItem, NewSession, SessionPlan } from '../../../vocabulary/wire/committee.ts'
import type { MeetingPlan } from '../../../vocabulary/wire/meeting.ts'
import { personOf } from '../../commitment/index.ts'
import { changeMeeting, getKeptMeeting, planMeeting, saveAgenda } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { seatsInForce } from '../body/index.ts'
import { committee, getSession, recordSessionMove, type SessionRecord } from './committee-store.ts'
import { requireSubject } from './item-subject.ts'

interface Parts {
  readonly chance: Chance
}

const dayMs = 86_400_000

/** Plans a session of a body; it gets its number now and keeps it, whatever becomes of it. */
export async function planSession(work: Work, plan: NewSession, parts: Parts): Promise<string> {
  const found = await sql<{ kind: string }>`
    select kind from governance.body
    where id = ${plan.bodyId} and (ended_on is null or ended_on > ${dayOf(work.now)}::date)`.execute(work.tx)
  const [body] = found.rows
  if (body === undefined) throw Problem.of('invalid-input', '/bodyId', 'unknown-reference')
  refuseWithoutReason(plan)
  refuseWithoutAddress(plan)
  const id = await planMeeting(work, { kind: 'session', plan: meetingOf(plan) }, parts)
  const year = new Date(plan.startsAt).getUTCFullYear()
  const numbered = await sql<{ number: string }>`
    select governance.next_session_number(${body.kind}, ${year}) as number`.execute(work.tx)
  const number = numbered.rows[0]?.number ?? ''
  await committee(work)
    .insertInto('governance.session')
    .values({
      id,
      body_id: plan.bodyId,
      number,
      ...columnsOf(plan),
      convened_seats: [],
      quorum_sectors: [],
    })
    .execute()
  await keepAddress(work, id, plan)
  recordSessionMove(work, { id, number }, { act: 'planned' })
  return id
}

/** Changes date, place or kind. A session that was convened is convened anew after a change. */
export async function changeSession(work: Work, id: string, plan: SessionPlan): Promise<void> {
  const session = await getPlanned(work, id)
  refuseWithoutReason(plan)
  refuseWithoutAddress(plan)
  await changeMeeting(work, id, meetingOf(plan))
  await committee(work)
    .updateTable('governance.session')
    .set({
      ...columnsOf(plan),
      convened_at: null,
      convened_by: null,
      convened_for: null,
      notice_days: null,
      convened_seats: [],
    })
    .where('id', '=', id)
    .execute()
  await keepAddress(work, id, plan)
  recordSessionMove(work, session, { act: 'changed' })
}

/** The address is told to those who sit there, so it stands apart from what everybody may know of a session. */
async function keepAddress(work: Work, id: string, { mode, address }: SessionPlan): Promise<void> {
  await committee(work).deleteFrom('governance.session_address').where('id', '=', id).execute()
  if (mode === 'room' || address === '') return
  await committee(work).insertInto('governance.session_address').values({ id, address }).execute()
}

/** Replaces the agenda as a whole, until the session is convened with it. */
export async function saveItems(
  work: Work,
  id: string,
  given: { readonly items: readonly NewItem[]; readonly chance: Chance },
): Promise<void> {
  const session = await getPlanned(work, id)
  if (session.convened_at !== null) throw Problem.of('move-not-allowed', '/items', 'convened')
  await committee(work).deleteFrom('governance.session_item').where('session_id', '=', id).execute()
  for (const [index, item] of given.items.entries())
    await under(`/items/${index}`, () =>
      insertItem(work, { id: given.chance.uuid(), session_id: id, ordinal: index + 1, added: false }, item),
    )
  await keepAgenda(work, id, given.items)
  recordSessionMove(work, session, { act: 'agenda-set', detail: { items: given.items.length } })
}

/** Puts one more item on the agenda of a session that was convened or is under way; the minutes say that it came later. */
export async function addItem(
  work: Work,
  given: { readonly sessionId: string; readonly item: NewItem },
  parts: Parts,
): Promise<string> {
  const session = await getSession(work, given.sessionId)
  if (session.convened_at === null || session.closed_at !== null)
    throw Problem.of('move-not-allowed', '/state', session.closed_at === null ? 'planned' : 'held')
  const last = await committee(work)
    .selectFrom('governance.session_item')
    .select((of) => of.fn.max('ordinal').as('ordinal'))
    .where('session_id', '=', session.id)
    .executeTakeFirst()
  const id = parts.chance.uuid()
  const place = { id, session_id: session.id, ordinal: (last?.ordinal ?? 0) + 1, added: true }
  await insertItem(work, place, given.item)
  recordSessionMove(work, session, { act: 'item-added', detail: { itemId: id } })
  return id
}

/**
 * Sends the convocation, with the agenda, to the seats that are held. It is sent so many days before as the body's rule
 * says, unless the session is extraordinary.
 *
 * @throws Problem convened-too-late; invalid-input for an empty agenda or a body without a held seat
 */
export async function conveneSession(work: Work, id: string): Promise<void> {
  const session = await getPlanned(work, id)
  const meeting = await getKeptMeeting(work, id)
  if (isConvened(session, meeting.starts_at)) throw Problem.of('move-not-allowed', '/state', 'convened')
  const items = await committee(work)
    .selectFrom('governance.session_item')
    .select('id')
    .where('session_id', '=', id)
    .execute()
  if (items.length === 0) throw Problem.of('invalid-input', '/items', 'missing')
  const rule = await ruleOf(work, session.body_id)
  const early = meeting.starts_at.getTime() - work.now.getTime()
  if (early <= 0 || (!session.extraordinary && early < rule.notice_days * dayMs))
    throw Problem.of('convened-too-late', '/startsAt')
  const seats = await seatsInForce(work, { bodyId: session.body_id, on: dayOf(meeting.starts_at) })
  const held = seats.filter(({ holder, alternate }) => holder !== null || alternate !== null)
  if (held.length === 0) throw Problem.of('invalid-input', '/bodyId', 'missing')
  await committee(work)
    .updateTable('governance.session')
    .set({
      convened_at: work.now,
      convened_by: personOf(work),
      convened_for: meeting.starts_at,
      notice_days: rule.notice_days,
      convened_seats: held.map((seat) => seat.id),
    })
    .where('id', '=', id)
    .execute()
  recordSessionMove(work, session, { act: 'convened', detail: { seats: held.length } })
}

async function getPlanned(work: Work, id: string): Promise<SessionRecord> {
  const session = await getSession(work, id)
  if (session.opened_at !== null || session.mode === 'written')
    throw Problem.of('move-not-allowed', '/state', 'open')
  return session
}

export async function ruleOf(
  work: Work,
  bodyId: string,
): Promise<{ notice_days: number; quorum: number; quorum_sectors: string[] }> {
  const found = await sql<{ notice_days: number; quorum: number; quorum_sectors: string[] }>`
    select notice_days, quorum, quorum_sectors from governance.body where id = ${bodyId}`.execute(work.tx)
  const [rule] = found.rows
  if (rule === undefined) throw new Problem('not-found')
  return rule
}

export async function insertItem(
  work: Work,
  place: { id: string; session_id: string; ordinal: number; added: boolean },
  { subject, ...item }: NewItem,
): Promise<void> {
  if (subject !== null) await requireSubject(work, subject)
  await committee(work)
    .insertInto('governance.session_item')
    .values({
      ...place,
      ...item,
      subject_kind: subject?.kind ?? null,
      subject_id: subject?.id ?? null,
      notes: '',
      state: 'pending',
      state_since: work.now,
    })
    .execute()
}

/** The same agenda where every meeting has it, one item after the other. */
async function keepAgenda(work: Work, id: string, items: readonly NewItem[]): Promise<void> {
  let at = (await getKeptMeeting(work, id)).starts_at.getTime()
  const agenda = items.map(({ title, question, minutes }) => {
    const startsAt = new Date(at).toISOString()
    at += minutes * 60_000
    return { startsAt, minutes, title, objective: question, lead: '' }
  })
  await saveAgenda(work, id, agenda)
}

function refuseWithoutReason(plan: SessionPlan): void {
  if (plan.extraordinary && plan.extraordinaryReason === '')
    throw Problem.of('reason-required', '/extraordinaryReason')
}

/** Whoever is not in the room has to know where to join. */
function refuseWithoutAddress({ mode, address }: SessionPlan): void {
  if (mode !== 'room' && address === '') throw Problem.of('invalid-input', '/address', 'missing')
}

const columnsOf = (plan: SessionPlan) => ({
  mode: plan.mode,
  extraordinary: plan.extraordinary,
  extraordinary_reason: plan.extraordinary ? plan.extraordinaryReason : '',
  issues_at_once: plan.issuesAtOnce,
})

const meetingOf = ({
  title,
  placeId,
  venue,
  language,
  startsAt,
  endsAt,
  listed,
  utcOffsetMinutes,
}: SessionPlan): MeetingPlan => ({
  title,
  placeId,
  venue,
  language,
  startsAt,
  endsAt,
  listed,
  utcOffsetMinutes,
})

/** Whether the seats were told of the beginning that it has now. */
export const isConvened = (session: Pick<SessionRecord, 'convened_for'>, startsAt: Date): boolean =>
  session.convened_for?.getTime() === startsAt.getTime()

export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)
