import type { InEachLanguage } from '../language.ts'
import { lettersEn } from './en.ts'
import { type LettersWords, lettersEs } from './es.ts'
import { lettersFr } from './fr.ts'

export const lettersWords: InEachLanguage<LettersWords> = { es: lettersEs, fr: lettersFr, en: lettersEn }
