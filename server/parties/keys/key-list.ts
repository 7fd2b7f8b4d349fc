import { sql } from 'kysely'
import type { ListedDesk, SignedKeyList } from '../../../sealing/index.ts'
import type { Work } from '../../platform/database/index.ts'
import type { SealKeys } from '../../platform/keys/index.ts'

interface ListedKey {
  readonly deskKeyId: string
  readonly desk: ListedDesk
  readonly publicKey: Buffer
}

/** The newest key of each desk that reporters seal to. */
export async function listedKeys(work: Work): Promise<readonly ListedKey[]> {
  const found = await sql<ListedKey>`
    select distinct on (d.kind) k.id as "deskKeyId", d.kind as desk, k.public_key as "publicKey"
    from sealed.desk_key k join sealed.desk d on d.id = k.desk_id
    where d.kind in ('triage', 'fallback', 'ombudsman')
    order by d.kind, k.number desc, k.id limit 10`.execute(work.tx)
  return found.rows
}

interface ListedCircle {
  readonly id: string
  readonly threshold: number
  readonly keepers: readonly { readonly id: string; readonly publicKey: string }[]
}

/** The circle of keepers in force, without names; null while there is none. */
async function listedCircle(work: Work): Promise<ListedCircle | null> {
  const { rows } = await sql<{
    circle: ListedCircle | null
  }>`select sealed.listed_circle() as circle`.execute(work.tx)
  const circle = rows[0]?.circle ?? null
  if (circle === null) return null
  const keepers = circle.keepers.map(({ id, publicKey }) => ({
    id,
    publicKey: Buffer.from(publicKey, 'hex').toString('base64url'),
  }))
  return { id: circle.id, threshold: circle.threshold, keepers }
}

/**
 * The list of keys as the installation signs it. Its number is that of the newest key of any desk and how often a circle of
 * keepers came into force, so that it grows with every change and the same list is always the same text.
 */
export async function signKeyList(work: Work, seals: SealKeys): Promise<SignedKeyList> {
  const desks = await listedKeys(work)
  const newest = await sql<{ number: number }>`
    select coalesce(max(ordinal), 0)::integer + sealed.circles_so_far() as number from sealed.desk_key`.execute(
    work.tx,
  )
  const list = JSON.stringify({
    number: newest.rows[0]?.number ?? 0,
    intake: {
      id: seals.intake.id,
      publicKey: Buffer.from(seals.intake.publicKey).toString('base64url'),
    },
    desks: desks.map((key) => ({ ...key, publicKey: key.publicKey.toString('base64url') })),
    circle: await listedCircle(work),
  })
  return { list, signature: seals.list.sign(list), signedBy: seals.list.publicKey }
}

/** Which desk each of these keys is of; keys of every age count, since a telephone may have sealed to an older one. */
export async function desksOfKeys(
  work: Work,
  keyIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly kind: string; readonly placeId: string }>> {
  const found = await sql<{ id: string; kind: string; placeId: string }>`
    select k.id, d.kind, d.place_id as "placeId" from sealed.desk_key k join sealed.desk d on d.id = k.desk_id
    where k.id = any (${[...keyIds]}::uuid[]) order by k.id limit 100`.execute(work.tx)
  return new Map(found.rows.map(({ id, ...desk }) => [id, desk]))
}
