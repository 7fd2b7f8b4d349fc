import { deskKeyRecoveryReasons, identityOpeningReasons } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { ownKeyInUse } from './accept-circle.ts'
import { findAble } from './find-able.ts'
import { getOpenRequest, keeperTables, permitRequestMove, personOf, recordRequest } from './keepers-store.ts'

const hoursOpen = 72

export interface KeeperAsking {
  readonly subjectKind: 'signal' | 'desk-key'
  readonly subjectId: string
  readonly reason: string
  readonly askerKeyId: string
}

/**
 * Asks the keepers to open what they keep of a subject. Whoever asks and is a keeper as well does not count: as many others
 * as are needed must release.
 *
 * @throws Problem not-found when nothing is kept, or the asker may not know it; conflict while it is being asked for, or when
 *   too few keepers are left; invalid-input for a reason of no catalogue or a key that is not the asker's own
 */
export async function askKeepers(
  work: Work,
  asking: KeeperAsking,
  parts: { readonly chance: Chance },
): Promise<string> {
  const reasons = asking.subjectKind === 'signal' ? identityOpeningReasons : deskKeyRecoveryReasons
  const kept = await findKept(work, asking)
  await requireCode(work, reasons, { code: asking.reason, at: '/reason' })
  await ownKeyInUse(work, { id: asking.askerKeyId, at: '/askerKeyId' })
  const able = await findAble(work, { circleId: kept.circle_id, askedBy: personOf(work) })
  if (able.others.length < able.threshold) throw Problem.of('conflict', '/subjectId', 'too-few-keepers')
  const open = await keeperTables(work)
    .selectFrom('sealed.keeper_request')
    .select('id')
    .where('kept_id', '=', kept.id)
    .where('state', 'in', ['waiting', 'ready'])
    .executeTakeFirst()
  if (open !== undefined) throw Problem.of('conflict', '/subjectId', 'already-asked')
  const id = parts.chance.uuid()
  const request = { id, circle_id: kept.circle_id, subject_kind: kept.subject_kind }
  await keeperTables(work)
    .insertInto('sealed.keeper_request')
    .values({
      ...request,
      kept_id: kept.id,
      asked_by: personOf(work),
      asker_key_id: asking.askerKeyId,
      reason: asking.reason,
      asked_at: work.now,
      expires_at: new Date(work.now.getTime() + hoursOpen * 3_600_000),
      state: 'waiting',
      opened_at: null,
    })
    .execute()
  recordRequest(work, request, { act: 'asked', state: 'waiting', reason: asking.reason })
  return id
}

/** What is kept of the subject, by the newest circle that keeps it and can still open it. */
async function findKept(work: Work, asking: Pick<KeeperAsking, 'subjectKind' | 'subjectId'>) {
  const found = await keeperTables(work)
    .selectFrom('sealed.kept')
    .innerJoin('sealed.keeper_circle as circle', 'circle.id', 'sealed.kept.circle_id')
    .select(['sealed.kept.id', 'sealed.kept.circle_id', 'sealed.kept.subject_kind'])
    .where('sealed.kept.subject_kind', '=', asking.subjectKind)
    .where('sealed.kept.subject_id', '=', asking.subjectId)
    .orderBy('circle.number', 'desc')
    .execute()
  const [newest] = found
  if (newest === undefined) throw new Problem('not-found')
  for (const kept of found) {
    const able = await findAble(work, { circleId: kept.circle_id, askedBy: personOf(work) })
    if (able.others.length >= able.threshold) return kept
  }
  return newest
}

/** The asker needs it no longer. */
export async function withdrawRequest(work: Work, id: string): Promise<void> {
  const request = await getOpenRequest(work, id)
  if (request.asked_by !== personOf(work)) throw new Problem('not-permitted')
  permitRequestMove(request.state, 'withdrawn')
  await keeperTables(work)
    .updateTable('sealed.keeper_request')
    .set({ state: 'withdrawn' })
    .where('id', '=', id)
    .execute()
  recordRequest(work, request, { act: 'withdrawn', state: 'withdrawn' })
}
