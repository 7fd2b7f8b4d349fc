import { commitmentLines, findEntry, pactPrecepts, pledgeScores } from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/index.ts'

/** A precept in words; one of a later edition shows as it is. */
export const preceptWord = (code: string, language: Language): string =>
  findEntry(pactPrecepts, code)?.[language] ?? code

export const lineWord = (code: string, language: Language): string =>
  findEntry(commitmentLines, code)?.[language] ?? code

export const scoreWord = (code: string, language: Language): string =>
  findEntry(pledgeScores, code)?.[language] ?? code
