import type { ServiceText } from '../../../vocabulary/wire/service.ts'
import {
  type Catalogue,
  hasCode,
  referralNeeds,
  serviceLanguages,
  serviceReceives,
} from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requirePlace } from '../place/index.ts'
import { changeService, getKeptService, recordService, services } from './service-store.ts'

/** Writes a service into the directory. It is proposed until somebody has verified it. */
export async function proposeService(
  work: Work,
  given: { readonly service: ServiceText; readonly mappingId: string | null },
  parts: { readonly chance: Chance },
): Promise<string> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const columns = columnsOf(given.service)
  await requirePlace(work, columns.place_id)
  const id = parts.chance.uuid()
  await services(work)
    .insertInto('parties.service')
    .values({
      id,
      ...columns,
      mapping_id: given.mappingId,
      created_by: work.actor.personId,
      created_at: work.now,
      state: 'proposed',
      state_since: work.now,
      last_verified_on: null,
      verified_by: null,
      end_reason: null,
    })
    .execute()
  recordService(work, { id, place_id: columns.place_id }, { act: 'proposed', state: 'proposed' })
  return id
}

/** Writes what the directory says of a service anew; when it was verified stays as it was. */
export async function rewriteService(work: Work, id: string, text: ServiceText): Promise<void> {
  const service = await getKeptService(work, id)
  if (service.state === 'ended') throw Problem.of('move-not-allowed', '/state', service.state)
  const columns = columnsOf(text)
  await requirePlace(work, columns.place_id)
  if (service.state === 'listed' && columns.reached_through === '')
    throw Problem.of('invalid-input', '/reachedThrough', 'missing')
  await changeService(work, id, columns)
  recordService(work, { id, place_id: columns.place_id }, { act: 'rewritten', state: service.state })
}

function columnsOf(text: ServiceText) {
  const lists: readonly (readonly [string, Catalogue, readonly string[]])[] = [
    ['needs', referralNeeds, text.needs],
    ['receives', serviceReceives, text.receives],
    ['languages', serviceLanguages, text.languages],
  ]
  for (const [field, catalogue, codes] of lists) {
    const at = codes.findIndex((code) => !hasCode(catalogue, code))
    if (at >= 0) throw Problem.of('invalid-input', `/${field}/${at}`, 'unknown-code')
  }
  // Whoever gives a safe place is a shelter, whatever was ticked, and no shelter has an address here.
  const sheltered = text.sheltered || text.needs.includes('safe-place')
  if (sheltered && text.whereabouts !== '')
    throw Problem.of('invalid-input', '/whereabouts', 'shelter-has-no-address')
  return {
    name: text.name,
    organization_id: text.organizationId,
    place_id: text.placeId,
    needs: [...new Set(text.needs)],
    receives: [...new Set(text.receives)],
    sheltered,
    whereabouts: text.whereabouts,
    hours: text.hours,
    languages: [...new Set(text.languages)],
    conditions: text.conditions,
    reached_through: text.reachedThrough,
  }
}
