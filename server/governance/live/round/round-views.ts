import { sql } from 'kysely'
import { z } from 'zod'
import type { LiveCounts, LiveRound, RoundDetail, RoundRow } from '../../../../vocabulary/wire/live.ts'
import { type Mover, openMoves } from '../../../commitment/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { getWorkshop } from '../../workshop/index.ts'
import { ruleOf } from './round-rule.ts'
import { getRound, type RoundRecord, roundCycle, rounds } from './round-store.ts'

interface Wanted {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The rounds of a workshop in their order; those that are not closed, for whoever keeps it. @throws Problem not-found */
export async function listRounds(work: Work, workshopId: string, of: Wanted & { readonly mover: Mover }) {
  await getWorkshop(work, workshopId)
  const after = decodeCursor(of.cursor, z.tuple([z.number().int()]))?.[0] ?? 0
  const found = await rounds(work)
    .selectFrom('governance.round')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .limit(of.limit + 1)
    .execute()
  const page = pageOf(found, of.limit, ({ ordinal }) => [ordinal])
  const items: RoundRow[] = []
  for (const round of page.items) items.push(await rowOf(work, round, of.mover))
  return { items, nextCursor: page.nextCursor, order: 'ordinal' }
}

/** One round, with what it found once it is closed. @throws Problem not-found */
export async function viewRound(work: Work, id: string, mover: Mover): Promise<RoundDetail> {
  const round = await getRound(work, id)
  return { ...(await rowOf(work, round, mover)), results: round.results }
}

async function rowOf(work: Work, round: RoundRecord, mover: Mover): Promise<RoundRow> {
  const isGoing = round.state === 'open' || round.state === 'paused'
  const room = await readRoom(work, round)
  return {
    id: round.id,
    ordinal: round.ordinal,
    kind: round.kind,
    title: round.title,
    state: round.state,
    rule: ruleOf(round),
    ruleFixedAt: round.rule_fixed_at?.toISOString() ?? null,
    minutes: round.minutes,
    graceSeconds: round.grace_seconds,
    showsBefore: round.shows_before,
    openedAt: round.opened_at?.toISOString() ?? null,
    closesAt: round.closes_at?.toISOString() ?? null,
    leftSeconds: round.left_seconds,
    closedAt: round.closed_at?.toISOString() ?? null,
    statements: await readStatements(work, round.id),
    counts: isGoing ? room.counts : null,
    shown: room.shown_round_id === round.id,
    moves: room.keeps ? openMoves(roundCycle, round.state, mover).filter((state) => state !== 'draft') : [],
  }
}

async function readStatements(work: Work, roundId: string): Promise<LiveRound['statements']> {
  const found = await sql<LiveRound['statements'][number]>`
    select s.id, q.ordinal, s.line, s.text from governance.round_statement q
    join governance.statement s on s.id = q.statement_id where q.round_id = ${roundId} order by q.ordinal`.execute(
    work.tx,
  )
  return found.rows
}

interface Room {
  readonly keeps: boolean
  readonly shown_round_id: string | null
  readonly counts: LiveCounts | null
}

/** For whoever keeps the workshop what is on the wall and how many have answered; nothing for everybody else. */
async function readRoom(work: Work, round: RoundRecord): Promise<Room> {
  const found = await sql<Room>`
    select governance.keeps_workshop(${round.workshop_id}) as keeps, r.shown_round_id, h.counts
    from (values (1)) one left join governance.room r on r.workshop_id = ${round.workshop_id}
    left join lateral governance.hall_of(r.stream) h on true`.execute(work.tx)
  return found.rows[0] ?? { keeps: false, shown_round_id: null, counts: null }
}
