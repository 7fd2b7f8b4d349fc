import { sql } from 'kysely'
import type { CertificateBasis } from '../../../vocabulary/wire/certificate.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

/**
 * On what a certificate of this person may rest: what is held here, for whoever trains there.
 *
 * @throws Problem invalid-input unless one of the two is named
 */
export async function listBases(
  work: Work,
  of: { readonly personId?: string | undefined; readonly participantId?: string | undefined },
) {
  const { personId = null, participantId = null } = of
  if ((personId === null) === (participantId === null))
    throw Problem.of('invalid-input', '/personId', 'either-one')
  const found = await sql<CertificateBasis>`
    select b.kind, b.id, b.competency, b.level, to_char(b.shown_on, 'YYYY-MM-DD') as "on", b.title,
      p.display_name as "notedBy", b.needs_second as "needsSecond"
    from capacity.bases_of(${personId}::uuid, ${participantId}::uuid) b
    left join parties.person p on p.id = b.noted_by
    order by b.shown_on desc, b.competency, b.kind, b.id`.execute(work.tx)
  return { items: found.rows, order: 'shownOn descending' }
}
