import type { PlaceRow } from '../../../vocabulary/wire/place.ts'

/** Places to choose from. Names repeat within a country, so a municipality always stands with its department. */
export function placeChoices(
  places: readonly PlaceRow[],
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map(places.map((place) => [place.id, place.name]))
  return places.map((place) => {
    const parent = place.level >= 2 && place.parentId !== null ? names.get(place.parentId) : undefined
    return { value: place.id, label: parent === undefined ? place.name : `${place.name} (${parent})` }
  })
}
