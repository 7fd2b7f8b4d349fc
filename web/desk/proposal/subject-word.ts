import { modalities, threats } from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/desk/index.ts'
import { codeWord } from '../words/index.ts'

/** The subject of a proposal in words: a modality, or a threat of the catalogue. */
export function subjectWord(code: string, language: Language): string {
  const modality = codeWord(modalities, code, language)
  return modality === code ? codeWord(threats, code, language) : modality
}
