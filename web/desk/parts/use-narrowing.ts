import type { WritableComputedRef } from 'vue'
import type { Query } from '../call/index.ts'
import { useFilter } from './use-filter.ts'

interface Narrowing {
  /** What to watch: a list is read again when one of them changes. */
  readonly on: readonly WritableComputedRef<string>[]
  /** As the server takes it; what narrows nothing is left out. */
  query(): Query
}

/**
 * The choices of the filters above a list, as the address has them.
 *
 * @param names of the filters that this list has
 */
export function useNarrowing(names: readonly string[] = ['territory', 'search']): Narrowing {
  const filters = names.map((name) => [name, useFilter(name)] as const)
  return {
    on: filters.map(([, filter]) => filter),
    query: () => Object.fromEntries(filters.map(([name, filter]) => [name, filter.value || undefined])),
  }
}
