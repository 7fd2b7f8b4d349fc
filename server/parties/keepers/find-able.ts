import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

/** A keeper by name, as everybody at the desk may know. */
export interface NamedKeeper {
  readonly id: string
  readonly circleId: string
  readonly personId: string
  readonly name: string
  readonly offices: readonly string[]
  readonly acceptedAt: Date | null
  readonly able: boolean
}

export async function listKeepers(work: Work, circleIds: readonly string[]): Promise<readonly NamedKeeper[]> {
  const { rows } = await sql<NamedKeeper>`
    select k.id, k.circle_id as "circleId", k.person_id as "personId", k.name, k.offices, k.accepted_at as "acceptedAt", k.able
    from sealed.named_keepers() k where k.circle_id = any (${[...circleIds]}::uuid[])
    order by k.name, k.id limit 2000`.execute(work.tx)
  return rows
}

/** How many keepers a circle needs, and which of them could release to this asker; the asker's own share does not count. */
export async function findAble(
  work: Work,
  of: { readonly circleId: string; readonly askedBy: string },
): Promise<{ readonly threshold: number; readonly others: readonly NamedKeeper[] }> {
  const { rows } = await sql<{ threshold: number }>`
    select threshold from sealed.keeper_circle where id = ${of.circleId}`.execute(work.tx)
  const keepers = await listKeepers(work, [of.circleId])
  return {
    threshold: rows[0]?.threshold ?? Number.POSITIVE_INFINITY,
    others: keepers.filter(({ able, personId }) => able && personId !== of.askedBy),
  }
}
