import { sql } from 'kysely'
import { keeperRefusalReasons } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { MonthlyKeys } from '../../platform/keys/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { findAble } from './find-able.ts'
import {
  getOpenRequest,
  getRequest,
  keeperTables,
  permitRequestMove,
  personOf,
  type RequestRecord,
  recordRequest,
} from './keepers-store.ts'

/**
 * The own share, as the keeper's browser needs it to release.
 *
 * @throws Problem not-found, not-permitted for whoever keeps no share of it or asks themselves, move-not-allowed once the
 *   request is over
 */
export async function viewOwnShare(work: Work, requestId: string, months: MonthlyKeys) {
  const request = await getRequest(work, requestId)
  requireOpen(work, request)
  const keeper = await requireKeeper(work, request)
  const { rows } = await sql<{ month: string | null; sealed: Buffer; askerKey: Buffer }>`
    select to_char(s.month, 'YYYY-MM-DD') as month, s.sealed, p.public_key as "askerKey"
    from sealed.keeper_share s, sealed.person_key p
    where s.kept_id = ${request.kept_id} and s.keeper_id = ${keeper.id} and p.id = ${request.asker_key_id}`.execute(
    work.tx,
  )
  const [row] = rows
  if (row === undefined) throw new Problem('not-found')
  const sealed = row.month === null ? row.sealed : months.unwrap({ month: row.month, sealed: row.sealed })
  // The month's key is destroyed: nobody opens it any more.
  if (sealed === null) throw new Problem('not-found')
  return {
    keptId: request.kept_id,
    sealed: sealed.toString('base64url'),
    askerKey: row.askerKey.toString('base64url'),
  }
}

/** A keeper releases: with the last one that is needed the request is ready. */
export async function releaseOwnShare(
  work: Work,
  release: { readonly requestId: string; readonly sealed: string },
  parts: { readonly chance: Chance },
): Promise<void> {
  const request = await answer(
    work,
    { requestId: release.requestId, sealed: Buffer.from(release.sealed, 'base64url'), reason: null },
    parts,
  )
  const { released, threshold } = await countReleased(work, request)
  if (request.state === 'waiting' && released >= threshold) {
    await move(work, request, 'ready')
    recordRequest(work, request, { act: 'released', state: 'ready' })
  } else recordRequest(work, request, { act: 'released', state: request.state })
}

/** A keeper refuses, with a reason; once too few are left who could release, the request is over. */
export async function refuseRequest(
  work: Work,
  refusal: { readonly requestId: string; readonly reason: string },
  parts: { readonly chance: Chance },
): Promise<void> {
  await requireCode(work, keeperRefusalReasons, { code: refusal.reason, at: '/reason' })
  const request = await answer(work, { ...refusal, sealed: null }, parts)
  const refused = await keeperTables(work)
    .selectFrom('sealed.keeper_answer')
    .select('keeper_id')
    .where('request_id', '=', request.id)
    .where('answer', '=', 'refused')
    .execute()
  const able = await findAble(work, { circleId: request.circle_id, askedBy: request.asked_by })
  const left = able.others.filter(({ id }) => refused.every(({ keeper_id }) => keeper_id !== id))
  const isOver = request.state === 'waiting' && left.length < able.threshold
  if (isOver) await move(work, request, 'refused')
  recordRequest(work, request, {
    act: 'refused',
    state: isOver ? 'refused' : request.state,
    reason: refusal.reason,
  })
}

async function answer(
  work: Work,
  given: { readonly requestId: string; readonly sealed: Buffer | null; readonly reason: string | null },
  parts: { readonly chance: Chance },
): Promise<RequestRecord> {
  await requireKeeper(work, await getRequest(work, given.requestId))
  const request = await getOpenRequest(work, given.requestId)
  requireOpen(work, request)
  const keeper = await requireKeeper(work, request)
  const earlier = await keeperTables(work)
    .selectFrom('sealed.keeper_answer')
    .select('id')
    .where('request_id', '=', request.id)
    .where('keeper_id', '=', keeper.id)
    .executeTakeFirst()
  if (earlier !== undefined) throw new Problem('already-decided')
  await keeperTables(work)
    .insertInto('sealed.keeper_answer')
    .values({
      id: parts.chance.uuid(),
      request_id: request.id,
      keeper_id: keeper.id,
      answer: given.sealed === null ? 'refused' : 'released',
      reason: given.reason,
      sealed: given.sealed,
      answered_at: work.now,
    })
    .execute()
  return request
}

function requireOpen(work: Work, request: RequestRecord): void {
  if (request.expires_at <= work.now) throw Problem.of('move-not-allowed', '/state', 'expired')
  if (request.state !== 'waiting' && request.state !== 'ready')
    throw Problem.of('move-not-allowed', '/state', request.state)
}

/** The asker as a keeper of the request's circle, who does not ask themselves. */
async function requireKeeper(work: Work, request: RequestRecord): Promise<{ readonly id: string }> {
  const me = personOf(work)
  const own = await keeperTables(work)
    .selectFrom('sealed.keeper')
    .select('id')
    .where('circle_id', '=', request.circle_id)
    .where('person_id', '=', me)
    .executeTakeFirst()
  if (own === undefined || request.asked_by === me) throw new Problem('not-permitted')
  return own
}

async function countReleased(work: Work, request: RequestRecord) {
  const { rows } = await sql<{ released: number; threshold: number }>`
    select sealed.released(${request.id}) as released, c.threshold
    from sealed.keeper_circle c where c.id = ${request.circle_id}`.execute(work.tx)
  return rows[0] ?? { released: 0, threshold: Number.POSITIVE_INFINITY }
}

async function move(work: Work, request: RequestRecord, to: 'ready' | 'refused'): Promise<void> {
  permitRequestMove(request.state, to)
  await keeperTables(work)
    .updateTable('sealed.keeper_request')
    .set({ state: to })
    .where('id', '=', request.id)
    .execute()
}
