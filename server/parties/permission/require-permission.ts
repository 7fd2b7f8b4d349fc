import { sql } from 'kysely'
import type { Permission } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

/**
 * The gate of dangerous work. What a drill made is open to everybody whose role it is, for people learn there.
 * Sending, reading, handing off a danger and answering are never asked for a permit.
 *
 * @throws Problem permission-lapsed, naming the permission, and the day it was over where there was one
 */
export async function requirePermission(
  work: Work,
  permission: Permission,
  of: { readonly exercise?: boolean } = {},
): Promise<void> {
  if (of.exercise === true) return
  const found = await sql<{ open: boolean; lapsed: Date | null }>`
    select access.permitted(${permission}) as open,
           (select max(least(p.valid_to, coalesce(p.ended_at, p.valid_to))) from parties.permit p
            where p.person_id = access.person_id() and p.permission = ${permission}
              and least(p.valid_to, coalesce(p.ended_at, p.valid_to)) <= access.moment()) as lapsed`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (row?.open) return
  const lapsed = row?.lapsed ?? null
  throw new Problem('permission-lapsed', [
    { field: '/permission', code: permission },
    ...(lapsed === null
      ? [{ field: '/lapsedAt', code: 'never-had' }]
      : [{ field: '/lapsedAt', code: lapsed.toISOString() }]),
  ])
}
