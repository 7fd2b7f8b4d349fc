import { sql } from 'kysely'
import type { Database, Work } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import { type Posted, postWebhook, type Resolve, systemResolve } from './post-webhook.ts'
import { secretOf, signatureOf } from './sign-webhook.ts'
import { findTelling } from './tell-what.ts'
import { pauseFailing } from './webhook-store.ts'

const batch = 20
const mostRounds = 25
/** Longer than the patience of one sending: whoever else looks meanwhile leaves it alone. */
const firstPauseMs = 30_000
const longestPauseMs = 3_600_000
const giveUpAfterMs = 24 * 3_600_000

interface Waiting {
  readonly id: string
  readonly webhookId: string
  readonly eventId: string
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly body: string
  readonly tellFrom: Date
  readonly attempts: number
  readonly address: string
  readonly turn: number
}

interface Parts {
  readonly job: Database
  readonly log: Log
  readonly webhookKey: Uint8Array
  readonly resolve?: Resolve
}

const actor = { kind: 'job', name: 'deliver-webhooks' } as const

/**
 * Sends what waits, for each program its oldest first, and the next one only when that was taken. It is claimed before and
 * settled after, each in a transaction of its own and neither while the network is waited for: a server that dies between
 * sends it again, under the same id.
 *
 * @returns how many were taken
 */
export async function deliverWebhooks(parts: Parts): Promise<number> {
  let taken = 0
  for (let round = 0; round < mostRounds; round++) {
    const { waiting, now } = await parts.job.transact(actor, claim)
    const outcomes = await Promise.all(waiting.map(async (one) => await attempt(parts, one, now)))
    const took = outcomes.filter((was) => was).length
    taken += took
    if (took === 0) return taken
  }
  return taken
}

async function attempt(parts: Parts, one: Waiting, now: Date): Promise<boolean> {
  const at = Math.floor(now.getTime() / 1000)
  const secret = secretOf(parts.webhookKey, { id: one.webhookId, turn: one.turn })
  const letter = {
    address: one.address,
    body: one.body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Vigia',
      'vigia-event-id': one.eventId,
      'vigia-signature': signatureOf(secret, at, one.body),
    },
  }
  const posted = await postWebhook(letter, parts.resolve ?? systemResolve)
  if (posted.kind === 'failed')
    parts.log.warn('webhook.failed', {
      webhook: one.webhookId,
      failure: posted.failure,
      status: posted.status ?? 0,
      attempts: one.attempts,
    })
  await parts.job.transact(actor, (work) => settle(work, one, posted))
  return posted.kind === 'taken'
}

/** The oldest of each program, if its time has come. What was closed to others meanwhile is not sent any more. */
async function claim(work: Work): Promise<{ readonly waiting: readonly Waiting[]; readonly now: Date }> {
  await giveUp(work)
  await pauseFailing(work, new Date(work.now.getTime() - giveUpAfterMs))
  const found = await sql<Waiting>`
    select d.id, d.webhook_id as "webhookId", d.event_id as "eventId", d.kind, d.subject_kind as "subjectKind",
      d.subject_id as "subjectId", d.body, d.tell_from as "tellFrom", d.attempts + 1 as attempts, w.address,
      w.secret_turn as turn
    from parties.webhook w cross join lateral (
      select * from parties.webhook_delivery o where o.webhook_id = w.id and o.next_attempt_at is not null
        and o.tell_from <= ${work.now} order by o.tell_from, o.ordinal, o.id limit 1) d
    where w.state = 'active' and d.next_attempt_at <= ${work.now}
    order by d.next_attempt_at, d.id limit ${batch}`.execute(work.tx)
  const waiting: Waiting[] = []
  for (const one of found.rows) if (await take(work, one)) waiting.push(one)
  return { waiting, now: work.now }
}

async function take(work: Work, one: Waiting): Promise<boolean> {
  if (one.kind !== 'webhook.test') {
    const telling = await findTelling(work, { ...one, at: one.tellFrom })
    if (telling === null || telling.from > work.now) {
      await putOff(work, one.id, telling?.from ?? null)
      return false
    }
  }
  const next = new Date(work.now.getTime() + pauseAfter(one.attempts))
  // Another process may have claimed it since it was read.
  const done = await sql`
    update parties.webhook_delivery set attempts = ${one.attempts}, next_attempt_at = ${next}
    where id = ${one.id} and next_attempt_at <= ${work.now}`.execute(work.tx)
  return done.numAffectedRows === 1n
}

const pauseAfter = (attempts: number): number =>
  Math.min(firstPauseMs * 2 ** Math.min(attempts - 1, 20), longestPauseMs)

/** Until it is open to others; never, when it was closed for good. */
async function putOff(work: Work, id: string, until: Date | null): Promise<void> {
  await (until === null
    ? sql`update parties.webhook_delivery
          set given_up_at = ${work.now}, given_up_because = 'withheld', next_attempt_at = null where id = ${id}`
    : sql`update parties.webhook_delivery set tell_from = ${until}, next_attempt_at = ${until} where id = ${id}`
  ).execute(work.tx)
}

/** News of yesterday is none: whoever was away reads what is so now. */
async function giveUp(work: Work): Promise<void> {
  await sql`
    update parties.webhook_delivery d set given_up_at = ${work.now}, next_attempt_at = null,
      given_up_because = case w.state when 'ended' then 'ended' else 'failed' end
    from parties.webhook w
    where w.id = d.webhook_id and d.next_attempt_at is not null
      and (w.state = 'ended' or d.tell_from <= ${new Date(work.now.getTime() - giveUpAfterMs)})`.execute(
    work.tx,
  )
}

async function settle(work: Work, one: Waiting, posted: Posted): Promise<void> {
  if (posted.kind === 'taken') {
    await sql`
      update parties.webhook_delivery set delivered_at = ${work.now}, next_attempt_at = null,
        last_status = ${posted.status}, last_failure = null
      where id = ${one.id} and next_attempt_at is not null`.execute(work.tx)
    await sql`update parties.webhook set failing_since = null where id = ${one.webhookId} and failing_since is not null`.execute(
      work.tx,
    )
    return
  }
  await sql`
    update parties.webhook_delivery set last_status = ${posted.status}, last_failure = ${posted.failure}
    where id = ${one.id}`.execute(work.tx)
  await sql`
    update parties.webhook set failing_since = ${work.now}
    where id = ${one.webhookId} and failing_since is null and state = 'active'`.execute(work.tx)
}
