import { computed, type Ref } from 'vue'
import type { PlaceRow, placeList } from '../../../vocabulary/wire/place.ts'
import { type Loaded, type Out, useCall, useLoad } from '../call/index.ts'
import { placeChoices } from './place-choices.ts'

export interface Places {
  readonly list: Loaded<Out<typeof placeList>>
  readonly choices: Readonly<Ref<readonly { readonly value: string; readonly label: string }[]>>
  readonly nameOf: (id: string) => string
}

/** The places of the country, for a choice and for their names. */
export function usePlaces(): Places {
  const call = useCall()
  const list = useLoad<Out<typeof placeList>>(() => call.get('/api/v1/places'))
  const byId = computed(
    () => new Map<string, PlaceRow>((list.value.value?.items ?? []).map((row) => [row.id, row])),
  )
  return {
    list,
    choices: computed(() => placeChoices(list.value.value?.items ?? [])),
    nameOf: (id) => byId.value.get(id)?.name ?? id,
  }
}
