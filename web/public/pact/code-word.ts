import { commitmentLines, pactPrecepts, pledgeScores } from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/index.ts'
import { codeWord } from '../shell/index.ts'

export const preceptWord = (code: string, language: Language): string =>
  codeWord(pactPrecepts, code, language)

export const lineWord = (code: string, language: Language): string =>
  codeWord(commitmentLines, code, language)

export const scoreWord = (code: string, language: Language): string => codeWord(pledgeScores, code, language)
