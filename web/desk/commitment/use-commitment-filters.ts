import { type ComputedRef, computed, type WritableComputedRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Query } from '../call/index.ts'
import { useFilter } from '../parts/index.ts'

const names = ['kind', 'line', 'organization', 'territory', 'assigned', 'exercises'] as const
type FilterName = (typeof names)[number]

export interface CommitmentFilters {
  readonly of: Readonly<Record<FilterName, WritableComputedRef<string>>>
  /** As the server takes them; what narrows nothing is left out. */
  readonly query: ComputedRef<Query>
  readonly count: ComputedRef<number>
  clear(): void
}

/** What narrows the list of commitments; all of it stands in the address, so that a count can open its list. */
export function useCommitmentFilters(): CommitmentFilters {
  const router = useRouter()
  const of = {
    kind: useFilter('kind'),
    line: useFilter('line'),
    organization: useFilter('organization'),
    territory: useFilter('territory'),
    assigned: useFilter('assigned'),
    exercises: useFilter('exercises'),
  }
  const set = computed(() => names.filter((name) => of[name].value !== ''))
  return {
    of,
    query: computed(() => Object.fromEntries(set.value.map((name) => [name, of[name].value]))),
    count: computed(() => set.value.length),
    clear() {
      const { view } = router.currentRoute.value.query
      void router.replace({ query: view === undefined ? {} : { view } })
    },
  }
}
