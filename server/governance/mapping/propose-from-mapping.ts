import type { z } from 'zod'
import type { mappedScenario, mappedServiceProposal } from '../../../vocabulary/wire/mapping.ts'
import { proposeService } from '../../parties/service/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { draftScenario, lastDayOf } from '../threat/index.ts'
import { mappings } from './mapping-store.ts'
import { getKeptMapping } from './record-mapping.ts'

interface Parts {
  readonly chance: Chance
}

/**
 * A scenario that the session proposes: its place is that of the meeting, its months and seasons those that were named.
 * The rest is written by whoever writes it up; somebody else validates it.
 *
 * @throws Problem move-not-allowed before the session was held
 */
export async function proposeScenario(
  work: Work,
  given: { readonly id: string } & z.output<typeof mappedScenario>,
  parts: Parts,
): Promise<string> {
  const meeting = await getHeldMapping(work, given.id)
  const seasons = await mappings(work)
    .selectFrom('governance.mapped_season')
    .select(['reason', 'months'])
    .where('mapping_id', '=', given.id)
    .orderBy('ordinal')
    .execute()
  const scenario = {
    placeId: meeting.place_id,
    threat: given.threat,
    modalities: given.modalities,
    exposed: given.exposed,
    threatDegree: null,
    vulnerability: null,
    capacity: null,
    antecedents: [],
    antecedentsText: '',
    months: seasons.flatMap((season) => season.months),
    seasonReasons: seasons.map((season) => season.reason),
    known: '',
    notKnown: '',
    since: lastDayOf(meeting),
    sources: ['community-mapping'],
  }
  return await draftScenario(work, { scenario, origin: { mappingId: given.id } }, parts)
}

/** A service that the session names, proposed for the directory; nobody is sent there before somebody verified it. */
export async function proposeMappedService(
  work: Work,
  given: { readonly id: string } & z.output<typeof mappedServiceProposal>,
  parts: Parts,
): Promise<string> {
  const meeting = await getHeldMapping(work, given.id)
  const found = await mappings(work)
    .selectFrom('governance.mapped_service')
    .select(['need', 'hours'])
    .where('id', '=', given.mappedServiceId)
    .where('mapping_id', '=', given.id)
    .executeTakeFirst()
  if (!found) throw Problem.of('invalid-input', '/mappedServiceId', 'unknown-reference')
  const service = {
    name: given.name,
    organizationId: null,
    placeId: meeting.place_id,
    needs: [found.need],
    receives: given.receives,
    sheltered: found.need === 'safe-place',
    whereabouts: '',
    hours: found.hours,
    languages: [],
    conditions: '',
    reachedThrough: '',
  }
  return await proposeService(work, { service, mappingId: given.id }, parts)
}

async function getHeldMapping(work: Work, id: string) {
  const meeting = await getKeptMapping(work, id)
  if (meeting.state !== 'held') throw Problem.of('move-not-allowed', '/state', meeting.state)
  return meeting
}
