import { recordMove, type Work } from '../../platform/database/index.ts'
import { alerts, changeAlert, getAlert, recordAlertMove } from './alert-store.ts'
import { recordTold } from './tell-recipients.ts'

const batchSize = 200

/**
 * What the clock wakes: embargoes and waits that have ended, acknowledgements that did not come.
 *
 * @returns how many recipients were moved
 */
export async function sweepAlerts(work: Work): Promise<number> {
  return (await notifyWaiting(work)) + (await noteSilence(work))
}

async function notifyWaiting(work: Work): Promise<number> {
  const waiting = await alerts(work)
    .selectFrom('warning.alert_recipient as one')
    .innerJoin('warning.alert as alert', 'alert.id', 'one.alert_id')
    .selectAll('one')
    .select('alert.exercise')
    .where('one.state', '=', 'embargoed')
    .where('visible_from', '<=', work.now)
    .orderBy('visible_from')
    .limit(batchSize)
    .forUpdate('one')
    .skipLocked()
    .execute()
  for (const { exercise, ...recipient } of waiting) {
    await alerts(work)
      .updateTable('warning.alert_recipient')
      .set({ state: 'notified' })
      .where('id', '=', recipient.id)
      .execute()
    recordTold(work, { ...recipient, state: 'notified' }, { notice: 'issued', exercise })
  }
  return waiting.length
}

async function noteSilence(work: Work): Promise<number> {
  const silent = await alerts(work)
    .selectFrom('warning.alert_recipient')
    .selectAll()
    .where('state', '=', 'notified')
    .where('acknowledge_due_at', '<', work.now)
    .orderBy('acknowledge_due_at')
    .limit(batchSize)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const recipient of silent) {
    await alerts(work)
      .updateTable('warning.alert_recipient')
      .set({ state: 'no-acknowledgement' })
      .where('id', '=', recipient.id)
      .execute()
    recordMove(work, {
      kind: 'alert.not-acknowledged',
      subjectKind: 'alert-recipient',
      subjectId: recipient.id,
      state: 'no-acknowledgement',
      detail: {
        alertId: recipient.alert_id,
        organizationId: recipient.organization_id,
        placeId: recipient.place_id,
      },
    })
  }
  return silent.length
}

/** The first acknowledgement or acceptance moves an alert on: it is being answered. */
export async function markResponding(work: Work, alertId: string): Promise<void> {
  const alert = await getAlert(work, alertId)
  if (alert.state !== 'issued') return
  await changeAlert(work, alertId, { state: 'responding', state_since: work.now })
  recordAlertMove(work, alert, { act: 'responding', state: 'responding' })
}
