import { sql } from 'kysely'
import { type ReportProfile, reportProfile } from '../../../vocabulary/wire/report.ts'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'

/** Who reports to whom, as it was saved last; null where nobody has. */
export async function findProfile(work: Work): Promise<ReportProfile | null> {
  const found = await sql<{ content: unknown }>`
    select content from results.report_profile order by saved_at desc, id limit 1`.execute(work.tx)
  const [row] = found.rows
  return row === undefined ? null : reportProfile.parse(row.content)
}

/** Says who reports to whom from now on. What was frozen keeps what it said. */
export async function saveProfile(
  work: Work,
  profile: ReportProfile,
  parts: { readonly chance: Chance },
): Promise<void> {
  const id = parts.chance.uuid()
  await sql`insert into results.report_profile (id, content, saved_by, saved_at)
    values (${id}, ${JSON.stringify(profile)}::jsonb, ${personOf(work)}, ${work.now})`.execute(work.tx)
  recordMove(work, {
    kind: 'report-profile.saved',
    subjectKind: 'report-profile',
    subjectId: id,
    state: null,
    detail: {},
  })
}
