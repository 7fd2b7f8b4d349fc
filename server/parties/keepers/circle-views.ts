import { sql } from 'kysely'
import type { CircleRow } from '../../../vocabulary/wire/keepers.ts'
import type { Work } from '../../platform/database/index.ts'
import { listKeepers, type NamedKeeper } from './find-able.ts'
import { type CircleRecord, personOf } from './keepers-store.ts'

type Row = CircleRecord & { proposer_name: string; largest_office: number }

/** The circle in force and the one that is proposed: who keeps, who accepted, and how near it is to not opening. */
export async function viewKeepers(work: Work) {
  const { rows } = await sql<Row & { administers: boolean }>`
    select c.*, p.display_name as proposer_name,
      sealed.largest_office(array(select k.person_id from sealed.keeper k where k.circle_id = c.id)) as largest_office
    from sealed.keeper_circle c join parties.person p on p.id = c.proposed_by
    where c.state in ('in-force', 'proposed') order by c.number limit 2`.execute(work.tx)
  const administers = await sql<{ is: boolean }>`
    select access.nationwide('administrator', 'data-officer') as is`.execute(work.tx)
  const mayPropose = administers.rows[0]?.is === true
  const keepers = await listKeepers(
    work,
    rows.map(({ id }) => id),
  )
  const circle = (state: 'in-force' | 'proposed'): CircleRow | null => {
    const row = rows.find((one) => one.state === state)
    if (row === undefined) return null
    const own = keepers.filter(({ circleId }) => circleId === row.id)
    return toRow(row, own, { me: personOf(work), administers: mayPropose })
  }
  const proposed = circle('proposed')
  return { inForce: circle('in-force'), proposed, mayPropose: mayPropose && proposed === null }
}

function toRow(
  row: Row,
  keepers: readonly NamedKeeper[],
  asker: { readonly me: string; readonly administers: boolean },
): CircleRow {
  const able = keepers.filter((keeper) => keeper.able).length
  const mine = keepers.find(({ personId }) => personId === asker.me)
  const isProposed = row.state === 'proposed'
  return {
    id: row.id,
    number: row.number,
    threshold: row.threshold,
    state: row.state,
    proposedBy: row.proposer_name,
    proposedAt: row.proposed_at.toISOString(),
    inForceAt: row.in_force_at?.toISOString() ?? null,
    keepers: keepers.map((keeper) => ({
      id: keeper.id,
      personId: keeper.personId,
      name: keeper.name,
      offices: [...keeper.offices],
      acceptedAt: keeper.acceptedAt?.toISOString() ?? null,
      able: keeper.able,
      mine: keeper.personId === asker.me,
    })),
    able,
    warnings: [
      ...(able < row.threshold ? (['cannot-open'] as const) : []),
      ...(able === row.threshold ? (['none-to-spare'] as const) : []),
      ...(row.largest_office >= row.threshold ? (['one-office-suffices'] as const) : []),
    ],
    mayAnswer: isProposed && mine !== undefined && mine.acceptedAt === null,
    mayWithdraw: isProposed && asker.administers,
  }
}
