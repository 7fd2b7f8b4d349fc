import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import { type AccessRequestState, accessRequestMoves } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export type DataRight = 'access' | 'rectification' | 'erasure' | 'objection'

interface RequestTable {
  id: string
  data_right: DataRight
  ground: string
  requester_name: string | null
  came_by: string
  /** YYYY-MM-DD */
  received_on: string
  due_on: string
  identity_check: string | null
  identity_checked_by: string | null
  identity_checked_at: Date | null
  state: AccessRequestState
  state_since: Date
  proposed_by: string | null
  second_by: string | null
  second_at: Date | null
  return_reason: string | null
  outcome: 'done' | 'partly' | 'nothing-found' | null
  refusal_reason: string | null
  appeal_way: string | null
  note: string
  created_by: string
  created_at: Date
  closed_at: Date | null
}

interface TraceTable {
  id: string
  request_id: string
  source: string
  row_id: string
  deed: 'copy' | 'correct' | 'erase' | 'keep'
  keep_reason: string | null
  noted_by: string
  noted_at: Date
  done_at: Date | null
  done_by: string | null
}

export type RequestRecord = Selectable<RequestTable>
type PrivacyTables = { 'parties.access_request': RequestTable; 'parties.access_trace': TraceTable }

export const privacy = (work: Work): Kysely<PrivacyTables> => work.tx.withTables<PrivacyTables>()

/** Whoever acts. @throws Problem not-permitted for what is nobody */
export function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  return work.actor.personId
}

/** The request, locked, for whoever may change it. @throws Problem not-found, not-permitted */
export async function getRequest(work: Work, id: string): Promise<RequestRecord> {
  const table = privacy(work).selectFrom('parties.access_request')
  const seen = await table.select('id').where('id', '=', id).executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await sql<RequestRecord>`
    select r.*, r.received_on::text, r.due_on::text from parties.access_request r where r.id = ${id} for update`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-permitted')
  return row
}

/** @throws Problem move-not-allowed unless the request is in this state */
export function requireState(request: RequestRecord, state: AccessRequestState): void {
  if (request.state !== state) throw Problem.of('move-not-allowed', '/state', request.state)
}

interface Change {
  readonly act: string
  readonly to: AccessRequestState
  readonly set?: Updateable<RequestTable>
  /** Codes and numbers alone. */
  readonly detail?: Readonly<Record<string, string | number | null>>
}

/** Moves a request, or notes an act within its state. @throws Problem move-not-allowed, not-permitted */
export async function moveRequest(work: Work, request: RequestRecord, change: Change): Promise<void> {
  const next: readonly AccessRequestState[] = accessRequestMoves[request.state]
  const stays = change.to === request.state
  if (!stays && !next.includes(change.to)) throw Problem.of('move-not-allowed', '/state', request.state)
  if (!stays || change.set !== undefined) {
    const done = await privacy(work)
      .updateTable('parties.access_request')
      .set({ state: change.to, ...(stays ? {} : { state_since: work.now }), ...change.set })
      .where('id', '=', request.id)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  }
  recordMove(work, {
    kind: `access-request.${change.act}`,
    subjectKind: 'access-request',
    subjectId: request.id,
    state: change.to,
    detail: { right: request.data_right, ...change.detail },
  })
}
