import type { z } from 'zod'
import type { itemMove, newConflict } from '../../../vocabulary/wire/committee.ts'
import { conflictGrounds } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  committee,
  getItem,
  getSession,
  type ItemRecord,
  itemCycle,
  recordItemMove,
  type SessionRecord,
} from './committee-store.ts'
import { quorumFor, seatsBefore } from './find-quorum.ts'

/**
 * Opens an item, ends it or postpones it, with what is to be noted.
 *
 * @throws Problem no-quorum for an item that is opened without; conflict while another one is open
 */
export async function moveItem(
  work: Work,
  asked: z.output<typeof itemMove> & { readonly id: string },
  mover: Mover,
): Promise<void> {
  const item = await getItem(work, asked.id)
  const session = await getOpenSession(work, item.session_id)
  permitMove(itemCycle, { from: item.state, to: asked.to }, mover)
  if (session.mode === 'written') throw Problem.of('move-not-allowed', '/to', 'written')
  if (asked.to === 'open') await requireQuorum(work, session, item)
  if (asked.to !== 'done') await goOn(work, item)
  await committee(work)
    .updateTable('governance.session_item')
    .set({
      state: asked.to,
      state_since: work.now,
      stop_reason: asked.to === 'postponed' ? item.stop_reason : null,
      ...(asked.notes === '' ? {} : { notes: asked.notes }),
    })
    .where('id', '=', item.id)
    .execute()
  recordItemMove(work, item, { act: asked.to, state: asked.to })
}

/** A seat says that it has an interest of its own in an item: it is recused from it, and its quorum is counted again. */
export async function declareConflict(
  work: Work,
  declared: z.output<typeof newConflict> & { readonly itemId: string },
  parts: { readonly chance: Chance },
): Promise<void> {
  await requireCode(work, conflictGrounds, { code: declared.ground, at: '/ground' })
  const item = await getItem(work, declared.itemId)
  const session = await getOpenSession(work, item.session_id)
  const seats = await seatsBefore(work, { sessionId: session.id, itemId: item.id })
  if (!seats.some(({ id }) => id === declared.seatId))
    throw Problem.of('invalid-input', '/seatId', 'unknown-reference')
  const decided = await committee(work)
    .selectFrom('governance.decision')
    .select('id')
    .where('item_id', '=', item.id)
    .executeTakeFirst()
  // Once it was voted upon, a conflict comes too late to be declared here: it belongs into the minutes' own words.
  if (decided !== undefined) throw Problem.of('move-not-allowed', '/seatId', 'decided')
  await committee(work)
    .insertInto('governance.item_conflict')
    .values({
      id: parts.chance.uuid(),
      item_id: item.id,
      seat_id: declared.seatId,
      ground: declared.ground,
      words: declared.words,
      declared_at: work.now,
      recorded_by: personOf(work),
    })
    .execute()
  recordItemMove(work, item, {
    act: 'conflict-declared',
    state: item.state,
    detail: { seatId: declared.seatId, ground: declared.ground },
  })
  await stopWithoutQuorum(work, session, { through: declared.seatId, chance: parts.chance })
}

/**
 * Stops the item that is open when its quorum is gone, and keeps through which seat. In writing nothing stops: whether
 * enough have answered is asked when it is counted.
 */
export async function stopWithoutQuorum(
  work: Work,
  session: SessionRecord,
  of: { readonly through: string; readonly chance: Chance },
): Promise<void> {
  if (session.mode === 'written') return
  const item = await committee(work)
    .selectFrom('governance.session_item')
    .selectAll()
    .where('session_id', '=', session.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (item === undefined) return
  const quorum = quorumFor(session, await seatsBefore(work, { sessionId: session.id, itemId: item.id }))
  if (quorum.kind === 'quorum') return
  await committee(work)
    .updateTable('governance.session_item')
    .set({ state: 'stopped', state_since: work.now, stop_reason: quorum.reason })
    .where('id', '=', item.id)
    .execute()
  await committee(work)
    .insertInto('governance.item_stop')
    .values({
      id: of.chance.uuid(),
      item_id: item.id,
      seat_id: of.through,
      reason: quorum.reason,
      stopped_at: work.now,
      resumed_at: null,
    })
    .execute()
  recordItemMove(work, item, { act: 'stopped', state: 'stopped', detail: { reason: quorum.reason } })
}

/** An item that stopped goes on, or is put off: its stop is over either way. */
async function goOn(work: Work, item: ItemRecord): Promise<void> {
  await committee(work)
    .updateTable('governance.item_stop')
    .set({ resumed_at: work.now })
    .where('item_id', '=', item.id)
    .where('resumed_at', 'is', null)
    .execute()
}

async function requireQuorum(work: Work, session: SessionRecord, item: ItemRecord): Promise<void> {
  const quorum = quorumFor(session, await seatsBefore(work, { sessionId: session.id, itemId: item.id }))
  if (quorum.kind === 'no-quorum') throw Problem.of('no-quorum', '/to', quorum.reason)
}

/** @throws Problem move-not-allowed for a session that is not under way */
export async function getOpenSession(work: Work, id: string): Promise<SessionRecord> {
  const session = await getSession(work, id)
  if (session.opened_at === null || session.closed_at !== null)
    throw Problem.of('move-not-allowed', '/state', session.closed_at === null ? 'planned' : 'held')
  return session
}
