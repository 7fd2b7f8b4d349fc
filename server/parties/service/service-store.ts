import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import { type ServiceState, serviceMoves } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface ServiceTable {
  id: string
  name: string
  organization_id: string | null
  place_id: string
  needs: string[]
  receives: string[]
  sheltered: boolean
  whereabouts: string
  hours: string
  languages: string[]
  conditions: string
  reached_through: string
  mapping_id: string | null
  created_by: string
  created_at: Date
  state: ServiceState
  state_since: Date
  /** YYYY-MM-DD */
  last_verified_on: string | null
  verified_by: string | null
  end_reason: string | null
}

export type ServiceRecord = Selectable<ServiceTable>
type ServiceTables = { 'parties.service': ServiceTable }

export const services = (work: Work): Kysely<ServiceTables> => work.tx.withTables<ServiceTables>()

/** The service, locked, for whoever keeps it. @throws Problem not-found when it is hidden or absent, not-permitted */
export async function getKeptService(work: Work, id: string): Promise<ServiceRecord> {
  const seen = await services(work)
    .selectFrom('parties.service')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await sql<ServiceRecord>`
    select s.*, to_char(s.last_verified_on, 'YYYY-MM-DD') as last_verified_on
    from parties.service s where s.id = ${id} for update`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-permitted')
  return row
}

export async function changeService(work: Work, id: string, change: Updateable<ServiceTable>): Promise<void> {
  const done = await services(work)
    .updateTable('parties.service')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** @throws Problem move-not-allowed for a move that the life cycle does not know */
export function permitServiceMove(from: ServiceState, to: ServiceState): void {
  const next: readonly ServiceState[] = serviceMoves[from]
  if (!next.includes(to)) throw Problem.of('move-not-allowed', '/state', from)
}

export function recordService(
  work: Work,
  service: Pick<ServiceRecord, 'id' | 'place_id'>,
  move: { readonly act: string; readonly state: ServiceState; readonly reason?: string },
): void {
  recordMove(work, {
    kind: `service.${move.act}`,
    subjectKind: 'service',
    subjectId: service.id,
    state: move.state,
    detail: { placeId: service.place_id, reason: move.reason ?? null },
  })
}
