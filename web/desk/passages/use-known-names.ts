import { type Ref, shallowRef } from 'vue'
import { type Call, useCall } from '../call/index.ts'
import { useOrganizations } from '../organizations/index.ts'
import { usePlaces } from '../places/index.ts'

export interface KnownNames {
  /** Names of places and institutions, which are nobody's; null until they are known. */
  readonly names: Readonly<Ref<readonly string[] | null>>
  load(): Promise<void>
}

/** Read once for all fields of the desk, by whoever speaks to the server. */
const readOnce = new WeakMap<Call, Promise<readonly string[]>>()

/** The names that a warning leaves alone. Where they cannot be read, every name is pointed at. */
export function useKnownNames(): KnownNames {
  const call = useCall()
  const places = usePlaces()
  const organizations = useOrganizations()
  const names = shallowRef<readonly string[] | null>(null)

  async function read(): Promise<readonly string[]> {
    await Promise.all([places.list.load(), organizations.load()])
    if (places.list.refusal.value !== null || organizations.refusal.value !== null) readOnce.delete(call)
    return [
      ...(places.list.value.value?.items ?? []).map((place) => place.name),
      ...organizations.items.value.flatMap(({ name, shortName }) => (shortName ? [name, shortName] : [name])),
    ]
  }

  return {
    names,
    async load() {
      const reading = readOnce.get(call) ?? read()
      readOnce.set(call, reading)
      names.value = await reading
    },
  }
}
