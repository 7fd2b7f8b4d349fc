import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The view that the address asks for (`?view=`), the first one without; choosing another changes the address. */
export function useView<V extends string>(views: readonly [V, ...V[]]): WritableComputedRef<V> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => views.find((one) => one === route.query.view) ?? views[0],
    set: (view) => void router.replace({ query: { ...route.query, view } }),
  })
}
