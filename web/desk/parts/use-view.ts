import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that stands in the address; empty while nothing is chosen. */
export function useFilter(name: string): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const { [name]: kept } = route.query
      return typeof kept === 'string' ? kept : ''
    },
    set: (wanted) => {
      const { [name]: _left, ...others } = route.query
      void router.replace({ query: wanted === '' ? others : { ...others, [name]: wanted } })
    },
  })
}

/** The view that the address asks for (`?view=`), the first one without; choosing another changes the address. */
export function useView<V extends string>(views: readonly [V, ...V[]]): WritableComputedRef<V> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => views.find((one) => one === route.query.view) ?? views[0],
    set: (view) => void router.replace({ query: { ...route.query, view } }),
  })
}
