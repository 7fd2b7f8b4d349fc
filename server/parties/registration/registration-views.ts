import {
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
  leafHash,
  rangeHash,
  toBase64url,
} from '../../../sealing/index.ts'
import type { RegistrationAnswer, TreeConsistency } from '../../../vocabulary/wire/registration.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { findNewestHead, readSubtrees, registrationTables } from './registration-store.ts'

/** Where a commitment stands in the present tree. Whoever knows the commitment may ask; nobody says whose it is. */
export async function viewRegistration(work: Work, commitment: string): Promise<RegistrationAnswer> {
  const bytes = new Uint8Array(Buffer.from(commitment, 'base64url'))
  const leaf = await registrationTables(work)
    .selectFrom('registration.leaf')
    .select('position')
    .where('hash', '=', Buffer.from(await leafHash(bytes)))
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  const newest = await findNewestHead(work)
  if (leaf === undefined || newest === null) {
    const waiting = await registrationTables(work)
      .selectFrom('registration.waiting')
      .select('commitment')
      .where('commitment', '=', Buffer.from(bytes))
      .executeTakeFirst()
    return { state: waiting === undefined ? 'unknown' : 'waiting', registration: null }
  }
  const { head } = newest
  const path = await hashesOf(work, inclusionRanges(leaf.position, head.size))
  return { state: 'registered', registration: { index: leaf.position, path, head } }
}

/** @throws Problem invalid-input when no tree was ever that large; not-found before the first head */
export async function viewConsistency(work: Work, from: number): Promise<TreeConsistency> {
  const newest = await findNewestHead(work)
  if (newest === null) throw new Problem('not-found')
  const { head } = newest
  if (from > head.size) throw Problem.of('invalid-input', '/query/from', 'too-big')
  return { path: await hashesOf(work, consistencyRanges(from, head.size)), head }
}

async function hashesOf(work: Work, ranges: readonly LeafRange[]): Promise<string[]> {
  const find = await readSubtrees(work, ranges)
  return await Promise.all(ranges.map(async (range) => toBase64url(await rangeHash(range, find))))
}
