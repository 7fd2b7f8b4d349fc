import { sql } from 'kysely'
import type { Permission } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import type { CertificateRecord } from './certificate-store.ts'

/** What a certificate opens by the rules in force. */
export async function opensNow(
  work: Work,
  { kind, permissions, competency, level }: CertificateRecord,
): Promise<readonly Permission[]> {
  if (kind === 'founding') return permissions
  const found = await sql<{ permission: Permission }>`
    select permission from parties.rules_in_force() where competency = ${competency} and level <= ${level}
    order by permission`.execute(work.tx)
  return found.rows.map(({ permission }) => permission)
}
