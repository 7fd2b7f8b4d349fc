import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { HeadKey } from './signed-head.ts'
import { type AuditReport, verifyAudit } from './verify-audit.ts'

const dayMs = 86_400_000
/** What the officer needs is the last one; a quarter of them shows since when. */
const keptDays = 92

/**
 * Checks the chain once a day and keeps what was found, for the data officer. Runs on every beat.
 *
 * @returns the report when it was due, else null
 */
export async function sweepVerification(
  work: Work,
  parts: { readonly auditKey: HeadKey; readonly chance: Chance },
): Promise<AuditReport | null> {
  const found = await sql<{ verified_at: Date }>`
    select verified_at from audit.verification order by verified_at desc limit 1`.execute(work.tx)
  const last = found.rows[0]?.verified_at
  if (last !== undefined && work.now.getTime() - last.getTime() < dayMs) return null
  const report = await verifyAudit(work, { publicKey: parts.auditKey.publicKey, keyId: parts.auditKey.id })
  await sql`insert into audit.verification (id, verified_at, from_position, to_position, links, fault)
    values (${parts.chance.uuid()}, ${work.now}, ${report.from}, ${report.to}, ${report.links},
            ${report.fault === null ? null : JSON.stringify(report.fault)}::jsonb)`.execute(work.tx)
  await sql`delete from audit.verification where verified_at < ${new Date(work.now.getTime() - keptDays * dayMs)}`.execute(
    work.tx,
  )
  return report
}
