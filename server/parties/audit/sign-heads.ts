import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { type HeadKey, type SignedHead, signHead } from './signed-head.ts'

const dayMs = 86_400_000

/**
 * Signs the end of the chain once a day, and when a month is over: then the head closes its segment, which retention
 * may later remove whole. Runs on every beat and mostly does nothing.
 *
 * @returns the head that was signed now, or null
 */
export async function signHeads(work: Work, key: HeadKey): Promise<SignedHead | null> {
  const found = await sql<{ position: number; hash: string; signed: number | null; signed_at: Date | null }>`
    select h.position, encode(h.hash, 'hex') as hash, s.position as signed, s.signed_at
    from audit.head h left join lateral (select position, signed_at from audit.signed_head order by position desc limit 1) s
      on true`.execute(work.tx)
  const [head] = found.rows
  if (head === undefined || head.position === 0) return null
  // What was appended since the last signature is what there is to sign.
  if (head.signed === head.position) return null
  const last = head.signed_at ?? (await beganAt(work))
  const closes = last !== null && monthOf(last) !== monthOf(work.now) ? `${monthOf(last)}-01` : null
  const due = head.signed_at === null || work.now.getTime() - head.signed_at.getTime() >= dayMs
  if (closes === null && !due) return null
  const signed = signHead(head, { key, at: work.now })
  await sql`insert into audit.signed_head (position, hash, signed_at, signature, key_id, closes_month)
    values (${signed.position}, decode(${signed.hash}, 'hex'), ${signed.signedAt}, ${Buffer.from(signed.signature, 'base64url')},
            ${signed.keyId}, ${closes})`.execute(work.tx)
  return signed
}

/** The end of the chain at this moment, signed; for a file that is kept elsewhere. */
export async function signPresentHead(work: Work, key: HeadKey): Promise<SignedHead> {
  const found = await sql<{ position: number; hash: string }>`
    select position, encode(hash, 'hex') as hash from audit.head`.execute(work.tx)
  const [head] = found.rows
  if (head === undefined) throw new Error('the chain has no head')
  return signHead({ position: head.position, hash: head.hash }, { key, at: work.now })
}

/** The access log is kept for 24 months. @returns how many links were removed */
export async function sweepSegments(work: Work): Promise<number> {
  const before = new Date(work.now)
  before.setUTCMonth(before.getUTCMonth() - 24)
  return await removeSegments(work, before)
}

/**
 * Removes the segments that were closed before a moment; verification then begins behind them.
 *
 * @returns how many links were removed
 */
export async function removeSegments(work: Work, closedBefore: Date): Promise<number> {
  const found = await sql<{ position: number }>`
    select h.position from audit.signed_head h join audit.link l on l.position = h.position
    where h.closes_month is not null and h.signed_at < ${closedBefore} order by h.position desc limit 1`.execute(
    work.tx,
  )
  const [segment] = found.rows
  if (segment === undefined) return 0
  const removed = await sql<{
    removed: number
  }>`select audit.remove_segments(${segment.position}) as removed`.execute(work.tx)
  return removed.rows[0]?.removed ?? 0
}

async function beganAt(work: Work): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select at from audit.link order by position limit 1`.execute(
    work.tx,
  )
  return found.rows[0]?.at ?? null
}

const monthOf = (moment: Date): string => moment.toISOString().slice(0, 7)
