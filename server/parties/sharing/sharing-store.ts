import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import {
  type OutsideRequestState,
  outsideRequestMoves,
  type SharingProtocolState,
  sharingProtocolMoves,
} from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface ProtocolTable {
  id: string
  title: string
  with_whom: string
  purpose: string
  fields: string[]
  data_class: 'P0' | 'P1'
  /** YYYY-MM-DD */
  signed_on: string
  valid_from: string
  valid_until: string
  document_hash: Buffer
  state: SharingProtocolState
  state_since: Date
  end_reason: string | null
  added_by: string
  added_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
}

interface RequestTable {
  id: string
  protocol_id: string | null
  asked_by: string
  purpose: string
  fields: string[]
  basis: string
  /** YYYY-MM-DD */
  received_on: string
  answer_by: string
  state: OutsideRequestState
  state_since: Date
  refusal_reason: string | null
  file_hash: Buffer | null
  noted_by: string
  noted_at: Date
}

interface ApprovalTable {
  request_id: string
  organization_id: string
  answer: 'approved' | 'refused'
  reason: string | null
  answered_by: string
  answered_at: Date
}

export type ProtocolRecord = Selectable<ProtocolTable>
export type OutsideRecord = Selectable<RequestTable>
type SharingTables = {
  'parties.sharing_protocol': ProtocolTable
  'parties.sharing_owner': { protocol_id: string; organization_id: string }
  'parties.outside_request': RequestTable
  'parties.outside_approval': ApprovalTable
}

export const sharing = (work: Work): Kysely<SharingTables> => work.tx.withTables<SharingTables>()

/** Whoever acts. @throws Problem not-permitted for what is nobody */
export function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  return work.actor.personId
}

/** The protocol, locked. @throws Problem not-found, not-permitted */
export async function getProtocol(work: Work, id: string): Promise<ProtocolRecord> {
  const table = sharing(work).selectFrom('parties.sharing_protocol')
  const seen = await table.select('id').where('id', '=', id).executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await sql<ProtocolRecord>`
    select p.*, p.signed_on::text, p.valid_from::text, p.valid_until::text from parties.sharing_protocol p
    where p.id = ${id} for update`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-permitted')
  return row
}

/** @throws Problem move-not-allowed, not-permitted */
export async function moveProtocol(
  work: Work,
  protocol: Pick<ProtocolRecord, 'id' | 'state'>,
  change: { readonly to: SharingProtocolState; readonly set?: Updateable<ProtocolTable> },
): Promise<void> {
  const next: readonly SharingProtocolState[] = sharingProtocolMoves[protocol.state]
  if (!next.includes(change.to)) throw Problem.of('move-not-allowed', '/state', protocol.state)
  const done = await sharing(work)
    .updateTable('parties.sharing_protocol')
    .set({ state: change.to, state_since: work.now, ...change.set })
    .where('id', '=', protocol.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordMove(work, {
    kind: `sharing-protocol.${change.to}`,
    subjectKind: 'sharing-protocol',
    subjectId: protocol.id,
    state: change.to,
    detail: { reason: change.set?.end_reason ?? null },
  })
}

/** The request, locked. @throws Problem not-found, not-permitted */
export async function getOutside(work: Work, id: string): Promise<OutsideRecord> {
  const table = sharing(work).selectFrom('parties.outside_request')
  const seen = await table.select('id').where('id', '=', id).executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await sql<OutsideRecord>`
    select r.*, r.received_on::text, r.answer_by::text from parties.outside_request r where r.id = ${id} for update`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-permitted')
  return row
}

/** @throws Problem move-not-allowed, not-permitted */
export async function moveOutside(
  work: Work,
  request: Pick<OutsideRecord, 'id' | 'state'>,
  change: { readonly to: OutsideRequestState; readonly set?: Updateable<RequestTable> },
): Promise<void> {
  const next: readonly OutsideRequestState[] = outsideRequestMoves[request.state]
  if (!next.includes(change.to)) throw Problem.of('move-not-allowed', '/state', request.state)
  const done = await sharing(work)
    .updateTable('parties.outside_request')
    .set({ state: change.to, state_since: work.now, ...change.set })
    .where('id', '=', request.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordOutside(
    work,
    { id: request.id, act: change.to, state: change.to },
    change.set?.refusal_reason ?? null,
  )
}

export function recordOutside(
  work: Work,
  move: { readonly id: string; readonly act: string; readonly state: OutsideRequestState },
  reason: string | null,
): void {
  recordMove(work, {
    kind: `outside-request.${move.act}`,
    subjectKind: 'outside-request',
    subjectId: move.id,
    state: move.state,
    detail: { reason },
  })
}
