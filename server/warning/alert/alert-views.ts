import { sql } from 'kysely'
import { z } from 'zod'
import type { AlertDetail, AlertNotice, AlertRow } from '../../../vocabulary/wire/alert.ts'
import { alertViews, isExpiredAlert, isLiveAlert } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves, viewCommitments } from '../../commitment/index.ts'
import { clockOf } from '../../platform/clock-left.ts'
import { stateIn, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type AlertRecord, type AlertTables, alertCycle } from './alert-store.ts'
import { viewRecipients } from './recipient-views.ts'

interface Counts {
  readonly total: number
  readonly answered: number
  readonly unanswered: number
  readonly overdue: number
  readonly verified: number
  readonly notified: number
  readonly acknowledged: number
}

export type AlertWithNames = AlertRecord & {
  place_name: string
  department_name: string | null
  author_name: string
  sender_name: string | null
  signer_name: string | null
  checker_name: string | null
  returner_name: string | null
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

export interface AlertQuery {
  readonly view: keyof typeof alertViews
  readonly limit: number
  readonly cursor?: string | undefined
  readonly territory?: string | undefined
}

/** Alerts, the newest first: by their issue, drafts by their beginning. */
export async function listAlerts(work: Work, query: AlertQuery) {
  const after = decodeCursor(query.cursor, keyShape)
  const territory = query.territory ?? null
  const sortedAt = sql`date_trunc('milliseconds', coalesce(issued_at, created_at))`
  const found = await sql<AlertWithNames & Counts & { sorted_at: Date }>`
    select a.*, p.name as place_name, d.name as department_name, ${recommendationCounts(work.now)},
      (select count(*)::int from warning.alert_recipient r where r.alert_id = a.id and r.visible_from <= ${work.now}) as notified,
      (select count(*)::int from warning.alert_recipient r where r.alert_id = a.id and r.acknowledged_at is not null) as acknowledged
    from (select *, ${sortedAt} as sorted_at from warning.alert where ${stateIn('state', alertViews[query.view])}
            and (${territory}::text is null or territory_id = any (parties.places_below(array[${territory}::text])))
            ${after ? sql`and (${sortedAt}, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
          order by sorted_at desc, id desc limit ${query.limit + 1}) a
    join parties.place p on p.id = a.territory_id left join parties.place d on d.id = p.parent_id
    order by a.sorted_at desc, a.id desc`.execute(work.tx.withTables<AlertTables>())
  const page = pageOf(found.rows, query.limit, (row) => [row.sorted_at.toISOString(), row.id])
  return {
    items: page.items.map((row) => toRow(row, work.now)),
    nextCursor: page.nextCursor,
    order: 'newest',
  }
}

const recommendationCounts = (now: Date) => sql`
  (select count(*)::int from commitment.commitment c where c.origin_id = a.id and c.state <> 'withdrawn') as total,
  (select count(*)::int from commitment.commitment c where c.origin_id = a.id and c.answered_at is not null) as answered,
  (select count(*)::int from commitment.commitment c where c.origin_id = a.id and c.state = 'issued'
     and c.answer_due_at <= ${now}) as unanswered,
  (select count(*)::int from commitment.commitment c where c.origin_id = a.id
     and c.state in ('issued', 'accepted', 'in-progress', 'not-verified')
     and commitment.end_of_day(c.due_on) <= ${now}) as overdue,
  (select count(*)::int from commitment.commitment c where c.origin_id = a.id and c.state = 'verified') as verified`

function toRow(row: AlertWithNames & Counts, now: Date): AlertRow {
  const { total, answered, unanswered, overdue, verified, notified, acknowledged } = row
  return {
    ...headOf(row, now),
    recommendations: { total, answered, unanswered, overdue, verified },
    recipients: { notified, acknowledged },
  }
}

function headOf(row: AlertWithNames, now: Date): Omit<AlertRow, 'recommendations' | 'recipients'> {
  const due = clockFor(row)
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    title: row.title,
    level: row.level,
    territoryId: row.territory_id,
    placeName: row.place_name,
    departmentName: row.department_name ?? '',
    modality: row.modality,
    restricted: row.compartment === 'restricted',
    exercise: row.exercise,
    beganWithCivilSociety: row.proposed_by_id !== null,
    issuedAt: row.issued_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    reviewAt: row.review_at?.toISOString() ?? null,
    expired: row.expires_at !== null && isExpiredAlert({ state: row.state, expiresAt: row.expires_at }, now),
    embargoUntil: row.embargo_until?.toISOString() ?? null,
    clock: due === null ? null : clockOf(due, now),
  }
}

/** The second signature while it is awaited, the expiry while it is live. */
function clockFor(row: AlertRecord): Date | null {
  if (row.state === 'awaiting-signature') return row.signature_due_at
  return isLiveAlert(row.state) ? row.expires_at : null
}

const deskRoles = ['analyst', 'approver', 'supervisor', 'ombudsman']

/** Whether the asker belongs to those who make alerts, rather than to those who receive them. */
export const isOfDesk = (mover: Mover): boolean => deskRoles.some((role) => mover.roles.includes(role))

/** @throws Problem not-found when it is hidden or absent */
export async function getAlertWithNames(work: Work, id: string): Promise<AlertWithNames> {
  const found = await sql<AlertWithNames>`
    select a.*, p.name as place_name, d.name as department_name, w.display_name as author_name,
      b.display_name as sender_name, s.display_name as signer_name, c.display_name as checker_name, r.display_name as returner_name
    from warning.alert a
    join parties.place p on p.id = a.territory_id left join parties.place d on d.id = p.parent_id
    join parties.person w on w.id = a.author_id
    left join parties.person b on b.id = a.sent_by
    left join parties.person s on s.id = a.signed_by left join parties.person c on c.id = a.checked_by
    left join parties.person r on r.id = a.returned_by
    where a.id = ${id}`.execute(work.tx)
  const row = found.rows[0]
  if (!row) throw new Problem('not-found')
  return row
}

/** One alert as its reader may see it: an addressee gets the document and what was said of it since. */
export async function viewAlert(work: Work, id: string, mover: Mover): Promise<AlertDetail> {
  const row = await getAlertWithNames(work, id)
  const recommendations = await viewCommitments(
    work,
    { where: sql`c.origin_id = ${id} and c.state <> 'withdrawn'`, orderBy: sql`c.ordinal`, limit: 100 },
    mover,
  )
  const { location, population, context, threat, vulnerability, capacity, rights } = row
  return {
    ...headOf(row, work.now),
    sections: { location, population, context, threat, vulnerability, capacity, rights },
    revision: row.revision,
    ...(isOfDesk(mover) ? deskPart(row) : hiddenPart),
    embargo:
      row.embargo_until !== null && row.embargo_reason !== null
        ? { until: row.embargo_until.toISOString(), reason: row.embargo_reason }
        : null,
    recommendations,
    recipients: await viewRecipients(work, id),
    notices: await viewNotices(work, id),
    moves: movesOf(row, mover),
  }
}

const hiddenPart = {
  situationId: null,
  check: null,
  signatureDueAt: null,
  author: null,
  signedBy: null,
  returned: null,
}

function deskPart(row: AlertWithNames) {
  return {
    situationId: row.situation_id,
    check:
      row.checked_at !== null &&
      row.check_singles_out !== null &&
      row.check_warns !== null &&
      row.checked_revision === row.revision
        ? {
            couldSingleOutReporter: row.check_singles_out,
            couldWarnTrafficker: row.check_warns,
            note: row.check_note,
            warningsReviewed: row.check_warnings_reviewed,
            by: row.checker_name ?? '',
            at: row.checked_at.toISOString(),
          }
        : null,
    signatureDueAt: row.signature_due_at?.toISOString() ?? null,
    author: row.author_name,
    signedBy: row.signer_name,
    returned:
      row.return_reason !== null && row.returned_at !== null
        ? {
            reason: row.return_reason,
            note: row.return_note,
            by: row.returner_name ?? '',
            at: row.returned_at.toISOString(),
          }
        : null,
  }
}

function movesOf(row: AlertRecord, mover: Mover): string[] {
  const moves: string[] = openMoves(alertCycle, row.state, mover).filter((to) => to !== 'responding')
  const isApprover = mover.roles.includes('approver')
  if (isApprover && isLiveAlert(row.state)) moves.push('extend')
  if (isApprover && (isLiveAlert(row.state) || row.state === 'awaiting-signature')) moves.push('embargo')
  return moves
}

export async function viewNotices(work: Work, alertId: string): Promise<AlertNotice[]> {
  const found = await work.tx
    .withTables<AlertTables>()
    .selectFrom('warning.alert_notice')
    .selectAll()
    .where('alert_id', '=', alertId)
    .orderBy('ordinal')
    .execute()
  return found.map((notice) => ({
    kind: notice.kind,
    at: notice.at.toISOString(),
    reason: notice.reason,
    note: notice.note,
    expiresAt: notice.expires_at?.toISOString() ?? null,
  }))
}
