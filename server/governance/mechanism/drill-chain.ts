import { sql } from 'kysely'
import type { DrillStepRow } from '../../../vocabulary/wire/mechanism.ts'
import { clockHours, codesOf, drillSteps } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { mechanisms } from './mechanism-store.ts'

interface Link {
  readonly step: string
  readonly done_at: Date | null
  readonly due_at: Date | null
  readonly by_role: string | null
  readonly reason: string | null
}

/** The chain of a drill that runs: every step in its order, those that wait as well. */
export async function followChain(work: Work, drillId: string): Promise<DrillStepRow[]> {
  const found = await sql<Link>`
    select * from governance.drill_chain(${drillId}, ${JSON.stringify(clockHours.assessment)}::jsonb)`.execute(
    work.tx,
  )
  return codesOf(drillSteps).map((step) => {
    const link = found.rows.find((row) => row.step === step)
    return toStep(
      { done_at: null, due_at: null, by_role: null, reason: null, ...link, step },
      { now: work.now, isOver: false },
    )
  })
}

/** The chain as it was when the drill ended. */
export async function readChain(work: Work, drillId: string): Promise<DrillStepRow[]> {
  const rows = await mechanisms(work)
    .selectFrom('governance.drill_step')
    .select(['step', 'done_at', 'due_at', 'by_role', 'missed_reason as reason'])
    .where('drill_id', '=', drillId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => toStep(row, { now: work.now, isOver: true }))
}

/** Whether a step came late, or did not come at all, for the day on which the drill is over. */
export const isMissed = (step: Pick<DrillStepRow, 'doneAt' | 'inTime'>): boolean =>
  step.doneAt === null || step.inTime === false

function toStep(link: Link, at: { readonly now: Date; readonly isOver: boolean }): DrillStepRow {
  return {
    step: link.step,
    doneAt: link.done_at?.toISOString() ?? null,
    dueAt: link.due_at?.toISOString() ?? null,
    byRole: link.by_role,
    inTime: isInTime(link, at),
    missedReason: link.reason,
  }
}

/** Null while the clock runs, and where there is none. */
function isInTime(
  { done_at: done, due_at: due }: Link,
  at: { readonly now: Date; readonly isOver: boolean },
): boolean | null {
  if (done !== null) return due === null ? null : done <= due
  return at.isOver || (due !== null && due < at.now) ? false : null
}
