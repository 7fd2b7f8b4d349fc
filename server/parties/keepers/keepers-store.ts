import type { Kysely, Selectable } from 'kysely'
import type { KeeperCircleState, KeeperRequestState } from '../../../vocabulary/words/index.ts'
import { keeperCircleMoves, keeperRequestMoves } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface CircleTable {
  id: string
  number: number
  threshold: number
  state: KeeperCircleState
  proposed_by: string
  proposed_at: Date
  in_force_at: Date | null
  ended_at: Date | null
}

interface RequestTable {
  id: string
  kept_id: string
  subject_kind: 'signal' | 'desk-key'
  circle_id: string
  asked_by: string
  asker_key_id: string
  reason: string
  asked_at: Date
  expires_at: Date
  state: KeeperRequestState
  opened_at: Date | null
}

type KeeperTables = {
  'sealed.keeper_circle': CircleTable
  'sealed.keeper': {
    id: string
    circle_id: string
    person_id: string
    person_key_id: string | null
    public_key: Buffer | null
    accepted_at: Date | null
  }
  'sealed.kept': {
    id: string
    subject_kind: 'signal' | 'desk-key'
    subject_id: string
    circle_id: string
    month: string | null
    sealed: Buffer | null
    made_by: string | null
    made_at: Date
  }
  'sealed.keeper_share': {
    id: string
    kept_id: string
    keeper_id: string
    month: string | null
    sealed: Buffer
  }
  'sealed.keeper_request': RequestTable
  'sealed.keeper_answer': {
    id: string
    request_id: string
    keeper_id: string
    answer: 'released' | 'refused'
    reason: string | null
    sealed: Buffer | null
    answered_at: Date
  }
}

export type CircleRecord = Selectable<CircleTable>
export type RequestRecord = Selectable<RequestTable>

export const keeperTables = (work: Work): Kysely<KeeperTables> => work.tx.withTables<KeeperTables>()

export function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-signed-in')
  return work.actor.personId
}

/**
 * The circle, locked, for whoever may move a proposal: two keepers who accept at once are the last one after the other.
 *
 * @throws Problem not-found, move-not-allowed once it is proposed no longer, not-permitted
 */
export async function getProposedCircle(
  work: Work,
  id: string,
  to: 'in-force' | 'withdrawn',
): Promise<CircleRecord> {
  const circles = keeperTables(work).selectFrom('sealed.keeper_circle').selectAll().where('id', '=', id)
  const seen = await circles.executeTakeFirst()
  if (seen === undefined) throw new Problem('not-found')
  const next: readonly KeeperCircleState[] = keeperCircleMoves[seen.state]
  if (!next.includes(to)) throw Problem.of('move-not-allowed', '/state', seen.state)
  const found = await circles.forUpdate().executeTakeFirst()
  if (found === undefined) throw new Problem('not-permitted')
  return found
}

/** @throws Problem not-found when it is hidden or absent */
export async function getRequest(work: Work, id: string): Promise<RequestRecord> {
  const found = await keeperTables(work)
    .selectFrom('sealed.keeper_request')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

/**
 * The request, locked, as whoever may change it finds it while its time is not over.
 *
 * @throws Problem not-found when it is hidden or absent, move-not-allowed once it expired, not-permitted
 */
export async function getOpenRequest(work: Work, id: string): Promise<RequestRecord> {
  const seen = await getRequest(work, id)
  if (seen.expires_at <= work.now) throw Problem.of('move-not-allowed', '/state', 'expired')
  const found = await keeperTables(work)
    .selectFrom('sealed.keeper_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-permitted')
  return found
}

/** @throws Problem move-not-allowed for a move that the life cycle does not know */
export function permitRequestMove(from: KeeperRequestState, to: KeeperRequestState): void {
  const next: readonly KeeperRequestState[] = keeperRequestMoves[from]
  if (!next.includes(to)) throw Problem.of('move-not-allowed', '/state', from)
}

export function recordCircle(
  work: Work,
  circle: { readonly id: string; readonly act: string; readonly state: KeeperCircleState },
): void {
  recordMove(work, {
    kind: `keeper-circle.${circle.act}`,
    subjectKind: 'keeper-circle',
    subjectId: circle.id,
    state: circle.state,
    detail: {},
  })
}

export function recordRequest(
  work: Work,
  request: Pick<RequestRecord, 'id' | 'circle_id' | 'subject_kind'>,
  move: { readonly act: string; readonly state: KeeperRequestState; readonly reason?: string },
): void {
  recordMove(work, {
    kind: `keeper-request.${move.act}`,
    subjectKind: 'keeper-request',
    subjectId: request.id,
    state: move.state,
    detail: { circleId: request.circle_id, kept: request.subject_kind, reason: move.reason ?? null },
  })
}
