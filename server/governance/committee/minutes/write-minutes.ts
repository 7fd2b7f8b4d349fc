import { sql } from 'kysely'
import type { z } from 'zod'
import type { minutesText, newAnnex, newMark } from '../../../../vocabulary/wire/committee.ts'
import { type Mover, permitMove, personOf } from '../../../commitment/index.ts'
import { canonicalText, hashOf } from '../../../platform/canonical-text.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { issueRequests } from '../ask-for.ts'
import {
  committee,
  getMinutes,
  type MinutesRecord,
  minutesCycle,
  readSession,
  recordMinutesMove,
  recordSessionMove,
  type SeatPart,
  type SessionRecord,
} from '../committee-store.ts'
import { dayOf } from '../plan-session.ts'
import { viewSession } from '../session-views.ts'
import { contentOf, reservedOf, withDigests } from './minutes-content.ts'

interface Parts {
  readonly chance: Chance
}

/** What the secretary adds to what was recorded, while the minutes are a draft. */
export async function saveMinutes(
  work: Work,
  id: string,
  { reserved, ...text }: z.output<typeof minutesText>,
): Promise<void> {
  const minutes = await getMinutes(work, id)
  if (minutes.state !== 'draft') throw Problem.of('move-not-allowed', '/state', minutes.state)
  await change(work, id, text)
  if (reserved !== undefined) await reserve(work, id, reserved)
  recordMinutesMove(work, id, { act: 'written', state: 'draft' })
}

/** These items, and no others, are kept out of what is published. */
async function reserve(work: Work, id: string, items: readonly string[]): Promise<void> {
  const session = await readSession(work, id)
  const known = await committee(work)
    .selectFrom('governance.session_item')
    .select('id')
    .where('session_id', '=', id)
    .execute()
  const ids = new Set(known.map((item) => item.id))
  const stranger = items.findIndex((one) => !ids.has(one))
  if (stranger >= 0) throw Problem.of('invalid-input', `/reserved/${stranger}`, 'unknown-reference')
  for (const item of known)
    await committee(work)
      .updateTable('governance.session_item')
      .set({ reserved: items.includes(item.id) })
      .where('id', '=', item.id)
      .execute()
  recordSessionMove(work, session, { act: 'items-reserved', detail: { items: items.length } })
}

/** The text is made from everything that was recorded, fixed, and hashed: this is what the seats sign. */
export async function readBack(
  work: Work,
  id: string,
  { mover, chance }: Parts & { readonly mover: Mover },
): Promise<void> {
  const minutes = await getMinutes(work, id)
  permitMove(minutesCycle, { from: minutes.state, to: 'read-back' }, mover)
  const session = await viewSession(work, id, mover)
  const reserved = reservedOf(session, () => Buffer.from(chance.bytes(16)).toString('hex'))
  const text = canonicalText(withDigests(contentOf(session), reserved))
  const hash = hashOf(text)
  await change(work, id, { state: 'read-back', state_since: work.now, read_back_at: work.now, text, hash })
  if (reserved.length > 0)
    await committee(work)
      .insertInto('governance.minutes_reserved')
      .values({ id, text: canonicalText(reserved) })
      .execute()
  recordMinutesMove(work, id, { act: 'read-back', state: 'read-back', detail: { hash } })
}

/** Back to a draft, because something in it is not as it was. Marks upon the old text go with it. */
export async function takeMinutesBack(work: Work, id: string, mover: Mover): Promise<void> {
  const minutes = await getMinutes(work, id)
  permitMove(minutesCycle, { from: minutes.state, to: 'draft' }, mover)
  await committee(work).deleteFrom('governance.minutes_mark').where('minutes_id', '=', id).execute()
  await committee(work).deleteFrom('governance.minutes_reserved').where('id', '=', id).execute()
  await change(work, id, {
    state: 'draft',
    state_since: work.now,
    read_back_at: null,
    text: null,
    hash: null,
  })
  recordMinutesMove(work, id, { act: 'taken-back', state: 'draft' })
}

/**
 * A seat that was there signs the text: by the account of whoever sat in it, or recorded by the secretary, with its day.
 * A mark may still come after the approval.
 */
export async function signMinutes(
  work: Work,
  mark: z.output<typeof newMark> & { readonly sessionId: string },
  parts: Parts,
): Promise<void> {
  const minutes = await getSigned(work, mark.sessionId)
  const session = await readSession(work, mark.sessionId)
  const sat = await partsOf(work, session, mark.seatId)
  const [part] = sat
  if (part === undefined) throw Problem.of('invalid-input', '/seatId', 'absent')
  const signedOn = mark.signedOn ?? dayOf(work.now)
  if (signedOn > dayOf(work.now) || signedOn < dayOf(minutes.read_back_at ?? work.now))
    throw Problem.of('invalid-input', '/signedOn', 'refused-by-rule')
  const own = await ownPart(work, session, { seatId: mark.seatId, parts: sat })
  await committee(work)
    .insertInto('governance.minutes_mark')
    .values({
      id: parts.chance.uuid(),
      minutes_id: minutes.id,
      seat_id: mark.seatId,
      part: own ?? part,
      way: own === null ? 'recorded' : 'own-account',
      signed_on: own === null ? signedOn : dayOf(work.now),
      hash: minutes.hash ?? '',
      recorded_by: personOf(work),
      recorded_at: work.now,
    })
    .execute()
  recordMinutesMove(work, minutes.id, {
    act: 'signed',
    state: minutes.state,
    detail: { seatId: mark.seatId },
  })
}

/**
 * The minutes stand, once as many of the seats that were there have signed as the quorum asks for; what the session asked
 * for is put to its addressees.
 */
export async function approveMinutes(work: Work, id: string, mover: Mover): Promise<void> {
  const minutes = await getMinutes(work, id)
  permitMove(minutesCycle, { from: minutes.state, to: 'approved' }, mover)
  const session = await readSession(work, id)
  const present = await presentSeats(work, id)
  const needed = Math.min(session.quorum ?? 1, present)
  if ((await marksOf(work, id)) < Math.max(1, needed))
    throw Problem.of('move-not-allowed', '/marks', 'too-few-marks')
  await issueRequests(work, session)
  await change(work, id, {
    state: 'approved',
    state_since: work.now,
    approved_at: work.now,
    approved_by: personOf(work),
  })
  recordMinutesMove(work, id, { act: 'approved', state: 'approved', detail: { hash: minutes.hash } })
}

/** What was approved is not changed: a correction is one more annex, with a hash of its own. */
export async function addAnnex(
  work: Work,
  annex: z.output<typeof newAnnex> & { readonly sessionId: string },
  parts: Parts,
): Promise<void> {
  const minutes = await getApproved(work, annex.sessionId)
  const last = await committee(work)
    .selectFrom('governance.minutes_annex')
    .select((of) => of.fn.max('ordinal').as('ordinal'))
    .where('minutes_id', '=', minutes.id)
    .executeTakeFirst()
  const text = annex.text.normalize('NFC')
  await committee(work)
    .insertInto('governance.minutes_annex')
    .values({
      id: parts.chance.uuid(),
      minutes_id: minutes.id,
      ordinal: (last?.ordinal ?? 0) + 1,
      text,
      hash: hashOf(text),
      added_at: work.now,
      added_by: personOf(work),
    })
    .execute()
  recordMinutesMove(work, minutes.id, { act: 'annexed', state: 'approved' })
}

/** Anybody may read them from now on, and follow what was recommended in them. It cannot be undone: it was read. */
export async function publishMinutes(work: Work, id: string): Promise<void> {
  const minutes = await getApproved(work, id)
  await committee(work)
    .insertInto('governance.minutes_publication')
    .values({ id, published_at: work.now, published_by: personOf(work) })
    .execute()
  await sql`select governance.open_requests(${id})`.execute(work.tx)
  recordMinutesMove(work, id, { act: 'published', state: minutes.state })
}

async function getApproved(work: Work, id: string): Promise<MinutesRecord> {
  const minutes = await readMinutes(work, id)
  if (minutes.state !== 'approved') throw Problem.of('move-not-allowed', '/state', minutes.state)
  return minutes
}

async function getSigned(work: Work, id: string): Promise<MinutesRecord> {
  const minutes = await readMinutes(work, id)
  if (minutes.state === 'draft') throw Problem.of('move-not-allowed', '/state', 'draft')
  return minutes
}

async function readMinutes(work: Work, id: string): Promise<MinutesRecord> {
  const found = await committee(work)
    .selectFrom('governance.minutes')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

async function change(work: Work, id: string, values: Partial<MinutesRecord>): Promise<void> {
  const done = await committee(work)
    .updateTable('governance.minutes')
    .set(values)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** As whom somebody of this seat was there; empty when nobody was. The holder first. */
async function partsOf(work: Work, session: SessionRecord, seatId: string): Promise<readonly SeatPart[]> {
  const found = await committee(work)
    .selectFrom('governance.seat_presence')
    .select('part')
    .distinct()
    .where('session_id', '=', session.id)
    .where('seat_id', '=', seatId)
    .orderBy('part', 'desc')
    .execute()
  return found.map(({ part }) => part)
}

/** The part in which the asker sat there, or null when it was somebody else. */
async function ownPart(
  work: Work,
  session: SessionRecord,
  of: { readonly seatId: string; readonly parts: readonly SeatPart[] },
): Promise<SeatPart | null> {
  const day = dayOf(session.opened_at ?? work.now)
  for (const part of of.parts) {
    const found = await sql<{ own: boolean }>`
      select governance.sits_in(${of.seatId}, ${part}, ${day}::date) as own`.execute(work.tx)
    if (found.rows[0]?.own === true) return part
  }
  return null
}

const countOf = async (work: Work, query: ReturnType<typeof sql>): Promise<number> => {
  const found = await sql<{ count: number }>`${query}`.execute(work.tx)
  return found.rows[0]?.count ?? 0
}
const presentSeats = (work: Work, id: string): Promise<number> =>
  countOf(
    work,
    sql`select count(distinct seat_id)::int as count from governance.seat_presence where session_id = ${id}`,
  )
const marksOf = (work: Work, id: string): Promise<number> =>
  countOf(work, sql`select count(*)::int as count from governance.minutes_mark where minutes_id = ${id}`)
