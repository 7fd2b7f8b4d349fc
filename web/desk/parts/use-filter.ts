import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** One choice that narrows a list; it stands in the address, and is empty while it narrows nothing. */
export function useFilter(name: string): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const given = route.query[name]
      return typeof given === 'string' ? given : ''
    },
    set: (value) =>
      void router.replace({ query: { ...route.query, [name]: value === '' ? undefined : value } }),
  })
}
