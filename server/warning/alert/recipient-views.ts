import { sql } from 'kysely'
import type { AlertRecipient } from '../../../vocabulary/wire/alert.ts'
import { clockOf } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import type { AlertRecipientRecord } from './alert-store.ts'

export type RecipientWithNames = AlertRecipientRecord & {
  organization_name: string | null
  place_name: string | null
}

/** The distribution list, as far as the asker may see it: responders first, by name. */
export async function findRecipients(work: Work, alertId: string): Promise<RecipientWithNames[]> {
  const found = await sql<RecipientWithNames>`
    select r.*, o.name as organization_name, p.name as place_name
    from warning.alert_recipient r
    left join parties.organization o on o.id = r.organization_id left join parties.place p on p.id = r.place_id
    where r.alert_id = ${alertId}
    order by r.part desc, coalesce(o.name, p.name), r.id`.execute(work.tx)
  return found.rows
}

export async function viewRecipients(work: Work, alertId: string): Promise<AlertRecipient[]> {
  return (await findRecipients(work, alertId)).map((row) => recipientOnWire(row, work.now))
}

function recipientOnWire(row: RecipientWithNames, now: Date): AlertRecipient {
  const isWaited = row.state === 'notified' || row.state === 'no-acknowledgement'
  return {
    id: row.id,
    organization:
      row.organization_id !== null ? { id: row.organization_id, name: row.organization_name ?? '' } : null,
    place: row.place_id !== null ? { id: row.place_id, name: row.place_name ?? '' } : null,
    part: row.part,
    state: row.state,
    visibleFrom: row.visible_from?.toISOString() ?? null,
    acknowledgeDueAt: row.acknowledge_due_at?.toISOString() ?? null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    clock: isWaited && row.acknowledge_due_at !== null ? clockOf(row.acknowledge_due_at, now) : null,
  }
}
