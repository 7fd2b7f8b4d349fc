import type { Kysely, Selectable } from 'kysely'
import {
  type MinutesState,
  minutesMoveRoles,
  minutesMoves,
  type SessionItemState,
  sessionItemMoveRoles,
  sessionItemMoves,
} from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type {
  CommitteeTables,
  DecisionTable,
  ItemTable,
  MinutesTable,
  SessionTable,
  WrittenTable,
} from './committee-tables.ts'

export type { SeatPart } from './committee-tables.ts'

export type SessionRecord = Selectable<SessionTable>
export type ItemRecord = Selectable<ItemTable>
export type MinutesRecord = Selectable<MinutesTable>
export type WrittenRecord = Selectable<WrittenTable>
export type DecisionRecord = Selectable<DecisionTable>

export const itemCycle: Cycle<SessionItemState> = { moves: sessionItemMoves, roles: sessionItemMoveRoles }
export const minutesCycle: Cycle<MinutesState> = { moves: minutesMoves, roles: minutesMoveRoles }

export const committee = (work: Work): Kysely<CommitteeTables> => work.tx.withTables<CommitteeTables>()

/** The session, locked, for whoever records it. @throws Problem not-found, not-permitted */
export async function getSession(work: Work, id: string): Promise<SessionRecord> {
  return await locked(committee(work).selectFrom('governance.session').selectAll().where('id', '=', id))
}

/** The session as it stands, for whoever does not write in it. @throws Problem not-found */
export async function readSession(work: Work, id: string): Promise<SessionRecord> {
  const found = await committee(work)
    .selectFrom('governance.session')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

/** One item of a session, locked. @throws Problem not-found, not-permitted */
export async function getItem(work: Work, id: string): Promise<ItemRecord> {
  return await locked(committee(work).selectFrom('governance.session_item').selectAll().where('id', '=', id))
}

/** The minutes of a session, locked. @throws Problem not-found, not-permitted */
export async function getMinutes(work: Work, id: string): Promise<MinutesRecord> {
  return await locked(committee(work).selectFrom('governance.minutes').selectAll().where('id', '=', id))
}

interface Lockable<Row> {
  executeTakeFirst(): Promise<Row | undefined>
  forUpdate(): { executeTakeFirst(): Promise<Row | undefined> }
}

/** Locking reads need the right to write: whoever may only look is told so, and nobody else that it is there. */
async function locked<Row>(query: Lockable<Row>): Promise<Row> {
  if ((await query.executeTakeFirst()) === undefined) throw new Problem('not-found')
  const found = await query.forUpdate().executeTakeFirst()
  if (found === undefined) throw new Problem('not-permitted')
  return found
}

interface Told {
  readonly act: string
  readonly detail?: Move['detail']
}

export function recordSessionMove(
  work: Work,
  session: Pick<SessionRecord, 'id' | 'number'>,
  told: Told,
): void {
  recordMove(work, {
    kind: `session.${told.act}`,
    subjectKind: 'session',
    subjectId: session.id,
    state: null,
    detail: { number: session.number, ...told.detail },
  })
}

export function recordItemMove(
  work: Work,
  item: Pick<ItemRecord, 'id' | 'session_id'>,
  told: Told & { readonly state: SessionItemState },
): void {
  recordMove(work, {
    kind: `session-item.${told.act}`,
    subjectKind: 'session-item',
    subjectId: item.id,
    state: told.state,
    detail: { sessionId: item.session_id, ...told.detail },
  })
}

export function recordMinutesMove(
  work: Work,
  id: string,
  told: Told & { readonly state: MinutesState },
): void {
  recordMove(work, {
    kind: `minutes.${told.act}`,
    subjectKind: 'minutes',
    subjectId: id,
    state: told.state,
    detail: { sessionId: id, ...told.detail },
  })
}

export function recordRequestMove(work: Work, id: string, told: Told): void {
  recordMove(work, {
    kind: `committee-request.${told.act}`,
    subjectKind: 'committee-request',
    subjectId: id,
    state: null,
    detail: told.detail ?? {},
  })
}
