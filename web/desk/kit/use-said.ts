import type { InLanguages } from '../../../vocabulary/wire/common.ts'
import { useSpeech } from '../words/index.ts'

/** What a text of the programme says in the language of the screen; in Spanish where nobody has translated it yet. */
export function useSaid(): (text: InLanguages) => string {
  const { language } = useSpeech()
  return (text) => text[language.value] || text.es
}
