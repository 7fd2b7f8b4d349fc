import { sql } from 'kysely'
import type { NewDeskKey } from '../../../vocabulary/wire/keys.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { deskTables } from './desk-store.ts'
import { openOwnDesk } from './own-desks.ts'
import { getOwnKey, personOf } from './person-key-store.ts'
import { requirePoint } from './require-point.ts'
import { insertShares } from './share-desk-key.ts'

interface Newest {
  readonly id: string
  readonly number: number
  readonly lost: boolean
  /** The asker can open it. */
  readonly held: boolean
}

/**
 * Makes the first key of a desk, or the next one in place of its newest. The private half comes sealed to colleagues; that of
 * the key before comes sealed to the new one, so whoever holds the newest reads everything that is older.
 *
 * @throws Problem not-permitted for a desk that the asker is not of, or whose newest key they do not hold; conflict when
 *   another was made meanwhile, or when it is said to be lost and somebody holds it
 */
export async function makeDeskKey(
  work: Work,
  wanted: NewDeskKey,
  parts: { readonly chance: Chance },
): Promise<string> {
  const own = await getOwnKey(work)
  const deskId = await openOwnDesk(work, wanted.desk, parts)
  requireNext(await findNewest(work, deskId, own.id), wanted)
  if (!wanted.shares.some(({ personKeyId }) => personKeyId === own.id))
    throw Problem.of('invalid-input', '/shares', 'own-share-missing')
  const id = parts.chance.uuid()
  await deskTables(work)
    .insertInto('sealed.desk_key')
    .values({
      id,
      desk_id: deskId,
      number: wanted.number,
      public_key: requirePoint(wanted.publicKey, '/publicKey'),
      made_by: personOf(work),
      made_at: work.now,
      previous: wanted.previous === null ? null : Buffer.from(wanted.previous, 'base64url'),
      after_loss: wanted.afterLoss,
    })
    .execute()
  await insertShares(work, { keyId: id, shares: wanted.shares })
  recordMove(work, {
    kind: 'desk-key.made',
    subjectKind: 'desk-key',
    subjectId: id,
    state: null,
    detail: { deskId, number: wanted.number, afterLoss: wanted.afterLoss, shares: wanted.shares.length },
  })
  return id
}

async function findNewest(work: Work, deskId: string, ownKeyId: string): Promise<Newest | null> {
  const found = await sql<Newest>`
    select k.id, k.number, access.desk_key_lost(k.id) as lost,
      exists (select from sealed.desk_key_share s where s.key_id = k.id and s.person_key_id = ${ownKeyId}) as held
    from sealed.desk_key k where k.desk_id = ${deskId} order by k.number desc limit 1`.execute(work.tx)
  return found.rows[0] ?? null
}

function requireNext(newest: Newest | null, wanted: NewDeskKey): void {
  if (wanted.number !== (newest?.number ?? 0) + 1) throw Problem.of('conflict', '/number', 'not-newest')
  const opensEarlier = newest !== null && !wanted.afterLoss
  if ((wanted.previous !== null) !== opensEarlier)
    throw Problem.of('invalid-input', '/previous', 'wrong-chain')
  if (newest === null) {
    if (wanted.afterLoss) throw Problem.of('invalid-input', '/afterLoss', 'nothing-lost')
    return
  }
  if (wanted.afterLoss && !newest.lost) throw Problem.of('conflict', '/afterLoss', 'somebody-holds-it')
  if (!wanted.afterLoss && !newest.held) throw new Problem('not-permitted')
}
