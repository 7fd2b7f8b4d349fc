import { sql } from 'kysely'
import type { SeatKind } from '../../../vocabulary/wire/body.ts'
import type { SessionSeat } from '../../../vocabulary/wire/committee.ts'
import type { Work } from '../../platform/database/index.ts'
import { seatsInForce } from '../body/index.ts'
import type { SeatPart, SessionRecord } from './committee-store.ts'
import { dayOf } from './plan-session.ts'

interface Called {
  seat_id: string
  ordinal: number
  kind: SeatKind
  sector: string
  label: string
  answer: SessionSeat['answer']
  comings: { part: SeatPart; arrivedAt: string; leftAt: string | null }[] | null
}

/** The seats of a session: those that were called once it was opened, before that those that will be. */
export async function viewSeats(
  work: Work,
  session: SessionRecord & { readonly keeps: boolean; readonly starts_at: Date },
): Promise<readonly SessionSeat[]> {
  const day = dayOf(session.opened_at ?? session.starts_at)
  const inForce = await seatsInForce(work, { bodyId: session.body_id, on: day })
  const holders = new Map(inForce.map((seat) => [seat.id, seat]))
  const me = work.actor.kind === 'person' ? work.actor.personId : null
  const called = session.opened_at === null ? [] : await readCalled(work, session.id)
  const seats: readonly Called[] =
    session.opened_at === null
      ? inForce.map(({ id, ordinal, kind, sector, label }) => ({
          seat_id: id,
          ordinal,
          kind,
          sector,
          label,
          answer: null,
          comings: null,
        }))
      : called
  return seats.map((seat) => {
    const held = holders.get(seat.seat_id)
    const comings = seat.comings ?? []
    return {
      seatId: seat.seat_id,
      ordinal: seat.ordinal,
      kind: seat.kind,
      sector: seat.sector,
      label: seat.label,
      answer: seat.answer,
      here: comings.find(({ leftAt }) => leftAt === null)?.part ?? null,
      comings,
      // Who sits where is for those who call the roll; everybody else reads seats and sectors.
      holder: session.keeps ? (held?.holder?.name ?? null) : null,
      alternate: session.keeps ? (held?.alternate?.name ?? null) : null,
      own: me !== null && [held?.holder?.personId, held?.alternate?.personId].includes(me),
    }
  })
}

async function readCalled(work: Work, sessionId: string): Promise<readonly Called[]> {
  const iso = (column: string) =>
    sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const found = await sql<Called>`
    select s.seat_id, s.ordinal, s.kind, s.sector, s.label, s.answer,
      (select json_agg(json_build_object('part', p.part, 'arrivedAt', ${iso('p.arrived_at')}, 'leftAt', ${iso('p.left_at')})
                       order by p.arrived_at, p.id)
       from governance.seat_presence p where p.session_id = s.session_id and p.seat_id = s.seat_id) as comings
    from governance.session_seat s where s.session_id = ${sessionId} order by s.ordinal`.execute(work.tx)
  return found.rows
}
