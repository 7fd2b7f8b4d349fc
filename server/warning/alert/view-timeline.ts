import { sql } from 'kysely'
import type { AlertTimeline, TimelineStep } from '../../../vocabulary/wire/alert.ts'
import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'
import { isLiveAlert } from '../../../vocabulary/words/index.ts'
import { endOfDay, type Mover, viewCommitments } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { type AlertWithNames, getAlertWithNames, isOfDesk, viewNotices } from './alert-views.ts'
import { findRecipients, type RecipientWithNames } from './recipient-views.ts'

type Owed = AlertTimeline['owed'][number]

/** The life of one alert, from the first signal to the verified answer, as far as the asker may see it. */
export async function viewTimeline(work: Work, id: string, mover: Mover): Promise<AlertTimeline> {
  const alert = await getAlertWithNames(work, id)
  const recipients = await findRecipients(work, id)
  const recommendations = await viewCommitments(
    work,
    {
      where: sql`c.origin_id = ${id} and c.state not in ('proposed', 'withdrawn')`,
      orderBy: sql`c.ordinal`,
      limit: 100,
    },
    mover,
  )
  const steps = [
    ...(isOfDesk(mover) ? [...(await beforeDraft(work, alert)), ...atDesk(alert)] : []),
    ...(await noticeSteps(work, alert)),
    ...recipients.flatMap((one) => recipientSteps(one)),
    ...recommendations.flatMap((one) => recommendationSteps(one)),
  ]
  return {
    alertId: id,
    number: alert.number,
    steps: steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    owed: [
      ...owedByDesk(alert, mover),
      ...recipients.flatMap(owedByRecipient),
      ...recommendations.flatMap(owedByOwner),
    ].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
    order: 'oldest-first',
  }
}

function step(at: string, code: string, more: Partial<TimelineStep> = {}): TimelineStep {
  return {
    at,
    precision: 'instant',
    code,
    by: null,
    recommendationId: null,
    reason: null,
    inTime: null,
    ...more,
  }
}

/** What concerns signals is told by the week: a day could be matched to somebody who was seen. */
async function beforeDraft(work: Work, alert: AlertWithNames): Promise<TimelineStep[]> {
  const found = await sql<{
    first_week: string | null
    opened_on: string | null
    approved_on: string | null
  }>`
    select
      (select date_trunc('week', min(s.received_at) at time zone 'UTC')::date from warning.situation_signal l
       join warning.signal s on s.id = l.signal_id
       where l.situation_id = ${alert.situation_id} and l.unlinked_at is null) as first_week,
      (select date_trunc('week', opened_at at time zone 'UTC')::date from warning.situation where id = ${alert.situation_id}) as opened_on,
      (select (reviewed_at at time zone 'UTC')::date from warning.assessment where id = ${alert.assessment_id}) as approved_on`.execute(
    work.tx,
  )
  const { first_week = null, opened_on = null, approved_on = null } = found.rows[0] ?? {}
  return [
    ...(first_week === null ? [] : [step(first_week, 'first-signal', { precision: 'week' })]),
    ...(opened_on === null ? [] : [step(opened_on, 'situation-opened', { precision: 'week' })]),
    ...(approved_on === null ? [] : [step(approved_on, 'assessment-approved', { precision: 'day' })]),
  ]
}

function atDesk(alert: AlertWithNames): TimelineStep[] {
  const steps = [step(alert.created_at.toISOString(), 'alert-drafted', { by: alert.author_name })]
  if (alert.returned_at !== null) {
    steps.push(
      step(alert.returned_at.toISOString(), 'alert-returned', {
        by: alert.returner_name,
        reason: alert.return_reason,
      }),
    )
  }
  if (alert.sent_at !== null)
    steps.push(step(alert.sent_at.toISOString(), 'alert-sent-for-signature', { by: alert.sender_name }))
  return steps
}

async function noticeSteps(work: Work, alert: AlertWithNames): Promise<TimelineStep[]> {
  const signedInTime =
    alert.issued_at !== null && alert.signature_due_at !== null
      ? alert.issued_at <= alert.signature_due_at
      : null
  return (await viewNotices(work, alert.id)).map((notice) =>
    step(notice.at, `alert-${notice.kind}`, {
      reason: notice.reason,
      ...(notice.kind === 'issued' ? { inTime: signedInTime, by: alert.signer_name } : {}),
    }),
  )
}

const addresseeOf = (one: RecipientWithNames): string | null => one.organization_name ?? one.place_name

function recipientSteps(one: RecipientWithNames): TimelineStep[] {
  if (one.acknowledged_at === null) return []
  const inTime = one.acknowledge_due_at !== null && one.acknowledged_at <= one.acknowledge_due_at
  return [step(one.acknowledged_at.toISOString(), 'alert-acknowledged', { by: addresseeOf(one), inTime })]
}

function recommendationSteps(one: CommitmentRow): TimelineStep[] {
  const mine = { recommendationId: one.id, by: one.organization?.name ?? null }
  const steps: TimelineStep[] = []
  if (one.answeredAt !== null) {
    const inTime = one.answerDueAt !== null && one.answeredAt <= one.answerDueAt
    const isDeclined = one.state === 'declined'
    const code = isDeclined ? 'recommendation-declined' : 'recommendation-accepted'
    steps.push(step(one.answeredAt, code, { ...mine, inTime, reason: isDeclined ? one.declineReason : null }))
  }
  if (one.escalatedAt !== null) steps.push(step(one.escalatedAt, 'recommendation-escalated', mine))
  if (one.reportedAt !== null) {
    const inTime = one.dueOn !== null && new Date(one.reportedAt) < endOfDay(one.dueOn)
    steps.push(step(one.reportedAt, 'recommendation-reported-done', { ...mine, inTime }))
  }
  if (one.verifiedAt !== null) {
    const code = one.notVerifiedReason === null ? 'recommendation-verified' : 'recommendation-not-verified'
    steps.push(step(one.verifiedAt, code, { ...mine, by: one.verifiedBy, reason: one.notVerifiedReason }))
  }
  return steps
}

function owedByDesk(alert: AlertWithNames, mover: Mover): Owed[] {
  const owe = (code: string, due: Date | null): Owed[] =>
    due === null ? [] : [{ code, by: null, dueAt: due.toISOString(), recommendationId: null }]
  if (alert.state === 'awaiting-signature') return owe('second-signature', alert.signature_due_at)
  if (!isLiveAlert(alert.state)) return []
  return isOfDesk(mover)
    ? [...owe('follow-up', alert.review_at), ...owe('expiry', alert.expires_at)]
    : owe('expiry', alert.expires_at)
}

function owedByRecipient(one: RecipientWithNames): Owed[] {
  if (one.acknowledge_due_at === null || !['notified', 'no-acknowledgement'].includes(one.state)) return []
  return [
    {
      code: 'acknowledgement',
      by: addresseeOf(one),
      dueAt: one.acknowledge_due_at.toISOString(),
      recommendationId: null,
    },
  ]
}

function owedByOwner(one: CommitmentRow): Owed[] {
  if (one.clock === null) return []
  const code = one.state === 'issued' ? 'recommendation-answer' : 'recommendation-deed'
  return [{ code, by: one.organization?.name ?? null, dueAt: one.clock.dueAt, recommendationId: one.id }]
}
