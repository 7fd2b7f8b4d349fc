import { sql } from 'kysely'
import type { Permission } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { certificates, recordCertificateMove } from './certificate-store.ts'
import type { CertificateParts } from './sign-credential.ts'

/** So many trained people make a country go on by itself; from then on training alone leads to a permission. */
const enoughTrained = 3
const yearMs = 365 * 86_400_000

const askerOf = (work: Work): string => {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  return work.actor.personId
}

/**
 * The first of two signatures under a certificate that starts a country.
 *
 * @throws Problem founding-is-over where enough people are trained, or this one was founded within a year; not-permitted for
 *   one's own
 */
export async function proposeFounding(
  work: Work,
  wanted: { readonly personId: string; readonly permissions: readonly Permission[]; readonly days: number },
  parts: CertificateParts,
): Promise<string> {
  const proposer = askerOf(work)
  if (wanted.personId === proposer) throw Problem.of('not-permitted', '/personId', 'own-certificate')
  await refuseWhereTrained(work, wanted.permissions)
  await refuseSecond(work, wanted.personId)
  const id = parts.chance.uuid()
  await certificates(work)
    .insertInto('capacity.certificate')
    .values({
      id,
      subject_ref: parts.chance.uuid(),
      person_id: wanted.personId,
      participant_id: null,
      kind: 'founding',
      competency: null,
      level: null,
      permissions: [...new Set(wanted.permissions)].sort(),
      founding_days: wanted.days,
      basis_kind: 'founding',
      basis_id: null,
      basis_on: null,
      basis_words: null,
      basis_by: null,
      assessor_role: 'founders',
      state: 'proposed',
      proposed_by: proposer,
      proposed_at: work.now,
      issued_by: null,
      issued_at: null,
      valid_from: null,
      valid_until: null,
      status_index: null,
      credential: null,
      ended_at: null,
      ended_by: null,
      reason: null,
      superseded_by: null,
    })
    .execute()
  recordCertificateMove(work, id, { act: 'founding-proposed', state: 'proposed' })
  return id
}

/** @throws Problem founding-is-over where enough people are trained for one of these permissions */
export async function refuseWhereTrained(work: Work, permissions: readonly Permission[]): Promise<void> {
  for (const [at, permission] of permissions.entries()) {
    const found = await sql<{ trained: number }>`
      select count(distinct person_id)::int as trained from parties.permit
      where permission = ${permission} and ground = 'certificate' and ended_at is null
        and valid_from <= ${work.now} and valid_to > ${work.now}`.execute(work.tx)
    if ((found.rows[0]?.trained ?? 0) >= enoughTrained)
      throw Problem.of('founding-is-over', `/permissions/${at}`, permission)
  }
}

async function refuseSecond(work: Work, personId: string): Promise<void> {
  const found = await sql`
    select from capacity.certificate where kind = 'founding' and person_id = ${personId}
      and (state = 'proposed' or issued_at > ${new Date(work.now.getTime() - yearMs)})
      and state not in ('declined', 'revoked') limit 1`.execute(work.tx)
  if (found.rows.length > 0) throw Problem.of('founding-is-over', '/personId', 'founded-before')
}
