import { sql } from 'kysely'
import { z } from 'zod'
import type { OutsideRequestRow, SharingProtocolRow } from '../../../vocabulary/wire/sharing.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, type Identity, pageOf } from '../../platform/http/index.ts'
import type { OutsideRecord, ProtocolRecord } from './sharing-store.ts'

interface Query {
  readonly view: 'open' | 'all'
  readonly limit: number
  readonly cursor?: string | undefined
}

const keepers = ['project-team', 'data-officer']
const keeps = ({ roles }: Identity): boolean => roles.some((role) => keepers.includes(role))
const personIn = ({ actor }: Identity): string | null => (actor.kind === 'person' ? actor.personId : null)

type Protocol = ProtocolRecord & { readonly owners: { id: string; name: string }[] }
const titleKey = z.tuple([z.string(), z.uuid()])

/** Protocols by title, those that may still open something first of all. */
export async function listProtocols(work: Work, query: Query, identity: Identity) {
  const after = decodeCursor(query.cursor, titleKey)
  const found = await sql<Protocol>`
    select p.*, p.signed_on::text, p.valid_from::text, p.valid_until::text,
           (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
            from parties.sharing_owner s join parties.organization o on o.id = s.organization_id where s.protocol_id = p.id) as owners
    from parties.sharing_protocol p
    where (${query.view} = 'all' or p.state in ('draft', 'in-force'))
      ${after ? sql`and (p.title, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by p.title, p.id limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.title, row.id])
  return { items: items.map((row) => toProtocol(row, identity)), nextCursor, order: 'title' }
}

const toProtocol = (row: Protocol, identity: Identity): SharingProtocolRow => ({
  id: row.id,
  title: row.title,
  withWhom: row.with_whom,
  purpose: row.purpose,
  fields: row.fields,
  dataClass: row.data_class,
  signedOn: row.signed_on,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  documentHash: row.document_hash.toString('hex'),
  owners: row.owners ?? [],
  state: row.state,
  endReason: row.end_reason,
  mayConfirm: keeps(identity) && row.state === 'draft' && row.added_by !== personIn(identity),
  mayEnd: keeps(identity) && (row.state === 'draft' || row.state === 'in-force'),
})

interface Approval {
  readonly id: string
  readonly name: string
  readonly answer: 'approved' | 'refused' | null
  readonly reason: string | null
  readonly answered_at: string | null
  readonly mine: boolean
}
type Outside = OutsideRecord & {
  readonly protocol_title: string | null
  readonly approvals: Approval[] | null
}
const dayKey = z.tuple([z.iso.date(), z.uuid()])

/** What was asked from outside, the newest first, with what each owner said. */
export async function listOutside(work: Work, query: Query, identity: Identity) {
  const after = decodeCursor(query.cursor, dayKey)
  const found = await sql<Outside>`
    select r.*, r.received_on::text, r.answer_by::text, p.title as protocol_title,
           (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'answer', a.answer, 'reason', a.reason,
                       'answered_at', to_char(a.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                       'mine', o.id = any ((select access.organizations('liaison'))::uuid[])) order by o.name, o.id)
            from parties.sharing_owner s join parties.organization o on o.id = s.organization_id
            left join parties.outside_approval a on a.request_id = r.id and a.organization_id = o.id
            where s.protocol_id = r.protocol_id) as approvals
    from parties.outside_request r left join parties.sharing_protocol p on p.id = r.protocol_id
    where (${query.view} = 'all' or r.state in ('waiting', 'approved'))
      ${after ? sql`and (r.received_on, r.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by r.received_on desc, r.id desc limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.received_on, row.id])
  return { items: items.map((row) => toOutside(row, identity)), nextCursor, order: 'newest' }
}

const toOutside = (row: Outside, identity: Identity): OutsideRequestRow => ({
  id: row.id,
  protocol:
    row.protocol_id !== null && row.protocol_title !== null
      ? { id: row.protocol_id, title: row.protocol_title }
      : null,
  askedBy: row.asked_by,
  purpose: row.purpose,
  fields: row.fields,
  basis: row.basis,
  receivedOn: row.received_on,
  answerBy: row.answer_by,
  state: row.state,
  stateSince: row.state_since.toISOString(),
  refusalReason: row.refusal_reason,
  fileHash: row.file_hash?.toString('hex') ?? null,
  approvals: (row.approvals ?? []).map(({ id, name, answered_at, ...said }) => ({
    owner: { id, name },
    ...said,
    answeredAt: answered_at,
  })),
  mayHandOver: row.state === 'approved' && identity.roles.includes('data-officer'),
  mayWithdraw: keeps(identity) && (row.state === 'waiting' || row.state === 'approved'),
})
