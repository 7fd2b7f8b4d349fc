import { isSignalCode, modalities, recommendationVerbs } from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/desk/index.ts'
import { codeWord, signalWord } from '../words/index.ts'

/** A fact of an item in words: what was noticed, a modality or the verb of a recommendation. */
export function factWord(code: string, language: Language): string {
  if (isSignalCode(code)) return signalWord(code, language)
  const modality = codeWord(modalities, code, language)
  return modality === code ? codeWord(recommendationVerbs, code, language) : modality
}
