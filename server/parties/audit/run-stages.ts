import { sql } from 'kysely'
import type { Database, Work } from '../../platform/database/index.ts'

/** A move as the stages read it back from the chain. */
export interface Event {
  readonly position: number
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly state: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** A part of the product that some events wake. It keeps its own place in the chain. */
export interface Stage {
  readonly name: string
  readonly wokenBy: readonly string[]
  /** Subjects whose every move wakes it as well. */
  readonly about?: readonly string[]
  /** Runs in the same transaction that moves the stage's cursor: done once, or not at all. */
  readonly handle: (work: Work, event: Event) => Promise<void>
}

const batchSize = 200

/**
 * Lets every stage catch up with the chain. Each stage locks its cursor row, handles a batch and moves the
 * cursor in one transaction; a second process that runs the same stage waits behind the lock.
 *
 * @returns how many events were handled
 */
export async function runStages(database: Database, stages: readonly Stage[]): Promise<number> {
  let handled = 0
  // A stage's own moves may wake another stage, so go round until nothing is left.
  for (;;) {
    let round = 0
    for (const stage of stages) round += await catchUp(database, stage)
    if (round === 0) return handled
    handled += round
  }
}

async function catchUp(database: Database, stage: Stage): Promise<number> {
  return await database.transact({ kind: 'job', name: stage.name }, async (work) => {
    await sql`insert into audit.cursor (stage, position) values (${stage.name}, 0) on conflict do nothing`.execute(
      work.tx,
    )
    const cursor = await sql<{ position: string }>`
      select position from audit.cursor where stage = ${stage.name} for update`.execute(work.tx)
    const from = Number(cursor.rows[0]?.position ?? 0)
    const found = await sql<{
      position: string
      id: string
      at: Date
      kind: string
      subject_kind: string
      subject_id: string
      state: string | null
      detail: Record<string, unknown>
    }>`
      select position, id, at, kind, subject_kind, subject_id, state, detail from audit.link
      where position > ${from} order by position limit ${batchSize}`.execute(work.tx)
    let handled = 0
    for (const row of found.rows) {
      if (!stage.wokenBy.includes(row.kind) && stage.about?.includes(row.subject_kind) !== true) continue
      await stage.handle(work, {
        position: Number(row.position),
        id: row.id,
        at: row.at,
        kind: row.kind,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        state: row.state,
        detail: row.detail,
      })
      handled += 1
    }
    const last = found.rows.at(-1)?.position
    if (last !== undefined) {
      await sql`update audit.cursor set position = ${last}, moved_at = ${work.now} where stage = ${stage.name}`.execute(
        work.tx,
      )
    }
    // A batch without an event of its own still counts as progress while more is waiting.
    return handled > 0 || found.rows.length < batchSize ? handled : 1
  })
}
