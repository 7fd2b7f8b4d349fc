import type { ScenarioRow } from '../../../vocabulary/wire/threat.ts'
import type { Format, Language } from '../../wording/desk/index.ts'
import type { ThreatWords } from '../../wording/desk/threat/index.ts'
import { roleWord } from '../words/index.ts'

/** Who validated a scenario and on which day, in words: a session by its title, a person by the role alone. */
export function validatedBy(
  validation: ScenarioRow['validation'],
  speech: { readonly words: ThreatWords; readonly format: Format; readonly language: Language },
): string {
  const { words, format, language } = speech
  if (validation === null) return words.notValidated
  const day = format.day(validation.on)
  if (validation.by === 'role') return words.validatedBy.role(roleWord(validation.role, language), day)
  return words.validatedBy[validation.by](validation.meetingTitle ?? '', day)
}
