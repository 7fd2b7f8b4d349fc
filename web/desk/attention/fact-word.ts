import {
  appealGrounds,
  type Catalogue,
  competencies,
  isSignalCode,
  modalities,
  recommendationVerbs,
  referralNeeds,
  signalGroups,
  threats,
} from '../../../vocabulary/words/index.ts'
import { attentionWords } from '../../wording/desk/attention/index.ts'
import { findingWords } from '../../wording/desk/finding/index.ts'
import type { Language } from '../../wording/desk/index.ts'
import { codeWord, groupWord, knowsCode, signalWord } from '../words/index.ts'

const catalogues: readonly Catalogue[] = [
  modalities,
  recommendationVerbs,
  threats,
  appealGrounds,
  referralNeeds,
  competencies,
]

const lookUp = (words: object, code: string): string | undefined =>
  new Map<string, string>(Object.entries(words)).get(code)

/** A fact of an item in words, from whatever list its code is of; an unknown code shows as it is. */
export function factWord(code: string, language: Language): string {
  if (isSignalCode(code)) return signalWord(code, language)
  const group = signalGroups.find((one) => one === code)
  if (group !== undefined) return groupWord(group, language)
  for (const catalogue of catalogues) {
    if (knowsCode(catalogue, code)) return codeWord(catalogue, code, language)
  }
  return lookUp(findingWords[language].rules, code) ?? lookUp(attentionWords[language].facts, code) ?? code
}
