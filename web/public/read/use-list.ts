import { type ComputedRef, computed, type Ref, ref, shallowRef } from 'vue'
import { type Read, readPublic } from './read-public.ts'

interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

type Why = Extract<Read<unknown>, { readonly ok: false }>['why']

/** A public list, page after page. */
export interface PublicList<Item, Whole extends Page<Item>> {
  readonly items: Readonly<Ref<readonly Item[]>>
  /** The page that came last; null while there is none. */
  readonly read: ComputedRef<Whole | null>
  readonly fault: Readonly<Ref<Why | null>>
  readonly loading: Readonly<Ref<boolean>>
  /** From its beginning, or what follows a cursor. */
  load(cursor?: string): Promise<void>
}

export function useList<Item, Whole extends Page<Item> = Page<Item>>(
  path: string,
  query: () => Readonly<Record<string, string | undefined>> = () => ({}),
): PublicList<Item, Whole> {
  const last = shallowRef<{ readonly page: Whole } | null>(null)
  const items = shallowRef<readonly Item[]>([])
  const fault = ref<Why | null>(null)
  const loading = ref(false)
  let asked = 0

  function keep(got: Read<Whole>, isMore: boolean): void {
    fault.value = got.ok ? null : got.why
    // What stands there stays while only what follows it could not be read; another question is not answered by it.
    if (!got.ok && isMore) return
    last.value = got.ok ? { page: got.value } : null
    const more = got.ok ? got.value.items : []
    items.value = isMore ? [...items.value, ...more] : more
  }

  async function load(cursor?: string): Promise<void> {
    asked += 1
    const mine = asked
    loading.value = true
    const got = await readPublic<Whole>(path, { ...query(), cursor })
    // Something else was asked for meanwhile: this answers a question of before.
    if (mine !== asked) return
    loading.value = false
    keep(got, cursor !== undefined)
  }

  return { items, read: computed(() => last.value?.page ?? null), fault, loading, load }
}
