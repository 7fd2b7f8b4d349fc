import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { resultsWords } from '../../wording/desk/results/index.ts'
import { useWords } from '../words/index.ts'

const known = /^20\d\d(-(H[12]|Q[1-4]))?$/

/** The half of a year that is over when it is asked: the newest period of which everything may be told. */
export function lastHalf(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return month > 6 ? `${year}-H1` : `${year - 1}-H2`
}

/** Years with their halves and quarters, the newest first. */
export function periodsUntil(today: string, years = 4): readonly string[] {
  const year = Number(today.slice(0, 4))
  return Array.from({ length: years }, (_, back) => String(year - back)).flatMap((one) => [
    one,
    ...['H2', 'H1', 'Q4', 'Q3', 'Q2', 'Q1'].map((part) => `${one}-${part}`),
  ])
}

/** The period that the address asks for (`?period=`), the last half year without; choosing another changes the address. */
export function usePeriod(): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  const fallback = lastHalf(new Date().toISOString())
  return computed({
    get: () => {
      const asked = String(route.query.period ?? '')
      return known.test(asked) ? asked : fallback
    },
    set: (period) => void router.replace({ query: { ...route.query, period } }),
  })
}

/** What a period is called. */
export function usePeriodName(): (period: string) => string {
  const words = useWords(resultsWords)
  return (period) => {
    const [year = '', part = ''] = period.split('-')
    const { periods, periodName } = words.value
    return periodName(year, part in periods ? periods[part as keyof typeof periods] : part)
  }
}
