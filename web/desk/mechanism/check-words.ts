import type { MechanismCheck } from '../../../vocabulary/wire/mechanism.ts'
import type { Format } from '../../wording/desk/index.ts'
import type { MechanismWords } from '../../wording/desk/mechanism/index.ts'

/** What one line of the checklist says, with its number. */
export function checkWord(
  check: Pick<MechanismCheck, 'item' | 'status' | 'count'>,
  words: MechanismWords,
  format: Format,
): string {
  const { says } = words.checklist
  if (check.item === 'clocks' && (check.count ?? 0) === 0) return says.clocks.none
  const said = says[check.item][check.status]
  return typeof said === 'string' ? said : said(format.number(check.count ?? 0))
}

/** How old a day is, in the words of the checklist. */
export function ageWord(
  day: string,
  now: Date,
  { words, format }: { readonly words: MechanismWords; readonly format: Format },
): string {
  const days = Math.floor((now.getTime() - Date.parse(`${day}T00:00:00Z`)) / 86_400_000)
  return days < 1 ? words.checklist.today : words.checklist.ago(format.span(days * 1440))
}
