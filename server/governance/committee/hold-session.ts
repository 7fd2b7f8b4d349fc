import type { z } from 'zod'
import type { meetingMove } from '../../../vocabulary/wire/meeting.ts'
import { personOf } from '../../commitment/index.ts'
import { getMeeting, moveMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { seatsInForce } from '../body/index.ts'
import {
  committee,
  getSession,
  recordMinutesMove,
  recordSessionMove,
  type SessionRecord,
} from './committee-store.ts'
import { dayOf, isConvened, ruleOf } from './plan-session.ts'

interface Parts {
  readonly chance: Chance
}
type Asked = z.output<typeof meetingMove> & { readonly id: string }

/**
 * Opens, closes or cancels a session. It opens only when it was convened, with the rule and the seats of that day; when it
 * is closed whoever is still there leaves, and a draft of its minutes begins.
 */
export async function moveSession(work: Work, asked: Asked, parts: Parts): Promise<void> {
  const session = await getSession(work, asked.id)
  if (session.mode === 'written') throw Problem.of('move-not-allowed', '/to', 'written')
  if (asked.to === 'planned' && session.opened_at !== null)
    throw Problem.of('move-not-allowed', '/to', 'open')
  if (asked.to === 'cancelled' && session.opened_at !== null)
    throw Problem.of('move-not-allowed', '/to', 'open')
  if (asked.to === 'open') await open(work, session, parts)
  if (asked.to === 'held') await closeSession(work, session)
  await moveMeeting(work, asked)
  recordSessionMove(work, session, { act: asked.to })
}

async function open(work: Work, session: SessionRecord, parts: Parts): Promise<void> {
  const meeting = await getMeeting(work, session.id)
  if (meeting.state !== 'planned') throw Problem.of('move-not-allowed', '/to', meeting.state)
  if (!isConvened(session, meeting.starts_at)) throw Problem.of('move-not-allowed', '/to', 'not-convened')
  await callSeats(work, session, parts)
}

/** The rule and the seats of this day are those of the session, whatever becomes of the body later. */
export async function callSeats(
  work: Work,
  session: Pick<SessionRecord, 'id' | 'body_id'>,
  parts: Parts,
): Promise<void> {
  const rule = await ruleOf(work, session.body_id)
  const seats = await seatsInForce(work, { bodyId: session.body_id, on: dayOf(work.now) })
  await committee(work)
    .updateTable('governance.session')
    .set({ opened_at: work.now, quorum: rule.quorum, quorum_sectors: rule.quorum_sectors })
    .where('id', '=', session.id)
    .execute()
  for (const seat of seats)
    await committee(work)
      .insertInto('governance.session_seat')
      .values({
        id: parts.chance.uuid(),
        session_id: session.id,
        seat_id: seat.id,
        kind: seat.kind,
        ordinal: seat.ordinal,
        sector: seat.sector,
        label: seat.label,
        answer: null,
      })
      .execute()
}

/** Whoever is still there leaves, and a draft of the minutes begins. */
export async function closeSession(work: Work, session: SessionRecord): Promise<void> {
  if (session.opened_at === null) throw Problem.of('move-not-allowed', '/to', 'planned')
  const open = await committee(work)
    .selectFrom('governance.session_item')
    .select('id')
    .where('session_id', '=', session.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open !== undefined) throw Problem.of('move-not-allowed', '/to', 'item-open')
  await committee(work)
    .updateTable('governance.seat_presence')
    .set({ left_at: work.now })
    .where('session_id', '=', session.id)
    .where('left_at', 'is', null)
    .execute()
  await committee(work)
    .updateTable('governance.session')
    .set({ closed_at: work.now })
    .where('id', '=', session.id)
    .execute()
  await committee(work)
    .insertInto('governance.minutes')
    .values({
      id: session.id,
      state: 'draft',
      state_since: work.now,
      opening: '',
      closing: '',
      drafted_by: personOf(work),
    })
    .execute()
  recordMinutesMove(work, session.id, { act: 'begun', state: 'draft' })
}
