import { sql } from 'kysely'
import type { KeptToSend, SealedIdentityWire } from '../../../vocabulary/wire/keepers.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { MonthlyKeys } from '../../platform/keys/index.ts'
import { Problem } from '../../platform/problem.ts'
import { keeperTables, personOf } from './keepers-store.ts'

export interface KeepingParts {
  readonly chance: Chance
  readonly seals: { readonly months: MonthlyKeys }
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url')

/**
 * Keeps who a reporter is, sealed to the keepers, with the signal that arrives. A circle that was replaced counts: a
 * telephone may have sealed to it offline.
 *
 * @throws Problem invalid-input wrong-keepers
 */
export async function keepIdentity(
  work: Work,
  given: { readonly signalId: string; readonly identity: SealedIdentityWire },
  parts: KeepingParts,
): Promise<void> {
  const { identity } = given
  await requireKeepers(work, identity, '/identity/shares')
  const { month, sealed } = await parts.seals.months.wrap(bytesOf(identity.ciphertext), work.now)
  await keeperTables(work)
    .insertInto('sealed.kept')
    .values({
      id: identity.id,
      subject_kind: 'signal',
      subject_id: given.signalId,
      circle_id: identity.circleId,
      month,
      sealed,
      made_by: work.actor.kind === 'person' ? work.actor.personId : null,
      made_at: work.now,
    })
    .execute()
  for (const share of identity.shares) {
    const wrapped = await parts.seals.months.wrap(bytesOf(share.sealed), work.now)
    await keepShare(work, { keptId: identity.id, keeperId: share.keeperId, ...wrapped }, parts)
  }
}

/**
 * Keeps the private key of a desk, split in a member's browser for the circle in force. No month's key wraps it: a desk's
 * key outlives every month.
 *
 * @throws Problem not-found for a key that is of none of the asker's desks, conflict when this circle keeps it already,
 *   invalid-input wrong-keepers
 */
export async function keepDeskKey(
  work: Work,
  given: { readonly deskKeyId: string; readonly kept: KeptToSend },
  parts: KeepingParts,
): Promise<void> {
  const { kept, deskKeyId } = given
  const { rows } = await sql<{ own: boolean; current: boolean; known: boolean }>`
    select exists (select from sealed.desk_key y where y.id = ${deskKeyId} and y.id = any (access.desk_keys())) as own,
      exists (select from sealed.keeper_circle c where c.id = ${kept.circleId} and c.state = 'in-force') as current,
      exists (select from sealed.kept k where k.subject_id = ${deskKeyId} and k.circle_id = ${kept.circleId}) as known`.execute(
    work.tx,
  )
  const [found] = rows
  if (!found?.own) throw new Problem('not-found')
  if (!found.current) throw Problem.of('invalid-input', '/circleId', 'not-in-force')
  if (found.known) throw Problem.of('conflict', '/circleId', 'already-kept')
  await requireKeepers(work, kept, '/shares')
  await keeperTables(work)
    .insertInto('sealed.kept')
    .values({
      id: kept.id,
      subject_kind: 'desk-key',
      subject_id: deskKeyId,
      circle_id: kept.circleId,
      month: null,
      sealed: null,
      made_by: personOf(work),
      made_at: work.now,
    })
    .execute()
  for (const { keeperId, sealed } of kept.shares)
    await keepShare(work, { keptId: kept.id, keeperId, month: null, sealed: bytesOf(sealed) }, parts)
}

async function keepShare(
  work: Work,
  share: {
    readonly keptId: string
    readonly keeperId: string
    readonly month: string | null
    readonly sealed: Buffer
  },
  parts: { readonly chance: Chance },
): Promise<void> {
  await keeperTables(work)
    .insertInto('sealed.keeper_share')
    .values({
      id: parts.chance.uuid(),
      kept_id: share.keptId,
      keeper_id: share.keeperId,
      month: share.month,
      sealed: share.sealed,
    })
    .execute()
}

/** One share for each keeper of the circle, and none for anybody else. */
async function requireKeepers(work: Work, kept: KeptToSend, at: string): Promise<void> {
  const { rows } = await sql<{ keepers: readonly string[] }>`
    select sealed.keepers_of(${kept.circleId}) as keepers`.execute(work.tx)
  const keepers = rows[0]?.keepers ?? []
  const named = new Set(kept.shares.map(({ keeperId }) => keeperId))
  const isRight =
    keepers.length > 0 &&
    keepers.length === kept.shares.length &&
    named.size === keepers.length &&
    keepers.every((keeper) => named.has(keeper))
  if (!isRight) throw Problem.of('invalid-input', at, 'wrong-keepers')
}
