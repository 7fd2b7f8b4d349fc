import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { requirePlace } from '../place/index.ts'
import { dutyTables } from './duty-store.ts'

/**
 * Opens a desk: the national one, where every signal arrives, or the desk of a place.
 *
 * @throws Problem invalid-input for a place that does not exist
 */
export async function openDesk(
  work: Work,
  chance: Chance,
  desk: { readonly kind: 'national-triage' | 'local'; readonly name: string; readonly placeId: string },
): Promise<string> {
  await requirePlace(work, desk.placeId)
  const id = chance.uuid()
  await dutyTables(work)
    .insertInto('parties.desk')
    .values({ id, kind: desk.kind, name: desk.name, place_id: desk.placeId, ended_at: null })
    .execute()
  recordMove(work, {
    kind: 'desk.opened',
    subjectKind: 'desk',
    subjectId: id,
    state: 'open',
    detail: { deskKind: desk.kind, placeId: desk.placeId },
  })
  return id
}

/** The desk where every signal arrives first; null before the installation is set up. */
export async function findNationalDesk(work: Work): Promise<{ readonly id: string } | null> {
  const desk = await dutyTables(work)
    .selectFrom('parties.desk')
    .select('id')
    .where('kind', '=', 'national-triage')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return desk ?? null
}
