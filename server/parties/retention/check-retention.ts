import { sql } from 'kysely'
import type { RetentionCheck } from '../../../vocabulary/wire/retention.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import type { RetentionClass } from './prove-sweep.ts'

const dayMs = 86_400_000

/** How long after its term something may still be there: sweeps go in batches, and a machine may be off for a night. */
const graceMs = dayMs

type Classes = RetentionCheck['classes']

/**
 * Counts what is older than its term, class by class, by rules that no sweep uses. What it finds is written down and linked
 * into the chain; the data officer is told of anything that is left.
 */
export async function checkRetention(work: Work, parts: { readonly chance: Chance }): Promise<Classes> {
  const found = await sql<{ class: RetentionClass; until: Date; overdue: number }>`
    select t.class, t.until, (select count(*)::int from audit.retention_due(t.class, t.until)) as overdue
    from audit.retention_terms(${new Date(work.now.getTime() - graceMs)}) t order by t.class`.execute(work.tx)
  const overdue = Object.fromEntries(found.rows.map((row) => [row.class, row.overdue]))
  const left = found.rows.reduce((sum, row) => sum + row.overdue, 0)
  const id = parts.chance.uuid()
  await sql`
    insert into audit.retention_check (id, checked_at, overdue, asked_by)
    values (${id}, ${work.now}, ${JSON.stringify(overdue)}::jsonb,
            ${work.actor.kind === 'person' ? work.actor.personId : null})`.execute(work.tx)
  recordMove(work, {
    kind: left === 0 ? 'retention.checked' : 'retention.overdue',
    subjectKind: 'retention-check',
    subjectId: id,
    state: null,
    detail: { left },
  })
  return found.rows.map((row) => ({ ...row, until: row.until.toISOString() }))
}

/** Checks once a day. @returns whether it checked now */
export async function sweepRetentionCheck(work: Work, parts: { readonly chance: Chance }): Promise<boolean> {
  const found = await sql<{ due: boolean }>`
    select coalesce(max(checked_at) <= ${new Date(work.now.getTime() - dayMs)}, true) as due
    from audit.retention_check where asked_by is null`.execute(work.tx)
  if (found.rows[0]?.due !== true) return false
  await checkRetention(work, parts)
  return true
}
