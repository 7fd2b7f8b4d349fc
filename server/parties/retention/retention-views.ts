import { sql } from 'kysely'
import { z } from 'zod'
import type { RetentionCheck, RetentionProof } from '../../../vocabulary/wire/retention.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import type { RetentionClass } from './prove-sweep.ts'

interface Row {
  readonly id: string
  readonly class: RetentionClass
  readonly rows: number
  readonly until: Date
  readonly due_before: number
  readonly due_after: number
  readonly ids_hash: Buffer | null
  readonly proven_at: Date
}

interface Query {
  readonly class?: RetentionClass | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** What sweeps deleted, the newest first. */
export async function listProofs(work: Work, query: Query) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<Row>`
    select * from audit.retention_proof
    where (${query.class ?? null}::text is null or class = ${query.class ?? null})
      ${after ? sql`and (proven_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by proven_at desc, id desc limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [
    row.proven_at.toISOString(),
    row.id,
  ])
  return { items: items.map(toProof), nextCursor, order: 'newest' }
}

const toProof = (row: Row): RetentionProof => ({
  id: row.id,
  class: row.class,
  rows: row.rows,
  until: row.until.toISOString(),
  dueBefore: row.due_before,
  dueAfter: row.due_after,
  idsHash: row.ids_hash?.toString('hex') ?? null,
  provenAt: row.proven_at.toISOString(),
})

/** What the last check found, the daily one or one that somebody asked for. */
export async function viewCheck(work: Work): Promise<RetentionCheck> {
  const found = await sql<{ checked_at: Date; overdue: Record<string, number>; by_job: boolean }>`
    select checked_at, overdue, asked_by is null as by_job from audit.retention_check
    order by checked_at desc, id desc limit 1`.execute(work.tx)
  const [last] = found.rows
  const terms = await sql<{ class: RetentionClass; until: Date }>`
    select class, until from audit.retention_terms(${last?.checked_at ?? work.now}) order by class`.execute(
    work.tx,
  )
  const classes = terms.rows.map((row) => ({
    class: row.class,
    until: row.until.toISOString(),
    overdue: last?.overdue[row.class] ?? 0,
  }))
  return {
    checkedAt: last?.checked_at.toISOString() ?? null,
    byJob: last?.by_job ?? false,
    classes,
    clean: last === undefined ? null : classes.every(({ overdue }) => overdue === 0),
  }
}
