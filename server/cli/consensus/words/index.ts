import type { ConsensusWords, Language } from './consensus-words.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type { Language } from './consensus-words.ts'

const words: Readonly<Record<Language, ConsensusWords>> = { es, fr, en }

/** What the command says in a language, and how it writes figures there. */
export interface Say {
  readonly words: ConsensusWords
  readonly whole: (value: number) => string
  readonly figure: (value: number, digits: number) => string
}

export function sayIn(language: Language): Say {
  const written = (digits: number) =>
    new Intl.NumberFormat([language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false,
    })
  return {
    words: words[language],
    whole: (value) => written(0).format(value),
    figure: (value, digits) => written(digits).format(value),
  }
}
