import { sql } from 'kysely'
import { z } from 'zod'
import type { AuditLink, AuditVerification, auditLinkQuery } from '../../../vocabulary/wire/audit.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface LinkRow {
  position: number
  id: string
  at: Date
  actor: string
  actor_name: string | null
  kind: string
  subject_kind: string
  subject_id: string
  state: string | null
  detail: Record<string, unknown>
  hash: Buffer
}

/** The links of the chain, the newest first. */
export async function listLinks(work: Work, query: z.output<typeof auditLinkQuery>) {
  const before = decodeCursor(query.cursor, z.tuple([z.number().int()]))?.[0] ?? null
  const found = await sql<LinkRow>`
    select l.position, l.id, l.at, l.actor, p.display_name as actor_name, l.kind, l.subject_kind, l.subject_id, l.state,
           l.detail, l.hash
    from audit.officer_links(${before}::bigint, ${query.limit + 1}, ${query.show}) l
    left join parties.person p on l.actor = 'person:' || p.id::text
    order by l.position desc`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.position])
  return { items: items.map(linkOf), nextCursor, order: 'newest' }
}

/** As the daily check keeps it; a fault of a row names the row. */
interface KeptFault {
  readonly kind: string
  readonly position: number | null
  readonly id: string | null
  readonly subjectKind?: string
  readonly subjectId?: string
}

const faultOf = ({ kind, position, id, subjectKind, subjectId }: KeptFault): AuditVerification['fault'] => ({
  kind,
  position,
  id,
  row: subjectKind === undefined || subjectId === undefined ? null : { kind: subjectKind, id: subjectId },
})

/** What the last daily check found, and the newest signed head. */
export async function viewVerification(work: Work): Promise<AuditVerification> {
  const checked = await sql<{
    verified_at: Date
    from_position: number
    to_position: number
    links: number
    fault: KeptFault | null
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
    fault: last?.fault ? faultOf(last.fault) : null,
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
  actorName: row.actor_name,
  kind: row.kind,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  state: row.state,
  detail: row.detail,
  hash: row.hash.toString('hex'),
})
