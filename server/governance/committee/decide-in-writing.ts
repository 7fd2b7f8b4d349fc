import { sql } from 'kysely'
import type { z } from 'zod'
import { votesOf } from '../../../deliberation/index.ts'
import type { NewWrittenProcedure, writtenAnswer } from '../../../vocabulary/wire/written-procedure.ts'
import { personOf } from '../../commitment/index.ts'
import { getMeeting, moveMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  committee,
  getSession,
  readSession,
  recordItemMove,
  recordSessionMove,
  type SeatPart,
  type SessionRecord,
} from './committee-store.ts'
import { quorumFor, seatsBefore } from './find-quorum.ts'
import { callSeats, closeSession } from './hold-session.ts'
import { dayOf, insertItem, planSession, ruleOf } from './plan-session.ts'
import { takeDecision } from './take-decision.ts'
import { stateOf } from './written-views.ts'

interface Parts {
  readonly chance: Chance
}

const dayMs = 86_400_000

/**
 * Puts a text to the seats of a body between its sessions: it is a session in writing, with one item, that is convened and
 * opened by being sent. The days of notice are the days in which the seats answer.
 *
 * @throws Problem convened-too-late for a day that leaves them less, unless there is a reason
 */
export async function beginWritten(work: Work, given: NewWrittenProcedure, parts: Parts): Promise<string> {
  const { notice_days } = await ruleOf(work, given.bodyId)
  const days = (Date.parse(given.answerBy) - work.now.getTime()) / dayMs
  const isUrgent = given.urgentReason !== ''
  if (days <= 0 || (!isUrgent && days < notice_days)) throw Problem.of('convened-too-late', '/answerBy')
  const id = await planSession(work, planOf(work, given, await placeOf(work, given.bodyId)), parts)
  const session = await readSession(work, id)
  const itemId = parts.chance.uuid()
  const item = {
    kind: 'decision',
    title: given.title,
    question: given.question,
    minutes: 30,
    subject: null,
  } as const
  await insertItem(work, { id: itemId, session_id: id, ordinal: 1, added: false }, item)
  await committee(work)
    .insertInto('governance.written_procedure')
    .values({
      id,
      text: given.text,
      method: given.method,
      outcome: null,
      counted_at: null,
      moved_to_id: null,
    })
    .execute()
  await callSeats(work, session, parts)
  const seats = await send(work, session, { notice_days, itemId })
  recordSessionMove(work, session, { act: 'convened', detail: { seats, written: true } })
  recordItemMove(work, { id: itemId, session_id: id }, { act: 'open', state: 'open' })
  return id
}

/** Sent is convened, and convened is open: to how many seats. */
async function send(
  work: Work,
  { id }: Pick<SessionRecord, 'id'>,
  of: { readonly notice_days: number; readonly itemId: string },
): Promise<number> {
  const called = await committee(work)
    .selectFrom('governance.session_seat')
    .select('seat_id')
    .where('session_id', '=', id)
    .execute()
  await committee(work)
    .updateTable('governance.session')
    .set({
      mode: 'written',
      convened_at: work.now,
      convened_by: personOf(work),
      convened_for: work.now,
      notice_days: of.notice_days,
      convened_seats: called.map(({ seat_id }) => seat_id),
    })
    .where('id', '=', id)
    .execute()
  await committee(work)
    .updateTable('governance.session_item')
    .set({ state: 'open', state_since: work.now })
    .where('id', '=', of.itemId)
    .execute()
  await moveMeeting(work, { id, to: 'open', reason: null })
  return called.length
}

const planOf = (work: Work, given: NewWrittenProcedure, placeId: string) => ({
  bodyId: given.bodyId,
  title: given.title,
  placeId,
  venue: '',
  language: given.language,
  startsAt: work.now.toISOString(),
  endsAt: given.answerBy,
  utcOffsetMinutes: given.utcOffsetMinutes,
  listed: false,
  mode: 'room' as const,
  address: '',
  extraordinary: given.urgentReason !== '',
  extraordinaryReason: given.urgentReason,
  issuesAtOnce: given.issuesAtOnce,
})

async function placeOf(work: Work, bodyId: string): Promise<string> {
  const found = await sql<{ place_id: string }>`
    select place_id from governance.body where id = ${bodyId}`.execute(work.tx)
  return found.rows[0]?.place_id ?? ''
}

/**
 * A seat answers: by the account of whoever sits there, or as the secretary received it. It is there from then on, so the
 * quorum grows with the answers. An answer stands.
 *
 * @throws Problem move-not-allowed once the day is over or somebody objected; invalid-input for a vote that cannot stand
 */
export async function answerInWriting(
  work: Work,
  given: z.output<typeof writtenAnswer> & { readonly sessionId: string },
  parts: Parts,
): Promise<void> {
  const session = await readSession(work, given.sessionId)
  const { procedure, state } = await getWritten(work, session)
  if (state !== 'open') throw Problem.of('move-not-allowed', '/state', state)
  const seats = await seatsBefore(work, { sessionId: session.id, itemId: await itemOf(work, session.id) })
  const seat = seats.find(({ id }) => id === given.seatId)
  if (seat === undefined) throw Problem.of('invalid-input', '/seatId', 'unknown-seat')
  if (seat.kind === 'observer') throw Problem.of('invalid-input', '/seatId', 'observer')
  if (seat.recused) throw Problem.of('invalid-input', '/seatId', 'recused')
  const allowed: readonly string[] = [...votesOf[procedure.method], 'objection']
  if (!allowed.includes(given.vote)) throw Problem.of('invalid-input', '/vote', 'vote-of-another-method')
  if ((given.vote === 'objection' || given.vote === 'block') && given.words === '')
    throw Problem.of('reason-required', '/words')
  const own = await ownPart(work, given.seatId)
  const part = own ?? 'holder'
  const key = { session_id: session.id, seat_id: given.seatId }
  await committee(work)
    .insertInto('governance.written_vote')
    .values({
      id: parts.chance.uuid(),
      ...key,
      part,
      vote: given.vote,
      words: given.words,
      way: own === null ? 'recorded' : 'own-account',
      cast_at: work.now,
      recorded_by: personOf(work),
    })
    .execute()
  await committee(work)
    .insertInto('governance.seat_presence')
    .values({ id: parts.chance.uuid(), ...key, part, arrived_at: work.now })
    .execute()
  recordSessionMove(work, session, { act: 'answered', detail: { seatId: given.seatId } })
}

/**
 * Counts the answers once its day is over, every seat has answered, or one objected. An objection puts it before the next
 * session; without a quorum nothing was decided; else the rules decide. Either way its minutes are written.
 */
export async function countWritten(work: Work, id: string, parts: Parts): Promise<void> {
  const session = await getSession(work, id)
  const { procedure, state } = await getWritten(work, session)
  if (state !== 'over' && state !== 'objected') throw Problem.of('move-not-allowed', '/state', state)
  const itemId = await itemOf(work, id)
  const seats = await seatsBefore(work, { sessionId: id, itemId })
  const hasQuorum = quorumFor(session, seats).kind === 'quorum'
  const isDecided = state === 'over' && hasQuorum
  const outcome = state === 'objected' ? 'objected' : hasQuorum ? 'decided' : 'no-quorum'
  if (isDecided) {
    const votes = (await answersOf(work, id)).map(({ seatId, vote, words }) => ({ seatId, vote, words }))
    await takeDecision(work, { itemId, text: procedure.text, method: procedure.method, votes }, parts)
  }
  const to = isDecided ? ('done' as const) : ('postponed' as const)
  await committee(work)
    .updateTable('governance.session_item')
    .set({ state: to, state_since: work.now })
    .where('id', '=', itemId)
    .execute()
  const movedTo = outcome === 'objected' ? await putBeforeSession(work, { session, itemId }, parts) : null
  await committee(work)
    .updateTable('governance.written_procedure')
    .set({ outcome, counted_at: work.now, moved_to_id: movedTo })
    .where('id', '=', id)
    .execute()
  await closeSession(work, session)
  await moveMeeting(work, { id, to: 'held', reason: null })
  recordItemMove(work, { id: itemId, session_id: id }, { act: to, state: to })
  recordSessionMove(work, session, { act: 'held', detail: { outcome } })
}

/** The next session of the body that is planned and not under way gets the item; where there is none, it waits for one. */
async function putBeforeSession(
  work: Work,
  of: { readonly session: SessionRecord; readonly itemId: string },
  parts: Parts,
): Promise<string | null> {
  const found = await sql<{ id: string; number: string; convened: boolean; last: number }>`
    select s.id, s.number, s.convened_at is not null as convened,
      coalesce((select max(i.ordinal) from governance.session_item i where i.session_id = s.id), 0) as last
    from governance.session s join parties.meeting m on m.id = s.id
    where s.body_id = ${of.session.body_id} and s.mode <> 'written' and m.state = 'planned' and m.starts_at > ${work.now}
    order by m.starts_at, s.id limit 1`.execute(work.tx)
  const [next] = found.rows
  if (next === undefined) return null
  const item = await committee(work)
    .selectFrom('governance.session_item')
    .select(['title', 'question', 'minutes'])
    .where('id', '=', of.itemId)
    .executeTakeFirstOrThrow()
  await insertItem(
    work,
    { id: parts.chance.uuid(), session_id: next.id, ordinal: next.last + 1, added: next.convened },
    { ...item, kind: 'decision', subject: null },
  )
  recordSessionMove(work, next, { act: 'item-added', detail: { from: of.session.number } })
  return next.id
}

async function getWritten(work: Work, session: SessionRecord) {
  const procedure = await committee(work)
    .selectFrom('governance.written_procedure')
    .selectAll()
    .where('id', '=', session.id)
    .executeTakeFirst()
  if (procedure === undefined)
    throw session.mode === 'written'
      ? new Problem('not-permitted')
      : Problem.of('move-not-allowed', '/state', 'not-written')
  const meeting = await getMeeting(work, session.id)
  const seats = await committee(work)
    .selectFrom('governance.session_seat')
    .select(['seat_id as seatId', 'kind'])
    .where('session_id', '=', session.id)
    .execute()
  const answers = await answersOf(work, session.id)
  const state = stateOf({ ...procedure, ends_at: meeting.ends_at }, { answers, seats, now: work.now })
  return { procedure, state }
}

const answersOf = async (work: Work, id: string) =>
  await committee(work)
    .selectFrom('governance.written_vote')
    .select(['seat_id as seatId', 'vote', 'words'])
    .where('session_id', '=', id)
    .orderBy('cast_at')
    .orderBy('id')
    .execute()

async function itemOf(work: Work, sessionId: string): Promise<string> {
  const item = await committee(work)
    .selectFrom('governance.session_item')
    .select('id')
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return item.id
}

/** As whom the asker sits there today; null when it is somebody else's seat. */
async function ownPart(work: Work, seatId: string): Promise<SeatPart | null> {
  for (const part of ['holder', 'alternate'] as const) {
    const found = await sql<{ own: boolean }>`
      select governance.sits_in(${seatId}, ${part}, ${dayOf(work.now)}::date) as own`.execute(work.tx)
    if (found.rows[0]?.own === true) return part
  }
  return null
}
