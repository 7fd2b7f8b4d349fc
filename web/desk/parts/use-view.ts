import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * The view that the address asks for (`?view=`), the first one without; choosing another changes the address.
 *
 * @param name another word for it in the address, where a screen is in parts rather than a list in views
 */
export function useView<V extends string>(
  views: readonly [V, ...V[]],
  name = 'view',
): WritableComputedRef<V> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => views.find((one) => one === route.query[name]) ?? views[0],
    set: (view) => void router.replace({ query: { ...route.query, [name]: view } }),
  })
}
