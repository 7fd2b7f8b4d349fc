import { sql } from 'kysely'
import { z } from 'zod'
import type { ClockLeft } from '../../../vocabulary/wire/common.ts'
import type { SignalDetail, SignalRow } from '../../../vocabulary/wire/signal.ts'
import { signalViews } from '../../../vocabulary/words/index.ts'
import { assigneeColumn, isMine, type WithAssignee } from '../../parties/assignment/index.ts'
import { coarse, coarseClockOf, coarseUp } from '../../platform/clock-left.ts'
import { stateIn, type Work } from '../../platform/database/index.ts'
import { pageOf, type SealedCursors } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type Mover, openMoves } from './permit-move.ts'
import { countDetails } from './read-detail.ts'
import type { SignalRecord } from './signal-store.ts'
import { suggestDuplicates } from './suggest-duplicates.ts'

type Row = SignalRecord &
  WithAssignee & { place_name: string; department_name: string | null; has_letters: boolean }

/** Something that the asker's own desk can open: the database shows no other wraps. */
const hasLetters = sql`exists (
  select from sealed.key k join sealed.wrap w on w.key_id = k.id
  where k.subject_kind = 'signal' and k.subject_id = s.id) as has_letters`

type SignalView = keyof typeof signalViews

/** Which signals a view shows, by which key it is sorted, and what the sort is called on the wire. */
const views = {
  triage: {
    key: sql`queue_rank, received_at, id`,
    where: stateIn('state', signalViews.triage),
    order: 'danger-child-ongoing-age',
  },
  detail: {
    key: sql`detail_due_at, received_at, id`,
    where: sql`${stateIn('state', signalViews.detail)} and detail_due_at is not null`,
    order: 'detail-clock',
  },
  verification: {
    key: sql`verification_due_at, received_at, id`,
    where: sql`${stateIn('state', signalViews.verification)} and verification_due_at is not null`,
    order: 'verification-clock',
  },
  feedback: {
    key: sql`feedback_due_at, received_at, id`,
    where: stateIn('state', signalViews.feedback),
    order: 'feedback-clock',
  },
  all: { key: sql`received_at, received_at, id`, where: sql`true`, order: 'newest' },
} as const

const keyShape = z.tuple([z.union([z.number(), z.iso.datetime()]), z.iso.datetime(), z.uuid()])

export interface ListQuery {
  readonly view: SignalView
  readonly limit: number
  readonly cursor?: string | undefined
  readonly territory?: string | undefined
  readonly assigned?: 'me' | undefined
}

export async function listSignals(work: Work, query: ListQuery, cursors: SealedCursors) {
  const view = views[query.view]
  const after = cursors.open(query.cursor, keyShape)
  const down = query.view === 'all'
  const direction = down ? sql`desc` : sql`asc`
  const found = await sql<Row>`
    select s.*, p.name as place_name, d.name as department_name, ${assigneeColumn('signal', sql`s.id`)}, ${hasLetters}
    from (
      select * from warning.signal
      where ${view.where}
        and (${query.territory ?? null}::text is null or territory_id = any (parties.places_below(array[${query.territory ?? null}::text])))
        ${query.assigned === 'me' ? sql`and ${isMine('signal', sql`signal.id`)}` : sql``}
        ${after ? sql`and (${view.key}) ${down ? sql`<` : sql`>`} (${sql.join(after)})` : sql``}
      order by ${sortBy(query.view, direction)} limit ${query.limit + 1}
    ) s
    join parties.place p on p.id = s.territory_id left join parties.place d on d.id = p.parent_id
    order by ${sortBy(query.view, direction)}`.execute(work.tx.withTables())
  const page = pageOf(found.rows, query.limit, { keyOf: (row) => keyOf(query.view, row), seal: cursors.seal })
  return {
    items: page.items.map((row) => toRow(row, work.now)),
    nextCursor: page.nextCursor,
    order: view.order,
  }
}

function sortBy(view: SignalView, direction: ReturnType<typeof sql>) {
  const first = {
    triage: 'queue_rank',
    detail: 'detail_due_at',
    verification: 'verification_due_at',
    feedback: 'feedback_due_at',
    all: 'received_at',
  }
  return sql`${sql.ref(first[view])} ${direction}, received_at ${direction}, id ${direction}`
}

function keyOf(view: SignalView, row: Row): (string | number)[] {
  const received = row.received_at.toISOString()
  const due = {
    triage: row.queue_rank,
    detail: row.detail_due_at?.toISOString() ?? '',
    verification: row.verification_due_at?.toISOString() ?? '',
    feedback: row.feedback_due_at.toISOString(),
    all: received,
  }
  return [due[view], received, row.id]
}

/** One signal with its decisions, likely duplicates and the moves open to the asker. */
export async function viewSignal(work: Work, id: string, mover: Mover): Promise<SignalDetail> {
  const found = await sql<Row>`
    select s.*, p.name as place_name, d.name as department_name, ${assigneeColumn('signal', sql`s.id`)}, ${hasLetters}
    from warning.signal s join parties.place p on p.id = s.territory_id left join parties.place d on d.id = p.parent_id
    where s.id = ${id}`.execute(work.tx)
  const row = found.rows[0]
  if (!row) throw new Problem('not-found')
  const decisions = await sql<{
    kind: string
    outcome: string | null
    reason: string | null
    detail: Record<string, unknown>
    by: string | null
    at: Date
  }>`
    select d.kind, d.outcome, d.reason, p.display_name as by, d.decided_at as at,
           -- What it repeated may have been flagged since: then nothing tells of it.
           case when exists (select from warning.signal o where o.id = audit.subject_key(d.detail ->> 'duplicateOf'))
                then d.detail else d.detail - 'duplicateOf' end as detail
    from warning.signal_decision d left join parties.person p on p.id = d.decided_by
    where d.signal_id = ${id} order by d.number limit 200`.execute(work.tx)
  return {
    ...toRow(row, work.now),
    observed: { kind: row.observed_kind, from: row.observed_from },
    exposedGroups: row.exposed_groups,
    contactPreference: row.contact_preference,
    channel: row.channel,
    language: row.language,
    duplicateOf: row.duplicate_of,
    feedbackCode: row.feedback_code,
    feedbackDueAt: coarseUp(row.feedback_due_at),
    readAt: work.now.toISOString(),
    told: await countDetails(work, id),
    // What nobody at the desk decided is the reporter's own act.
    decisions: decisions.rows.map((made) => ({
      ...made,
      at: made.by === null ? coarse(made.at) : made.at.toISOString(),
    })),
    duplicates: await suggestDuplicates(work, row),
    moves: openMoves(row, mover),
    canRestrict: await mayRestrict(work, row),
  }
}

function toRow(row: Row, now: Date): SignalRow {
  return {
    id: row.id,
    state: row.state,
    triageOutcome: row.triage_outcome,
    territoryId: row.territory_id,
    placeName: row.place_name,
    departmentName: row.department_name ?? row.place_name,
    placeKind: row.place_kind,
    codes: row.codes,
    knownHow: row.known_how,
    dangerNow: row.danger_now,
    childrenInvolved: row.children_involved,
    stillHappening: row.still_happening,
    authorityInvolved: row.authority_involved,
    restricted: row.compartment === 'restricted',
    unreadDetail: row.detail_due_at !== null,
    proofOwed: row.proof === 'owed' && row.danger_now,
    hasLetters: row.has_letters,
    exercise: row.exercise,
    receivedAt: coarse(row.received_at),
    clock: runningClock(row, now),
    assignedTo: row.assigned_to,
  }
}

/** Whoever may take a signal from the local table; the database decides once more when it is done. */
async function mayRestrict(work: Work, row: SignalRecord): Promise<boolean> {
  if (row.compartment === 'restricted' || row.state === 'withdrawn') return false
  const found = await sql<{ may: boolean }>`
    select access.nationwide('triage-operator', 'supervisor', 'analyst')
           or ${row.territory_id} = any (access.places('local-coordinator')) as may`.execute(work.tx)
  return found.rows[0]?.may ?? false
}

/** The clock that runs out first; what was told later and not read has its own. */
function runningClock(row: SignalRecord, now: Date): ClockLeft | null {
  const due = [workDueAt(row), row.detail_due_at].filter((one) => one !== null)
  const [first] = due.sort((a, b) => a.getTime() - b.getTime())
  return first === undefined ? null : coarseClockOf(first, now)
}

/** Until when the next step is done; null once it has been answered. */
function workDueAt(row: SignalRecord): Date | null {
  if (row.state === 'received') return row.triage_due_at
  if ((row.state === 'triaged' || row.state === 'in-verification') && row.verification_due_at) {
    return row.verification_due_at
  }
  if (row.state === 'answered' || row.state === 'closed' || row.state === 'withdrawn') return null
  return row.feedback_due_at
}
