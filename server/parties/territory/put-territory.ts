import type { z } from 'zod'
import type { territoryDraft } from '../../../vocabulary/wire/territory.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { dayOf } from '../directory/index.ts'
import { placeExists, territoryTables } from './territory-store.ts'
import { listClockOwners } from './territory-views.ts'

type Draft = z.output<typeof territoryDraft>

/**
 * Describes the mechanism of a place: who is its contact, who owns its clocks, and its pathway. A pathway that
 * reads otherwise ends the one before it, which stays with its dates.
 *
 * @throws Problem not-found for a place that does not exist; invalid-input for a verification to come, or for an owner who
 *   holds no role there that moves its clocks
 */
export async function putTerritory(
  work: Work,
  chance: Chance,
  given: { placeId: string; draft: Draft },
): Promise<void> {
  const { placeId, draft } = given
  if (!(await placeExists(work, placeId))) throw new Problem('not-found')
  if (draft.pathway.lastVerifiedOn > dayOf(work.now)) {
    throw Problem.of('invalid-input', '/pathway/lastVerifiedOn', 'in-the-future')
  }
  if (!(await listClockOwners(work, placeId)).some(({ id }) => id === draft.clockOwnerId)) {
    throw Problem.of('invalid-input', '/clockOwnerId', 'unknown-reference')
  }
  const tables = territoryTables(work)
  const { state } = await tables
    .insertInto('parties.territory')
    .values({ place_id: placeId, state: 'draft', state_since: work.now, state_reason: null })
    // Described anew, it keeps its state: an update that changes nothing answers the row.
    .onConflict((conflict) => conflict.column('place_id').doUpdateSet({ place_id: placeId }))
    .returning('state')
    .executeTakeFirstOrThrow()
  const keeper = {
    contact_name: draft.contactName,
    contact_role: draft.contactRole,
    clock_owner_id: draft.clockOwnerId,
  }
  await tables
    .insertInto('parties.territory_keeper')
    .values({ place_id: placeId, ...keeper })
    .onConflict((conflict) => conflict.column('place_id').doUpdateSet(keeper))
    .execute()
  await putPathway(work, chance, given)
  recordMove(work, {
    kind: 'territory.described',
    subjectKind: 'territory',
    subjectId: placeId,
    state,
    detail: {},
  })
}

async function putPathway(
  work: Work,
  chance: Chance,
  given: { placeId: string; draft: Draft },
): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const { receiver, text, lastVerifiedOn } = given.draft.pathway
  const tables = territoryTables(work)
  const verified = { last_verified_on: lastVerifiedOn, verified_by: work.actor.personId }
  const same = await tables
    .updateTable('parties.pathway')
    .set(verified)
    .where('place_id', '=', given.placeId)
    .where('valid_to', 'is', null)
    .where('receiver', '=', receiver)
    .where('text', '=', text)
    .executeTakeFirst()
  if (same.numUpdatedRows > 0n) return
  await tables
    .updateTable('parties.pathway')
    .set({ valid_to: work.now })
    .where('place_id', '=', given.placeId)
    .where('valid_to', 'is', null)
    .execute()
  await tables
    .insertInto('parties.pathway')
    .values({
      id: chance.uuid(),
      place_id: given.placeId,
      receiver,
      text,
      valid_from: work.now,
      valid_to: null,
      ...verified,
    })
    .execute()
}
