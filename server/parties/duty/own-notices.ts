import { sql } from 'kysely'
import { z } from 'zod'
import type { dutyNoticeQuery, pushSubscription } from '../../../vocabulary/wire/duty.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { dutyTables } from './duty-store.ts'

const mostSubscriptions = 10

function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-signed-in')
  return work.actor.personId
}

const noticeKey = z.tuple([z.iso.datetime(), z.uuid()])

/** What waits for the person who asks: that something does, and since when. The newest first. */
export async function listOwnNotices(work: Work, query: z.output<typeof dutyNoticeQuery>) {
  const after = decodeCursor(query.cursor, noticeKey)
  const rows = await dutyTables(work)
    .selectFrom('parties.duty_call as call')
    .innerJoin('parties.duty_notice as notice', 'notice.call_id', 'call.id')
    .select(['call.id', 'call.kind', 'call.opened_at', 'call.answered_at', 'call.exercise'])
    .where('notice.person_id', '=', personOf(work))
    .$if(after !== null, (rows) =>
      rows.where(sql<boolean>`(call.opened_at, call.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .groupBy(['call.id', 'call.kind', 'call.opened_at', 'call.answered_at', 'call.exercise'])
    .orderBy('call.opened_at', 'desc')
    .orderBy('call.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(rows, query.limit, (row) => [row.opened_at.toISOString(), row.id])
  const items = page.items.map((row) => ({
    id: row.id,
    kind: row.kind,
    since: row.opened_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    exercise: row.exercise,
  }))
  return { items, nextCursor: page.nextCursor, order: 'newest' }
}

/**
 * The person takes a call: nobody else is woken for it.
 *
 * @throws Problem not-found when the person was not called; already-decided when somebody took it
 */
export async function acknowledgeNotice(work: Work, callId: string): Promise<void> {
  const tables = dutyTables(work)
  const call = await tables
    .selectFrom('parties.duty_call')
    .select('answered_at')
    .where('id', '=', callId)
    .executeTakeFirst()
  if (call === undefined) throw new Problem('not-found')
  const taken = await tables
    .updateTable('parties.duty_call')
    .set({ answered_at: work.now, answered_by: personOf(work) })
    .where('id', '=', callId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) throw new Problem('already-decided')
  recordMove(work, {
    kind: 'duty.answered',
    subjectKind: 'duty-call',
    subjectId: callId,
    state: null,
    detail: {},
  })
}

/** Where notices reach the person who asks. */
export async function viewOwnReach(work: Work) {
  const personId = personOf(work)
  const tables = dutyTables(work)
  const mail = await tables
    .selectFrom('parties.person_mail')
    .select('address')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const subscriptions = await tables
    .selectFrom('parties.push_subscription')
    .select(['id', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
  return {
    address: mail?.address ?? null,
    subscriptions: subscriptions.map((row) => ({ id: row.id, since: row.created_at.toISOString() })),
  }
}

export async function chooseMail(work: Work, address: string | null): Promise<void> {
  const personId = personOf(work)
  const tables = dutyTables(work)
  await tables.deleteFrom('parties.person_mail').where('person_id', '=', personId).execute()
  if (address !== null)
    await tables.insertInto('parties.person_mail').values({ person_id: personId, address }).execute()
  recordReach(work, personId, address === null ? 'person.mail-removed' : 'person.mail-chosen')
}

/** That somebody changed where notices reach them is kept; the address itself is not. */
function recordReach(work: Work, personId: string, kind: string): void {
  recordMove(work, { kind, subjectKind: 'person', subjectId: personId, state: null, detail: {} })
}

/**
 * Adds the browser that asks to those that are woken.
 *
 * @throws Problem invalid-input for an address that is no public push service
 */
export async function addSubscription(
  work: Work,
  chance: Chance,
  given: z.output<typeof pushSubscription>,
): Promise<string> {
  if (!isPublicHost(new URL(given.endpoint).hostname))
    throw Problem.of('invalid-input', '/endpoint', 'not-a-push-service')
  const personId = personOf(work)
  const tables = dutyTables(work)
  const own = await tables
    .selectFrom('parties.push_subscription')
    .select(['id', 'endpoint'])
    .where('person_id', '=', personId)
    .execute()
  const known = own.find(({ endpoint }) => endpoint === given.endpoint)
  if (known !== undefined) return known.id
  if (own.length >= mostSubscriptions) throw Problem.of('conflict', '/endpoint', 'too-many')
  const id = chance.uuid()
  await tables
    .insertInto('parties.push_subscription')
    .values({ id, person_id: personId, endpoint: given.endpoint, ...given.keys, created_at: work.now })
    .execute()
  recordReach(work, personId, 'person.browser-added')
  return id
}

export async function removeSubscription(work: Work, id: string): Promise<void> {
  const personId = personOf(work)
  const removed = await dutyTables(work)
    .deleteFrom('parties.push_subscription')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) throw new Problem('not-found')
  recordReach(work, personId, 'person.browser-removed')
}

/** The server itself calls this address: it must not be talked into calling its own network. */
function isPublicHost(host: string): boolean {
  const isAddress = /^[\d.]+$/.test(host) || host.startsWith('[')
  const isLocal =
    !host.includes('.') || /\.(localhost|local|internal|lan|home|arpa|test|invalid)$/i.test(host)
  return !isAddress && !isLocal
}
