import { sql } from 'kysely'
import { z } from 'zod'
import type { Narrowing } from '../../../vocabulary/wire/common.ts'
import type { MeetingRow } from '../../../vocabulary/wire/meeting.ts'
import type { WorkshopDetail, WorkshopRow } from '../../../vocabulary/wire/workshop.ts'
import { type workshopViews as viewNames, workshopViews } from '../../../vocabulary/words/index.ts'
import { type Mover, viewCommitments } from '../../commitment/index.ts'
import { viewMeeting, viewMeetings } from '../../parties/meeting/index.ts'
import { isWithin } from '../../parties/place/index.ts'
import { hasPart, stateIn, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { type VotedWorkshop, viewStatements } from './statement-views.ts'
import { getWorkshop, lastVotes, ruleOf, type WorkshopRecord, workshops } from './workshop-store.ts'

interface Query extends Narrowing {
  readonly view: keyof typeof viewNames
  readonly limit: number
  readonly cursor?: string | undefined
}

type Listed = WorkshopRecord & { starts_at: Date; statements: number; agreements: number }

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** Workshops, those that begin last first, as far as the asker may see them. */
export async function listWorkshops(work: Work, query: Query) {
  const after = decodeCursor(query.cursor, keyShape)
  const starts = sql`date_trunc('milliseconds', m.starts_at)`
  const found = await sql<Listed>`
    select w.*, m.starts_at,
      (select count(*)::int from governance.statement s where s.workshop_id = w.id and s.state <> 'set-aside') as statements,
      (select count(*)::int from governance.agreement a where a.workshop_id = w.id) as agreements
    from governance.workshop w join parties.meeting m on m.id = w.id
    where ${stateIn('w.state', workshopViews[query.view])} and ${isWithin('m.place_id', query.territory)}
      and ${hasPart(['m.title', 'w.question', 'w.number'], query.search)}
      ${after ? sql`and (${starts}, w.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by ${starts} desc, w.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  const meetings = new Map(
    (
      await viewMeetings(
        work,
        page.items.map(({ id }) => id),
      )
    ).map((meeting) => [meeting.id, meeting]),
  )
  const votes = [...(await lastVotes(work, page.items)).values()]
  const items = page.items.flatMap((row): WorkshopRow[] => {
    const meeting = meetings.get(row.id)
    if (meeting === undefined) return []
    const reached = votes.filter(
      ({ workshopId, result }) => workshopId === row.id && result.outcome === 'reached',
    ).length
    return [{ ...headOf(row, meeting), reached, statements: row.statements, agreements: row.agreements }]
  })
  return { items, nextCursor: page.nextCursor, order: 'newest' }
}

/** A workshop with its statements, what was agreed, and what is to be learned. @throws Problem not-found */
export async function viewWorkshop(work: Work, id: string, mover: Mover): Promise<WorkshopDetail> {
  const workshop = await getWorkshop(work, id)
  const meeting = await viewMeeting(work, id)
  const last = await lastVotes(work, [workshop])
  const voted = { workshop, last }
  return {
    ...headOf(workshop, meeting),
    reached: [...last.values()].filter(({ result }) => result.outcome === 'reached').length,
    statements: await viewStatements(work, voted, meeting.keeps ? mover : { roles: [] }),
    agreements: await viewAgreements(work, voted, mover),
    competencies: await viewCompetencies(work, id),
    minutesSha256: workshop.minutes_sha256,
    present: await viewPresent(work, id),
    mappings: await viewMappingsOf(work, id),
  }
}

/** What has its number is held and closed, and never taken back. */
function movesOf({ state }: WorkshopRecord, { moves }: MeetingRow): MeetingRow['moves'] {
  if (state === 'closed') return []
  return state === 'draft' ? moves : moves.filter((to) => to === 'held')
}

const headOf = (workshop: WorkshopRecord, meeting: MeetingRow) => ({
  id: workshop.id,
  number: workshop.number,
  state: workshop.state,
  meeting: { ...meeting, moves: movesOf(workshop, meeting) },
  theme: workshop.theme,
  question: workshop.question,
  rule: ruleOf(workshop),
  ruleFixed: workshop.rule_fixed_at !== null,
  closedAt: workshop.closed_at?.toISOString() ?? null,
})

const agreementKey = z.tuple([z.number().int()])

/** A page of what a workshop agreed, in its order, with the support that carries each. @throws Problem not-found */
export async function listAgreements(
  work: Work,
  wanted: { readonly id: string; readonly limit: number; readonly cursor?: string | undefined },
  mover: Mover,
) {
  const after = decodeCursor(wanted.cursor, agreementKey)?.[0] ?? 0
  // A workshop has sixty at most: they are read whole.
  const workshop = await getWorkshop(work, wanted.id)
  const last = await lastVotes(work, [workshop])
  const agreements = await viewAgreements(work, { workshop, last }, mover)
  const rows = agreements.filter(({ commitment }) => commitment.ordinal > after)
  const page = pageOf(rows.slice(0, wanted.limit + 1), wanted.limit, ({ commitment }) => [commitment.ordinal])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'ordinal' }
}

async function viewAgreements(work: Work, { workshop, last }: VotedWorkshop, mover: Mover) {
  const links = await workshops(work)
    .selectFrom('governance.agreement')
    .selectAll()
    .where('workshop_id', '=', workshop.id)
    .execute()
  const statementOf = new Map(links.map((link) => [link.id, link.statement_id]))
  const where = sql`c.origin_kind = 'workshop' and c.origin_id = ${workshop.id}`
  const rows = await viewCommitments(work, { where, orderBy: sql`c.ordinal`, limit: 100 }, mover)
  return rows.flatMap((commitment) => {
    const statementId = statementOf.get(commitment.id)
    const vote = statementId === undefined ? undefined : last.get(statementId)
    if (statementId === undefined || vote === undefined) return []
    const support = { ...vote.counts, sharePercent: vote.result.sharePercent }
    return [{ statementId, ratingRoundId: vote.ratingRoundId, support, commitment }]
  })
}

async function viewCompetencies(work: Work, id: string): Promise<WorkshopDetail['competencies']> {
  const found = await workshops(work)
    .selectFrom('governance.workshop_competency')
    .selectAll()
    .where('workshop_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return found.map((one) => ({
    id: one.id,
    competency: one.competency,
    learnerKind: one.learner_kind,
    learner: one.learner,
    why: one.why,
    statementId: one.statement_id,
  }))
}

/** By day how many came; the database tells nobody but whoever keeps the meeting. */
async function viewPresent(work: Work, id: string): Promise<WorkshopDetail['present']> {
  const found = await sql<{ day: string; people: number }>`
    select to_char(a.day, 'YYYY-MM-DD') as day, count(*)::int as people
    from parties.attendance a join parties.participant p on p.id = a.participant_id
    where p.meeting_id = ${id} group by a.day order by a.day`.execute(work.tx)
  return found.rows
}

/** The mappings that are sessions of a workshop, in time; the database shows them to whoever works with the programme. */
async function viewMappingsOf(work: Work, id: string): Promise<WorkshopDetail['mappings']> {
  const found = await sql<{ id: string; title: string; starts_at: Date; session_at: Date | null }>`
    select m.id, m.title, m.starts_at,
      (select i.starts_at from parties.agenda_item i where i.meeting_id = l.workshop_id and i.starts_at = l.session_at limit 1) as session_at
    from governance.mapping_workshop l join parties.meeting m on m.id = l.id
    where l.workshop_id = ${id} order by m.starts_at, m.id limit 50`.execute(work.tx)
  return found.rows.map(({ starts_at, session_at, ...row }) => ({
    ...row,
    startsAt: starts_at.toISOString(),
    sessionStartsAt: session_at?.toISOString() ?? null,
  }))
}
