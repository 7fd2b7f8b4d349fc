import { sql } from 'kysely'
import type { SessionSeat } from '../../../vocabulary/wire/committee.ts'
import type { WrittenProcedure } from '../../../vocabulary/wire/written-procedure.ts'
import type { Work } from '../../platform/database/index.ts'
import type { SessionRecord, WrittenRecord } from './committee-store.ts'

type Row = Pick<WrittenRecord, 'text' | 'method' | 'outcome'> & {
  ends_at: Date
  moved_to: WrittenProcedure['movedTo']
  answers: WrittenProcedure['answers'] | null
}

/** The procedure in writing that this session is, with the answers so far; null for every other session. */
export async function viewWritten(
  work: Work,
  session: SessionRecord & { readonly keeps: boolean },
  seats: readonly SessionSeat[],
): Promise<WrittenProcedure | null> {
  if (session.mode !== 'written') return null
  const found = await sql<Row>`
    select w.text, w.method, w.outcome, m.ends_at,
      (select json_build_object('id', s.id, 'number', s.number) from governance.session s where s.id = w.moved_to_id) as moved_to,
      (select json_agg(json_build_object('seatId', v.seat_id, 'vote', v.vote, 'words', v.words, 'way', v.way, 'castAt',
                to_char(v.cast_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by v.cast_at, v.id)
       from governance.written_vote v where v.session_id = w.id) as answers
    from governance.written_procedure w join parties.meeting m on m.id = w.id
    where w.id = ${session.id}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) return null
  const answers = row.answers ?? []
  const state = stateOf(row, { answers, seats, now: work.now })
  return {
    text: row.text,
    method: row.method,
    answerBy: row.ends_at.toISOString(),
    state,
    movedTo: row.moved_to,
    answers,
    mayCount: session.keeps && (state === 'over' || state === 'objected'),
  }
}

const outcomes = { decided: 'decided', objected: 'moved', 'no-quorum': 'no-quorum' } as const

/** One objection ends it at once; else it is over when its day is, or when every seat that votes has answered. */
export function stateOf(
  procedure: Pick<WrittenRecord, 'outcome'> & { readonly ends_at: Date },
  of: {
    readonly answers: readonly { readonly seatId: string; readonly vote: string }[]
    readonly seats: readonly Pick<SessionSeat, 'seatId' | 'kind'>[]
    readonly now: Date
  },
): WrittenProcedure['state'] {
  if (procedure.outcome !== null) return outcomes[procedure.outcome]
  if (of.answers.some(({ vote }) => vote === 'objection' || vote === 'block')) return 'objected'
  const answered = new Set(of.answers.map(({ seatId }) => seatId))
  const waits = of.seats.some(({ seatId, kind }) => kind === 'member' && !answered.has(seatId))
  return !waits || procedure.ends_at <= of.now ? 'over' : 'open'
}
