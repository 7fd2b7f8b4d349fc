import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { CommitmentDetail } from '../../vocabulary/wire/commitment.ts'
import { type CommitmentLine, commitmentViews } from '../../vocabulary/words/index.ts'
import { isMine } from '../parties/assignment/index.ts'
import { isWithin } from '../parties/place/index.ts'
import { stateIn, type Work } from '../platform/database/index.ts'
import { decodeCursor, encodeCursor } from '../platform/http/index.ts'
import { Problem } from '../platform/problem.ts'
import type { CommitmentKind } from './commitment.ts'
import { viewCommitments } from './commitment-views.ts'
import { viewIndicatorRights } from './indicator/index.ts'
import type { Mover } from './permit-move.ts'

type CommitmentView = keyof typeof commitmentViews

export interface ListQuery {
  readonly view: CommitmentView
  readonly limit: number
  readonly cursor?: string | undefined
  readonly organization?: string | undefined
  /** The alert, workshop, session or signing in which it began. */
  readonly origin?: string | undefined
  readonly kind?: CommitmentKind | undefined
  readonly line?: CommitmentLine | undefined
  readonly territory?: string | undefined
  readonly assigned?: 'me' | undefined
  readonly exercises: 'with' | 'without'
}

/** There is no date while it is a draft; those stand last. */
const noDate = '9999-12-31'
const due = sql`coalesce(c.due_on, ${noDate}::date)`
const isLate = (now: Date) => sql`commitment.end_of_day(c.due_on) <= ${now}`
const isSilent = (now: Date) => sql`c.answer_due_at <= ${now}`

/** The commitments of a view, as a condition on `c`. */
export function whereOf(view: CommitmentView, now: Date): RawBuilder<unknown> {
  const shown = stateIn('c.state', commitmentViews[view])
  if (view === 'overdue') return sql`${shown} and ${isLate(now)}`
  if (view === 'unanswered') return sql`${shown} and ${isSilent(now)}`
  if (view === 'answered') return sql`${shown} and c.answered_at is not null`
  return shown
}

const keyShape = z.tuple([z.iso.date(), z.uuid()])

/** What is owed by the day it is due, as far as the asker may see it. */
export async function listCommitments(work: Work, query: ListQuery, mover: Mover) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await viewCommitments(
    work,
    {
      where: sql`${whereOf(query.view, work.now)}
        and (${query.organization ?? null}::uuid is null or c.owner_id = ${query.organization ?? null}::uuid)
        and (${query.origin ?? null}::uuid is null or c.origin_id = ${query.origin ?? null}::uuid)
        and (${query.kind ?? null}::text is null or c.kind = ${query.kind ?? null}::text)
        and (${query.line ?? null}::text is null or c.line = ${query.line ?? null}::text)
        and ${isWithin('c.territory_id', query.territory)}
        ${query.assigned === 'me' ? sql`and ${isMine('commitment', sql`c.id`)}` : sql``}
        ${query.exercises === 'without' ? sql`and not c.exercise` : sql``}
        ${after ? sql`and (${due}, c.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}`,
      orderBy: sql`${due}, c.id`,
      limit: query.limit + 1,
    },
    mover,
  )
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  const nextCursor = rows.length > query.limit && last ? encodeCursor([last.dueOn ?? noDate, last.id]) : null
  return { items, nextCursor, order: 'due-soonest' }
}

/** What nobody answered, and what was declined or let pass: the list of those who hold institutions to account. */
export async function listUnanswered(
  work: Work,
  page: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly territory?: string | undefined
  },
  mover: Mover,
) {
  const after = decodeCursor(page.cursor, keyShape)
  const rows = await viewCommitments(
    work,
    {
      where: sql`((${whereOf('unanswered', work.now)}) or (${whereOf('overdue', work.now)})) and not c.exercise
        and ${isWithin('c.territory_id', page.territory)}
        ${after ? sql`and (${due}, c.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}`,
      orderBy: sql`${due}, c.id`,
      limit: page.limit + 1,
    },
    mover,
  )
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return {
    items,
    nextCursor: rows.length > page.limit && last ? encodeCursor([last.dueOn ?? noDate, last.id]) : null,
    order: 'due-longest-ago',
  }
}

/** One commitment with its history, as the chain keeps it. */
export async function viewCommitment(work: Work, id: string, mover: Mover): Promise<CommitmentDetail> {
  const rows = await viewCommitments(work, { where: sql`c.id = ${id}`, orderBy: sql`c.id`, limit: 1 }, mover)
  const row = rows[0]
  if (!row) throw new Problem('not-found')
  const links = await sql<{ at: Date; kind: string; state: string | null; by: string | null }>`
    with seen as (select id, at, kind, state, actor from audit.link where subject_kind = 'commitment' and subject_id = ${id})
    select l.at, l.kind, l.state, p.display_name as by
    from seen l join audit.in_order(array(select id from seen)) o on o.id = l.id
    left join parties.person p on l.actor = 'person:' || p.id
    order by l.at, o.turn`.execute(work.tx)
  const history = links.rows.map((link) => ({ ...link, at: link.at.toISOString() }))
  return { ...row, history, ...(await viewIndicatorRights(work, id)) }
}
