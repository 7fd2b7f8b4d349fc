import { type RawBuilder, sql } from 'kysely'
import { recordMove, type Work } from '../database/index.ts'
import { Problem } from '../problem.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'

/** A job as its line knows it; what it is about is read beside it. */
export interface Job {
  readonly id: string
  readonly state: JobState
  readonly attempts: number
}

/** Long work that waits in a table, is done beside the beats one after the other, says how far it is, and can be cancelled. */
export interface JobLine {
  /** What waits longest or was left running; undefined when nothing does. */
  findNext(work: Work): Promise<Job | undefined>
  /** Takes the job that waits, or that a killed server left running. A third interruption is the last. */
  take(work: Work): Promise<Job | null>
  /** Says how far it is. @returns whether it may go on: false when somebody cancelled it */
  tell(work: Work, id: string, at: { readonly step: string; readonly share: number }): Promise<boolean>
  /** Ends a job that runs; one that was cancelled meanwhile stays so. @returns whether it ended it */
  end(work: Work, id: string, state: 'done' | 'failed'): Promise<boolean>
  /**
   * Cancels a job that waits or runs: what it has kept stays, and nothing more is kept.
   *
   * @throws Problem not-found; move-not-allowed when it is over; not-permitted
   */
  cancel(work: Work, id: string): Promise<void>
  /** Notes a state in the chain. */
  record(work: Work, id: string, state: JobState): void
}

/** A server that is killed over the same job again and again is not killed by chance. */
const mostAttempts = 3
const underWay = sql`state in ('waiting', 'running')`

/**
 * The line of the jobs in a table with the columns `state`, `state_since`, `asked_at`, `attempts`, `step`, `share` and
 * `cancelled_by`.
 */
export function jobLine(of: { readonly table: string; readonly subject: string }): JobLine {
  const table = sql.table(of.table)
  const record: JobLine['record'] = (work, id, state) =>
    recordMove(work, {
      kind: `${of.subject}.${state}`,
      subjectKind: of.subject,
      subjectId: id,
      state,
      detail: {},
    })
  const line: JobLine = {
    record,
    findNext: async (work) => {
      const found = await sql<Job>`
        select id, state, attempts from ${table} where ${underWay} order by asked_at, id limit 1`.execute(
        work.tx,
      )
      return found.rows[0]
    },
    take: async (work) => {
      const job = await line.findNext(work)
      if (job === undefined) return null
      if (job.attempts >= mostAttempts) {
        await line.end(work, job.id, 'failed')
        return null
      }
      await sql`update ${table} set state = 'running', state_since = ${work.now}, attempts = attempts + 1
        where id = ${job.id}`.execute(work.tx)
      record(work, job.id, 'running')
      return { ...job, state: 'running', attempts: job.attempts + 1 }
    },
    tell: async (work, id, { step, share }) => {
      const done = await sql`update ${table} set step = ${step}, share = ${share}
        where id = ${id} and state = 'running'`.execute(work.tx)
      return (done.numAffectedRows ?? 0n) > 0n
    },
    end: async (work, id, state) => {
      const done = await sql`
        update ${table} set state = ${state}, state_since = ${work.now}, step = 'over',
          share = case when ${state} = 'done' then 1 else share end
        where id = ${id} and ${underWay}`.execute(work.tx)
      const ended = (done.numAffectedRows ?? 0n) > 0n
      if (ended) record(work, id, state)
      return ended
    },
    cancel: async (work, id) => await cancelJob(work, id, { table, record }),
  }
  return line
}

async function cancelJob(
  work: Work,
  id: string,
  { table, record }: { readonly table: RawBuilder<unknown>; readonly record: JobLine['record'] },
): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const found = await sql<{ state: JobState }>`select state from ${table} where id = ${id}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  if (row.state !== 'waiting' && row.state !== 'running')
    throw Problem.of('move-not-allowed', '/params/id', row.state)
  const done = await sql`
    update ${table}
    set state = 'cancelled', state_since = ${work.now}, step = 'over', cancelled_by = ${work.actor.personId}
    where id = ${id} and ${underWay}`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw new Problem('not-permitted')
  record(work, id, 'cancelled')
}
