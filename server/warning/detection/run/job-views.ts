import { sql } from 'kysely'
import { z } from 'zod'
import type { DetectionJobRow } from '../../../../vocabulary/wire/detection-job.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'

type Row = Omit<DetectionJobRow, 'askedAt' | 'stateSince'> & {
  readonly askedAt: Date
  readonly stateSince: Date
}

const columns = sql`j.id, j.why, j.week::text as week, j.state, j.state_since as "stateSince", a.display_name as "askedBy",
  j.asked_at as "askedAt", j.attempts, j.step, j.share, c.display_name as "cancelledBy", j.judged, j.unchanged`
const from = sql`warning.detection_job j left join parties.person a on a.id = j.asked_by
  left join parties.person c on c.id = j.cancelled_by`
const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

const toRow = (row: Row): DetectionJobRow => ({
  ...row,
  askedAt: row.askedAt.toISOString(),
  stateSince: row.stateSince.toISOString(),
})

/** The jobs, the newest first. */
export async function listJobs(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<Row>`
    select ${columns} from ${from}
    where ${after ? sql`(j.asked_at, j.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by j.asked_at desc, j.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.askedAt.toISOString(), row.id])
  return { items: page.items.map(toRow), nextCursor: page.nextCursor, order: 'newest' }
}

/** One job with how far it is. @throws Problem not-found */
export async function viewJob(work: Work, id: string): Promise<DetectionJobRow> {
  const found = await sql<Row>`select ${columns} from ${from} where j.id = ${id}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  return toRow(row)
}
