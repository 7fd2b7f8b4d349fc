import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { type ChainFaultKind, chainStart, checkChain } from './check-chain.ts'
import { heldByFacts, heldTables } from './held-states.ts'
import type { RawLink } from './link-hash.ts'
import { isSignedBy, type SignedHead } from './signed-head.ts'

export type AuditFault =
  | { readonly kind: ChainFaultKind | 'rewritten'; readonly position: number; readonly id: string | null }
  | { readonly kind: 'head-forged'; readonly position: number; readonly id: null }
  | RowFault

/** A row that says something else than its last link. */
export interface RowFault {
  /** Changed in its state, or edited in what it says; added or deleted without a link. */
  readonly kind: 'row-changed' | 'row-edited' | 'row-added' | 'row-deleted'
  readonly position: number | null
  readonly id: string | null
  readonly subjectKind: string
  readonly subjectId: string
  readonly linked: string | null
  readonly found: string | null
}

export interface AuditReport {
  readonly from: number
  readonly to: number
  readonly links: number
  /** Heads whose signature was checked; those of another key than the one at hand are only compared. */
  readonly heads: number
  readonly headsOfOtherKeys: number
  readonly fault: AuditFault | null
}

export interface AuditParts {
  /** PEM of the key that signs heads, from outside the database. */
  readonly publicKey: string
  readonly keyId: string
  /** A head that was kept elsewhere; its signature has been checked. */
  readonly kept?: SignedHead
  readonly told?: (done: number, total: number) => void
  /** Called between pages; throws to stop. */
  readonly pause?: () => void
}

/** Links read at a time: the walk's memory does not grow with the chain. */
const pageSize = 2_000

/**
 * Walks the chain from the oldest kept segment to its head, then holds the rows against their last links, and names
 * the first thing that somebody changed behind the product's back. Runs in the name of a job.
 */
export async function verifyAudit(work: Work, parts: AuditParts): Promise<AuditReport> {
  const head = await readHead(work)
  const heads = await readSignedHeads(work)
  const start = await findStart(work, heads)
  const tally = { from: start.position + 1, to: head.position, links: 0, heads: 0, headsOfOtherKeys: 0 }
  const forged = checkSignatures(heads, parts, tally)
  const expected = new Map(
    [...heads, ...(parts.kept ? [parts.kept] : [])].map((one) => [one.position, one.hash]),
  )
  const fault =
    forged ??
    (await walk(work, { start, head, expected, parts, tally })) ??
    againstKept(parts.kept, start, head) ??
    (await compareRows(work, start.position === 0))
  return { ...tally, fault }
}

interface Walk {
  readonly start: { readonly position: number; readonly hash: string }
  readonly head: { readonly position: number; readonly hash: string }
  /** Hashes at positions of which somebody outside the database knows. */
  readonly expected: ReadonlyMap<number, string>
  readonly parts: AuditParts
  readonly tally: { links: number }
}

async function walk(work: Work, { start, head, expected, parts, tally }: Walk): Promise<AuditFault | null> {
  const check = checkChain({ start, head })
  // A link below the beginning is found as well: the walk begins at the lowest position there is.
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    parts.pause?.()
    const page = await readPage(work, after, head.position)
    for (const link of page) {
      const fault = check.take(link)
      if (fault !== null) return fault
      const known = expected.get(link.position)
      if (known !== undefined && known !== link.hash.toString('hex')) {
        return { kind: 'rewritten', position: link.position, id: link.id }
      }
      tally.links += 1
      after = link.position
    }
    parts.told?.(tally.links, head.position - start.position)
    if (page.length < pageSize) return check.end() ?? (await beyondHead(work, head.position))
  }
}

async function readPage(work: Work, after: number, upTo: number): Promise<readonly RawLink[]> {
  const found = await sql<RawLink>`
    select position, id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, kind,
           subject_kind, subject_id, step, state, detail::text, previous_hash, hash
    from audit.link where position > ${after} and position <= ${upTo} order by position limit ${pageSize}`.execute(
    work.tx,
  )
  return found.rows
}

/** A link beyond the head is a forgery, unless the head has moved on since it was read. */
async function beyondHead(work: Work, position: number): Promise<AuditFault | null> {
  const found = await sql<{ position: number; id: string }>`
    select l.position, l.id from audit.link l, audit.head h
    where l.position > greatest(h.position, ${position}) order by l.position limit 1`.execute(work.tx)
  const [row] = found.rows
  return row === undefined ? null : { kind: 'inserted', position: row.position, id: row.id }
}

/** A kept head knows a link that the chain no longer reaches, or another end of what was removed. */
function againstKept(
  kept: SignedHead | undefined,
  start: Walk['start'],
  head: Walk['head'],
): AuditFault | null {
  if (kept === undefined) return null
  if (kept.position > head.position) return { kind: 'removed', position: head.position + 1, id: null }
  const differs = kept.position === start.position && kept.hash !== start.hash
  return differs ? { kind: 'rewritten', position: kept.position, id: null } : null
}

async function readHead(work: Work): Promise<Walk['head']> {
  const found = await sql<{ position: number; hash: string }>`
    select position, encode(hash, 'hex') as hash from audit.head`.execute(work.tx)
  return found.rows[0] ?? chainStart
}

async function readSignedHeads(work: Work): Promise<readonly (SignedHead & { readonly closes: boolean })[]> {
  const found = await sql<{
    position: number
    hash: Buffer
    signed_at: Date
    signature: Buffer
    key_id: string
    closes: boolean
  }>`
    select position, hash, signed_at, signature, key_id, closes_month is not null as closes
    from audit.signed_head order by position`.execute(work.tx)
  return found.rows.map((row) => ({
    position: row.position,
    hash: row.hash.toString('hex'),
    signedAt: row.signed_at.toISOString(),
    keyId: row.key_id,
    signature: row.signature.toString('base64url'),
    closes: row.closes,
  }))
}

/** The chain begins at 1, or behind a closed segment that retention removed: then a signed head says what stood there. */
async function findStart(
  work: Work,
  heads: readonly (SignedHead & { closes: boolean })[],
): Promise<Walk['start']> {
  const found = await sql<{ oldest: number | null }>`select min(position) as oldest from audit.link`.execute(
    work.tx,
  )
  const before = (found.rows[0]?.oldest ?? 1) - 1
  const closing = heads.find((one) => one.closes && one.position === before)
  return closing === undefined ? chainStart : { position: closing.position, hash: closing.hash }
}

function checkSignatures(
  heads: readonly SignedHead[],
  { publicKey, keyId }: AuditParts,
  tally: { heads: number; headsOfOtherKeys: number },
): AuditFault | null {
  for (const head of heads) {
    if (head.keyId !== keyId) {
      tally.headsOfOtherKeys += 1
      continue
    }
    if (!isSignedBy(head, publicKey)) return { kind: 'head-forged', position: head.position, id: null }
    tally.heads += 1
  }
  return null
}

interface RowFaultRow {
  kind: RowFault['kind'] | null
  subject_id: string
  link_position: number | null
  link_id: string | null
  linked: string | null
  present: string | null
}

interface FactFaultRow {
  subject_id: string | null
  link_position: number
  link_id: string
}

async function compareRows(work: Work, wholeChain: boolean): Promise<RowFault | null> {
  for (const { subject, table, key, gone, byImport, unlinked } of heldTables) {
    const found = await sql<RowFaultRow>`
      select * from audit.first_state_fault(${subject}, ${table}::regclass, ${key}::name, ${[...gone]}::text[], ${byImport}, ${wholeChain},
        ${[...unlinked]}::text[])`.execute(work.tx)
    const fault = rowFaultOf(subject, found.rows[0])
    if (fault !== null) return fault
  }
  return (await compareFacts(work)) ?? (wholeChain ? await compareImports(work) : null)
}

/** What the rows say, against the digest in the last link of each. */
async function compareFacts(work: Work): Promise<RowFault | null> {
  for (const subject of [...heldTables.map((held) => held.subject), ...heldByFacts]) {
    const found = await sql<FactFaultRow>`select * from audit.first_fact_fault(${subject})`.execute(work.tx)
    const [row] = found.rows
    if (row === undefined || row.subject_id === null) continue
    const { link_position: position, link_id: id, subject_id: subjectId } = row
    return { kind: 'row-edited', position, id, subjectKind: subject, subjectId, linked: null, found: null }
  }
  return null
}

async function compareImports(work: Work): Promise<RowFault | null> {
  const imports = await sql<RowFaultRow>`select * from audit.first_import_fault()`.execute(work.tx)
  return rowFaultOf('import', imports.rows[0])
}

function rowFaultOf(subjectKind: string, row: RowFaultRow | undefined): RowFault | null {
  if (row === undefined || row.kind === null) return null
  const { kind, subject_id: subjectId, link_position: position, link_id: id, linked, present: found } = row
  return { kind, position, id, subjectKind, subjectId, linked, found }
}
