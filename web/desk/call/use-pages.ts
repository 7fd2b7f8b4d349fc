import { computed, type Ref, shallowRef } from 'vue'
import { type Query, withQuery } from './call.ts'
import type { Refusal } from './refusal.ts'
import { useCall, useLoad } from './use-load.ts'

interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  readonly order: string
}

export interface Pages<T> {
  readonly items: Readonly<Ref<readonly T[]>>
  readonly order: Readonly<Ref<string>>
  readonly more: Readonly<Ref<boolean>>
  readonly loading: Readonly<Ref<boolean>>
  /** False until the first answer: an empty list is not shown before it is known to be empty. */
  readonly known: Readonly<Ref<boolean>>
  readonly refusal: Readonly<Ref<Refusal | null>>
  /** Reads the list from its beginning. */
  load(): Promise<void>
  loadMore(): Promise<void>
  /** The address of the whole list as a file, with the filters of the moment; only some lists have one. */
  file(ending: 'csv' | 'xlsx', language: string): string
}

/** A list that comes in pages; `query` is asked at each reading, so a changed filter only needs `load()`. */
export function usePages<T>(path: string, query: () => Query = () => ({})): Pages<T> {
  const call = useCall()
  const items = shallowRef<readonly T[]>([])
  const last = shallowRef<Page<T> | null>(null)
  let cursor: string | undefined
  const page = useLoad<Page<T>>(() => call.get(path, { ...query(), cursor }))

  async function read(from: string | undefined): Promise<void> {
    cursor = from
    await page.load()
    const got = page.value.value
    if (page.refusal.value !== null || got === null || got === last.value) return
    last.value = got
    items.value = from === undefined ? got.items : [...items.value, ...got.items]
  }

  return {
    items,
    order: computed(() => last.value?.order ?? ''),
    more: computed(() => (last.value?.nextCursor ?? null) !== null),
    loading: page.loading,
    known: computed(() => last.value !== null),
    refusal: page.refusal,
    load: () => read(undefined),
    loadMore: () => read(last.value?.nextCursor ?? undefined),
    file: (ending, language) =>
      withQuery(`${path}/export.${ending}`, { ...query(), limit: undefined, language }),
  }
}
