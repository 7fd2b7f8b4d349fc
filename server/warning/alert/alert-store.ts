import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import {
  type AlertKind,
  type AlertRecipientState,
  type AlertState,
  alertMoveRoles,
  alertMoves,
  type RiskLevel,
  type SectionName,
} from '../../../vocabulary/words/index.ts'
import type { Compartment, Cycle, NameTables } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { alertNumber, type Series } from './alert.ts'

type Answer = 'no' | 'handled' | 'yes'

export type AlertTable = Record<SectionName | 'title', string> & {
  id: string
  situation_id: string
  assessment_id: string
  proposed_by_id: string | null
  kind: AlertKind
  territory_id: string
  modality: string
  compartment: Compartment
  exercise: boolean
  level: RiskLevel
  state: AlertState
  state_since: Date
  revision: number
  author_id: string
  /** Of what the author wrote. */
  language: 'es' | 'fr' | 'en'
  created_at: Date
  check_singles_out: Answer | null
  check_warns: Answer | null
  check_note: string
  check_warnings_reviewed: boolean
  checked_by: string | null
  checked_at: Date | null
  checked_revision: number | null
  sent_by: string | null
  sent_at: Date | null
  signature_due_at: Date | null
  return_reason: string | null
  return_note: string
  returned_by: string | null
  returned_at: Date | null
  signed_by: string | null
  number: string | null
  issued_at: Date | null
  expires_at: Date | null
  review_at: Date | null
  embargo_until: Date | null
  embargo_reason: string | null
  open_from: Date | null
  ended_at: Date | null
}

export interface AlertRecipientTable {
  id: string
  alert_id: string
  organization_id: string | null
  place_id: string | null
  part: 'responder' | 'informed'
  state: AlertRecipientState
  visible_from: Date | null
  acknowledge_due_at: Date | null
  acknowledged_at: Date | null
  acknowledged_by: string | null
  late_reason: string | null
}

export type NoticeKind = 'issued' | 'extended' | 'escalated' | 'lifted' | 'materialised' | 'annulled'

export interface AlertNoticeTable {
  id: string
  alert_id: string
  ordinal: number
  kind: NoticeKind
  at: Date
  reason: string | null
  note: string
  expires_at: Date | null
}

export type AlertTables = NameTables & {
  'warning.alert': AlertTable
  'warning.alert_writer': { alert_id: string; person_id: string }
  'warning.alert_recipient': AlertRecipientTable
  'warning.alert_notice': AlertNoticeTable
}

export type AlertRecord = Selectable<AlertTable>
export type AlertRecipientRecord = Selectable<AlertRecipientTable>

/** An alert that has been issued has all of these. */
export type IssuedAlert = AlertRecord & { number: string; issued_at: Date; expires_at: Date }

export const alertCycle: Cycle<AlertState> = { moves: alertMoves, roles: alertMoveRoles }

export const alerts = (work: Work): Kysely<AlertTables> => work.tx.withTables<AlertTables>()

/** The alert, locked until the transaction ends. @throws Problem not-found when it is hidden or absent. */
export async function getAlert(work: Work, id: string): Promise<AlertRecord> {
  const seen = await alerts(work)
    .selectFrom('warning.alert')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await alerts(work)
    .selectFrom('warning.alert')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  // The lock asks for the right to write: who may only read is refused.
  if (!found) throw new Problem('not-permitted')
  return found
}

/** @throws Problem move-not-allowed before its issue */
export function asIssued(alert: AlertRecord): IssuedAlert {
  const { number, issued_at, expires_at } = alert
  if (number === null || issued_at === null || expires_at === null) {
    throw Problem.of('move-not-allowed', '/state', alert.state)
  }
  return { ...alert, number, issued_at, expires_at }
}

export async function changeAlert(work: Work, id: string, change: Updateable<AlertTable>): Promise<void> {
  const done = await alerts(work)
    .updateTable('warning.alert')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** Everybody on the distribution list, those who are excluded too, in the order of their part and id. */
export async function recipientsOf(work: Work, alertId: string): Promise<AlertRecipientRecord[]> {
  return await alerts(work)
    .selectFrom('warning.alert_recipient')
    .selectAll()
    .where('alert_id', '=', alertId)
    .orderBy(sql`part desc, id`)
    .execute()
}

/** The next number of a sequence in a year; whoever asks at the same time waits. */
export async function nextNumber(work: Work, series: Series, year: number): Promise<string> {
  const found = await sql<{ last: number }>`
    insert into warning.alert_number (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = warning.alert_number.last + 1 returning last`.execute(
    work.tx,
  )
  const ordinal = found.rows[0]?.last
  if (ordinal === undefined) throw new Problem('not-permitted')
  return alertNumber(series, year, ordinal)
}

/** Remembers a move of an alert: `alert.issued`. */
export function recordAlertMove(
  work: Work,
  alert: AlertRecord,
  move: { readonly act: string; readonly state: AlertState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `alert.${move.act}`,
    subjectKind: 'alert',
    subjectId: alert.id,
    state: move.state,
    detail: {
      situationId: alert.situation_id,
      kind: alert.kind,
      compartment: alert.compartment,
      exercise: alert.exercise,
      ...move.detail,
    },
  })
}
