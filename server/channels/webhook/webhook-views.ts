import { sql } from 'kysely'
import { z } from 'zod'
import type { WebhookRow } from '../../../vocabulary/wire/webhook.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import type { WebhookRecord } from './webhook-store.ts'

type Row = WebhookRecord & { creator_name: string | null; waiting: number; keeps: boolean }
type Delivery = WebhookRow['deliveries'][number]

interface Query {
  readonly view: 'current' | 'all'
  readonly limit: number
  readonly cursor?: string | undefined
}

const shown = 5
const keyShape = z.tuple([z.string().max(60), z.uuid()])

/** The programs that are told, by name, each with what became of its latest events. */
export async function listWebhooks(work: Work, { view, limit, cursor }: Query) {
  const after = decodeCursor(cursor, keyShape)
  const found = await sql<Row>`
    select w.*, p.display_name as creator_name,
      (select count(*)::int from parties.webhook_delivery d where d.webhook_id = w.id and d.next_attempt_at is not null) as waiting,
      (select access.nationwide('administrator', 'project-team')) as keeps
    from parties.webhook w left join parties.person p on p.id = w.created_by
    where ${view === 'all' ? sql`true` : sql`w.state <> 'ended'`}
      ${after ? sql`and (w.name, w.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by w.name, w.id limit ${limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, limit, (row) => [row.name, row.id])
  const deliveries = await deliveriesOf(
    work,
    items.map(({ id }) => id),
  )
  return {
    items: items.map((row) => toRow(row, deliveries.get(row.id) ?? [])),
    nextCursor,
    order: 'name',
  }
}

interface DeliveryRow extends Omit<Delivery, 'tellFrom' | 'deliveredAt' | 'givenUpAt' | 'nextAttemptAt'> {
  readonly webhook_id: string
  readonly tell_from: Date
  readonly delivered_at: Date | null
  readonly given_up_at: Date | null
  readonly next_attempt_at: Date | null
}

async function deliveriesOf(work: Work, ids: readonly string[]): Promise<Map<string, Delivery[]>> {
  const found = await sql<DeliveryRow>`
    select d.webhook_id, d.id, d.kind, d.tell_from, d.attempts, d.delivered_at, d.given_up_at,
      d.given_up_because as "givenUpBecause", d.next_attempt_at, d.last_status as "lastStatus",
      d.last_failure as "lastFailure"
    from unnest(${[...ids]}::uuid[]) w(id) cross join lateral (
      select id, webhook_id, kind, tell_from, attempts, delivered_at, given_up_at, given_up_because, next_attempt_at,
             last_status, last_failure
      from parties.webhook_delivery o where o.webhook_id = w.id
      order by o.tell_from desc, o.id limit ${shown}) d
    order by d.tell_from desc, d.id`.execute(work.tx)
  const of = new Map<string, Delivery[]>()
  for (const { webhook_id, tell_from, delivered_at, given_up_at, next_attempt_at, ...rest } of found.rows) {
    const one = {
      ...rest,
      tellFrom: tell_from.toISOString(),
      deliveredAt: delivered_at?.toISOString() ?? null,
      givenUpAt: given_up_at?.toISOString() ?? null,
      nextAttemptAt: next_attempt_at?.toISOString() ?? null,
    }
    of.set(webhook_id, [...(of.get(webhook_id) ?? []), one])
  }
  return of
}

const toRow = (row: Row, deliveries: Delivery[]): WebhookRow => ({
  id: row.id,
  name: row.name,
  address: row.address,
  events: row.events,
  exercises: row.exercises,
  state: row.state,
  stateSince: row.state_since.toISOString(),
  pausedBecause: row.paused_because,
  failingSince: row.failing_since?.toISOString() ?? null,
  createdBy: row.creator_name ?? '',
  createdAt: row.created_at.toISOString(),
  waiting: row.waiting,
  deliveries,
  keeps: row.keeps,
})
