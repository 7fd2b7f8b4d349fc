import { sql } from 'kysely'
import {
  type Bytes,
  leafHash,
  nodeHash,
  rangeHash,
  type TreeHead,
  toBase64url,
  treeHeadText,
} from '../../../sealing/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { HeadKey } from '../audit/index.ts'
import {
  dayOf,
  findNewestHead,
  groupLevel,
  groupSize,
  headOf,
  readSubtrees,
  registrationTables,
  subtreesOf,
} from './registration-store.ts'

const hourMs = 3_600_000
/** While more than this wait, four times as many enter an hour. */
const manyWait = 6 * groupSize

/**
 * Registers what a sender commits to, in the transaction of the signal. It waits without a number: a counter here would
 * be a second row on which every signal waits for every other.
 */
export async function keepCommitment(work: Work, commitment: string): Promise<void> {
  await registrationTables(work)
    .insertInto('registration.waiting')
    .values({ commitment: Buffer.from(commitment, 'base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Lets the tree grow when an hour is over, and signs its root. Sixteen leaves enter, whatever waits: those that do in an
 * order by chance, the rest drawn by chance, so that neither the size of the tree nor a place in it tells how many signals
 * came, or when. Runs on every beat and mostly does nothing.
 *
 * @returns the head that was signed now, or null
 */
export async function growTree(
  work: Work,
  parts: { readonly chance: Chance; readonly auditKey: HeadKey },
): Promise<TreeHead | null> {
  const hour = new Date(Math.floor(work.now.getTime() / hourMs) * hourMs)
  if (!(await isDue(work, hour))) return null
  const lock = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('vigia registration', 0)) as mine`.execute(work.tx)
  // Asked again under the lock: another process may just have done it.
  if (lock.rows[0]?.mine !== true || !(await isDue(work, hour))) return null
  const from = (await findNewestHead(work))?.head.size ?? 0
  const leaves = await takeLeaves(work, parts.chance)
  await keepLeaves(work, from, leaves)
  return await signTree(work, { size: from + leaves.length, hour, key: parts.auditKey })
}

async function isDue(work: Work, hour: Date): Promise<boolean> {
  const newest = await findNewestHead(work)
  return newest === null || newest.hour < hour
}

/** The leaves of this hour by the order of their hashes, which is nobody's. */
async function takeLeaves(work: Work, chance: Chance): Promise<readonly Bytes[]> {
  const waiting = await sql<{ count: number }>`
    select count(*) as count from (select from registration.waiting limit ${manyWait + 1}) w`.execute(work.tx)
  const count = (waiting.rows[0]?.count ?? 0) > manyWait ? 4 * groupSize : groupSize
  // Which of too many go first is drawn as well: the smallest would else always come before the largest.
  const taken = await sql<{ commitment: Buffer }>`
    delete from registration.waiting where commitment in (
      select commitment from registration.waiting
      order by sha256(${chance.bytes(16)}::bytea || commitment) limit ${count})
    returning commitment`.execute(work.tx)
  const drawn = Array.from({ length: count - taken.rows.length }, () => chance.bytes(32))
  const hashes = await Promise.all(
    [...taken.rows.map(({ commitment }) => commitment), ...drawn].map((commitment) =>
      leafHash(new Uint8Array(commitment)),
    ),
  )
  return hashes.sort((a, b) => Buffer.compare(a, b))
}

async function keepLeaves(work: Work, from: number, leaves: readonly Bytes[]): Promise<void> {
  await registrationTables(work)
    .insertInto('registration.leaf')
    .values(leaves.map((hash, at) => ({ position: from + at, hash: Buffer.from(hash) })))
    .execute()
  for (let at = 0; at < leaves.length; at += groupSize) {
    const group = (from + at) / groupSize
    const own = (await subtreesOf(leaves.slice(at, at + groupSize), group)).at(-1)
    if (own !== undefined) await keepNodes(work, group, own.hash)
  }
}

/** Keeps the subtree of a group and each larger one that it completes. */
async function keepNodes(work: Work, group: number, own: Bytes): Promise<void> {
  let [level, index, hash] = [groupLevel, group, own]
  for (;;) {
    await registrationTables(work)
      .insertInto('registration.node')
      .values({ level, index, hash: Buffer.from(hash) })
      .execute()
    if (index % 2 === 0) return
    const left = await registrationTables(work)
      .selectFrom('registration.node')
      .select('hash')
      .where('level', '=', level)
      .where('index', '=', index - 1)
      .executeTakeFirstOrThrow()
    hash = await nodeHash(left.hash, hash)
    level += 1
    index = (index - 1) / 2
  }
}

async function signTree(
  work: Work,
  tree: { readonly size: number; readonly hour: Date; readonly key: HeadKey },
): Promise<TreeHead> {
  const { size, hour, key } = tree
  const whole = { start: 0, end: size }
  const root = await rangeHash(whole, await readSubtrees(work, [whole]))
  const text = treeHeadText({ size, root: toBase64url(root), day: dayOf(hour) })
  const row = {
    size,
    root: Buffer.from(root),
    hour,
    signature: Buffer.from(key.sign(Buffer.from(text))),
    key_id: key.id,
  }
  await registrationTables(work).insertInto('registration.head').values(row).execute()
  return headOf(row)
}
