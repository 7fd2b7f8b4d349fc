import { type Kysely, sql } from 'kysely'
import {
  type Bytes,
  type FindSubtree,
  type FullSubtree,
  fullSubtrees,
  type LeafRange,
  nodeHash,
  type TreeHead,
} from '../../../sealing/index.ts'
import type { Work } from '../../platform/database/index.ts'

type RegistrationTables = {
  'registration.waiting': { commitment: Buffer }
  'registration.leaf': { position: number; hash: Buffer }
  'registration.node': { level: number; index: number; hash: Buffer }
  'registration.head': { size: number; root: Buffer; hour: Date; signature: Buffer; key_id: string }
}

export const registrationTables = (work: Work): Kysely<RegistrationTables> =>
  work.tx.withTables<RegistrationTables>()

/** Leaves enter by as many, or by multiples of it: the lowest level that is kept. */
export const groupLevel = 4
export const groupSize = 2 ** groupLevel

export interface StoredHead {
  readonly head: TreeHead
  readonly hour: Date
}

/** The newest head; null before the first. */
export async function findNewestHead(work: Work): Promise<StoredHead | null> {
  const row = await registrationTables(work)
    .selectFrom('registration.head')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { head: headOf(row), hour: row.hour }
}

export const headOf = (row: RegistrationTables['registration.head']): TreeHead => ({
  size: row.size,
  root: row.root.toString('base64url'),
  day: dayOf(row.hour),
  keyId: row.key_id,
  signature: row.signature.toString('base64url'),
})

export const dayOf = (hour: Date): string => hour.toISOString().slice(0, 10)

const nameOf = ({ level, index }: FullSubtree): string => `${level}/${index}`

/** The hashes of all full subtrees that these ranges are made of: some tens, whatever the size of the tree. */
export async function readSubtrees(work: Work, ranges: readonly LeafRange[]): Promise<FindSubtree> {
  const wanted = ranges.flatMap(fullSubtrees)
  const kept = wanted.filter(({ level }) => level >= groupLevel)
  const groups = new Set(
    wanted
      .filter(({ level }) => level < groupLevel)
      .map(({ level, index }) => Math.floor((index * 2 ** level) / groupSize)),
  )
  const found = new Map<string, Bytes>()
  const nodes = await sql<{ level: number; index: number; hash: Buffer }>`
    select level, index, hash from registration.node
    where (level, index) in (select * from unnest(${kept.map(({ level }) => level)}::smallint[],
                                                  ${kept.map(({ index }) => index)}::bigint[]))
    limit 200`.execute(work.tx)
  for (const { hash, ...node } of nodes.rows) found.set(nameOf(node), new Uint8Array(hash))
  for (const group of groups) {
    const leaves = await registrationTables(work)
      .selectFrom('registration.leaf')
      .select('hash')
      .where('position', '>=', group * groupSize)
      .where('position', '<', (group + 1) * groupSize)
      .orderBy('position')
      .execute()
    const hashes = leaves.map(({ hash }) => new Uint8Array(hash))
    for (const { hash, ...node } of await subtreesOf(hashes, group)) found.set(nameOf(node), hash)
  }
  return (subtree) => {
    const hash = found.get(nameOf(subtree))
    if (hash === undefined) throw new Error(`the tree lacks its subtree ${nameOf(subtree)}`)
    return hash
  }
}

/** The subtrees of a whole group, from its leaves up to its own. */
export async function subtreesOf(
  leaves: readonly Bytes[],
  group: number,
): Promise<readonly (FullSubtree & { readonly hash: Bytes })[]> {
  const all: (FullSubtree & { readonly hash: Bytes })[] = []
  let row = leaves
  for (let level = 0; row.length > 0; level++) {
    const first = group * 2 ** (groupLevel - level)
    all.push(...row.map((hash, at) => ({ level, index: first + at, hash })))
    const above: Bytes[] = []
    for (let at = 0; at + 1 < row.length; at += 2)
      above.push(await nodeHash(pick(row, at), pick(row, at + 1)))
    row = above
  }
  return all
}

const pick = (row: readonly Bytes[], at: number): Bytes => row[at] ?? new Uint8Array(0)
