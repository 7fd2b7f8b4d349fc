import { sql } from 'kysely'
import { z } from 'zod'
import type { CertificateRow } from '../../../vocabulary/wire/certificate.ts'
import { founders, type Permission } from '../../../vocabulary/words/index.ts'
import type { Mover } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { CertificateRecord } from './certificate-store.ts'

type Found = Omit<CertificateRecord, 'credential'> & {
  readonly holder: string
  readonly proposer: string
  readonly issuer: string | null
  readonly opens: Permission[]
}

const columns = sql`
  c.id, c.person_id, c.participant_id, c.subject_ref, c.kind, c.competency, c.level, c.permissions, c.founding_days, c.basis_kind, c.basis_id,
  to_char(c.basis_on, 'YYYY-MM-DD') as basis_on, c.basis_words, c.basis_by,
  c.assessor_role, c.state, c.proposed_by, c.proposed_at, c.issued_by, c.issued_at, c.valid_from, c.valid_until, c.status_index,
  c.ended_at, c.ended_by, c.reason, c.superseded_by,
  coalesce(h.display_name, capacity.participant_label(c.participant_id)) as holder,
  p.display_name as proposer, i.display_name as issuer,
  case c.kind when 'founding' then c.permissions else coalesce((
    select array_agg(r.permission order by r.permission) from parties.rules_in_force() r
    where r.competency = c.competency and r.level <= c.level), '{}') end as opens
  from capacity.certificate c
  left join parties.person h on h.id = c.person_id
  join parties.person p on p.id = c.proposed_by
  left join parties.person i on i.id = c.issued_by`

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()])
const dayMs = 86_400_000

interface Query {
  readonly view: 'mine' | 'proposed' | 'lapsing' | 'all'
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Certificates that the asker may know of, the newest first. */
export async function listCertificates(work: Work, query: Query, mover: Mover) {
  const after = decodeCursor(query.cursor, cursorKey)
  const soon = new Date(work.now.getTime() + 60 * dayMs)
  const where = {
    mine: sql`c.person_id = access.person_id()`,
    proposed: sql`c.state = 'proposed'`,
    lapsing: sql`c.state = 'issued' and c.valid_until > ${work.now} and c.valid_until <= ${soon}`,
    all: sql`true`,
  }[query.view]
  const found = await sql<Found>`select ${columns}
    where ${where} and (${after === null} or (date_trunc('milliseconds', c.proposed_at), c.id)
      < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by date_trunc('milliseconds', c.proposed_at) desc, c.id desc limit ${query.limit + 1}`.execute(
    work.tx,
  )
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [
    row.proposed_at.toISOString(),
    row.id,
  ])
  return {
    items: items.map((row) => certificateRow(work, row, mover)),
    nextCursor,
    order: 'proposedAt descending',
  }
}

export async function viewCertificate(work: Work, id: string, mover: Mover): Promise<CertificateRow> {
  const found = await sql<Found>`select ${columns} where c.id = ${id}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  return certificateRow(work, row, mover)
}

function certificateRow(work: Work, row: Found, mover: Mover): CertificateRow {
  const me = work.actor.kind === 'person' ? work.actor.personId : null
  const until = row.valid_until
  return {
    id: row.id,
    holder: row.holder,
    isMine: row.person_id === me,
    personId: row.person_id,
    kind: row.kind,
    competency: row.competency,
    level: row.level,
    permissions: row.opens,
    basis: row.basis_kind,
    basisOn: row.basis_on,
    basisWords: row.basis_words,
    basisBy: row.basis_by,
    assessorRole: row.assessor_role,
    state: row.state,
    isExpired: until !== null && until <= work.now,
    proposedBy: row.proposer,
    proposedAt: row.proposed_at.toISOString(),
    issuedBy: row.issuer,
    validFrom: row.valid_from?.toISOString() ?? null,
    validUntil: until?.toISOString() ?? null,
    daysLeft: until === null ? null : Math.ceil((until.getTime() - work.now.getTime()) / dayMs),
    reason: row.reason,
    moves: movesOf(row, { me, roles: mover.roles }),
  }
}

/** What the asker may do: nobody decides of their own. */
function movesOf(
  row: Found,
  asker: { readonly me: string | null; readonly roles: readonly string[] },
): CertificateRow['moves'] {
  const { me, roles } = asker
  if (row.person_id === me) return []
  if (row.state === 'proposed') {
    const mayFound = founders.some((role) => roles.includes(role)) && row.proposed_by !== me
    return mayFound ? ['sign', 'decline'] : []
  }
  if (!roles.includes('trainer') && !roles.includes('supervisor')) return []
  if (row.state === 'issued') return ['suspended', 'revoked']
  return row.state === 'suspended' ? ['issued', 'revoked'] : []
}
