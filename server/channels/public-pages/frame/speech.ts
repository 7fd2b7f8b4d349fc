import type { Catalogue, wordOf } from '../../../../vocabulary/words/index.ts'
import { type PublicWords, publicWords } from '../words/index.ts'
import { type Format, formatFor } from './format.ts'
import { isLanguage, type Language } from './language.ts'

/** Below which every public page lies. */
export const publicBase = '/publico'

/** How a page speaks: its language, its words and numbers, and the addresses that keep to that language. */
export interface Speech {
  readonly language: Language
  readonly words: PublicWords
  readonly format: Format
  /** The words of a code; one of a later edition shows as it is. */
  readonly say: (catalogue: Catalogue, code: string) => string
  readonly addressOf: (path: string) => string
}

export function speak(language: Language, say: typeof wordOf): Speech {
  return {
    language,
    words: publicWords[language],
    format: formatFor(language),
    say: (catalogue, code) => say(catalogue, code, language),
    addressOf: (path) => addressIn(language, path),
  }
}

export const addressIn = (language: Language, path: string): string => `${publicBase}/${language}${path}`

/** The language that a browser asks for first of those there are; Spanish where it asks for none of them. */
export function askedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [name = '', ...details] = part.trim().toLowerCase().split(';')
    const weight = details.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((one) => one !== undefined)
    return { language: name.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
  })
  const [best] = wishes
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return isLanguage(best?.language) ? best.language : 'es'
}
