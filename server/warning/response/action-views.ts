import { sql } from 'kysely'
import type { ActionClock, ResponseActionList, ResponseActionRow } from '../../../vocabulary/wire/response.ts'
import { type Mover, openMoves, overdueDays } from '../../commitment/index.ts'
import { clockSpan } from '../../parties/territory/index.ts'
import { clockOf } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { isPlannable, type ResponseActionRecord, responseActionCycle } from './response-action.ts'

type ActionRow = ResponseActionRecord & {
  organization_name: string
  assignee_name: string | null
  acts: boolean
}

interface Owed {
  readonly state: string
  readonly owner_id: string | null
  readonly compartment: string
  /** When both clocks are due; null where nothing runs. */
  readonly first_due: Date | null
  readonly all_due: Date | null
  readonly plans: boolean
}

/** The actions of one recommendation by their date, the two clocks over all of them, and what the asker may plan. */
export async function listActions(
  work: Work,
  commitmentId: string,
  mover: Mover,
): Promise<ResponseActionList> {
  const owed = await getOwed(work, commitmentId)
  const found = await sql<ActionRow>`
    select a.*, o.name as organization_name, p.display_name as assignee_name, access.works_for(a.organization_id) as acts
    from warning.response_action a join parties.organization o on o.id = a.organization_id
    left join parties.person p on p.id = a.assigned_to
    where a.commitment_id = ${commitmentId} order by a.due_on, a.id`.execute(work.tx)
  const plans = owed.plans && isPlannable(owed.state)
  return {
    items: found.rows.map((row) => toAction(row, { now: work.now, mover })),
    order: 'due-soonest',
    ...clocksOf(owed, found.rows, work.now),
    mayPlan: plans,
    colleagues:
      owed.plans && owed.owner_id !== null ? await colleaguesOf(work, owed.owner_id, owed.compartment) : [],
  }
}

async function getOwed(work: Work, commitmentId: string): Promise<Owed> {
  const span = (step: 'first-action' | 'all-actions') =>
    clockSpan(step, {
      place: sql`c.territory_id`,
      urgency: sql`case a.kind when 'imminent' then 'urgent' when 'structural' then 'normal' end`,
    })
  // Whoever sees the recommendation and not its alert is told no clock.
  const found = await sql<Owed>`
    select c.state, c.owner_id, c.compartment,
      case when a.id is not null then c.issued_at + ${span('first-action')} end as first_due,
      case when a.id is not null then c.issued_at + ${span('all-actions')} end as all_due,
      coalesce(c.owner_id = any ((select access.organizations('liaison', 'local-coordinator', 'organization-member'))::uuid[]), false) as plans
    from commitment.commitment c left join warning.alert a on c.origin_kind = 'alert' and a.id = c.origin_id
    where c.id = ${commitmentId}`.execute(work.tx)
  const [owed] = found.rows
  if (!owed) throw new Problem('not-found')
  return owed
}

/** Names for a list to choose from, for those who plan in the name of the institution, and of its own people alone. */
async function colleaguesOf(work: Work, organizationId: string, compartment: string) {
  const found = await sql<{ id: string; name: string }>`
    select p.id, p.display_name as name from access.people_of(${organizationId}, ${compartment}) as person
    join parties.person p on p.id = person order by p.display_name, p.id`.execute(work.tx)
  return found.rows
}

/**
 * Both run from the day it was asked, by the kind of its alert: until the first action started, and until all that
 * were planned are finished or cancelled, one at least finished. They stop when nothing is owed any more.
 */
function clocksOf(
  { state, first_due, all_due }: Owed,
  actions: readonly ActionRow[],
  now: Date,
): Pick<ResponseActionList, 'firstAction' | 'allActions'> {
  const clock = (due: Date | null, done: Date | null): ActionClock | null => {
    if (due === null || (done === null && !isPlannable(state))) return null
    return {
      dueAt: due.toISOString(),
      doneAt: done?.toISOString() ?? null,
      inTime: done === null ? null : done <= due,
      clock: done === null ? clockOf(due, now) : null,
    }
  }
  const started = actions.flatMap((one) => one.started_at ?? [])
  const finished = actions.flatMap((one) => (one.state === 'finished' ? (one.finished_at ?? []) : []))
  const isOver = actions.every((one) => one.state === 'finished' || one.state === 'cancelled')
  return {
    firstAction: clock(first_due, started.reduce<Date | null>(earlier, null)),
    allActions: clock(all_due, isOver ? finished.reduce<Date | null>(later, null) : null),
  }
}

const earlier = (one: Date | null, other: Date): Date => (one !== null && one < other ? one : other)
const later = (one: Date | null, other: Date): Date => (one !== null && one > other ? one : other)

function toAction(row: ActionRow, seen: { readonly now: Date; readonly mover: Mover }): ResponseActionRow {
  const isOpen = row.state !== 'finished' && row.state !== 'cancelled'
  const lateDays = isOpen
    ? overdueDays({ state: 'in-progress', due_on: row.due_on, answer_due_at: null }, seen.now)
    : 0
  return {
    id: row.id,
    recommendationId: row.commitment_id,
    organization: { id: row.organization_id, name: row.organization_name },
    what: row.what,
    state: row.state,
    stateSince: row.state_since.toISOString(),
    assignedTo: row.assigned_to !== null ? { id: row.assigned_to, name: row.assignee_name ?? '' } : null,
    dueOn: row.due_on,
    overdue: lateDays > 0,
    overdueDays: lateDays,
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    blockedReason: row.blocked_reason,
    note: row.note,
    moves: row.acts ? openMoves(responseActionCycle, row.state, seen.mover) : [],
  }
}
