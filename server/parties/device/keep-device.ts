import { sql } from 'kysely'
import type { NewDevice } from '../../../vocabulary/wire/device.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requirePlace } from '../place/index.ts'
import { hashOfDeviceKey, newDeviceKey } from './device-key.ts'

/**
 * Sets a telephone up. Its key is told here and never again.
 *
 * @throws Problem not-permitted for a place that the asker does not keep; invalid-input for one that does not exist
 */
export async function makeDevice(
  work: Work,
  wanted: Omit<NewDevice, 'language'>,
  parts: { readonly chance: Chance },
): Promise<{ readonly id: string; readonly key: string }> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  await requirePlace(work, wanted.placeId)
  await permitPlace(work, wanted.placeId)
  const id = parts.chance.uuid()
  const key = newDeviceKey(parts.chance)
  await sql`
    insert into parties.device (id, place_id, label, key_hash, created_by, created_at)
    values (${id}, ${wanted.placeId}, ${wanted.label}, ${hashOfDeviceKey(key)}, ${work.actor.personId}, ${work.now})`.execute(
    work.tx,
  )
  record(work, id, { act: 'made', placeId: wanted.placeId })
  return { id, key }
}

/** Ends a key: it opens nothing from the next request on. What the telephone sent stays as it is: nobody knows which that was. */
export async function revokeDevice(work: Work, id: string): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const found = await sql<{ placeId: string }>`
    select place_id as "placeId" from parties.device where id = ${id}`.execute(work.tx)
  const [device] = found.rows
  if (device === undefined) throw new Problem('not-found')
  const done = await sql`
    update parties.device set revoked_at = ${work.now}, revoked_by = ${work.actor.personId}
    where id = ${id} and revoked_at is null`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw Problem.of('move-not-allowed', '/state', 'revoked')
  record(work, id, { act: 'revoked', placeId: device.placeId })
}

async function permitPlace(work: Work, placeId: string): Promise<void> {
  const found = await sql<{ keeps: boolean }>`
    select access.nationwide('administrator', 'project-team')
           or ${placeId} = any (access.places('local-coordinator')) as keeps`.execute(work.tx)
  if (!found.rows[0]?.keeps) throw Problem.of('not-permitted', '/placeId')
}

function record(
  work: Work,
  id: string,
  { act, placeId }: { readonly act: 'made' | 'revoked'; readonly placeId: string },
): void {
  recordMove(work, {
    kind: `device.${act}`,
    subjectKind: 'device',
    subjectId: id,
    state: null,
    detail: { placeId },
  })
}
