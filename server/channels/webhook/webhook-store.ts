import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import { canMove, type WebhookState, webhookMoves } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface WebhookTable {
  id: string
  name: string
  address: string
  events: string[]
  exercises: boolean
  secret_turn: number
  state: WebhookState
  state_since: Date
  paused_because: 'by-hand' | 'failing' | null
  failing_since: Date | null
  created_by: string
  created_at: Date
}

export type WebhookRecord = Selectable<WebhookTable>
type WebhookTables = { 'parties.webhook': WebhookTable }

export const webhooks = (work: Work): Kysely<WebhookTables> => work.tx.withTables<WebhookTables>()

/** The webhook, locked, for whoever keeps it. @throws Problem not-found when it is hidden or absent, not-permitted */
export async function getKeptWebhook(work: Work, id: string): Promise<WebhookRecord> {
  const seen = await webhooks(work)
    .selectFrom('parties.webhook')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await webhooks(work)
    .selectFrom('parties.webhook')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

export async function changeWebhook(work: Work, id: string, change: Updateable<WebhookTable>): Promise<void> {
  const done = await webhooks(work)
    .updateTable('parties.webhook')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** @throws Problem move-not-allowed for a move that the life cycle does not know */
export function permitWebhookMove(from: WebhookState, to: WebhookState): void {
  if (!canMove<WebhookState>(webhookMoves, from, to)) throw Problem.of('move-not-allowed', '/state', from)
}

/** Neither the address nor the name stands in the chain: an address may hold what lets somebody in. */
export function recordWebhook(
  work: Work,
  id: string,
  move: {
    readonly act: string
    readonly state: WebhookState
    readonly detail?: Readonly<Record<string, unknown>>
  },
): void {
  recordMove(work, {
    kind: `webhook.${move.act}`,
    subjectKind: 'webhook',
    subjectId: id,
    state: move.state,
    detail: move.detail ?? {},
  })
}

/** Whatever has failed for a day is paused, and waits for somebody to look at it. */
export async function pauseFailing(work: Work, since: Date): Promise<void> {
  const paused = await sql<{ id: string }>`
    update parties.webhook set state = 'paused', state_since = ${work.now}, paused_because = 'failing'
    where state = 'active' and failing_since <= ${since} returning id`.execute(work.tx)
  for (const { id } of paused.rows)
    recordWebhook(work, id, { act: 'paused', state: 'paused', detail: { reason: 'failing' } })
}
