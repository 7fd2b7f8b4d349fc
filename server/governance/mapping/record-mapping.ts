import type { MappingRecord } from '../../../vocabulary/wire/mapping.ts'
import {
  type Catalogue,
  fieldCatalogues,
  mapRiskReasons,
  mapSafeReasons,
  mapTimes,
  referralNeeds,
  seasonReasons,
  serviceStandings,
  trustedRoles,
} from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import { knowsCodes } from '../../parties/catalogue/index.ts'
import { getKeptMeeting, type MeetingRecord } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { mappings } from './mapping-store.ts'
import { refusePoints } from './refuse-points.ts'

/** The session, locked, for whoever keeps it. @throws Problem not-found for a meeting of another kind, not-permitted */
export async function getKeptMapping(work: Work, id: string): Promise<MeetingRecord> {
  const meeting = await getKeptMeeting(work, id)
  if (meeting.kind !== 'mapping') throw new Problem('not-found')
  return meeting
}

/**
 * Enters what a community said, usually from paper; the whole replaces what was entered before.
 *
 * @throws Problem invalid-input for an unknown code, a telephone number or a point; move-not-allowed before the session opens
 */
export async function recordMapping(
  work: Work,
  given: { readonly id: string; readonly record: MappingRecord },
  parts: { readonly chance: Chance },
): Promise<void> {
  const { id, record } = given
  const meeting = await getKeptMapping(work, id)
  if (meeting.state !== 'open' && meeting.state !== 'held')
    throw Problem.of('move-not-allowed', '/state', meeting.state)
  await refuseUnknown(work, record)
  refusePoints('/notes', record.notes)
  for (const [at, service] of record.services.entries()) refusePoints(`/services/${at}/hours`, service.hours)
  const row = {
    notes: record.notes,
    entered_by: personOf(work),
    entered_at: work.now,
    state: 'entered' as const,
  }
  await mappings(work)
    .insertInto('governance.mapping')
    .values({ id, ...row })
    .onConflict((clash) => clash.column('id').doUpdateSet(row))
    .execute()
  await replaceParts(work, given, parts)
  recordMove(work, {
    kind: 'mapping.entered',
    subjectKind: 'mapping',
    subjectId: id,
    state: 'entered',
    detail: { placeId: meeting.place_id, places: record.places.length, services: record.services.length },
  })
}

async function replaceParts(
  work: Work,
  { id, record }: { readonly id: string; readonly record: MappingRecord },
  { chance }: { readonly chance: Chance },
): Promise<void> {
  const keyed = <T extends object>(list: readonly T[]) =>
    list.map((one, at) => ({ ...one, id: chance.uuid(), mapping_id: id, ordinal: at + 1 }))
  const db = mappings(work)
  const tables = [
    'governance.mapped_place',
    'governance.mapped_service',
    'governance.mapped_role',
    'governance.mapped_season',
  ] as const
  for (const table of tables) await db.deleteFrom(table).where('mapping_id', '=', id).execute()
  if (record.places.length > 0)
    await db.insertInto('governance.mapped_place').values(keyed(record.places)).execute()
  if (record.services.length > 0)
    await db.insertInto('governance.mapped_service').values(keyed(record.services)).execute()
  if (record.roles.length > 0)
    await db.insertInto('governance.mapped_role').values(keyed(record.roles)).execute()
  if (record.seasons.length > 0)
    await db.insertInto('governance.mapped_season').values(keyed(record.seasons)).execute()
}

async function refuseUnknown(work: Work, record: MappingRecord): Promise<void> {
  const knows = await knowsCodes(work)
  const known = (catalogue: Catalogue, code: string, field: string): void => {
    if (!knows(catalogue, code)) throw Problem.of('invalid-input', field, 'unknown-code')
  }
  for (const [at, place] of record.places.entries()) {
    const reasons = place.standing === 'risk' ? mapRiskReasons : mapSafeReasons
    known(fieldCatalogues.placeKinds, place.kind, `/places/${at}/kind`)
    for (const [n, reason] of place.reasons.entries()) known(reasons, reason, `/places/${at}/reasons/${n}`)
    for (const [n, time] of place.times.entries()) known(mapTimes, time, `/places/${at}/times/${n}`)
  }
  for (const [at, service] of record.services.entries()) {
    known(referralNeeds, service.need, `/services/${at}/need`)
    known(serviceStandings, service.standing, `/services/${at}/standing`)
  }
  for (const [at, { role }] of record.roles.entries()) known(trustedRoles, role, `/roles/${at}/role`)
  for (const [at, { reason }] of record.seasons.entries())
    known(seasonReasons, reason, `/seasons/${at}/reason`)
}
