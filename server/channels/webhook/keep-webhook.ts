import { sql } from 'kysely'
import type { NewWebhook } from '../../../vocabulary/wire/webhook.ts'
import type { WebhookState } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { readAddress } from './permit-address.ts'
import { secretOf } from './sign-webhook.ts'
import { changeWebhook, getKeptWebhook, permitWebhookMove, recordWebhook, webhooks } from './webhook-store.ts'

const most = 20

/**
 * From now on a program is told of some events.
 *
 * @throws Problem invalid-input for an address that may not be asked for; conflict when there are twenty
 */
export async function addWebhook(
  work: Work,
  given: NewWebhook,
  parts: { readonly chance: Chance },
): Promise<string> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const read = readAddress(given.address)
  if ('fault' in read) throw Problem.of('invalid-input', '/address', read.fault)
  const kept = await sql<{ kept: number }>`
    select count(*)::int as kept from parties.webhook where state <> 'ended'`.execute(work.tx)
  if ((kept.rows[0]?.kept ?? 0) >= most) throw Problem.of('conflict', '/', 'too-many')
  const id = parts.chance.uuid()
  const events = [...new Set(given.events)].sort()
  await webhooks(work)
    .insertInto('parties.webhook')
    .values({
      id,
      name: given.name,
      // Nothing behind a # is ever sent.
      address: given.address.replace(/#.*$/s, ''),
      events,
      exercises: given.exercises,
      secret_turn: 1,
      state: 'active',
      state_since: work.now,
      paused_because: null,
      failing_since: null,
      created_by: work.actor.personId,
      created_at: work.now,
    })
    .execute()
  recordWebhook(work, id, { act: 'added', state: 'active', detail: { events, exercises: given.exercises } })
  return id
}

/** Pauses it, lets it go on, or ends it. What happens while it is paused is not told afterwards. */
export async function moveWebhook(work: Work, id: string, to: WebhookState): Promise<void> {
  const webhook = await getKeptWebhook(work, id)
  permitWebhookMove(webhook.state, to)
  await changeWebhook(work, id, {
    state: to,
    state_since: work.now,
    paused_because: to === 'paused' ? 'by-hand' : null,
    failing_since: null,
  })
  const act = to === 'active' ? 'resumed' : to
  recordWebhook(work, id, {
    act,
    state: to,
    ...(to === 'paused' ? { detail: { reason: 'by-hand' } } : {}),
  })
}

/** The secret, for whoever keeps the webhook; that it was shown stays in the chain. */
export async function showSecret(work: Work, id: string, key: Uint8Array): Promise<string> {
  const webhook = await getKeptWebhook(work, id)
  if (webhook.state === 'ended') throw Problem.of('move-not-allowed', '/state', webhook.state)
  recordWebhook(work, id, { act: 'secret-shown', state: webhook.state })
  return secretOf(key, { id, turn: webhook.secret_turn })
}

/** Another secret from the next sending on; the one before it signs nothing any more. */
export async function renewSecret(work: Work, id: string, key: Uint8Array): Promise<string> {
  const webhook = await getKeptWebhook(work, id)
  if (webhook.state === 'ended') throw Problem.of('move-not-allowed', '/state', webhook.state)
  const turn = webhook.secret_turn + 1
  await changeWebhook(work, id, { secret_turn: turn })
  recordWebhook(work, id, { act: 'secret-renewed', state: webhook.state, detail: { turn } })
  return secretOf(key, { id, turn })
}

/** Writes down an event that nothing happened behind; it is sent within seconds, like any other. */
export async function testWebhook(work: Work, id: string, parts: { readonly chance: Chance }): Promise<void> {
  const webhook = await getKeptWebhook(work, id)
  if (webhook.state !== 'active') throw Problem.of('move-not-allowed', '/state', webhook.state)
  const eventId = parts.chance.uuid()
  const body = JSON.stringify({
    id: eventId,
    kind: 'webhook.test',
    at: work.now.toISOString(),
    subject: { kind: 'webhook', id },
    state: webhook.state,
    exercise: false,
    data: {},
  })
  await sql`
    insert into parties.webhook_delivery
      (id, webhook_id, event_id, kind, subject_kind, subject_id, body, ordinal, tell_from, next_attempt_at)
    values (${parts.chance.uuid()}, ${id}, ${eventId}, 'webhook.test', 'webhook', ${id}, ${body}, 0, ${work.now},
            ${work.now})`.execute(work.tx)
  recordWebhook(work, id, { act: 'tested', state: webhook.state })
}
