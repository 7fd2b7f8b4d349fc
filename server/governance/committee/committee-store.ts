import type { Kysely, Selectable } from 'kysely'
import {
  type DecisionMethod,
  type MinutesState,
  minutesMoveRoles,
  minutesMoves,
  type RollCallAnswer,
  type SeatVote,
  type SessionItemState,
  sessionItemMoveRoles,
  sessionItemMoves,
} from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export type SeatPart = 'holder' | 'alternate'

interface SessionTable {
  id: string
  body_id: string
  number: string
  extraordinary: boolean
  extraordinary_reason: string
  issues_at_once: boolean
  convened_at: Date | null
  convened_by: string | null
  convened_for: Date | null
  notice_days: number | null
  convened_seats: string[]
  quorum: number | null
  quorum_sectors: string[]
  opened_at: Date | null
  closed_at: Date | null
}

interface SeatTable {
  id: string
  session_id: string
  seat_id: string
  ordinal: number
  sector: string
  label: string
  answer: RollCallAnswer | null
}

interface PresenceTable {
  id: string
  session_id: string
  seat_id: string
  part: SeatPart
  arrived_at: Date
  left_at: Date | null
}

interface ItemTable {
  id: string
  session_id: string
  ordinal: number
  kind: 'information' | 'decision'
  title: string
  question: string
  minutes: number
  added: boolean
  notes: string
  state: SessionItemState
  state_since: Date
  stop_reason: 'too-few-seats' | 'sector-missing' | null
}

interface ConflictTable {
  id: string
  item_id: string
  seat_id: string
  ground: string
  words: string
  declared_at: Date
  recorded_by: string
}

interface DecisionTable {
  id: string
  item_id: string
  session_id: string
  ordinal: number
  number: string
  text: string
  method: DecisionMethod
  outcome: 'adopted' | 'not-adopted'
  reason: 'blocked' | 'objected' | 'tied' | 'no-majority' | null
  present: number
  needed: number
  taken_at: Date
  recorded_by: string
}

interface VoteTable {
  id: string
  decision_id: string
  seat_id: string
  part: SeatPart
  vote: SeatVote
  words: string
}

interface RequestTable {
  id: string
  decision_id: string
  finding: string
  basis: string
  follows_id: string | null
}

interface AppraisalTable {
  id: string
  request_id: string
  outcome: 'satisfactory' | 'partial' | 'unsatisfactory'
  words: string
  appraised_at: Date
  appraised_by: string
}

interface MinutesTable {
  id: string
  state: MinutesState
  state_since: Date
  opening: string
  closing: string
  text: string | null
  hash: string | null
  drafted_by: string
  read_back_at: Date | null
  approved_at: Date | null
  approved_by: string | null
}

interface MarkTable {
  id: string
  minutes_id: string
  seat_id: string
  part: SeatPart
  way: 'recorded' | 'own-account'
  signed_on: string
  hash: string
  recorded_by: string
  recorded_at: Date
}

interface AnnexTable {
  id: string
  minutes_id: string
  ordinal: number
  text: string
  hash: string
  added_at: Date
  added_by: string
}

type CommitteeTables = {
  'governance.session': SessionTable
  'governance.session_seat': SeatTable
  'governance.seat_presence': PresenceTable
  'governance.session_item': ItemTable
  'governance.item_conflict': ConflictTable
  'governance.decision': DecisionTable
  'governance.decision_vote': VoteTable
  'governance.committee_request': RequestTable
  'governance.appraisal': AppraisalTable
  'governance.minutes': MinutesTable
  'governance.minutes_mark': MarkTable
  'governance.minutes_annex': AnnexTable
  'governance.minutes_publication': { id: string; published_at: Date; published_by: string }
}

export type SessionRecord = Selectable<SessionTable>
export type ItemRecord = Selectable<ItemTable>
export type MinutesRecord = Selectable<MinutesTable>
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
