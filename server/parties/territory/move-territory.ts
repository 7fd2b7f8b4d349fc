import type { TerritoryState } from '../../../vocabulary/wire/territory.ts'
import { pauseReasons, undrilledReasons } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { listShownContacts } from '../directory/index.ts'
import { isDrilled } from './find-last-drill.ts'
import { hasEmergency, unconfirmedOf } from './intake-state.ts'
import { mayMove } from './territory.ts'
import { territoryTables } from './territory-store.ts'

/**
 * Opens, pauses or resumes a territory. One that opens although nobody has drilled it in the last twelve months keeps the
 * reason that was given for it, beside its state.
 *
 * @throws Problem not-found, move-not-allowed, reason-required (a pause), invalid-input for a reason that is not of the
 *   catalogue, pathway-missing (ready),
 *   contacts-unconfirmed naming each number (live)
 */
export async function moveTerritory(
  work: Work,
  given: {
    readonly placeId: string
    readonly to: TerritoryState
    readonly reason: string | null
    readonly until?: string | null
  },
): Promise<void> {
  const { placeId, to, reason } = given
  const until = to === 'paused' ? (given.until ?? null) : null
  const tables = territoryTables(work)
  const territory = await tables
    .selectFrom('parties.territory')
    .select('state')
    .where('place_id', '=', placeId)
    .forUpdate()
    .executeTakeFirst()
  if (territory === undefined) throw new Problem('not-found')
  if (!mayMove(territory.state, to)) throw Problem.of('move-not-allowed', '/to')
  if (to === 'paused' && reason === null) throw Problem.of('reason-required', '/reason')
  if (until !== null && until < work.now.toISOString().slice(0, 10))
    throw Problem.of('invalid-input', '/until', 'in-the-past')
  if (reason !== null)
    await requireCode(work, to === 'live' ? undrilledReasons : pauseReasons, { code: reason, at: '/reason' })
  if (to === 'ready' || to === 'live') await requireMechanism(work, placeId)
  if (to === 'live') await requireConfirmed(work, placeId)
  const kept = to === 'live' && (await isDrilled(work, placeId)) ? null : reason
  await tables
    .updateTable('parties.territory')
    .set({ state: to, state_since: work.now, state_reason: kept, paused_until: until })
    .where('place_id', '=', placeId)
    .execute()
  recordMove(work, {
    kind: 'territory.moved',
    subjectKind: 'territory',
    subjectId: placeId,
    state: to,
    detail: { from: territory.state, reason: kept },
  })
}

async function requireMechanism(work: Work, placeId: string): Promise<void> {
  const found = await territoryTables(work)
    .selectFrom('parties.pathway')
    .innerJoin('parties.territory_keeper as keeper', 'keeper.place_id', 'parties.pathway.place_id')
    .select('parties.pathway.id')
    .where('parties.pathway.place_id', '=', placeId)
    .where('parties.pathway.valid_to', 'is', null)
    .executeTakeFirst()
  if (found === undefined) throw Problem.of('pathway-missing', '/to')
}

async function requireConfirmed(work: Work, placeId: string): Promise<void> {
  const contacts = await listShownContacts(work, placeId)
  const open = unconfirmedOf(contacts).map(({ id }) => ({ field: `/contacts/${id}`, code: 'unverified' }))
  if (open.length > 0) throw new Problem('contacts-unconfirmed', open)
  if (!hasEmergency(contacts)) throw Problem.of('contacts-unconfirmed', '/contacts', 'no-emergency-number')
}
