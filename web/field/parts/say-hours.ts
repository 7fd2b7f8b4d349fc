import type { FieldWords } from '../../wording/field/index.ts'

const weekdays: readonly string[] = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

/** Opening hours in words. Written as OpenStreetMap does; what is more than one span of days stays as it is. */
export function sayHours(hours: string, words: FieldWords): string {
  const { numbers } = words.texts
  if (hours === '24/7') return numbers.allHours
  const match = /^(Mo|Tu|We|Th|Fr|Sa|Su)-(Mo|Tu|We|Th|Fr|Sa|Su) (\d\d:\d\d)-(\d\d:\d\d)$/.exec(hours)
  const [, first, last, from, to] = match ?? []
  if (!first || !last || !from || !to) return hours
  return numbers.daysAndHours({ first: sayDay(first, words), last: sayDay(last, words), from, to })
}

/** The 5th of January 2026 was a Monday. */
function sayDay(day: string, words: FieldWords): string {
  const at = weekdays.indexOf(day)
  return new Intl.DateTimeFormat(words.language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 5 + at),
  )
}
