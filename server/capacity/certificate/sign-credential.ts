import { sql } from 'kysely'
import { makeBadge } from '../../../interchange/badges/index.ts'
import { competencies } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { BadgeKeys } from '../../platform/keys/index.ts'
import type { CertificateRecord } from './certificate-store.ts'

export interface CertificateParts {
  readonly chance: Chance
  readonly badges: BadgeKeys
}

type Unsigned = Pick<
  CertificateRecord,
  'id' | 'subject_ref' | 'competency' | 'level' | 'permissions' | 'basis_kind' | 'assessor_role'
>
export interface Issued {
  readonly valid_from: Date
  readonly valid_until: Date
  readonly status_index: number
  readonly credential: string
}

const listLength = 131_072

/** Signs what a certificate says. Its place in the list of states is drawn, so that nobody reads the order of issue from it. */
export async function signCredential(
  work: Work,
  certificate: Unsigned,
  of: { readonly until: Date; readonly parts: CertificateParts },
): Promise<Issued> {
  const { chance, badges } = of.parts
  const statusIndex = await drawIndex(work, chance)
  const code =
    certificate.competency === null
      ? `founding/${certificate.permissions.join('+')}`
      : `${certificate.competency}/${certificate.level}`
  const credential = await makeBadge(
    {
      id: certificate.id,
      subject: certificate.subject_ref,
      code,
      name: nameOf(certificate.competency),
      assessorRole: certificate.assessor_role,
      evidence: certificate.basis_kind,
      validFrom: work.now,
      validUntil: of.until,
      statusIndex,
    },
    { signer: badges.signer, issuerName: await issuerName(work) },
  )
  return { valid_from: work.now, valid_until: of.until, status_index: statusIndex, credential }
}

const nameOf = (competency: string | null): string =>
  competency === null
    ? 'Certificado fundacional'
    : (competencies.entries.find(({ code }) => code === competency)?.es ?? competency)

async function issuerName(work: Work): Promise<string> {
  const found = await sql<{ name: string }>`select name from parties.place where level = 0`.execute(work.tx)
  return `Vigía · ${found.rows[0]?.name ?? ''}`
}

async function drawIndex(work: Work, chance: Chance): Promise<number> {
  for (;;) {
    const [a = 0, b = 0, c = 0] = chance.bytes(3)
    const index = ((a << 16) | (b << 8) | c) % listLength
    const taken = await sql`select from capacity.certificate where status_index = ${index}`.execute(work.tx)
    if (taken.rows.length === 0) return index
  }
}
