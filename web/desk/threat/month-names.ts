/** The twelve months in a language, January first; `narrow` is one letter or two. */
export function monthNames(language: string, style: 'long' | 'short' | 'narrow'): readonly string[] {
  const names = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => names.format(new Date(Date.UTC(2026, month, 15))))
}
