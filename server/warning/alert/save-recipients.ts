import type { RecipientDraft } from '../../../vocabulary/wire/alert.ts'
import { commitmentsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  type AlertRecord,
  alerts,
  changeAlert,
  getAlert,
  recipientsOf,
  recordAlertMove,
} from './alert-store.ts'

/**
 * Makes the distribution list exactly this. Whoever is asked for something stands on it as a responder, unless
 * excluded by hand.
 */
export async function saveRecipients(
  work: Work,
  alert: AlertRecord,
  parts: { readonly chance: Chance; readonly list: readonly RecipientDraft[] },
): Promise<void> {
  const wanted = new Map<string, RecipientDraft>()
  for (const one of parts.list) {
    if (one.placeId !== null && alert.compartment === 'restricted') {
      // A local table never learns of a restricted alert, not even as an addressee.
      throw Problem.of('invalid-input', '/recipients', 'restricted')
    }
    wanted.set(keyOf(one), one)
  }
  for (const { owner_id } of await commitmentsOf(work, { kind: 'alert', id: alert.id })) {
    if (owner_id === null) continue
    const named = wanted.get(owner_id)
    wanted.set(owner_id, {
      organizationId: owner_id,
      placeId: null,
      excluded: named?.excluded ?? false,
      part: 'responder',
    })
  }
  await alerts(work).deleteFrom('warning.alert_recipient').where('alert_id', '=', alert.id).execute()
  const positions = new Map(parts.list.map((one, index) => [keyOf(one), index]))
  for (const [key, one] of wanted) {
    const row = {
      id: parts.chance.uuid(),
      alert_id: alert.id,
      organization_id: one.organizationId,
      place_id: one.placeId,
      part: one.part,
      state: one.excluded ? ('excluded' as const) : ('listed' as const),
    }
    await under(`/recipients/${positions.get(key) ?? ''}`, () =>
      alerts(work).insertInto('warning.alert_recipient').values(row).execute(),
    )
  }
}

const keyOf = (one: RecipientDraft): string => one.organizationId ?? one.placeId ?? ''

/** Before the signature somebody may still be kept from this record; the list that was read changes its revision. */
export async function excludeRecipient(
  work: Work,
  choice: { readonly alertId: string; readonly recipientId: string; readonly excluded: boolean },
): Promise<number> {
  const alert = await getAlert(work, choice.alertId)
  if (!['draft', 'returned', 'awaiting-signature'].includes(alert.state)) {
    throw Problem.of('move-not-allowed', '/state', alert.state)
  }
  const recipient = (await recipientsOf(work, alert.id)).find((one) => one.id === choice.recipientId)
  if (!recipient) throw new Problem('not-found')
  await alerts(work)
    .updateTable('warning.alert_recipient')
    .set({ state: choice.excluded ? 'excluded' : 'listed' })
    .where('id', '=', recipient.id)
    .execute()
  const revision = alert.revision + 1
  // The text is the one that was checked, so the check goes along.
  const isChecked = alert.checked_revision === alert.revision
  await changeAlert(work, alert.id, { revision, ...(isChecked ? { checked_revision: revision } : {}) })
  recordAlertMove(work, alert, {
    act: choice.excluded ? 'recipient-excluded' : 'recipient-restored',
    state: alert.state,
    detail: { recipientId: recipient.id },
  })
  return revision
}
