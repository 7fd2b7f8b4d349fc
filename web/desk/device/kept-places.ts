import type { WhoAmI } from '../../../vocabulary/wire/access.ts'
import type { PlaceRow } from '../../../vocabulary/wire/place.ts'

const everywhere = ['project-team', 'administrator']

/** The places for which somebody may set a telephone up: all of them, or those of the own coordination and below. */
export function keptPlaces(who: WhoAmI | null, places: readonly PlaceRow[]): readonly PlaceRow[] {
  const held = who?.roles ?? []
  if (held.some(({ role }) => everywhere.includes(role))) return places
  const own = new Set(held.filter(({ role }) => role === 'local-coordinator').map(({ placeId }) => placeId))
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]))
  const isKept = (id: string | null): boolean =>
    id !== null && (own.has(id) || isKept(parents.get(id) ?? null))
  return places.filter(({ id }) => isKept(id))
}
