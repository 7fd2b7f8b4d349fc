import { sql } from 'kysely'
import { z } from 'zod'
import type { DrillDetail, DrillRow } from '../../../vocabulary/wire/mechanism.ts'
import { viewMeeting, viewMeetings } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { followChain, readChain } from './drill-chain.ts'
import { type DrillRecord, mechanisms } from './mechanism-store.ts'

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

export interface DrillQuery {
  readonly view: 'all' | 'planned' | 'open' | 'held'
  readonly limit: number
  readonly cursor?: string | undefined
  readonly territory?: string | undefined
}

/** Drills, the newest first. */
export async function listDrills(work: Work, query: DrillQuery) {
  const after = decodeCursor(query.cursor, keyShape)
  const territory = query.territory ?? null
  const startsAt = sql`date_trunc('milliseconds', m.starts_at)`
  const found = await sql<DrillRecord & { starts_at: Date }>`
    select d.*, m.starts_at from governance.drill d join parties.meeting m on m.id = d.id
    where (${query.view} = 'all' or m.state = ${query.view})
      and (${territory}::text is null or m.place_id = ${territory})
      ${after ? sql`and (${startsAt}, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by ${startsAt} desc, d.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  return { items: await withMeetings(work, page.items), nextCursor: page.nextCursor, order: 'newest' }
}

async function withMeetings(work: Work, drills: readonly DrillRecord[]): Promise<DrillRow[]> {
  const meetings = await viewMeetings(
    work,
    drills.map(({ id }) => id),
  )
  return drills.flatMap((drill) => {
    const meeting = meetings.find(({ id }) => id === drill.id)
    return meeting === undefined ? [] : [{ meeting, endedAt: iso(drill.ended_at), result: drill.result }]
  })
}

/** One drill with its chain: as it runs, or as it was. @throws Problem not-found */
export async function viewDrill(work: Work, id: string): Promise<DrillDetail> {
  const drill = await mechanisms(work)
    .selectFrom('governance.drill')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!drill) throw new Problem('not-found')
  const meeting = await viewMeeting(work, id)
  return {
    meeting,
    endedAt: iso(drill.ended_at),
    result: drill.result,
    scenario: drill.scenario,
    openedAt: iso(drill.opened_at),
    observations: drill.observations,
    lessons: drill.lessons,
    nextActions: drill.next_actions,
    steps:
      drill.opened_at === null
        ? []
        : await (meeting.state === 'held' ? readChain(work, id) : followChain(work, id)),
    mayPlay: await mayPlay(work, id),
  }
}

/** Somebody of one municipality may play there in a drill of its whole department. */
async function mayPlay(work: Work, id: string): Promise<boolean> {
  const found = await sql<{ may: boolean }>`
    select coalesce(bool_or(access.plays_in_drill(m.id, place)), false) as may
    from parties.meeting m, unnest(parties.places_below(array[m.place_id])) place where m.id = ${id}`.execute(
    work.tx,
  )
  return found.rows[0]?.may ?? false
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null
