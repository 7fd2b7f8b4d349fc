import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import {
  type AlertRecipientRecord,
  alerts,
  type IssuedAlert,
  type NoticeKind,
  recipientsOf,
} from './alert-store.ts'

export interface Notice {
  readonly kind: NoticeKind
  readonly reason?: string
  readonly note?: string
  readonly expiresAt?: Date
}

/**
 * Says something about an issued alert to everybody whom it has reached, and to nobody else. Each recipient's
 * link in the chain shows that the word went to the same addressees as the alert.
 */
export async function tellRecipients(
  work: Work,
  alert: IssuedAlert,
  parts: { readonly chance: Chance; readonly notice: Notice },
): Promise<void> {
  const { notice } = parts
  await alerts(work)
    .insertInto('warning.alert_notice')
    .values({
      id: parts.chance.uuid(),
      alert_id: alert.id,
      ordinal: sql<number>`(select count(*) + 1 from warning.alert_notice n where n.alert_id = ${alert.id})`,
      kind: notice.kind,
      at: work.now,
      reason: notice.reason ?? null,
      note: notice.note ?? '',
      expires_at: notice.expiresAt ?? alert.expires_at,
    })
    .execute()
  for (const recipient of await recipientsOf(work, alert.id)) {
    if (hasReached(recipient, work.now))
      recordTold(work, recipient, { notice: notice.kind, exercise: alert.exercise })
  }
}

/** Whether the alert has become visible to the recipient, whatever the sweep has noted so far. */
function hasReached(recipient: AlertRecipientRecord, now: Date): boolean {
  return recipient.visible_from !== null && recipient.visible_from <= now
}

/** A stage reads this event and calls the people of the addressee. */
export function recordTold(
  work: Work,
  recipient: AlertRecipientRecord,
  told: { readonly notice: NoticeKind; readonly exercise: boolean },
): void {
  recordMove(work, {
    kind: 'alert.recipient-told',
    subjectKind: 'alert-recipient',
    subjectId: recipient.id,
    state: recipient.state === 'embargoed' ? 'notified' : recipient.state,
    detail: {
      alertId: recipient.alert_id,
      notice: told.notice,
      ...(told.exercise ? { exercise: true } : {}),
      organizationId: recipient.organization_id,
      placeId: recipient.place_id,
    },
  })
}
