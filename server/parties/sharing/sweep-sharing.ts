import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { dayOf } from '../directory/index.ts'
import { moveOutside, moveProtocol, type OutsideRecord, type ProtocolRecord } from './sharing-store.ts'

const batchSize = 100

/**
 * A protocol whose last day is over closes, and with it what was asked under it and not handed over yet. What not every owner
 * answered in time is refused.
 *
 * @returns how many rows moved
 */
export async function sweepSharing(work: Work): Promise<number> {
  const today = dayOf(work.now)
  const expired = await sql<Pick<ProtocolRecord, 'id' | 'state'>>`
    select id, state from parties.sharing_protocol where state = 'in-force' and valid_until < ${today}::date
    order by valid_until, id limit ${batchSize} for update`.execute(work.tx)
  for (const protocol of expired.rows) await moveProtocol(work, protocol, { to: 'expired' })
  const closed = await sql<Pick<OutsideRecord, 'id' | 'state'> & { why: string }>`
    select r.id, r.state, case when p.state = 'expired' then 'protocol-expired' when p.state = 'ended' then 'no-protocol'
                               else 'not-answered' end as why
    from parties.outside_request r join parties.sharing_protocol p on p.id = r.protocol_id
    where r.state in ('waiting', 'approved') and p.state in ('expired', 'ended')
       or r.state = 'waiting' and r.answer_by < ${today}::date
    order by r.answer_by, r.id limit ${batchSize} for update of r`.execute(work.tx)
  for (const { why, ...request } of closed.rows)
    await moveOutside(work, request, { to: 'refused', set: { refusal_reason: why } })
  return expired.rows.length + closed.rows.length
}
