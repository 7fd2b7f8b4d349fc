import {
  alertRecipientMoveRoles,
  alertRecipientMoves,
  missedClockReasons,
} from '../../../vocabulary/words/index.ts'
import { type Cycle, type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { alerts } from './alert-store.ts'

const cycle: Cycle<keyof typeof alertRecipientMoves> = {
  moves: alertRecipientMoves,
  roles: alertRecipientMoveRoles,
}

/** An addressee says that the alert has been read. Late counts too, with its reason. */
export async function acknowledgeAlert(
  work: Work,
  reading: { readonly recipientId: string; readonly lateReason?: string | undefined },
  mover: Mover,
): Promise<string> {
  const recipient = await alerts(work)
    .selectFrom('warning.alert_recipient')
    .selectAll()
    .where('id', '=', reading.recipientId)
    .executeTakeFirst()
  if (!recipient || recipient.visible_from === null) throw new Problem('not-found')
  // An embargo that has run out is over, whether or not the sweep has noted it.
  const from =
    recipient.state === 'embargoed' && recipient.visible_from <= work.now ? 'notified' : recipient.state
  permitMove(cycle, { from, to: 'acknowledged' }, mover)
  if (reading.lateReason !== undefined)
    await requireCode(work, missedClockReasons, { code: reading.lateReason, at: '/lateReason' })
  const changed = await alerts(work)
    .updateTable('warning.alert_recipient')
    .set({
      state: 'acknowledged',
      acknowledged_at: work.now,
      acknowledged_by: personOf(work),
      late_reason: reading.lateReason ?? null,
    })
    .where('id', '=', recipient.id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordMove(work, {
    kind: 'alert.acknowledged',
    subjectKind: 'alert-recipient',
    subjectId: recipient.id,
    state: 'acknowledged',
    detail: {
      alertId: recipient.alert_id,
      organizationId: recipient.organization_id,
      placeId: recipient.place_id,
    },
  })
  return recipient.alert_id
}
