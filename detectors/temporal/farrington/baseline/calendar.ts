const DAY = 86_400_000

/** The same day of another month, in days since 1970; the 29th of February in a year without one is the 1st of March, as in R. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()) / DAY
}

/** The day nearest to `day` that is the same day of the week as `pattern`. */
export function nearestWeekday(day: number, pattern: number): number {
  const ahead = (((pattern - day) % 7) + 7) % 7
  return ahead <= 3 ? day + ahead : day + ahead - 7
}

/** The position of a day in a growing list, or −1. */
export function findDay(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = days[middle] as number
    if (found === day) return middle
    if (found < day) low = middle + 1
    else high = middle - 1
  }
  return -1
}
