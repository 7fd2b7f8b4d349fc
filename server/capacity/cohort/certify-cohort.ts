import { sql } from 'kysely'
import type { CompetencyLevel } from '../../../vocabulary/wire/kit.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type CertificateParts, issueCertificate } from '../certificate/index.ts'
import { getKeptCohort, recordCohortMove } from './cohort-store.ts'

/**
 * Issues the certificates of a cohort that is finished: to whoever passed and has an account, one for each competency that
 * the programme teaches. Asked again, it issues what is missing and nothing twice.
 *
 * @returns how many were issued now
 * @throws Problem move-not-allowed before it is finished; not-permitted
 */
export async function certifyCohort(work: Work, id: string, parts: CertificateParts): Promise<number> {
  const cohort = await getKeptCohort(work, id)
  if (cohort.state !== 'finished') throw Problem.of('move-not-allowed', '/state', cohort.state)
  const found = await sql<{ person_id: string; teaches: CompetencyLevel[]; held: string[] }>`
    select m.person_id, k.teaches, array(
      select c.competency from capacity.certificate c
      where c.person_id = m.person_id and c.basis_kind = 'cohort' and c.basis_id = m.cohort_id) as held
    from capacity.cohort_member m join capacity.kit_version k on k.id = ${cohort.kit_version_id}
    where m.cohort_id = ${id} and m.passed and m.person_id is not null and m.person_id <> access.person_id()
    order by m.id`.execute(work.tx)
  let issued = 0
  for (const { person_id, teaches, held } of found.rows)
    for (const { competency, level } of teaches) {
      if (level === 0 || held.includes(competency)) continue
      await issueCertificate(
        work,
        { subject: { personId: person_id }, competency, level, basis: { kind: 'cohort', id } },
        parts,
      )
      issued += 1
    }
  if (issued > 0)
    recordCohortMove(work, cohort, { act: 'certified', state: cohort.state, detail: { issued } })
  return issued
}
