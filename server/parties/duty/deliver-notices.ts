import { sql } from 'kysely'
import type { Database, Work } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Delivery, PushAddress, Recipient } from './delivery.ts'
import { dutyTables, type Way } from './duty-store.ts'

interface Waiting {
  readonly id: string
  readonly attempts: number
  readonly recipient: Recipient
}

const batch = 20
const firstPauseMs = 15_000
const longestPauseMs = 300_000
/** A notice that reached nobody for a day is no longer news; the call itself goes on. */
const giveUpAfterMs = 24 * 3_600_000

/**
 * Sends the notices that wait, each by every way at once, so that a way that fails does not delay the other;
 * one that got through suffices. A notice is claimed before it is sent: a server that dies in between sends it
 * again, which is better than never.
 *
 * @returns how many reached somebody
 */
export async function deliverNotices(parts: {
  readonly job: Database
  readonly deliveries: readonly Delivery[]
  readonly log: Log
}): Promise<number> {
  const actor = { kind: 'job', name: 'deliver-notices' } as const
  const waiting = await parts.job.transact(actor, claim)
  let reached = 0
  for (const notice of waiting) {
    const outcomes = await Promise.all(
      parts.deliveries.map(async (delivery) => ({
        way: delivery.way,
        ...(await attempt(delivery, notice.recipient)),
      })),
    )
    const ways = outcomes.filter(({ kind }) => kind === 'sent').map(({ way }) => way)
    for (const outcome of outcomes) {
      if (outcome.kind === 'failed')
        parts.log.warn('notice.failed', { way: outcome.way, reason: outcome.reason })
    }
    if (ways.length === 0) parts.log.warn('notice.not-delivered', { attempts: notice.attempts })
    const gone = outcomes.flatMap((outcome) => outcome.gone ?? [])
    await parts.job.transact(actor, (work) => settle(work, { notice, ways, gone }))
    if (ways.length > 0) reached += 1
  }
  return reached
}

async function attempt(delivery: Delivery, to: Recipient) {
  try {
    return await delivery.deliver(to)
  } catch {
    return { kind: 'failed', reason: 'unexpected' } as const
  }
}

async function claim(work: Work): Promise<Waiting[]> {
  const found = await sql<{
    id: string
    attempts: number
    person_id: string
    language: Recipient['language']
    address: string | null
    exercise: boolean
  }>`
    select n.id, n.attempts, n.person_id, p.language, m.address, c.exercise
    from parties.duty_notice n
    join parties.duty_call c on c.id = n.call_id
    join parties.person p on p.id = n.person_id and p.active
    left join parties.person_mail m on m.person_id = n.person_id
    where n.delivered_at is null and n.next_attempt_at <= ${work.now} and c.answered_at is null
      and n.created_at > ${new Date(work.now.getTime() - giveUpAfterMs)}
    order by n.created_at, n.id limit ${batch} for update of n skip locked`.execute(work.tx)
  const waiting: Waiting[] = []
  for (const row of found.rows) {
    const attempts = row.attempts + 1
    const pauseMs = Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs)
    await dutyTables(work)
      .updateTable('parties.duty_notice')
      .set({ attempts, next_attempt_at: new Date(work.now.getTime() + pauseMs) })
      .where('id', '=', row.id)
      .execute()
    const subscriptions = await subscriptionsOf(work, row.person_id)
    waiting.push({
      id: row.id,
      attempts,
      recipient: {
        language: row.language,
        mailAddress: row.address,
        subscriptions,
        exercise: row.exercise,
      },
    })
  }
  return waiting
}

async function subscriptionsOf(work: Work, personId: string): Promise<PushAddress[]> {
  return await dutyTables(work)
    .selectFrom('parties.push_subscription')
    .select(['id', 'endpoint', 'p256dh', 'auth'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .limit(20)
    .execute()
}

async function settle(
  work: Work,
  outcome: { readonly notice: Waiting; readonly ways: readonly Way[]; readonly gone: readonly string[] },
): Promise<void> {
  if (outcome.ways.length > 0) {
    await dutyTables(work)
      .updateTable('parties.duty_notice')
      .set({ delivered_at: work.now, next_attempt_at: null, ways: [...outcome.ways] })
      .where('id', '=', outcome.notice.id)
      .execute()
  }
  // A browser that has dropped its subscription will never answer again.
  if (outcome.gone.length > 0) {
    await dutyTables(work)
      .deleteFrom('parties.push_subscription')
      .where('id', 'in', [...outcome.gone])
      .execute()
  }
}
