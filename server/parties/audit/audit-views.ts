import { sql } from 'kysely'
import { z } from 'zod'
import type { AuditLink, AuditVerification } from '../../../vocabulary/wire/audit.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface LinkRow {
  position: number
  id: string
  at: Date
  actor: string
  kind: string
  subject_kind: string
  subject_id: string
  state: string | null
  detail: Record<string, unknown>
  hash: Buffer
}

/** The links of the chain, the newest first. */
export async function listLinks(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const before = decodeCursor(query.cursor, z.tuple([z.number().int()]))?.[0] ?? null
  const found = await sql<LinkRow>`
    select position, id, at, actor, kind, subject_kind, subject_id, state, detail, hash
    from audit.officer_links(${before}::bigint, ${query.limit + 1})`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.position])
  return { items: items.map(linkOf), nextCursor, order: 'newest' }
}

/** What the last daily check found, and the newest signed head. */
export async function viewVerification(work: Work): Promise<AuditVerification> {
  const checked = await sql<{
    verified_at: Date
    from_position: number
    to_position: number
    links: number
    fault: { kind: string; position: number | null; id: string | null } | null
  }>`select verified_at, from_position, to_position, links, fault from audit.verification
     order by verified_at desc limit 1`.execute(work.tx)
  const heads = await sql<{ position: number; hash: Buffer; signed_at: Date; key_id: string }>`
    select position, hash, signed_at, key_id from audit.signed_head order by position desc limit 1`.execute(
    work.tx,
  )
  const [last] = checked.rows
  const [head] = heads.rows
  return {
    verifiedAt: last?.verified_at.toISOString() ?? null,
    links: last?.links ?? 0,
    from: last?.from_position ?? 0,
    to: last?.to_position ?? 0,
    fault: last?.fault ? { kind: last.fault.kind, position: last.fault.position, id: last.fault.id } : null,
    signedHead: head
      ? {
          position: head.position,
          hash: head.hash.toString('hex'),
          signedAt: head.signed_at.toISOString(),
          keyId: head.key_id,
        }
      : null,
  }
}

const linkOf = (row: LinkRow): AuditLink => ({
  position: row.position,
  id: row.id,
  at: row.at.toISOString(),
  actor: row.actor,
  kind: row.kind,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  state: row.state,
  detail: row.detail,
  hash: row.hash.toString('hex'),
})
