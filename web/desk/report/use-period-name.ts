import { computed, type Ref } from 'vue'
import { findReportPeriod } from '../../../vocabulary/words/index.ts'
import { reportWords } from '../../wording/desk/report/index.ts'
import { useFormat, useWords } from '../words/index.ts'

/** What a period is called: `Week 5 of 2026`, its days for a month, the year alone. */
export function usePeriodName(): Readonly<Ref<(period: string) => string>> {
  const words = useWords(reportWords)
  const format = useFormat()
  return computed(() => (period: string) => {
    const span = findReportPeriod(period)
    const [year = '', part = ''] = period.split('-')
    if (span === null || span.kind === 'year') return period
    const number = String(Number(part.replace(/\D/g, '')))
    if (span.kind === 'week') return words.value.names.week(number, year)
    if (span.kind === 'half') return words.value.names.half(number, year)
    return format.value.series([format.value.day(span.from), format.value.day(span.to)])
  })
}
