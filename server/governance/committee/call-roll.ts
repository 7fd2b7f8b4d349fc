import type { z } from 'zod'
import type { rollCall } from '../../../vocabulary/wire/committee.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { committee, getSession, recordSessionMove, type SeatPart } from './committee-store.ts'
import { stopWithoutQuorum } from './move-item.ts'

type Called = z.output<typeof rollCall> & { readonly sessionId: string }

/**
 * A seat's name is called, or it comes and goes while the session is under way. When that takes the quorum away, the item
 * that is open stops.
 *
 * @throws Problem move-not-allowed for a session that is not open, or a seat that leaves without having been here
 */
export async function callRoll(
  work: Work,
  called: Called,
  parts: { readonly chance: Chance },
): Promise<void> {
  const session = await getSession(work, called.sessionId)
  if (session.opened_at === null || session.closed_at !== null)
    throw Problem.of('move-not-allowed', '/state', session.closed_at === null ? 'planned' : 'held')
  if (session.mode === 'written') throw Problem.of('move-not-allowed', '/answer', 'written')
  const key = { session_id: session.id, seat_id: called.seatId }
  const seat = await committee(work)
    .selectFrom('governance.session_seat')
    .select('answer')
    .where('session_id', '=', key.session_id)
    .where('seat_id', '=', key.seat_id)
    .executeTakeFirst()
  if (seat === undefined) throw Problem.of('invalid-input', '/seatId', 'unknown-reference')
  const here = await committee(work)
    .selectFrom('governance.seat_presence')
    .select(['id', 'part'])
    .where('session_id', '=', key.session_id)
    .where('seat_id', '=', key.seat_id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  const { answer } = called
  if (answer === 'left' && here === undefined) throw Problem.of('move-not-allowed', '/answer', 'absent')
  const comes = answer === 'holder' || answer === 'alternate' ? answer : null
  if (here !== undefined && here.part !== comes) await leave(work, here.id)
  if (comes !== null && here?.part !== comes)
    await arrive(work, { id: parts.chance.uuid(), ...key, part: comes })
  // Whoever was here and leaves was present: the roll keeps what it said.
  if (answer !== 'left') await keepAnswer(work, key, answer)
  recordSessionMove(work, session, { act: 'roll-called', detail: { seatId: called.seatId, answer } })
  await stopWithoutQuorum(work, session, { through: called.seatId, chance: parts.chance })
}

async function leave(work: Work, id: string): Promise<void> {
  await committee(work)
    .updateTable('governance.seat_presence')
    .set({ left_at: work.now })
    .where('id', '=', id)
    .execute()
}

async function arrive(
  work: Work,
  coming: { id: string; session_id: string; seat_id: string; part: SeatPart },
): Promise<void> {
  await committee(work)
    .insertInto('governance.seat_presence')
    .values({ ...coming, arrived_at: work.now })
    .execute()
}

async function keepAnswer(
  work: Work,
  key: { readonly session_id: string; readonly seat_id: string },
  answer: Exclude<Called['answer'], 'left'>,
): Promise<void> {
  await committee(work)
    .updateTable('governance.session_seat')
    .set({ answer })
    .where('session_id', '=', key.session_id)
    .where('seat_id', '=', key.seat_id)
    .execute()
}
