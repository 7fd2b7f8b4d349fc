import { sql } from 'kysely'
import type { SessionItem, SessionSeat } from '../../../vocabulary/wire/committee.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { type ItemRecord, itemCycle, type SessionRecord } from './committee-store.ts'
import { viewDecisions } from './decision-views.ts'
import { quorumFor, quorumToWire, seatHere } from './find-quorum.ts'
import { subjectNameOf } from './item-subject.ts'

type Row = ItemRecord & {
  subject_name: string | null
  stops: SessionItem['stops'] | null
  conflicts: SessionItem['conflicts'] | null
}

/** The agenda of a session with what was declared, decided and noted, and the quorum of each item while it is under way. */
export async function viewItems(
  work: Work,
  of: {
    readonly session: SessionRecord & { readonly keeps: boolean; readonly sits: boolean }
    readonly seats: readonly SessionSeat[]
    readonly mover: Mover
  },
): Promise<SessionItem[]> {
  const { session, seats, mover } = of
  const rows = await readItems(work, session.id)
  const decisions = await viewDecisions(work, {
    where: sql`d.session_id = ${session.id}`,
    orderBy: sql`d.ordinal`,
    limit: 400,
  })
  const itemOf = await readItemOf(work, session.id)
  const isUnderWay =
    (session.keeps || session.sits) && session.opened_at !== null && session.closed_at === null
  return rows.map((row) => {
    const conflicts = row.conflicts ?? []
    const recused = new Set(conflicts.map(({ seatId }) => seatId))
    const here = seats.map((seat) => seatHere({ ...seat, id: seat.seatId }, recused))
    return {
      id: row.id,
      ordinal: row.ordinal,
      kind: row.kind,
      title: row.title,
      question: row.question,
      minutes: row.minutes,
      subject:
        row.subject_kind === null || row.subject_id === null
          ? null
          : { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
      added: row.added,
      reserved: row.reserved,
      notes: row.notes,
      state: row.state,
      stopReason: row.stop_reason,
      stops: row.stops ?? [],
      quorum: isUnderWay ? quorumToWire(quorumFor(session, here), session) : null,
      conflicts,
      decisions: decisions.filter(({ id }) => itemOf.get(id) === row.id),
      // An item is stopped by its quorum, never by hand.
      moves:
        isUnderWay && session.keeps && session.mode !== 'written'
          ? openMoves(itemCycle, row.state, mover).filter((to) => to !== 'stopped')
          : [],
    }
  })
}

async function readItems(work: Work, sessionId: string): Promise<readonly Row[]> {
  const found = await sql<Row>`
    select i.*, ${subjectNameOf()} as subject_name,
      (select json_agg(json_build_object('seatId', x.seat_id, 'reason', x.reason, 'stoppedAt', ${iso('x.stopped_at')},
                'resumedAt', ${iso('x.resumed_at')}) order by x.stopped_at, x.id)
       from governance.item_stop x where x.item_id = i.id) as stops,
      (select json_agg(json_build_object('seatId', c.seat_id, 'ground', c.ground, 'words', c.words, 'declaredAt',
                to_char(c.declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by c.declared_at, c.id)
       from governance.item_conflict c where c.item_id = i.id) as conflicts
    from governance.session_item i where i.session_id = ${sessionId} order by i.ordinal`.execute(work.tx)
  return found.rows
}

const iso = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

async function readItemOf(work: Work, sessionId: string): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; item_id: string }>`
    select id, item_id from governance.decision where session_id = ${sessionId}`.execute(work.tx)
  return new Map(found.rows.map(({ id, item_id }) => [id, item_id]))
}
