import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getProposedCircle, keeperTables, personOf, recordCircle } from './keepers-store.ts'

export interface ProposedCircle {
  readonly threshold: number
  readonly personIds: readonly string[]
}

/**
 * Names the people of a new circle. It is in force once each of them accepted; until then the one before is.
 *
 * @throws Problem invalid-input for fewer people than are needed, one who is named twice or has no account in use, or so
 *   many of one office that it could open alone; conflict while another proposal waits
 */
export async function proposeCircle(
  work: Work,
  proposed: ProposedCircle,
  parts: { readonly chance: Chance },
): Promise<string> {
  const { threshold, personIds } = proposed
  if (threshold > personIds.length) throw Problem.of('invalid-input', '/threshold', 'more-than-keepers')
  if (new Set(personIds).size < personIds.length)
    throw Problem.of('invalid-input', '/personIds', 'named-twice')
  await requireAble(work, proposed)
  await requireNoProposal(work)
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from sealed.keeper_circle`.execute(work.tx)
  const id = parts.chance.uuid()
  await keeperTables(work)
    .insertInto('sealed.keeper_circle')
    .values({
      id,
      number: rows[0]?.number ?? 1,
      threshold,
      state: 'proposed',
      proposed_by: personOf(work),
      proposed_at: work.now,
      in_force_at: null,
      ended_at: null,
    })
    .execute()
  for (const personId of personIds) {
    await keeperTables(work)
      .insertInto('sealed.keeper')
      .values({
        id: parts.chance.uuid(),
        circle_id: id,
        person_id: personId,
        person_key_id: null,
        public_key: null,
        accepted_at: null,
      })
      .execute()
  }
  recordCircle(work, { id, act: 'proposed', state: 'proposed' })
  return id
}

/** No single office opens alone: of one institution there are fewer keepers than are needed. */
async function requireAble(work: Work, { threshold, personIds }: ProposedCircle): Promise<void> {
  const ids = [...personIds]
  const { rows } = await sql<{ able: number; largest: number }>`
    select (select count(*)::integer from parties.person p where p.id = any (${ids}::uuid[]) and p.active) as able,
      sealed.largest_office(${ids}::uuid[]) as largest`.execute(work.tx)
  if (rows[0]?.able !== ids.length) throw Problem.of('invalid-input', '/personIds', 'unknown-person')
  if (rows[0].largest >= threshold) throw Problem.of('invalid-input', '/personIds', 'one-office-suffices')
}

async function requireNoProposal(work: Work): Promise<void> {
  const waiting = await keeperTables(work)
    .selectFrom('sealed.keeper_circle')
    .select('id')
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  if (waiting !== undefined) throw Problem.of('conflict', '/personIds', 'another-proposal-waits')
}

/** Whoever administers takes a proposal back, or one who was named declines: nobody keeps against their will. */
export async function withdrawCircle(work: Work, id: string, act: 'withdrawn' | 'declined'): Promise<void> {
  if (act === 'declined') await requireNamed(work, id)
  await getProposedCircle(work, id, 'withdrawn')
  const done = await keeperTables(work)
    .updateTable('sealed.keeper_circle')
    .set({ state: 'withdrawn', ended_at: work.now })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordCircle(work, { id, act, state: 'withdrawn' })
}

/** The asker as a keeper of this circle. @throws Problem not-found, not-permitted for whoever is not named */
export async function requireNamed(
  work: Work,
  circleId: string,
): Promise<{ readonly id: string; readonly accepted_at: Date | null }> {
  const circle = await keeperTables(work)
    .selectFrom('sealed.keeper_circle')
    .select('id')
    .where('id', '=', circleId)
    .executeTakeFirst()
  if (circle === undefined) throw new Problem('not-found')
  const own = await keeperTables(work)
    .selectFrom('sealed.keeper')
    .select(['id', 'accepted_at'])
    .where('circle_id', '=', circleId)
    .where('person_id', '=', personOf(work))
    .executeTakeFirst()
  if (own === undefined) throw new Problem('not-permitted')
  return own
}
