import { sql } from 'kysely'
import { z } from 'zod'
import type {
  MinutesView,
  SessionDetail,
  SessionRow,
  sessionListQuery,
} from '../../../vocabulary/wire/committee.ts'
import { type MinutesState, sessionViews } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import { viewMeetings } from '../../parties/meeting/index.ts'
import { isWithin } from '../../parties/place/index.ts'
import { hasPart, stateIn, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { minutesCycle, type SessionRecord } from './committee-store.ts'
import { quorumFor, quorumToWire, seatHere } from './find-quorum.ts'
import { viewItems } from './item-views.ts'
import { isConvened } from './plan-session.ts'
import { viewRequests } from './request-views.ts'
import { viewSeats } from './seat-views.ts'
import { viewWritten } from './written-views.ts'

type Row = SessionRecord & {
  body_name: string
  body_kind: string
  body_notice_days: number
  body_quorum: number
  body_quorum_sectors: string[]
  starts_at: Date
  minutes_state: MinutesState | null
  published: boolean
  keeps: boolean
  sits: boolean
  address: string | null
}

type Fragment = ReturnType<typeof sql>

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
const starts = sql`date_trunc('milliseconds', m.starts_at)`

/** Sessions of bodies, the latest first; those that are still to come begin with the next one. */
export async function listSessions(work: Work, query: z.output<typeof sessionListQuery>) {
  const after = decodeCursor(query.cursor, keyShape)
  const isComing = query.view === 'coming'
  const [before, order] = isComing ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const rows = await readSessions(work, {
    where: sql`${stateIn('m.state', sessionViews[query.view])} and ${isWithin('m.place_id', query.territory)}
      and ${hasPart(['m.title', 's.number', 'b.name'], query.search)}
      and (${query.body ?? null}::uuid is null or s.body_id = ${query.body ?? null}::uuid)
      ${after ? sql`and (${starts}, s.id) ${before} (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`,
    orderBy: sql`${starts} ${order}, s.id ${order}`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  const items = await toRows(work, page.items)
  return { items, nextCursor: page.nextCursor, order: isComing ? 'next-first' : 'latest-first' }
}

export async function readSessions(
  work: Work,
  query: { readonly where: Fragment; readonly orderBy: Fragment; readonly limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select s.*, b.name as body_name, b.kind as body_kind, b.notice_days as body_notice_days, b.quorum as body_quorum,
      b.quorum_sectors as body_quorum_sectors, m.starts_at,
      n.state as minutes_state, governance.is_published(s.id) as published, governance.keeps_session(s.id) as keeps,
      governance.sits_in_session(s.id) as sits, a.address
    from governance.session s
    join governance.body b on b.id = s.body_id
    join parties.meeting m on m.id = s.id
    left join governance.minutes n on n.id = s.id
    left join governance.session_address a on a.id = s.id
    where ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows
}

export async function toRows(work: Work, rows: readonly Row[]): Promise<SessionRow[]> {
  const meetings = await viewMeetings(
    work,
    rows.map(({ id }) => id),
  )
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return rows.flatMap((row) => {
    const meeting = byId.get(row.id)
    return meeting === undefined ? [] : [toRow(row, meeting)]
  })
}

function toRow(row: Row, meeting: SessionRow['meeting']): SessionRow {
  const { opened_at, closed_at } = row
  const convenedAt = opened_at !== null || isConvened(row, row.starts_at) ? row.convened_at : null
  // What was opened is neither planned again nor cancelled, and nothing opens that was not convened.
  const moves = meeting.moves.filter(
    (to) => !(opened_at !== null && to !== 'held') && !(to === 'open' && convenedAt === null),
  )
  return {
    id: row.id,
    number: row.number,
    bodyId: row.body_id,
    bodyName: row.body_name,
    bodyKind: row.body_kind,
    meeting: { ...meeting, moves: row.keeps && row.mode !== 'written' ? moves : [] },
    mode: row.mode,
    extraordinary: row.extraordinary,
    extraordinaryReason: row.extraordinary_reason,
    issuesAtOnce: row.issues_at_once,
    convenedAt: convenedAt?.toISOString() ?? null,
    rule:
      row.quorum === null
        ? { needed: row.body_quorum, sectors: row.body_quorum_sectors }
        : { needed: row.quorum, sectors: row.quorum_sectors },
    noticeDays: row.notice_days ?? row.body_notice_days,
    convenedSeats: row.convened_seats,
    openedAt: opened_at?.toISOString() ?? null,
    closedAt: closed_at?.toISOString() ?? null,
    minutesState: row.minutes_state,
    published: row.published,
    keeps: row.keeps,
  }
}

/** A session whole, as far as the asker may read it. @throws Problem not-found */
export async function viewSession(work: Work, id: string, mover: Mover): Promise<SessionDetail> {
  const [row] = await readSessions(work, { where: sql`s.id = ${id}`, orderBy: sql`s.id`, limit: 1 })
  if (row === undefined) throw new Problem('not-found')
  const [session] = await toRows(work, [row])
  if (session === undefined) throw new Problem('not-found')
  const seats = await viewSeats(work, row)
  const items = await viewItems(work, { session: row, seats, mover })
  const here = seats.map((seat) => seatHere({ ...seat, id: seat.seatId }, new Set()))
  const isUnderWay = row.opened_at !== null && row.closed_at === null
  return {
    ...session,
    quorum: isUnderWay && (row.keeps || row.sits) ? quorumToWire(quorumFor(row, here), row) : null,
    address: row.address,
    sits: row.sits,
    written: await viewWritten(work, row, seats),
    seats: [...seats],
    items,
    minutes: await viewMinutes(work, row, mover),
    requests: await viewRequests(
      work,
      { where: sql`c.origin_id = ${id}`, orderBy: sql`c.ordinal, c.id`, limit: 200 },
      mover,
    ),
  }
}

interface MinutesRow {
  state: MinutesState
  opening: string
  closing: string
  hash: string | null
  read_back_at: Date | null
  approved_at: Date | null
  published_at: Date | null
  marks: MinutesView['marks'] | null
  annexes: MinutesView['annexes'] | null
}

async function viewMinutes(work: Work, row: Row, mover: Mover): Promise<MinutesView | null> {
  const found = await sql<MinutesRow>`
    select n.state, n.opening, n.closing, n.hash, n.read_back_at, n.approved_at, p.published_at,
      (select json_agg(json_build_object('seatId', g.seat_id, 'part', g.part, 'way', g.way, 'signedOn', g.signed_on)
                       order by g.recorded_at, g.id) from governance.minutes_mark g where g.minutes_id = n.id) as marks,
      ${annexesOf(sql`n.id`)} as annexes
    from governance.minutes n left join governance.minutes_publication p on p.id = n.id
    where n.id = ${row.id}`.execute(work.tx)
  const [minutes] = found.rows
  if (minutes === undefined) return null
  return {
    state: minutes.state,
    opening: minutes.opening,
    closing: minutes.closing,
    hash: minutes.hash,
    readBackAt: minutes.read_back_at?.toISOString() ?? null,
    approvedAt: minutes.approved_at?.toISOString() ?? null,
    publishedAt: minutes.published_at?.toISOString() ?? null,
    marks: minutes.marks ?? [],
    annexes: minutes.annexes ?? [],
    moves: row.keeps ? openMoves(minutesCycle, minutes.state, mover) : [],
  }
}

export const annexesOf = (minutes: Fragment) => sql`(
  select json_agg(json_build_object('ordinal', a.ordinal, 'text', a.text, 'hash', a.hash, 'addedAt',
           to_char(a.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.ordinal)
  from governance.minutes_annex a where a.minutes_id = ${minutes})`
